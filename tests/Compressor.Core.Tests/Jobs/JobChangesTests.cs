using System.Threading.Channels;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Workflow;
using Compressor.TestSupport.Workflows;
using Compressor.Workflows;

namespace Compressor.Core.Tests.Jobs;

public class JobChangesTests
{
    private readonly WatchedWorkflows _workflows = new();
    private readonly InMemoryJobProgress _progress = new();

    [Fact]
    public async Task A_watcher_is_told_of_each_status_and_of_each_report_of_progress_until_the_end()
    {
        await using var watch = new JobChanges(_workflows, _progress).WatchAsync("job").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        await _workflows.Changes.Writer.WriteAsync(Instance(WorkflowRuntimeStatus.Running));
        Assert.True(await watch.MoveNextAsync());

        var next = watch.MoveNextAsync().AsTask();
        Assert.False(next.IsCompleted);
        await _progress.ReportAsync("job", new LiveProgress(JobState.Rendering, 40, "40 %", DateTimeOffset.UnixEpoch), default);
        Assert.True(await next);
        Assert.Equal(WorkflowRuntimeStatus.Running, watch.Current.Status);

        await _workflows.Changes.Writer.WriteAsync(Instance(WorkflowRuntimeStatus.Completed));
        _workflows.Changes.Writer.Complete();
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(WorkflowRuntimeStatus.Completed, watch.Current.Status);
        Assert.False(await watch.MoveNextAsync());
    }

    [Fact]
    public async Task A_watcher_that_stops_leaves_nothing_running()
    {
        using var stop = new CancellationTokenSource();
        await using var watch = new JobChanges(_workflows, _progress).WatchAsync("job", stop.Token).GetAsyncEnumerator();
        var next = watch.MoveNextAsync().AsTask();

        await stop.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => next);
        Assert.True(_workflows.HasStopped);
    }

    private static WorkflowInstance Instance(WorkflowRuntimeStatus status) => new()
    {
        InstanceId = "job",
        Workflow = CompressVideoWorkflow.Name,
        Status = status,
        CreatedAt = DateTimeOffset.UnixEpoch,
        UpdatedAt = DateTimeOffset.UnixEpoch,
    };

    private sealed class WatchedWorkflows : WorkflowClientStub
    {
        public Channel<WorkflowInstance> Changes { get; } = Channel.CreateUnbounded<WorkflowInstance>();

        public bool HasStopped { get; private set; }

        public override async IAsyncEnumerable<WorkflowInstance> WatchAsync(
            string instanceId, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancellationToken = default)
        {
            try
            {
                await foreach (var instance in Changes.Reader.ReadAllAsync(cancellationToken)) yield return instance;
            }
            finally
            {
                HasStopped = true;
            }
        }
    }
}
