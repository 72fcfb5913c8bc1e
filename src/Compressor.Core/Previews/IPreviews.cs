using Compressor.Storage;

namespace Compressor.Core.Previews;

/// <summary>Single pictures of stored files. Only a host that can decode them has it.</summary>
public interface IPreviews
{
    /// <param name="at">From the file's beginning; after its end: the last picture.</param>
    /// <param name="width">Pixels; a narrower picture stays as it is.</param>
    /// <returns>A JPEG; null: the file has no picture, or none that can be read.</returns>
    Task<Stream?> FrameAsync(BlobName file, TimeSpan at, int width, CancellationToken cancellationToken = default);
}
