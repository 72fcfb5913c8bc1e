using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Workflow;

/// <summary>
/// The files of a batch, one after another, each by a job of its own (<see cref="CompressVideoWorkflow"/>). One session of the backend is handed
/// on from item to item. What becomes of an item doesn't stop the others. It continues as new after some items, so that its history stays short.
/// </summary>
public sealed class RunBatchWorkflow : IWorkflow<RunBatchInput, BatchOutcome>
{
    public const string Name = WorkflowNames.RunBatch;

    public async Task<BatchOutcome> RunAsync(IWorkflowContext context, RunBatchInput input)
    {
        var cancelled = context.WaitForEventAsync<Unit>(CompressVideoWorkflow.CancelEvent);
        var run = new BatchRun(context, input);
        while (run.Next is { } index && !cancelled.IsCompleted)
        {
            if (run.HasRunEnough)
            {
                context.ContinueAsNew(run.Continuation());
                return new BatchOutcome(BatchState.Running, []);
            }

            run.Begin(index);
            run.End(index, await RunItemAsync(context, input.InputOf(index, context.UtcNow) with { SharedSession = run.SessionFor(index) }, cancelled));
        }

        var outcome = run.Outcome(cancelled.IsCompleted);
        await AnnounceAsync(context, input, outcome);
        return outcome;
    }

    private static async Task<JobOutcome> RunItemAsync(IWorkflowContext context, CompressVideoInput input, Task<Unit> cancelled)
    {
        var item = context.CallSubWorkflowAsync<JobOutcome>(CompressVideoWorkflow.Name, input, input.JobId);
        if (await Task.WhenAny(item, cancelled) == cancelled) await CancelAsync(context, input, item);
        try
        {
            return await item;
        }
        catch (ActivityFailedException)
        {
            var error = Failures.Internal.In(input.Language);
            return new JobOutcome { State = JobState.Failed, Text = error.Message, EndedAt = context.UtcNow, Error = error };
        }
    }

    /// <summary>Passes the cancellation on. An item that has just been called may not be there yet.</summary>
    private static async Task CancelAsync(IWorkflowContext context, CompressVideoInput input, Task item)
    {
        for (var attempt = 1; attempt <= input.Settings.StepTries && !item.IsCompleted; attempt++)
        {
            if (await TryAsync(() => context.CallActivityAsync<bool>(nameof(CancelItem), new CancelItem.Input(input.JobId)))) return;
            await context.CreateTimerAsync(TimeSpan.FromSeconds(1));
        }
    }

    private static async Task AnnounceAsync(IWorkflowContext context, RunBatchInput input, BatchOutcome outcome)
    {
        for (var attempt = 1; attempt <= input.Settings.StepTries; attempt++)
        {
            if (await TryAsync(() => context.CallActivityAsync<bool>(
                nameof(AnnounceBatchEnd), new AnnounceBatchEnd.Input(input.BatchId, input.Language, outcome.State, input.HasCallback))))
            {
                return;
            }

            await context.CreateTimerAsync(TimeSpan.FromSeconds(2));
        }
    }

    private static async Task<bool> TryAsync(Func<Task<bool>> call)
    {
        try
        {
            return await call();
        }
        catch (ActivityFailedException)
        {
            return false;
        }
    }
}
