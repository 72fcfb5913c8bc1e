using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Workflow;

/// <summary>The end of a job, however it comes: cleans up, records the outcome beside source and result, and has the receivers told.</summary>
internal static class JobEnding
{
    public static async Task<JobOutcome> CompleteAsync(JobRun job)
    {
        var (file, render, judgement) = job.Delivered!;
        var result = new JobResult
        {
            FileName = file.FileName,
            Blob = file.Blob,
            Url = $"/api/jobs/{job.Input.JobId}/result",
            InputBytes = job.Source!.Bytes,
            Bytes = file.Facts.Bytes,
            Ratio = Math.Round((double)file.Facts.Bytes / Math.Max(1, job.Source.Bytes), 4),
            Goal = judgement.Goal,
            MeetsGoal = judgement.MeetsGoal,
            Unmet = judgement.Unmet,
            Declined = judgement.Declined,
            Wishes = judgement.Wishes,
            Notes = judgement.Notes,
            Width = file.Facts.Width,
            Height = file.Facts.Height,
            DurationSeconds = file.Facts.DurationSeconds,
            Ssim = render.Ssim,
            Quality = render.Quality,
            Note = judgement.Notes.Count > 0 ? string.Join(job.Input.Language.Say(" ", ""), judgement.Notes.Select(note => note.Text)) : render.Note,
            Seconds = Math.Round((job.Context.UtcNow - job.Input.CreatedAt).TotalSeconds, 1),
        };
        if (!job.Input.HasFewerSteps)
        {
            await job.Steps.TryAsync(nameof(CleanUp), new CleanUp.Input(job.Ref, job.ActiveRender, file.Blob));
            await job.Steps.TryAsync(nameof(RecordOutcome), new RecordOutcome.Input(job.Ref, job.Input.Source, job.Input.Prompt, result, job.Session));
        }

        var ready = Phrases.Ready(result, job.Input.Language);
        var outcome = Outcome(job, JobState.Completed, ready) with { Result = result, Goal = judgement.Goal, Edit = judgement.Edit, Applied = job.Agent.Applied };
        return await CloseAsync(job, outcome with { Messages = [.. outcome.Messages, new(job.Context.UtcNow, JobMessageRole.System, ready)] });
    }

    public static async Task<JobOutcome> EndAsync(JobRun job, JobError error)
    {
        if (!job.Input.HasFewerSteps)
        {
            await job.Steps.TryAsync(nameof(CleanUp), new CleanUp.Input(job.Ref, job.ActiveRender, KeepBlob: null));
            if (job.Input.Source.Blob is not null)
                await job.Steps.TryAsync(nameof(RecordOutcome), new RecordOutcome.Input(job.Ref, job.Input.Source, job.Input.Prompt, Result: null, job.Session, error));
        }

        var ended = error.Is(Failures.Cancelled) ? JobState.Cancelled : JobState.Failed;
        return await CloseAsync(job, Outcome(job, ended, error.Message) with { Error = error });
    }

    /// <summary>What was asked before stays in force for the next follow-up, whatever became of this one.</summary>
    private static JobOutcome Outcome(JobRun job, JobState ended, string sentence) => new()
    {
        State = ended,
        Text = sentence,
        Messages = job.Messages,
        EndedAt = job.Context.UtcNow,
        InputBytes = job.Source?.Bytes,
        Session = job.Session,
        SessionIsInDoubt = job.SessionIsInDoubt ? true : null,
        AttachmentsHeld = job.Session is null ? 0 : job.AttachmentsHeld,
        IsEdited = job.IsEdited,
        Goal = job.Input.EarlierGoal,
        Edit = job.Input.EarlierEdit,
        Applied = job.Input.EarlierApplied,
    };

    private static async Task<JobOutcome> CloseAsync(JobRun job, JobOutcome outcome)
    {
        var isAnnounced = job.Input.HasFewerSteps && await job.Steps.TryAsync(nameof(EndJob), new EndJob.Input(job.Ref, outcome.State, job.Input.HasCallback)
        {
            RenderId = job.ActiveRender,
            Source = outcome.Result is null && job.Input.Source.Blob is null ? null : job.Input.Source,
            Prompt = job.Input.Prompt,
            Result = outcome.Result,
            Session = job.Session,
            Error = outcome.Error,
            IsOnlyOutput = job.Input.HasStepsThatGoOn && job.Renders <= 1,
        });
        if (!isAnnounced) await job.Steps.TryAsync(nameof(AnnounceEnd), new AnnounceEnd.Input(job.Ref, outcome.State, outcome.Error?.Code, job.Input.HasCallback));
        return outcome;
    }
}
