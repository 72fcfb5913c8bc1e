using System.Security.Cryptography;
using System.Text;
using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Core.Operations;

/// <summary>Which job or batch an idempotency key has started.</summary>
public sealed class IdempotencyClaims(IRecordStore records, TimeProvider time)
{
    /// <summary>After this time, or the retention if that is shorter, a key can be reused. The API promises at least 24 hours.</summary>
    private static readonly TimeSpan KeyLifetime = TimeSpan.FromHours(48);

    private sealed record KeyUse(string JobId, string RequestHash, DateTimeOffset At);

    /// <summary>The id of what this request starts, or of what its key started before.</summary>
    /// <param name="id">Null: a new one.</param>
    /// <param name="key">Null: none.</param>
    /// <param name="fingerprint">What two requests with one key are compared by.</param>
    /// <exception cref="IdempotencyConflictException">The key was used for another request.</exception>
    public async Task<string> ClaimAsync(string? id, string? key, Func<string> fingerprint, CancellationToken cancellationToken)
    {
        id ??= Guid.CreateVersion7(time.GetUtcNow()).ToString("N");
        if (key is null) return id;

        var record = $"idempotency/{Hash(key)}";
        var use = new KeyUse(id, Hash(fingerprint()), time.GetUtcNow());
        if (await records.TryCreateAsync(record, use, cancellationToken)) return id;
        if (await records.GetAsync<KeyUse>(record, cancellationToken) is not { } earlier || time.GetUtcNow() - earlier.At > KeyLifetime)
        {
            await records.SetAsync(record, use, cancellationToken);
            return id;
        }

        return earlier.RequestHash == use.RequestHash ? earlier.JobId : throw new IdempotencyConflictException();
    }

    private static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
