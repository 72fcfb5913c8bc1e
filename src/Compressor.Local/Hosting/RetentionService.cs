using Compressor.Core.Retention;
using Compressor.Core.Storage;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Hosting;

/// <summary>
/// Forgets old jobs once an hour with all that belongs to them, so that a data folder does not grow for ever. The renderer clears its own.
/// </summary>
internal sealed class RetentionService(JobRetention retention, IBlobStore blobs, StorageOptions storage, RetentionOptions options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        // A store that other hosts share is theirs to clear.
        var isOurs = blobs is DiskBlobStore;
        await retention.RunAsync(isOurs, cancellationToken);
        if (!isOurs) return;
        await RemoveFilesAsync(storage.UploadsContainer, cancellationToken);
        await RemoveFilesAsync(storage.ResultsContainer, cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                try
                {
                    await PurgeAsync(stoppingToken);
                }
                catch (Exception e) when (e is IOException or UnauthorizedAccessException)
                {
                    // Clearing up is not worth a host; the next run tries again.
                }
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
    }

    private async Task RemoveFilesAsync(string container, CancellationToken cancellationToken)
    {
        var before = time.GetUtcNow() - options.FileAge;
        await foreach (var file in blobs.ListAsync(container, "", cancellationToken))
        {
            if (file.LastModified < before) await blobs.DeleteAsync(file.Blob, cancellationToken);
        }
    }
}
