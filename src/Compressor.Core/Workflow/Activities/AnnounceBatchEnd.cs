using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Webhooks;
using Compressor.Edits;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>The last step of every batch: starts one delivery for each receiver, as <see cref="AnnounceEnd"/> does for a job. Returns true.</summary>
public sealed class AnnounceBatchEnd(IWorkflowClient workflows, SubscriptionStore subscriptions) : IActivity<AnnounceBatchEnd.Input, bool>
{
    public sealed record Input(string BatchId, Language Language, BatchState Ended, bool HasCallback);

    public async Task<bool> RunAsync(Input input, CancellationToken cancellationToken)
    {
        if (input.HasCallback) await StartAsync(input, "callback", subscriptionId: null, cancellationToken);
        await foreach (var id in subscriptions.FindAsync(BatchEventTypes.Of(input.Ended), cancellationToken))
            await StartAsync(input, $"to-{id}", id, cancellationToken);
        return true;
    }

    // Ids are derived from the batch's, so that each delivery starts once even if this activity runs twice.
    private Task<bool> StartAsync(Input input, string suffix, string? subscriptionId, CancellationToken cancellationToken)
    {
        var batch = new JobRef(input.BatchId, input.BatchId, input.Language);
        var delivery = new DeliverCallbackInput(batch, $"msg_{input.BatchId}", subscriptionId) { IsBatch = true };
        return workflows.TryStartAsync(WorkflowNames.DeliverCallback, $"{input.BatchId}-{suffix}", delivery, cancellationToken);
    }
}
