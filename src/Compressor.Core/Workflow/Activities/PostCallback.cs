using System.Net;
using Compressor.Core.Addresses;
using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Core.Webhooks;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Workflow.Activities;

/// <summary>
/// One attempt at a callback (<see cref="WebhookSender"/>). A subscription whose receiver answers 410 is deleted. Of several receivers, it starts a delivery for each.
/// </summary>
public sealed class PostCallback(
    JobReader jobs, BatchReader batches, IRecordStore records, SubscriptionStore subscriptions, SubscriberWebhooks webhooks, WebhookSender sender, WebhookKey key, PublicAddress address,
    Deliveries deliveries)
    : IActivity<DeliverCallbackInput, CallbackPost>
{
    private static readonly CallbackPost Done = new(IsDone: true), Failed = new(IsDone: false);

    private static readonly TimeSpan UntilEnd = TimeSpan.FromSeconds(0.5);

    public Task<CallbackPost> RunAsync(DeliverCallbackInput input, CancellationToken cancellationToken) => input switch
    {
        { Subscriptions: { } several } => AboutAsync(input, (_, _) => StartAsync(input, several, cancellationToken), cancellationToken),
        { SubscriptionId: { } subscription } => TellAsync(subscription, input, cancellationToken),
        _ => AboutAsync(input, (about, data) => CallBackAsync(input, about, data, cancellationToken), cancellationToken),
    };

    /// <param name="post">Once the subject has ended.</param>
    private async Task<CallbackPost> AboutAsync(DeliverCallbackInput input, Func<WebhookDelivery, object, Task<CallbackPost>> post, CancellationToken cancellationToken)
    {
        var found = input.IsBatch ? await FindBatchAsync(input, cancellationToken) : await FindJobAsync(input, cancellationToken);
        if (found is not { } subject) return Done;
        // Deliveries begin before the very last step of a job is on record. That is no attempt.
        return subject.About is { } about ? await post(about, subject.Data) : Later(UntilEnd);
    }

    private async Task<CallbackPost> StartAsync(DeliverCallbackInput input, IReadOnlyList<string> several, CancellationToken cancellationToken)
    {
        await deliveries.StartEachAsync(input, several, cancellationToken);
        return Done;
    }

    private async Task<CallbackPost> TellAsync(string subscription, DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        using var turn = await webhooks.EnterAsync(subscription, cancellationToken);
        if (turn is null) return Done;
        if (turn.Wait is { } wait && !input.IsLast) return Later(wait);
        return await AboutAsync(
            input, async (about, data) =>
            {
                var delivery = await webhooks.PostAsync(turn, about, data, cancellationToken);
                JobTelemetry.CalledBack(delivery.Status, delivery.Error);
                if (delivery.Status is (int)HttpStatusCode.Gone) await subscriptions.RemoveAsync(subscription, cancellationToken);
                return Of(delivery.Status);
            }, cancellationToken);
    }

    private async Task<CallbackPost> CallBackAsync(DeliverCallbackInput input, WebhookDelivery about, object data, CancellationToken cancellationToken)
    {
        if (await records.GetSecretAsync(JobRecords.CallbackUrl(input.Job.JobId), cancellationToken) is not { } url) return Done;
        using var call = sender.Enter(url);
        var attempt = await sender.SendAsync(call, url, await key.GetTextAsync(cancellationToken), about.MessageId, about.Type, data, cancellationToken);
        if (attempt.Wait is { } after) return input.IsLast ? Failed : Later(after);
        JobTelemetry.CalledBack(attempt.Status, attempt.Error);
        return Of(attempt.Status);
    }

    private static CallbackPost Later(TimeSpan wait) => new(IsDone: false, Math.Round(wait.TotalSeconds, 3));

    private static CallbackPost Of(int? status) => status is (>= 200 and < 300) or (int)HttpStatusCode.Gone ? Done : Failed;

    /// <summary>By the instance: the job's latest revision may be another one by now.</summary>
    private async Task<Subject?> FindJobAsync(DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        if (await jobs.FindInstanceAsync(input.Job.InstanceId, cancellationToken) is not { } revision) return null;
        var job = await jobs.ReadAsync(revision, cancellationToken);
        var about = !job.Status.IsEnded() ? null
            : new WebhookDelivery { MessageId = input.MessageId, Type = JobEventTypes.Of(job.Status), JobId = job.Id, Revision = job.Revision };
        return new Subject(about, job.Result is { Url: { } path } result ? job with { Result = result with { Url = address.Of(path) } } : job);
    }

    private async Task<Subject?> FindBatchAsync(DeliverCallbackInput input, CancellationToken cancellationToken)
    {
        if (await batches.FindAsync(input.Job.InstanceId, cancellationToken) is not { } found) return null;
        var batch = await batches.ReadAsync(found, cancellationToken);
        var about = !batch.Status.IsEnded() ? null : new WebhookDelivery { MessageId = input.MessageId, Type = BatchEventTypes.Of(batch.Status), BatchId = batch.Id };
        return new Subject(about, batch with { Items = [.. batch.Items.Select(item => item.ResultUrl is { } path ? item with { ResultUrl = address.Of(path) } : item)] });
    }

    /// <param name="About">Null: it has not ended yet.</param>
    /// <param name="Data">A job or a batch.</param>
    private sealed record Subject(WebhookDelivery? About, object Data);
}
