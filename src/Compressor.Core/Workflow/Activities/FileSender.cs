using Compressor.Core.Instances;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>Puts stored files into sessions of the backend: shared or copied where both are on one disk, else sent.</summary>
public sealed class FileSender(INemoClient nemo, SourceReader sources, ILocalBackend? local = null)
{
    /// <param name="bytes">The file's length.</param>
    /// <param name="progress">Receives the bytes that have gone.</param>
    /// <exception cref="NemoException">The backend refuses it.</exception>
    public async Task<UploadedFile> SendAsync(string sessionId, SourceRef file, long bytes, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (local is not null && BlobNames.TryParse(file.Blob, out var blob) && await local.TryTakeAsync(sessionId, file.FileName, blob, progress, cancellationToken) is { } taken)
        {
            progress?.Report(bytes);
            return taken;
        }

        return await nemo.UploadAsync(sessionId, file.FileName, bytes, token => sources.OpenReadAsync(file, token), progress, cancellationToken);
    }
}
