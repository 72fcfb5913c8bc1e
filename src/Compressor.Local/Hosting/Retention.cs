using Compressor.Core.Storage;
using Compressor.Local.Engine;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Hosting;

/// <summary>
/// Forgets old jobs with all that belongs to them, so that a data folder does not grow for ever: ended instances, uploads,
/// results and records. On Azure, lifecycle rules do the same. The renderer clears its own folder.
/// </summary>
internal sealed class Retention(WorkflowEngine engine, IBlobStore blobs, StorageOptions storage, RetentionOptions options, TimeProvider time) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    /// <summary>What an installation keeps as long as it lives.</summary>
    private static readonly string[] Kept = ["keys/", "webhook-key", "inbox/"];

    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        await engine.PurgeOlderThanAsync(options.Age, cancellationToken);
        // A store that other hosts share is theirs to clear.
        if (blobs is not DiskBlobStore) return;
        var oldest = time.GetUtcNow() - options.Age;
        foreach (var container in new[] { storage.UploadsContainer, storage.ResultsContainer, storage.StateContainer })
        {
            var old = new List<BlobName>();
            await foreach (var blob in blobs.ListAsync(container, "", cancellationToken))
            {
                if (blob.LastModified < oldest && !IsKept(blob.Blob)) old.Add(blob.Blob);
            }

            foreach (var blob in old) await blobs.DeleteAsync(blob, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(Interval, time);
        try
        {
            do
            {
                await PurgeAsync(stoppingToken);
            }
            while (await timer.WaitForNextTickAsync(stoppingToken));
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The host stops.
        }
        catch (IOException)
        {
            // Clearing up is not worth a host; the next start tries again.
        }
    }

    private bool IsKept(BlobName blob) =>
        blob.Container == storage.StateContainer && Kept.Any(prefix => blob.Name.StartsWith(prefix, StringComparison.Ordinal));
}

/// <summary>Setting <c>Data:Retention</c>.</summary>
/// <param name="Age">After its last change, a job is kept for so long; a follow-up to it is possible as long.</param>
internal sealed record RetentionOptions(TimeSpan Age)
{
    public static RetentionOptions From(IConfiguration configuration) => new(configuration.GetValue("Data:Retention", TimeSpan.FromDays(7)));
}
