using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Workflow.Activities;

/// <summary>A backend that shares its disk with the store: what one has, the other need not copy. Where something can't be shared, it is sent as to any backend.</summary>
public interface ILocalBackend
{
    /// <summary>Puts a stored file into a session, as an upload does.</summary>
    /// <param name="progress">Receives the bytes that are there, where they have to be copied.</param>
    /// <returns>Null: it can't be had, or would be refused; sending it says why.</returns>
    Task<UploadedFile?> TryTakeAsync(string sessionId, string fileName, BlobName file, IProgress<long>? progress, CancellationToken cancellationToken);

    /// <summary>Returns when a render has ended, or is not there; at the latest after some time.</summary>
    Task WaitForEndAsync(string renderId, TimeSpan limit, CancellationToken cancellationToken);

    /// <summary>The result of a render where it lies; null: send for it.</summary>
    Stream? TryOpenResult(string renderId);

    /// <summary>Keeps the result of a render as a blob.</summary>
    /// <returns>False: nothing was kept.</returns>
    Task<bool> TryKeepAsync(string renderId, BlobName blob, BlobWriteOptions options, CancellationToken cancellationToken);
}
