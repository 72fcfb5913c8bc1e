using System.Runtime.CompilerServices;
using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Batches over any durable engine: each is an instance of <see cref="RunBatchWorkflow"/>.</summary>
public sealed class BatchService(
    IWorkflowClient workflows, BatchReader reader, BatchStarter starter, BatchTurns turns, JobChanges changes, JobCancellations cancellations) : IBatches
{
    public Task<Batch> StartAsync(BatchRequest request, CancellationToken cancellationToken = default) => starter.StartAsync(request, cancellationToken);

    public async Task<Batch?> GetAsync(string id, CancellationToken cancellationToken = default) =>
        await reader.FindAsync(id, cancellationToken) is { } found ? await reader.ReadAsync(found, cancellationToken) : null;

    public async Task<BatchPage> ListAsync(string? after, int limit, CancellationToken cancellationToken = default)
    {
        try
        {
            var page = await workflows.ListAsync(RunBatchWorkflow.Name, status: null, after, limit, cancellationToken);
            var batches = new List<Batch>();
            foreach (var instance in page.Items) batches.Add(await reader.ReadAsync(BatchInstance.Of(instance), cancellationToken));
            return new BatchPage(batches, page.Next);
        }
        catch (ArgumentException e) when (e.ParamName == nameof(after))
        {
            throw new JobException(Failures.AfterInvalid.In(Language.English));
        }
    }

    public async IAsyncEnumerable<Batch> WatchAsync(string id, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        Batch? last = null;
        var followed = 0;
        await foreach (var instance in workflows.WatchAsync(id, cancellationToken))
        {
            if (instance.Workflow != RunBatchWorkflow.Name) yield break;
            var found = BatchInstance.Of(instance);
            var batch = await reader.ReadAsync(found, cancellationToken);
            if (last is null || Changed(last, batch)) yield return last = batch;
            if (found.Current is not { } number || number <= followed) continue;

            // Items run one after another: what changes until this one has ended is the item.
            followed = number;
            if (await turns.WaitAsync(BatchIds.Item(id, number), cancellationToken) is not { NotBegun: false } item) continue;
            await foreach (var _ in changes.WatchAsync(item.Instance.InstanceId, cancellationToken))
            {
                if (await GetAsync(id, cancellationToken) is not { } now) yield break;
                if (!now.Status.IsEnded() && Changed(last, now)) yield return last = now;
            }
        }
    }

    public async Task<Batch?> CancelAsync(string id, CancellationToken cancellationToken = default)
    {
        if (await reader.FindAsync(id, cancellationToken) is not { } found) return null;
        if (!found.Instance.IsEnded)
        {
            // The item's mark stops what it is doing now; the workflow sees to the rest, whichever item runs by then.
            if (found.Current is { } number) await cancellations.RequestAsync(BatchIds.Item(id, number), cancellationToken);
            await workflows.RaiseEventAsync(id, CompressVideoWorkflow.CancelEvent, new Unit(), cancellationToken);
        }

        return await GetAsync(id, cancellationToken);
    }

    private static bool Changed(Batch last, Batch now) =>
        (last.Status, last.Percent, last.Text, last.Counts) != (now.Status, now.Percent, now.Text, now.Counts);
}
