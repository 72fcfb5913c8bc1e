using System.Security.Cryptography;
using Compressor.Core.Storage;

namespace Compressor.Core.Jobs;

/// <summary>Settings <c>Webhooks:*</c>.</summary>
public sealed record WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>The key that callbacks are signed with, as Standard Webhooks writes it: <c>whsec_</c> and base64 of 24 to 64 bytes. None: one is made and kept.</summary>
    public string? Secret { get; init; }
}

/// <summary>The key that callbacks are signed with, made once for an installation and kept encrypted.</summary>
public sealed class WebhookKey(WebhookOptions options, IRecordStore records)
{
    private const string Prefix = "whsec_";
    private const string RecordKey = "webhook-key";

    public async Task<byte[]> GetAsync(CancellationToken cancellationToken) => Convert.FromBase64String((await GetTextAsync(cancellationToken))[Prefix.Length..]);

    /// <summary>The key in the form that a receiver configures.</summary>
    public async Task<string> GetTextAsync(CancellationToken cancellationToken)
    {
        if (options.Secret is { } configured)
            return configured.StartsWith(Prefix, StringComparison.Ordinal) ? configured : throw new InvalidOperationException("Webhooks:Secret must begin with whsec_.");
        if (await records.GetSecretAsync(RecordKey, cancellationToken) is { } kept) return kept;
        await records.SetSecretAsync(RecordKey, Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        return (await records.GetSecretAsync(RecordKey, cancellationToken))!;
    }
}
