using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Webhooks;
using Compressor.Edits;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>The last step of every batch: has every receiver told, as <see cref="AnnounceEnd"/> does for a job. Returns true.</summary>
public sealed class AnnounceBatchEnd(Deliveries deliveries, SubscriptionStore subscriptions) : IActivity<AnnounceBatchEnd.Input, bool>
{
    public sealed record Input(string BatchId, Language Language, BatchState Ended, bool HasCallback);

    public async Task<bool> RunAsync(Input input, CancellationToken cancellationToken)
    {
        var told = await subscriptions.FindAsync(BatchEventTypes.Of(input.Ended), cancellationToken).ToListAsync(cancellationToken);
        var batch = new JobRef(input.BatchId, input.BatchId, input.Language);
        await deliveries.StartAsync(new DeliverCallbackInput(batch, $"msg_{input.BatchId}") { IsBatch = true }, input.HasCallback, told, cancellationToken);
        return true;
    }
}
