using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.DataProtection;

namespace Compressor.Storage;

/// <summary>Records as small blobs of one private container: <c>records/KEY</c>.</summary>
public sealed class BlobRecordStore(IBlobStore blobs, IDataProtectionProvider protection, string container) : RecordStore(protection)
{
    /// <summary>Before the key in a blob's name.</summary>
    public const string Prefix = "records/";

    /// <summary>Reads at the same time, where many records are asked for: each is a request.</summary>
    private const int ConcurrentReads = 8;

    private static readonly BlobWriteOptions Replace = new();

    public override async IAsyncEnumerable<string> ListUnchangedSinceAsync(
        string prefix, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        await foreach (var facts in blobs.ListAsync(container, Prefix + prefix, cancellationToken))
        {
            if (facts.LastModified < since) yield return facts.Blob.Name[Prefix.Length..];
        }
    }

    protected override async Task<bool> TryCreateBytesAsync(string key, byte[] value, CancellationToken cancellationToken) =>
        await blobs.WriteAsync(NameOf(key), ContentOf(value), Replace with { OnlyIfAbsent = true }, cancellationToken) is not null;

    protected override async Task<byte[]?> GetBytesAsync(string key, CancellationToken cancellationToken)
    {
        try
        {
            await using var content = await blobs.OpenReadAsync(NameOf(key), cancellationToken: cancellationToken);
            using var bytes = new MemoryStream();
            await content.CopyToAsync(bytes, cancellationToken);
            return bytes.ToArray();
        }
        catch (BlobNotFoundException)
        {
            return null;
        }
    }

    protected override async Task<IReadOnlyDictionary<string, byte[]>> GetManyBytesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        var found = new ConcurrentDictionary<string, byte[]>(StringComparer.Ordinal);
        await Parallel.ForEachAsync(keys, new ParallelOptions { MaxDegreeOfParallelism = ConcurrentReads, CancellationToken = cancellationToken }, async (key, token) =>
        {
            if (await GetBytesAsync(key, token) is { } bytes) found[key] = bytes;
        });
        return found;
    }

    protected override Task SetBytesAsync(string key, byte[] value, CancellationToken cancellationToken) =>
        blobs.WriteAsync(NameOf(key), ContentOf(value), Replace, cancellationToken);

    protected override Task<bool> DeleteBytesAsync(string key, CancellationToken cancellationToken) => blobs.DeleteAsync(NameOf(key), cancellationToken);

    private BlobName NameOf(string key) => new(container, Prefix + key);

    private static MemoryStream ContentOf(byte[] value) => new(value, writable: false);
}
