using Compressor.Core.Workflow.Activities;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Local.Hosting;

/// <summary>The own renderer beside a store on the same disk: uploads and results are there once, under two names.</summary>
internal sealed class LocalBackend(Backend backend, DiskBlobFiles files) : ILocalBackend
{
    public async Task<UploadedFile?> TryTakeAsync(string sessionId, string fileName, BlobName file, CancellationToken cancellationToken)
    {
        if (backend.NewIncomingFile() is not { } incoming || !files.TryShare(file, incoming)) return null;
        try
        {
            return await backend.AdoptAsync(sessionId, fileName, incoming, cancellationToken) is { } media
                ? new UploadedFile(fileName, media.Kind.ToString().ToLowerInvariant(), CdnUrl: null, media.DurationSeconds, media.Width, media.Height, media.FrameRate, Hash: null)
                : null;
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    public Stream? TryOpenResult(string renderId) => backend.ResultOf(renderId) is { } path && File.Exists(path) ? File.OpenRead(path) : null;

    public async Task<bool> TryKeepAsync(string renderId, BlobName blob, BlobWriteOptions options, CancellationToken cancellationToken) =>
        backend.ResultOf(renderId) is { } path && await files.TryAddSharedAsync(blob, path, options, cancellationToken) is not null;
}
