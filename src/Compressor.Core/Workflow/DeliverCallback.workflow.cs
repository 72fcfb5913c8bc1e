using Compressor.Core.Instances;
using Compressor.Core.Workflow.Activities;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>
/// Notifies one receiver that a job has ended: at least once, with growing waits between attempts. While the receiver is paused or busy nothing is sent,
/// and that counts as no attempt.
/// </summary>
public sealed class DeliverCallbackWorkflow : IWorkflow<DeliverCallbackInput, bool>
{
    public const string Name = WorkflowNames.DeliverCallback;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
    ];

    /// <summary>Time after which a delivery to a receiver that is paused again and again is given up.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromHours(6);

    public async Task<bool> RunAsync(IWorkflowContext context, DeliverCallbackInput input)
    {
        var (begun, hasWaited) = (context.UtcNow, false);
        for (var attempt = 0; ;)
        {
            var isLast = hasWaited && context.UtcNow - begun >= LongestWait;
            var post = await PostAsync(context, isLast ? input with { IsLast = true } : input);
            if (post.IsDone) return true;
            if (post.WaitSeconds is { } wait)
            {
                hasWaited = true;
                await context.CreateTimerAsync(TimeSpan.FromSeconds(wait));
                continue;
            }

            if (isLast || attempt == Waits.Length) return false;
            await context.CreateTimerAsync(Waits[attempt++]);
        }
    }

    private static async Task<CallbackPost> PostAsync(IWorkflowContext context, DeliverCallbackInput input)
    {
        try
        {
            return await context.CallActivityAsync<CallbackPost>(nameof(PostCallback), input);
        }
        catch (ActivityFailedException)
        {
            return new CallbackPost(IsDone: false);
        }
    }
}
