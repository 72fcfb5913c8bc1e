namespace Compressor.Core.Webhooks;

/// <summary>What came of sending a webhook once.</summary>
/// <param name="Status">The receiver's HTTP status; null: there was no answer.</param>
/// <param name="Error">Why there was none, one of <see cref="WebhookErrors"/>.</param>
public sealed record WebhookAttempt(int? Status, string? Error, long Milliseconds)
{
    /// <summary>Nothing was sent: the receiver is paused or busy, and may be tried after this time.</summary>
    public TimeSpan? Wait { get; init; }
}

/// <summary>Why a receiver gave no answer. The reason in full may name addresses of an inner network.</summary>
public static class WebhookErrors
{
    public const string AddressRefused = "address_refused";
    /// <summary>It failed so often that nothing was sent to it.</summary>
    public const string Paused = "paused";
    public const string TimedOut = "timed_out";
    public const string Unreachable = "unreachable";
}
