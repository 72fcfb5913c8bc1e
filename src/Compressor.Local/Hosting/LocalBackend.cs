using Compressor.Core.Workflow.Activities;
using Compressor.Nemo;
using Compressor.Renderer.Encoding;
using Compressor.Storage;

namespace Compressor.Local.Hosting;

/// <summary>The own renderer beside a store on the same disk: uploads and results are there once, under two names.</summary>
internal sealed class LocalBackend(Backend backend, DiskBlobFiles files) : ILocalBackend
{
    public async Task<UploadedFile?> TryTakeAsync(string sessionId, string fileName, BlobName file, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (backend.NewIncomingFile() is not { } incoming) return null;
        try
        {
            var media = files.TryShare(file, incoming)
                ? await backend.AdoptAsync(sessionId, fileName, incoming, cancellationToken)
                : await CopyAsync(sessionId, fileName, file, progress, cancellationToken);
            return media is null
                ? null
                : new UploadedFile(fileName, media.Kind.ToString().ToLowerInvariant(), CdnUrl: null, media.DurationSeconds, media.Width, media.Height, media.FrameRate, Hash: null);
        }
        finally
        {
            File.Delete(incoming);
        }
    }

    /// <summary>The renderer reads the file itself, where it is: a request to it would carry every byte through two more buffers and a socket.</summary>
    private async Task<ProbedMedia?> CopyAsync(string sessionId, string fileName, BlobName file, IProgress<long>? progress, CancellationToken cancellationToken)
    {
        if (files.PathOf(file) is not { } path) return null;
        await using var content = new FileStream(path, new FileStreamOptions { Share = FileShare.ReadWrite | FileShare.Delete, Options = FileOptions.SequentialScan, BufferSize = 0 });
        return await backend.ReceiveAsync(sessionId, fileName, content, progress, cancellationToken);
    }

    public Task WaitForEndAsync(string renderId, TimeSpan limit, CancellationToken cancellationToken) => backend.WaitForEndAsync(renderId, limit, cancellationToken);

    public Stream? TryOpenResult(string renderId) => backend.ResultOf(renderId) is { } path && File.Exists(path) ? File.OpenRead(path) : null;

    public async Task<bool> TryKeepAsync(string renderId, BlobName blob, BlobWriteOptions options, CancellationToken cancellationToken) =>
        backend.ResultOf(renderId) is { } path && await files.TryAddSharedAsync(blob, path, options, cancellationToken) is not null;
}
