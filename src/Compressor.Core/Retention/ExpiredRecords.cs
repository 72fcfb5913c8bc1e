using Compressor.Core.Jobs;
using Compressor.Core.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Retention;

/// <summary>
/// Removes private records. What lies in the state container, and how long:
/// <list type="bullet">
/// <item><c>keys/</c>, <c>nemo-token</c>, <c>nemo-client-id</c>: for ever; they are no records, so nothing here can reach them.</item>
/// <item><c>webhook-key</c>: for ever; receivers check signatures by it.</item>
/// <item><c>subscriptions/</c>, <c>subscription-urls/</c>: until they are cancelled, or their receiver is gone (410); there are at most 100.</item>
/// <item><c>inbox/</c>: for ever; which files of a local folder have been compressed. They are their owner's, and may lie there longer than we remember the job.</item>
/// <item><c>idempotency/</c>: by age.</item>
/// <item><c>jobs/</c>, <c>command-line/</c>: as long as the job, which a follow-up prolongs.</item>
/// <item><c>uploads/</c>, <c>messages/</c>, <c>renders/</c>, <c>cancelled/</c>, <c>progress/</c>: as long as the workflow instance.</item>
/// </list>
/// What is not known here is kept. Lifecycle rules of the storage account would be simpler, but see ages alone: they would take from a
/// job that runs long, or has slept through an outage, the mark that its message was sent, and from a follow-up where to call back.
/// </summary>
public sealed class ExpiredRecords(IWorkflowClient workflows, JobReader jobs, IRecordStore records)
{
    private const string Keys = "idempotency/";
    private static readonly string[] OfJobs = ["jobs/", "command-line/"];
    private static readonly string[] OfInstances = ["uploads/", "messages/", "renders/", "cancelled/", "progress/"];

    /// <summary>Idempotency keys that were last used before a moment.</summary>
    public async Task RemoveKeysAsync(DateTimeOffset before, Removed removed, CancellationToken cancellationToken)
    {
        await foreach (var key in records.ListUnchangedSinceAsync(Keys, before, cancellationToken)) await RemoveAsync(key, removed, cancellationToken);
    }

    /// <summary>Records that were written before a moment, and whose job or instance is gone.</summary>
    public async Task RemoveOrphansAsync(DateTimeOffset before, Removed removed, CancellationToken cancellationToken)
    {
        foreach (var prefix in OfInstances)
            await RemoveOrphansAsync(prefix, before, async id => await workflows.GetAsync(id, cancellationToken) is not null, removed, cancellationToken);

        // Last, because by these the command line tells that an id has been used: a new job of that id finds no mark of an old one.
        foreach (var prefix in OfJobs)
            await RemoveOrphansAsync(prefix, before, async id => await jobs.FindAsync(id, cancellationToken) is not null, removed, cancellationToken);
    }

    private async Task RemoveOrphansAsync(string prefix, DateTimeOffset before, Func<string, Task<bool>> isThere, Removed removed, CancellationToken cancellationToken)
    {
        // The records of one owner follow one another: it is looked for once, before the first of them goes.
        var (owner, keeps) = ("", true);
        await foreach (var key in records.ListUnchangedSinceAsync(prefix, before, cancellationToken))
        {
            if (JobRecords.OwnerOf(key) is var id && id != owner) (owner, keeps) = (id, await isThere(id));
            if (!keeps) await RemoveAsync(key, removed, cancellationToken);
        }
    }

    private async Task RemoveAsync(string key, Removed removed, CancellationToken cancellationToken)
    {
        if (await records.DeleteAsync(key, cancellationToken)) removed.AddRecord();
    }
}
