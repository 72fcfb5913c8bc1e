using System.Security.Cryptography;
using Compressor.Storage;
using Microsoft.Extensions.Configuration;

namespace Compressor.Core.Jobs;

/// <summary>Settings <c>Webhooks:*</c>.</summary>
public sealed record WebhookOptions
{
    public const string Section = "Webhooks";

    /// <summary>The key that callbacks are signed with, as Standard Webhooks writes it: <c>whsec_</c> and base64 of 24 to 64 bytes. None: one is made and kept.</summary>
    public string? Secret { get; init; }

    /// <exception cref="InvalidOperationException">The secret is of another form: found at the start, not at the first callback.</exception>
    public static WebhookOptions From(IConfiguration configuration)
    {
        var secret = configuration[$"{Section}:{nameof(Secret)}"] is { Length: > 0 } text ? text : null;
        return secret is null || IsKey(secret)
            ? new WebhookOptions { Secret = secret }
            : throw new InvalidOperationException("Webhooks:Secret must be whsec_ and the base64 of 24 to 64 bytes.");
    }

    private static bool IsKey(string text)
    {
        var key = new byte[text.Length];
        return text.StartsWith(WebhookKey.Prefix, StringComparison.Ordinal)
            && Convert.TryFromBase64String(text[WebhookKey.Prefix.Length..], key, out var bytes) && bytes is >= 24 and <= 64;
    }
}

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
