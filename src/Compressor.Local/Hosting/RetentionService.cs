using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Retention;
using Compressor.Renderer.Lifetime;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>
/// Deletes old jobs once an hour with everything that belongs to them, unless the machine's time is in doubt. The renderer does the same for its own data.
/// </summary>
internal sealed class RetentionService(
    JobRetention retention, UploadsInUse uploads, IWorkflowClient workflows, IBlobStore blobs, IPartialBlobs pieces, StorageOptions storage, DataOptions options, TimeProvider time,
    ILogger<RetentionService> logger)
    : PeriodicService(Interval, time, logger)
{
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly ClockJumps _clock = new(time);

    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        if (_clock.IsInDoubt()) return;
        // Other hosts that share the store delete their own files.
        var isOurs = blobs is DiskBlobStore;
        await retention.RunAsync(isOurs, cancellationToken, ownsFiles: isOurs);
        if (!isOurs) return;
        await pieces.DeleteOldAsync(Time.GetUtcNow() - PartialUploads.Lifetime, cancellationToken);
        await RemoveStraysAsync(cancellationToken);
    }

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => PurgeAsync(cancellationToken);

    /// <summary>Files of no job: uploads that nobody started, and what a crash has left.</summary>
    private async Task RemoveStraysAsync(CancellationToken cancellationToken)
    {
        var before = Time.GetUtcNow() - options.FileAge;
        var used = await uploads.FindAsync(new HashSet<string>(), cancellationToken);
        await foreach (var file in OldIn(storage.UploadsContainer, before, cancellationToken))
        {
            if (!used.Contains(file)) await blobs.DeleteAsync(file, cancellationToken);
        }

        await foreach (var file in OldIn(storage.ResultsContainer, before, cancellationToken))
        {
            if (await workflows.GetAsync(file.Name.Split('/')[0], cancellationToken) is null) await blobs.DeleteAsync(file, cancellationToken);
        }
    }

    private IAsyncEnumerable<BlobName> OldIn(string container, DateTimeOffset before, CancellationToken cancellationToken) =>
        blobs.ListAsync(container, "", cancellationToken).Where(file => file.LastModified < before).Select(file => file.Blob);
}
