using Compressor.Core.Instances;
using Compressor.Core.Workflow.Activities;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>Notifies one receiver that a job has ended: at least once, with growing waits between attempts.</summary>
public sealed class DeliverCallbackWorkflow : IWorkflow<DeliverCallbackInput, bool>
{
    public const string Name = WorkflowNames.DeliverCallback;

    private static readonly TimeSpan[] Waits =
    [
        TimeSpan.FromSeconds(5), TimeSpan.FromSeconds(30), TimeSpan.FromMinutes(2), TimeSpan.FromMinutes(10), TimeSpan.FromHours(1),
    ];

    public async Task<bool> RunAsync(IWorkflowContext context, DeliverCallbackInput input)
    {
        for (var attempt = 0; ; attempt++)
        {
            if (await PostAsync(context, input)) return true;
            if (attempt == Waits.Length) return false;
            await context.CreateTimerAsync(Waits[attempt]);
        }
    }

    private static async Task<bool> PostAsync(IWorkflowContext context, DeliverCallbackInput input)
    {
        try
        {
            return await context.CallActivityAsync<bool>(nameof(PostCallback), input);
        }
        catch (ActivityFailedException)
        {
            return false;
        }
    }
}
