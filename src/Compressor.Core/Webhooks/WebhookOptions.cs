using System.ComponentModel.DataAnnotations;
using Compressor.Settings;

[assembly: SettingsType<Compressor.Core.Webhooks.WebhookOptions>]

namespace Compressor.Core.Webhooks;

/// <summary>Settings <c>Webhooks:*</c>.</summary>
public sealed record WebhookOptions : ISettings
{
    public static string Section => "Webhooks";

    /// <summary>The key that signs callbacks, as Standard Webhooks writes it: <c>whsec_</c> and the base64 of 24 to 64 bytes.</summary>
    [DefaultText("generated and kept")]
    public string? Secret { get; init; }

    /// <summary>Calls to one receiver (host and port) at the same time.</summary>
    [Range(1, 100)]
    public int MaxCallsPerReceiver { get; init; } = 4;

    /// <summary>Calls to all receivers at the same time.</summary>
    [Range(1, 1000), DefaultText("128; on Azure 4 of each instance")]
    public int MaxCalls { get; init; } = 128;

    public IEnumerable<string> Check() =>
        Secret is null || IsKey(Secret) ? [] : ["Webhooks:Secret must be whsec_ and the base64 of 24 to 64 bytes."];

    private static bool IsKey(string text)
    {
        var key = new byte[text.Length];
        return text.StartsWith(WebhookKey.Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[WebhookKey.Prefix.Length..], key, out var bytes) && bytes is >= 24 and <= 64;
    }

    /// <summary>Without the secret.</summary>
    public override string ToString() => nameof(WebhookOptions);
}
