using System.Security.Cryptography;
using Compressor.Storage;

namespace Compressor.Core.Webhooks;

/// <summary>The key that jobs' own callbacks are signed with, and subscriptions of earlier versions; generated once per installation and stored encrypted.</summary>
public sealed class WebhookKey(WebhookOptions options, IRecordStore records)
{
    internal const string Prefix = "whsec_";
    private const string RecordKey = "webhook-key";

    /// <summary>A new key of 256 random bits, in the form that a receiver configures.</summary>
    public static string Create() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(32));

    /// <summary>The key itself.</summary>
    public static byte[] BytesOf(string text) => Convert.FromBase64String(text[Prefix.Length..]);

    /// <summary>The key in the form that a receiver configures.</summary>
    public async Task<string> GetTextAsync(CancellationToken cancellationToken)
    {
        if (options.Secret is { } configured) return configured;
        if (await records.GetSecretAsync(RecordKey, cancellationToken) is { } kept) return kept;

        // Of several instances that make a key at their first use, one's is kept, and all sign with that.
        var made = Create();
        if (await records.TryCreateSecretAsync(RecordKey, made, cancellationToken)) return made;
        if (await records.GetSecretAsync(RecordKey, cancellationToken) is { } first) return first;

        // The key that is there was encrypted with a Data Protection key that is lost: nobody can sign with it any more.
        await records.SetSecretAsync(RecordKey, made, cancellationToken);
        return (await records.GetSecretAsync(RecordKey, cancellationToken))!;
    }
}
