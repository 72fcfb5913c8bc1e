using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;

namespace Compressor.Core.Workflow;

/// <summary>
/// Step 5: a render under an id of our own, recorded (as the input of an activity) before it is sent, because the id is kept
/// nowhere else. A failed render is tried once more under a new id, since a used one is refused.
/// </summary>
internal static class RenderDraft
{
    /// <summary>Each is about six events of the job's history, which is read as a whole.</summary>
    private const int OwnPolls = 10;

    public static async Task<RenderOutcome> RunAsync(JobRun job)
    {
        job.Enter(JobState.Rendering, Phrases.Rendering(null, null, job.Input.Language));
        string? earlier = null;
        for (var attempt = 1; ; attempt++)
        {
            var planned = job.TakePlannedRender();
            job.ActiveRender = planned?.RenderId ?? NewId(job);
            job.Renders++;
            try
            {
                var submit = new SubmitRender.Input(job.Ref, job.Session!.SessionId, job.ActiveRender) { Replaces = earlier };
                await job.Steps.RunAsync(nameof(SubmitRender), submit, begun: planned?.Submitted);
                var outcome = await WatchAsync(job);
                job.ActiveRender = null;
                return outcome;
            }
            catch (JobException e) when (attempt == 1 && Failures.Of(e.Error.Code).Retry is FailureRetry.Render)
            {
                (earlier, job.ActiveRender) = (job.ActiveRender, null);
            }
        }
    }

    public static string NewId(JobRun job) => $"render_{job.Context.NewGuid():N}";

    /// <summary>What is delivered of a render, and judged, as far as it is known before the render has ended.</summary>
    public static DeliverResult.Input Delivery(JobRun job, string renderId) =>
        new(job.Ref, renderId, job.Input.Source.FileName) { SourceBytes = job.Source?.Bytes, Judged = job.Input.HasFewerSteps ? JudgeJob.Case(job) : null };

    private static async Task<RenderOutcome> WatchAsync(JobRun job)
    {
        var settings = job.Input.Settings;
        var input = new WatchRenderInput
        {
            Job = job.Ref,
            RenderId = job.ActiveRender!,
            Interval = settings.RenderPollInterval,
            Deadline = job.Context.UtcNow + settings.RenderDeadline,
            Left = settings.RenderDeadline,
            PollsPerExecution = settings.PollsPerExecution,
        };
        var delivery = job.Input.HasStepsThatGoOn ? Delivery(job, input.RenderId) : null;
        // The first polls are the job's own: most renders have ended by then, which saves a workflow.
        for (var polls = 0; job.Input.HasFewerSteps && polls < Math.Min(OwnPolls, input.PollsPerExecution); polls++)
        {
            (var end, input) = await WatchRenderWorkflow.PollAfterAsync(
                () => job.Steps.WaitAsync(input.Interval), () => job.Steps.CallAsync(() => WatchRenderWorkflow.PollAsync(job.Context, input, byJob: true, delivery), hearsOfIt: delivery is not null), job.Context, input);
            if (end is not null) return end.Unwrap();
        }

        var watched = await job.Steps.CallAsync<RenderOutcome>(
            () => job.Context.CallSubWorkflowAsync<ActivityResult<RenderOutcome>>(WatchRenderWorkflow.Name, input, WatchRenderWorkflow.InstanceOf(job.Ref, input.RenderId)));
        return watched.Unwrap();
    }
}
