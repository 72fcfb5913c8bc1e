using System.Runtime.CompilerServices;
using System.Threading.Channels;
using Compressor.Core.Instances;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Watches a revision of a job: its workflow instance, and the live progress of the step that runs.</summary>
public sealed class JobChanges(IWorkflowClient workflows, IJobProgress progress)
{
    /// <summary>The instance now, then again after each change of it or of its progress, until it has ended (that state is the last) or is gone.</summary>
    public async IAsyncEnumerable<WorkflowInstance> WatchAsync(string instanceId, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        using var stopping = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        var changes = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });
        WorkflowInstance? latest = null;
        var following = Task.WhenAll(FollowInstanceAsync(), FollowProgressAsync());
        try
        {
            await foreach (var _ in changes.Reader.ReadAllAsync(cancellationToken))
            {
                if (latest is not null) yield return latest;
            }
        }
        finally
        {
            await stopping.CancelAsync();
            await following;
        }

        async Task FollowInstanceAsync()
        {
            try
            {
                await foreach (var instance in workflows.WatchAsync(instanceId, stopping.Token))
                {
                    latest = instance;
                    changes.Writer.TryWrite(true);
                }

                changes.Writer.TryComplete();
            }
            catch (Exception e)
            {
                changes.Writer.TryComplete(e);
            }
        }

        async Task FollowProgressAsync()
        {
            try
            {
                await foreach (var _ in progress.WatchAsync(instanceId, stopping.Token)) changes.Writer.TryWrite(true);
            }
            catch (Exception e)
            {
                changes.Writer.TryComplete(e);
            }
        }
    }
}
