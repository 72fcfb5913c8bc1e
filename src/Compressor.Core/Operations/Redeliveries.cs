using Compressor.Core.Instances;
using Compressor.Core.Webhooks;
using Compressor.Edits;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Starts deliveries again, each as a workflow of its own.</summary>
public sealed class Redeliveries(IWorkflowClient workflows, SubscriberWebhooks webhooks) : IRedeliveries
{
    public async Task<bool> StartAsync(string subscriptionId, WebhookDelivery delivery, CancellationToken cancellationToken = default)
    {
        if (delivery.Type == SubscriberWebhooks.TestType) return await webhooks.TestAsync(subscriptionId, delivery.MessageId, cancellationToken) is not null;
        var instance = delivery.BatchId ?? JobReader.InstanceOf(delivery.JobId ?? "", delivery.Revision ?? 1);
        if (await workflows.GetAsync(instance, cancellationToken) is null) return false;
        var job = new JobRef(instance, delivery.BatchId ?? delivery.JobId!, Language.English);
        var input = new DeliverCallbackInput(job, delivery.MessageId, subscriptionId) { IsBatch = delivery.BatchId is not null };
        return await workflows.TryStartAsync(WorkflowNames.DeliverCallback, $"{instance}-{Deliveries.To(subscriptionId)}-{Guid.NewGuid():N}", input, cancellationToken);
    }
}
