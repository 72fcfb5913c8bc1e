using DurableTask.Core.Exceptions;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Client;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Instances of any age and state; lists come in the order of ids, a few at a time, as from Azure Storage.</summary>
internal sealed class FakeTaskHub() : DurableTaskClient("test")
{
    public SortedDictionary<string, OrchestrationMetadata> Instances { get; } = new(StringComparer.Ordinal);

    public int Queries { get; private set; }

    /// <summary>Rows that queries had to read: a prefix of ids is a range of the table's keys, and all other conditions are tried on each row.</summary>
    public int RowsRead { get; private set; }

    public void Add(string id, DateTimeOffset createdAt, OrchestrationRuntimeStatus status = OrchestrationRuntimeStatus.Completed, string name = "Job", string? output = null) =>
        Instances[id] = new OrchestrationMetadata(name, id)
        {
            RuntimeStatus = status,
            CreatedAt = createdAt,
            LastUpdatedAt = createdAt,
            SerializedInput = "{\"text\":\"in\"}",
            SerializedCustomStatus = "",
            SerializedOutput = output,
        };

    public override Task<OrchestrationMetadata?> GetInstancesAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default)
    {
        lock (Instances) return Task.FromResult(Instances.GetValueOrDefault(instanceId));
    }

    public override Task<string> ScheduleNewOrchestrationInstanceAsync(
        TaskName orchestratorName, object? input = null, StartOrchestrationOptions? options = null, CancellationToken cancellation = default)
    {
        var id = options!.InstanceId!;
        if (Instances.TryGetValue(id, out var existing))
        {
            return options.DedupeStatuses?.Contains(existing.RuntimeStatus.ToString()) is true
                ? throw new OrchestrationAlreadyExistsException("There is one.")
                : throw new InvalidOperationException("The platform would replace the instance.");
        }

        Add(id, DateTimeOffset.UnixEpoch, OrchestrationRuntimeStatus.Pending, orchestratorName);
        return Task.FromResult(id);
    }

    public override AsyncPageable<OrchestrationMetadata> GetAllInstancesAsync(OrchestrationQuery? filter = null)
    {
        var found = Range(filter?.InstanceIdPrefix ?? "")
            .Where(item => !(item.CreatedAt < filter!.CreatedFrom) && !(item.CreatedAt > filter.CreatedTo) && filter.Statuses?.Contains(item.RuntimeStatus) is not false)
            .ToList();
        return Pageable.Create<OrchestrationMetadata>((token, _) =>
        {
            var start = token is null ? 0 : int.Parse(token);
            var next = start + 3 < found.Count ? (start + 3).ToString() : null;
            return Task.FromResult(new Page<OrchestrationMetadata>([.. found.Skip(start).Take(3)], next));
        });
    }

    /// <summary>Queries run beside the removal of what earlier ones found.</summary>
    private List<OrchestrationMetadata> Range(string prefix)
    {
        lock (Instances)
        {
            var range = Instances.Values.Where(item => item.InstanceId.StartsWith(prefix, StringComparison.Ordinal)).ToList();
            (Queries, RowsRead) = (Queries + 1, RowsRead + range.Count);
            return range;
        }
    }

    public override Task RaiseEventAsync(string instanceId, string eventName, object? eventPayload = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task TerminateInstanceAsync(string instanceId, TerminateInstanceOptions? options = null, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<PurgeResult> PurgeInstanceAsync(string instanceId, PurgeInstanceOptions? options = null, CancellationToken cancellation = default)
    {
        lock (Instances) return Task.FromResult(new PurgeResult(Instances.Remove(instanceId) ? 1 : 0));
    }

    public override Task SuspendInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task ResumeInstanceAsync(string instanceId, string? reason = null, CancellationToken cancellation = default) => throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceStartAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override Task<OrchestrationMetadata> WaitForInstanceCompletionAsync(string instanceId, bool getInputsAndOutputs = false, CancellationToken cancellation = default) =>
        throw new NotSupportedException();

    public override ValueTask DisposeAsync() => ValueTask.CompletedTask;
}
