using System.Collections.Concurrent;
using Compressor.Workflows;

namespace Compressor.TestSupport.Workflows;

/// <summary>Keeps what is started, and runs nothing of it: a test runs it when it wants, or says how it ended.</summary>
public sealed class StartedWorkflows : WorkflowClientStub
{
    private readonly ConcurrentDictionary<string, WorkflowInstance> _instances = new(StringComparer.Ordinal);

    public IReadOnlyList<WorkflowInstance> Instances => [.. _instances.Values.OrderBy(instance => instance.InstanceId, StringComparer.Ordinal)];

    public void Complete(string workflow, string instanceId, object input, object output) => _instances[instanceId] = new WorkflowInstance
    {
        InstanceId = instanceId,
        Workflow = workflow,
        Status = WorkflowRuntimeStatus.Completed,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
        Input = InlineEngine.ToJson(input),
        Output = InlineEngine.ToJson(output),
    };

    public override Task<bool> TryStartAsync(string workflow, string instanceId, object? input, CancellationToken cancellationToken = default) =>
        Task.FromResult(_instances.TryAdd(instanceId, new WorkflowInstance
        {
            InstanceId = instanceId,
            Workflow = workflow,
            Status = WorkflowRuntimeStatus.Pending,
            CreatedAt = DateTimeOffset.UnixEpoch,
            UpdatedAt = DateTimeOffset.UnixEpoch,
            Input = InlineEngine.ToJson(input),
        }));

    public override Task<WorkflowInstance?> GetAsync(string instanceId, CancellationToken cancellationToken = default) =>
        Task.FromResult(_instances.GetValueOrDefault(instanceId));

    public override Task<WorkflowPage> ListAsync(string workflow, WorkflowRuntimeStatus? status, string? after, int limit, CancellationToken cancellationToken = default) =>
        Task.FromResult(new WorkflowPage([.. Instances.Where(instance => instance.Workflow == workflow && (status is null || instance.Status == status)).Take(limit)], null));

    public override IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default) =>
        Instances.Where(instance => instance.IsEnded && instance.UpdatedAt < before).Select(instance => instance.InstanceId).ToAsyncEnumerable();

    public override Task<bool> PurgeAsync(string instanceId, CancellationToken cancellationToken = default) => Task.FromResult(_instances.TryRemove(instanceId, out _));
}
