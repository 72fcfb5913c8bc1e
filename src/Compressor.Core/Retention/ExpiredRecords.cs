using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Retention;

/// <summary>
/// Removes private records. What is in the state container, and for how long:
/// <list type="bullet">
/// <item><c>keys/</c>, and <c>nemo-token</c> and <c>nemo-client-id</c> of version 0.1: for ever; they are not records, so nothing here can delete them.</item>
/// <item><c>nemo/</c>: for ever; the backend's token and the installation's id.</item>
/// <item><c>cancellation-bell</c>: for ever; one record, which changes with each cancellation.</item>
/// <item><c>readiness</c>, <c>clearing</c>: for ever; one record each, written again and again: that the store can be written, and the last run of this.</item>
/// <item><c>webhook-key</c>: for ever; receivers check signatures with it.</item>
/// <item><c>subscriptions/</c>, <c>subscription-urls/</c>, <c>subscription-secrets/</c>: until they are deleted, or their receiver is gone (410); there are at most 100.</item>
/// <item><c>inbox/</c>: for ever; which files of a local folder have been compressed. The files may stay for longer than the job is kept.</item>
/// <item><c>idempotency/</c>, <c>partial-uploads/</c>, <c>subscription-deliveries/</c>: by age.</item>
/// <item><c>jobs/</c>, <c>command-line/</c>: as long as the job or the batch; a follow-up extends that.</item>
/// <item><c>uploads/</c>, <c>messages/</c>, <c>renders/</c>, <c>cancelled/</c>, <c>progress/</c>: as long as the workflow instance.</item>
/// </list>
/// Unknown records are kept. Lifecycle rules of the storage account would be simpler, but know ages only: from a job that runs long, or
/// waited out an outage, they would delete the mark that its message was sent, and from a follow-up its callback URL.
/// </summary>
public sealed class ExpiredRecords(IWorkflowClient workflows, JobReader jobs, IRecordStore records, IIdRanges ids)
{
    private static readonly string[] ByAge = ["idempotency/", PartialUploads.Prefix, DeliveryLog.Prefix];

    /// <summary>Removes idempotency keys, unfinished uploads and logged deliveries that were last used before a given time.</summary>
    public async Task RemoveKeysAsync(DateTimeOffset before, RetentionSummary removed, CancellationToken cancellationToken)
    {
        foreach (var prefix in ByAge)
        {
            await foreach (var key in records.ListUnchangedSinceAsync(prefix, before, cancellationToken)) await RemoveAsync(key, removed, cancellationToken);
        }
    }

    /// <summary>Removes records that were written before a given time and whose job or instance is gone.</summary>
    public async Task RemoveOrphansAsync(DateTimeOffset before, RetentionSummary removed, CancellationToken cancellationToken)
    {
        var ranges = ids.MadeBefore(before);
        foreach (var prefix in JobRecords.OfInstances)
        {
            foreach (var range in ranges) await RemoveOrphansAsync(prefix + range, before, async id => await workflows.GetAsync(id, cancellationToken) is not null, removed, cancellationToken);
        }

        // Last: the command line recognizes a used id by these, so a new job of that id finds no marks of an old one.
        foreach (var prefix in JobRecords.OfJobs)
        {
            foreach (var range in ranges) await RemoveOrphansAsync(prefix + range, before, id => IsThereAsync(id, cancellationToken), removed, cancellationToken);
        }
    }

    /// <summary>A job or a batch.</summary>
    private async Task<bool> IsThereAsync(string id, CancellationToken cancellationToken) =>
        await jobs.FindAsync(id, cancellationToken) is not null || await workflows.GetAsync(id, cancellationToken) is { Workflow: WorkflowNames.RunBatch };

    private async Task RemoveOrphansAsync(string prefix, DateTimeOffset before, Func<string, Task<bool>> isThere, RetentionSummary removed, CancellationToken cancellationToken)
    {
        // The records of one owner are consecutive: look it up once, before the first of them is deleted.
        var (owner, keeps) = ("", true);
        await foreach (var key in records.ListUnchangedSinceAsync(prefix, before, cancellationToken))
        {
            if (JobRecords.OwnerOf(key) is var id && id != owner) (owner, keeps) = (id, await isThere(id));
            if (!keeps) await RemoveAsync(key, removed, cancellationToken);
        }
    }

    private async Task RemoveAsync(string key, RetentionSummary removed, CancellationToken cancellationToken)
    {
        if (await records.DeleteAsync(key, cancellationToken)) removed.AddRecord();
    }
}
