using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Core.Workflow;
using Compressor.Storage;
using Compressor.Workflows;
using Microsoft.Extensions.Logging;

namespace Compressor.Local.Hosting;

/// <summary>
/// Deletes old jobs once an hour with everything that belongs to them. The renderer does the same for its own data.
/// </summary>
internal sealed class RetentionService(
    JobRetention retention, IWorkflowClient workflows, IBlobStore blobs, StorageOptions storage, DataOptions options, TimeProvider time,
    ILogger<RetentionService> logger)
    : PeriodicService(Interval, time, logger)
{
    private const int PageLength = 100;
    private static readonly TimeSpan Interval = TimeSpan.FromHours(1);

    public async Task PurgeAsync(CancellationToken cancellationToken)
    {
        // Other hosts that share the store delete their own files.
        var isOurs = blobs is DiskBlobStore;
        await retention.RunAsync(isOurs, cancellationToken);
        if (isOurs) await RemoveFilesAsync(cancellationToken);
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

    /// <summary>The files of all existing jobs and the folders of their results: old ones too, since a job may have waited, or got a follow-up.</summary>
    private async Task<HashSet<BlobName>> FindUsedAsync(CancellationToken cancellationToken)
    {
        var used = new HashSet<BlobName>();
        for (var after = (string?)null; ;)
        {
            var page = await workflows.ListAsync(CompressVideoWorkflow.Name, null, after, PageLength, cancellationToken);
            foreach (var job in page.Items.Select(JobInstance.Of))
            {
                foreach (var file in job.Input.Attachments.Prepend(job.Input.Source))
                {
                    if (BlobNames.TryParse(file.Blob, out var blob)) used.Add(blob);
                }

                used.Add(new BlobName(storage.ResultsContainer, ResultNames.Folder(job.Instance.InstanceId)));
            }

            if ((after = page.Next) is null) return used;
        }
    }

    private static BlobName FolderOf(BlobName file) => file with { Name = file.Name[..(file.Name.IndexOf('/', StringComparison.Ordinal) + 1)] };
}
