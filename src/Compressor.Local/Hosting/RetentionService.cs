using System.Runtime.CompilerServices;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Core.Workflow;
using Compressor.Renderer.Lifetime;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>
/// Deletes old jobs once an hour with everything that belongs to them, unless the machine's time is in doubt. The renderer does the same for its own data.
/// </summary>
internal sealed class RetentionService(
    JobRetention retention, IWorkflowClient workflows, IBlobStore blobs, IPartialBlobs pieces, StorageOptions storage, DataOptions options, TimeProvider time,
    ILogger<RetentionService> logger)
    : PeriodicService(Interval, time, logger)
{
    private const int PageLength = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    private readonly ClockJumps _clock = new(time);

    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        if (_clock.IsInDoubt()) return;
        // Other hosts that share the store delete their own files.
        var isOurs = blobs is DiskBlobStore;
        await retention.RunAsync(isOurs, cancellationToken);
        if (!isOurs) return;
        await pieces.DeleteOldAsync(Time.GetUtcNow() - PartialUploads.Lifetime, cancellationToken);
        await RemoveFilesAsync(cancellationToken);
    }

    protected override Task RunOnceAsync(CancellationToken cancellationToken) => PurgeAsync(cancellationToken);

    private async Task RemoveFilesAsync(CancellationToken cancellationToken)
    {
        var before = Time.GetUtcNow() - options.FileAge;
        var old = new List<BlobName>();
        foreach (var container in new[] { storage.UploadsContainer, storage.ResultsContainer })
            old.AddRange(await blobs.ListAsync(container, "", cancellationToken).Where(file => file.LastModified < before).Select(file => file.Blob).ToListAsync(cancellationToken));
        if (old.Count == 0) return;

        var used = await FindUsedAsync(cancellationToken);
        foreach (var file in old.Where(file => !used.Contains(file) && !used.Contains(FolderOf(file)))) await blobs.DeleteAsync(file, cancellationToken);
    }

    /// <summary>
    /// The files of all existing jobs and batches, and the folders of their results: old ones too, since a job may have waited, or got a follow-up.
    /// </summary>
    private async Task<HashSet<BlobName>> FindUsedAsync(CancellationToken cancellationToken)
    {
        var used = new HashSet<BlobName>();
        await foreach (var instance in AllOfAsync(CompressVideoWorkflow.Name, cancellationToken))
        {
            var job = JobInstance.Of(instance);
            Use(job.Input.Attachments.Prepend(job.Input.Source));
            used.Add(new BlobName(storage.ResultsContainer, ResultNames.Folder(instance.InstanceId)));
        }

        // Items that have not begun are no jobs yet.
        await foreach (var instance in AllOfAsync(RunBatchWorkflow.Name, cancellationToken))
            Use(BatchInstance.Of(instance).Input.Items.SelectMany(item => item.Attachments.Prepend(item.Source)));
        return used;

        void Use(IEnumerable<SourceRef> files)
        {
            foreach (var file in files)
            {
                if (BlobNames.TryParse(file.Blob, out var blob)) used.Add(blob);
            }
        }
    }

    private async IAsyncEnumerable<WorkflowInstance> AllOfAsync(string workflow, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        for (var after = (string?)null; ;)
        {
            var page = await workflows.ListAsync(workflow, null, after, PageLength, cancellationToken);
            foreach (var instance in page.Items) yield return instance;
            if ((after = page.Next) is null) yield break;
        }
    }

    private static BlobName FolderOf(BlobName file) => file with { Name = file.Name[..(file.Name.IndexOf('/', StringComparison.Ordinal) + 1)] };
}
