namespace Compressor.Core.Webhooks;

/// <summary>What came of sending a webhook once.</summary>
/// <param name="Status">The receiver's HTTP status; null: there was no answer.</param>
/// <param name="Error">Why there was none, one of <see cref="WebhookErrors"/>.</param>
public sealed record WebhookAttempt(int? Status, string? Error, long Milliseconds);

/// <summary>Why a receiver gave no answer. The reason in full may name addresses of an inner network.</summary>
public static class WebhookErrors
{
    public const string AddressRefused = "address_refused";
    public const string TimedOut = "timed_out";
    public const string Unreachable = "unreachable";
}
