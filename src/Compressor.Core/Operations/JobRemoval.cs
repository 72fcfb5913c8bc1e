using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>
/// Deletes a job for good: its revisions, their records and results, the files that were uploaded for it and that no other job needs, and its session on
/// this program's own renderer. A user's own blob stays. What a crash leaves undone, a second call does.
/// </summary>
public sealed class JobRemoval(
    IWorkflowClient workflows, JobReader reader, IRecordStore records, SubscriptionStore subscriptions, IBlobStore blobs, StorageOptions storage, UploadsInUse uploads, IJobSessions sessions)
{
    /// <returns>False: there is no such job.</returns>
    /// <exception cref="JobException"><c>job_running</c>: the job has not ended, or the batch that it is an item of has not.</exception>
    public async Task<bool> RemoveAsync(string id, CancellationToken cancellationToken) => await RemoveAsync(id, usedByOthers: null, cancellationToken) > 0;

    /// <param name="usedByOthers">Files that other jobs need; null: they are found out.</param>
    /// <returns>The number of revisions that were deleted; 0: there is no such job.</returns>
    /// <exception cref="JobException"><c>job_running</c>, as above.</exception>
    internal async Task<int> RemoveAsync(string id, IReadOnlySet<BlobName>? usedByOthers, CancellationToken cancellationToken)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } latest) return 0;
        if (!latest.Instance.IsEnded || await IsInRunningBatchAsync(latest, cancellationToken)) throw new JobException(Failures.JobRunning.In(latest.Input.Language));
        var revisions = await FindRevisionsAsync(latest, cancellationToken);
        await RemoveFilesAsync(id, revisions, usedByOthers, cancellationToken);
        foreach (var session in revisions.Select(revision => revision.Left?.SessionId ?? revision.SessionId).OfType<string>().Distinct(StringComparer.Ordinal)) sessions.Forget(session);
        await PurgeAsync(revisions, cancellationToken);
        // Last, since the job is found by them.
        foreach (var prefix in JobRecords.OfJobs) await RemoveRecordsAsync(prefix, id, cancellationToken);
        return revisions.Count;
    }

    private async Task<bool> IsInRunningBatchAsync(JobInstance job, CancellationToken cancellationToken) =>
        job.Input.BatchId is { } batch && await workflows.GetAsync(batch, cancellationToken) is { Workflow: WorkflowNames.RunBatch, IsEnded: false };

    /// <summary>Oldest first: the latest is the last to go.</summary>
    private async Task<List<JobInstance>> FindRevisionsAsync(JobInstance latest, CancellationToken cancellationToken)
    {
        var revisions = new List<JobInstance>();
        for (var revision = 1; revision < latest.Input.Revision; revision++)
        {
            if (await reader.FindInstanceAsync(JobReader.InstanceOf(latest.Input.JobId, revision), cancellationToken) is { } found) revisions.Add(found);
        }

        return [.. revisions, latest];
    }

    private async Task RemoveFilesAsync(string id, List<JobInstance> revisions, IReadOnlySet<BlobName>? usedByOthers, CancellationToken cancellationToken)
    {
        foreach (var revision in revisions)
        {
            await foreach (var result in blobs.ListAsync(storage.ResultsContainer, ResultNames.Folder(revision.Instance.InstanceId), cancellationToken))
                await blobs.DeleteAsync(result.Blob, cancellationToken);
        }

        var uploaded = revisions.SelectMany(revision => UploadsInUse.BlobsOf(revision.Input.Attachments.Prepend(revision.Input.Source))).Where(IsUpload).ToHashSet();
        if (uploaded.Count == 0) return;
        uploaded.ExceptWith(usedByOthers ?? await uploads.FindAsync(new HashSet<string>(StringComparer.Ordinal) { id }, cancellationToken));
        foreach (var upload in uploaded)
        {
            await blobs.DeleteAsync(upload, cancellationToken);
            // What a resumable upload has left.
            await records.DeleteAsync(PartialUploads.Key(upload.Name[UploadNames.Tickets.Length..].Split('/')[0]), cancellationToken);
        }
    }

    private bool IsUpload(BlobName blob) => blob.Container == storage.UploadsContainer && blob.Name.StartsWith(UploadNames.Tickets, StringComparison.Ordinal);

    private async Task PurgeAsync(List<JobInstance> revisions, CancellationToken cancellationToken)
    {
        string[] deliveries = ["callback", Deliveries.ToAll, .. await subscriptions.ListAsync(cancellationToken).Select(subscription => Deliveries.To(subscription.Id)).ToListAsync(cancellationToken)];
        foreach (var instance in revisions.Select(revision => revision.Instance.InstanceId))
        {
            foreach (var prefix in JobRecords.OfInstances) await RemoveRecordsAsync(prefix, instance, cancellationToken);
            foreach (var delivery in deliveries) await workflows.PurgeAsync($"{instance}-{delivery}", cancellationToken);
            await workflows.PurgeAsync(instance, cancellationToken);
        }
    }

    private async Task RemoveRecordsAsync(string prefix, string owner, CancellationToken cancellationToken)
    {
        await foreach (var key in records.ListAsync(prefix + owner, cancellationToken))
        {
            if (JobRecords.OwnerOf(key) == owner) await records.DeleteAsync(key, cancellationToken);
        }
    }
}
