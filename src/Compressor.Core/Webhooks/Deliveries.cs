using Compressor.Core.Instances;
using Compressor.Workflows;

namespace Compressor.Core.Webhooks;

/// <summary>
/// Starts deliveries, each as a workflow of its own, so that who ends is no longer at work when a receiver is told, and an unreachable receiver delays nobody.
/// Their ids are derived from that of who ends, so that each starts once even if it is asked for twice.
/// </summary>
public sealed class Deliveries(IWorkflowClient workflows)
{
    /// <summary>A delivery to all receivers starts that of each.</summary>
    public const string ToAll = "to-all";

    /// <summary>More receivers than these are left to a delivery of its own, since whoever waits for the end would wait until all are on record.</summary>
    private const int MaxDirect = 4;

    /// <summary>Started together, and so written together. Not all of them: another job's step would wait for as long.</summary>
    private const int Together = 10;

    /// <summary>What the id of a subscriber's delivery ends with.</summary>
    public static string To(string subscriptionId) => $"to-{subscriptionId}";

    /// <param name="about">Who ends, and what it is told under; to nobody yet.</param>
    /// <param name="hasCallback">It has a callback of its own.</param>
    public async Task StartAsync(DeliverCallbackInput about, bool hasCallback, IReadOnlyList<string> subscriptions, CancellationToken cancellationToken)
    {
        var callback = hasCallback ? StartAsync("callback", about, cancellationToken) : Task.CompletedTask;
        await Task.WhenAll(callback, subscriptions.Count <= MaxDirect
            ? StartEachAsync(about, subscriptions, cancellationToken)
            : StartAsync(ToAll, about with { Subscriptions = subscriptions }, cancellationToken));
    }

    public async Task StartEachAsync(DeliverCallbackInput about, IReadOnlyList<string> subscriptions, CancellationToken cancellationToken)
    {
        foreach (var some in subscriptions.Chunk(Together))
            await Task.WhenAll(some.Select(id => StartAsync(To(id), about with { Subscriptions = null, SubscriptionId = id }, cancellationToken)));
    }

    private Task<bool> StartAsync(string suffix, DeliverCallbackInput input, CancellationToken cancellationToken) =>
        workflows.TryStartAsync(WorkflowNames.DeliverCallback, $"{input.Job.InstanceId}-{suffix}", input, cancellationToken);
}
