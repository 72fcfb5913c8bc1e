using Compressor.Storage;

namespace Compressor.Api.Uploads;

/// <summary>What is known of a file that arrives piece by piece. Stored as a record.</summary>
/// <param name="Blob">Where the file will be.</param>
/// <param name="Length">Bytes of the whole file.</param>
/// <param name="ExpiresAt">After this, what has arrived is removed; each piece puts it off.</param>
internal sealed record ResumableUpload(string Blob, long Length, DateTimeOffset ExpiresAt)
{
    public BlobName Name => BlobNames.TryParse(Blob, out var name) ? name : throw new InvalidOperationException("The upload has no blob.");
}

/// <param name="Offset">Bytes that have arrived.</param>
internal sealed record UploadProgress(ResumableUpload Upload, long Offset)
{
    public bool IsComplete => Offset == Upload.Length;
}
