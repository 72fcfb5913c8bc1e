using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Api.Uploads;

/// <summary>A file of a multipart request, in the store.</summary>
/// <param name="Hash">SHA-256 in lower-case hexadecimal; null: it was not needed.</param>
internal sealed record StoredFile(BlobName Blob, string Name, string? Hash)
{
    public JobSource Source => new() { Blob = Blob.ToString(), FileName = Name };

    /// <summary>The same for the same content, which is in another blob each time: what repeated requests are compared by.</summary>
    /// <exception cref="InvalidOperationException">It was stored without its hash.</exception>
    public JobSource ByContent => new() { Blob = $"sha256:{Hash ?? throw new InvalidOperationException("The file was stored without its hash.")}", FileName = Name };
}
