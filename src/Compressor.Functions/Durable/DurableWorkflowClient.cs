using System.Runtime.CompilerServices;
using System.Text.Json;
using Compressor.Core.Retention;
using Compressor.Workflows;
using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Durable;

/// <summary>Workflow instances as orchestrations of the task hub.</summary>
internal sealed class DurableWorkflowClient(DurableClientSource source, InstancePages pages, IIdRanges ids, TimeProvider time) : IWorkflowClient
{
    /// <summary>Between two looks at a watched instance: the platform tells nobody of changes, and each look is a request to the task hub.</summary>
    internal static readonly TimeSpan WatchInterval = TimeSpan.FromSeconds(2);

    /// <summary>Every state: an instance that exists is never replaced, running or ended.</summary>
    private static readonly OrchestrationRuntimeStatus[] Existing = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    private static readonly OrchestrationRuntimeStatus[] Ended =
        [OrchestrationRuntimeStatus.Completed, OrchestrationRuntimeStatus.Failed, OrchestrationRuntimeStatus.Terminated];

    public async Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default)
    {
        var options = new StartOrchestrationOptions { InstanceId = instanceId }.WithDedupeStatuses(Existing);
        try
        {
            await source.Client.ScheduleNewOrchestrationInstanceAsync(workflow, input, options, cancellationToken);
            return true;
        }
        catch (OrchestrationAlreadyExistsException)
        {
            return false;
        }
    }

    public async Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        await source.Client.GetInstanceAsync(instanceId, getInputsAndOutputs: true, cancellationToken) is { } instance ? Read(instance) : null;

    public async IAsyncEnumerable<WorkflowInstance> WatchAsync(string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var timer = new PeriodicTimer(WatchInterval, time);
        WorkflowInstance? last = null;
        while (await GetAsync(instanceId, cancellationToken) is { } instance)
        {
            if (last is null || HasChanged(last, instance)) yield return last = instance;
            if (instance.IsEnded) yield break;
            await timer.WaitForNextTickAsync(cancellationToken);
        }
    }

    public async Task<WorkflowPage> ListAsync(
        string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default)
    {
        var (found, next) = await pages.FindAsync(source.Client, workflow, StatesOf(status), after, limit, cancellationToken);
        var items = new List<WorkflowInstance>(found.Count);
        foreach (var instance in found)
        {
            // Gone when it was purged in between.
            if (await GetAsync(instance.InstanceId, cancellationToken) is { } item) items.Add(item);
        }

        return new WorkflowPage(items, next);
    }

    public async Task<bool> RaiseEventAsync(string instanceId, string eventName, object? payload, CancellationToken cancellationToken = default)
    {
        if (!await IsUnderWayAsync(instanceId, cancellationToken)) return false;
        await source.Client.RaiseEventAsync(instanceId, eventName, payload, cancellationToken);
        return true;
    }

    public async Task<bool> TerminateAsync(string instanceId, string reason, CancellationToken cancellationToken = default)
    {
        if (!await IsUnderWayAsync(instanceId, cancellationToken)) return false;
        await source.Client.TerminateInstanceAsync(instanceId, new TerminateInstanceOptions(reason, Recursive: true), cancellationToken);
        return true;
    }

    public async IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // The platform filters by creation time only, even when it purges: a job that ran long would be deleted as soon as it ended. And its store has no
        // index by that time: it reads every instance whose id begins as is asked for.
        foreach (var prefix in ids.MadeBefore(before))
        {
            var created = new OrchestrationQuery(CreatedTo: before, Statuses: Ended, InstanceIdPrefix: prefix.Length > 0 ? prefix : null);
            await foreach (var instance in source.Client.GetAllInstancesAsync(created).WithCancellation(cancellationToken))
            {
                if (instance.LastUpdatedAt < before) yield return instance.InstanceId;
            }
        }
    }

    public async Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default)
    {
        if (await source.Client.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is not { IsCompleted: true }) return false;
        var purged = await source.Client.PurgeInstanceAsync(instanceId, new PurgeInstanceOptions(Recursive: true), cancellationToken);
        return purged.PurgedInstanceCount > 0;
    }

    private static bool HasChanged(WorkflowInstance last, WorkflowInstance now) =>
        (last.Status, last.UpdatedAt, last.CustomStatus?.GetRawText()) != (now.Status, now.UpdatedAt, now.CustomStatus?.GetRawText());

    private async Task<bool> IsUnderWayAsync(string instanceId, CancellationToken cancellationToken) =>
        await source.Client.GetInstanceAsync(instanceId, getInputsAndOutputs: false, cancellationToken) is { IsCompleted: false };

    private static WorkflowInstance Read(OrchestrationMetadata instance) => new()
    {
        InstanceId = instance.InstanceId,
        Workflow = instance.Name,
        Status = StatusOf(instance.RuntimeStatus),
        CreatedAt = instance.CreatedAt,
        UpdatedAt = instance.LastUpdatedAt,
        Input = Parse(instance.SerializedInput),
        CustomStatus = Parse(instance.SerializedCustomStatus),

        // The output of an instance that did not complete is text from the platform, not JSON.
        Output = instance.RuntimeStatus is OrchestrationRuntimeStatus.Completed ? Parse(instance.SerializedOutput) : null,
        FailureReason = instance.FailureDetails?.ErrorMessage
            ?? (instance.RuntimeStatus is OrchestrationRuntimeStatus.Terminated ? Reason(instance.SerializedOutput) : null),
    };

    /// <summary>Why an instance was terminated: a JSON string when this client did it, plain text when the platform's own tools did.</summary>
    private static string? Reason(string? output)
    {
        try
        {
            return Parse(output) is { ValueKind: JsonValueKind.String } text ? text.GetString() : output;
        }
        catch (JsonException)
        {
            return output;
        }
    }

    private static JsonElement? Parse(string? json) => string.IsNullOrEmpty(json) ? null : JsonElement.Parse(json);

#pragma warning disable CS0618 // The platform marks two states as obsolete and still reports them.
    private static WorkflowRuntimeStatus StatusOf(OrchestrationRuntimeStatus status) => status switch
    {
        OrchestrationRuntimeStatus.Pending => WorkflowRuntimeStatus.Pending,
        OrchestrationRuntimeStatus.Completed => WorkflowRuntimeStatus.Completed,
        OrchestrationRuntimeStatus.Failed => WorkflowRuntimeStatus.Failed,
        OrchestrationRuntimeStatus.Terminated or OrchestrationRuntimeStatus.Canceled => WorkflowRuntimeStatus.Terminated,
        _ => WorkflowRuntimeStatus.Running,
    };

    private static OrchestrationRuntimeStatus[]? StatesOf(WorkflowRuntimeStatus? status) => status switch
    {
        null => null,
        WorkflowRuntimeStatus.Pending => [OrchestrationRuntimeStatus.Pending],
        WorkflowRuntimeStatus.Completed => [OrchestrationRuntimeStatus.Completed],
        WorkflowRuntimeStatus.Failed => [OrchestrationRuntimeStatus.Failed],
        WorkflowRuntimeStatus.Terminated => [OrchestrationRuntimeStatus.Terminated, OrchestrationRuntimeStatus.Canceled],
        _ => [OrchestrationRuntimeStatus.Running, OrchestrationRuntimeStatus.Suspended, OrchestrationRuntimeStatus.ContinuedAsNew],
    };
#pragma warning restore CS0618
}
