using System.Security.Cryptography;
using Compressor.Storage;

namespace Compressor.Core.Jobs;

/// <summary>The key that callbacks are signed with, made once for an installation and kept encrypted.</summary>
public sealed class WebhookKey(WebhookOptions options, IRecordStore records)
{
    internal const string Prefix = "whsec_";
    private const string RecordKey = "webhook-key";

    public async Task<byte[]> GetAsync(CancellationToken cancellationToken) => Convert.FromBase64String((await GetTextAsync(cancellationToken))[Prefix.Length..]);

    /// <summary>The key in the form that a receiver configures.</summary>
    public async Task<string> GetTextAsync(CancellationToken cancellationToken)
    {
        if (options.Secret is { } configured) return configured;
        if (await records.GetSecretAsync(RecordKey, cancellationToken) is { } kept) return kept;
        await records.SetSecretAsync(RecordKey, Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32)), cancellationToken);
        return (await records.GetSecretAsync(RecordKey, cancellationToken))!;
    }
}
