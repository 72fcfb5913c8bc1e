using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo.Drafts;

namespace Compressor.Core.Workflow;

/// <summary>
/// Step 4: one message, sent once, and what became of it. When the stream broke or our process died, the message may have
/// arrived, and sending it again could edit and charge twice; so the state is asked instead (docs/nemo-api.md, "Broken streams").
/// </summary>
internal static class EditDraft
{
    public static async Task RunAsync(JobRun job, string message)
    {
        var language = job.Input.Language;
        job.Enter(JobState.Editing, Phrases.Editing(language));
        var read = job.Input.HasFewerSteps ? null : await ReadAsync(job);
        var sent = job.Input.HasStepsThatGoOn ? await SendAndSubmitAsync(job, message) : await SendAsync(job, message, read?.Fingerprint);
        if (sent.Text.Length > 0) job.Say(JobMessageRole.Agent, sent.Text);

        var before = read ?? sent.Before ?? await ReadAsync(job);
        var after = sent.Delivery is SendMessage.Delivery.Answered ? sent.After ?? await ReadAsync(job) : await RecoverAsync(job, before, sent);
        foreach (var change in DraftOutline.Changes(before.Outline, after.Outline, language)) job.Say(JobMessageRole.System, change);
        job.Agent.Add(sent);
        if (job.Input.Version >= CompressVideoInput.JudgesInActivities && after.Fingerprint == before.Fingerprint) throw new JobException(Unchanged(job, sent));
        job.IsEdited = true;
        if (!after.Ready) throw new JobException(Failures.NothingToRender.Saying(sent.Text, language));
    }

    private static Task<ReadState.Output> ReadAsync(JobRun job) =>
        job.Steps.RunAsync<ReadState.Output>(nameof(ReadState), new ReadState.Input(job.Ref, job.Session!.SessionId));

    private static Task<SendMessage.Output> SendAsync(JobRun job, string message, string? draftBefore)
    {
        var input = Input(job, message) with { DraftBefore = draftBefore };
        // A timer of the workflow's own costs as much as a step, and fires after the job has ended.
        TimeSpan? timer = job.Input.HasFewerSteps ? null : job.Input.Settings.StillWorkingInterval;
        return TwiceIfAllowedAsync(job, () => job.Steps.RunAsync<SendMessage.Output>(nameof(SendMessage), input, timer), sent => sent);
    }

    /// <summary>The step goes on with the render, under an id that is recorded as its input: whoever takes over from it finds the render by that.</summary>
    private static async Task<SendMessage.Output> SendAndSubmitAsync(JobRun job, string message)
    {
        // If the job is cancelled meanwhile, it is not known whether the render has begun.
        var renderId = job.ActiveRender = RenderDraft.NewId(job);
        var input = new SendAndSubmit.Input(job.Ref, Input(job, message), renderId);
        var sent = await TwiceIfAllowedAsync(job, () => job.Steps.RunAsync<SendAndSubmit.Output>(nameof(SendAndSubmit), input), sent => sent.Message);
        job.Planned = new PlannedRender(renderId, sent.Submitted);
        if (sent.Message is { Delivery: SendMessage.Delivery.Answered, IsToRender: false }) job.ActiveRender = null;
        return sent.Message;
    }

    private static SendMessage.Input Input(JobRun job, string message) =>
        new(job.Ref, job.Session!.SessionId, job.Addressed(message), job.NextMessageKey(), job.Session.AcceptsIdempotencyKey)
        {
            Asked = job.Asked?.Request,
            ReadsState = job.Input.HasFewerSteps,
            StillWorking = job.Input.HasFewerSteps ? job.Input.Settings.StillWorkingInterval : null,
        };

    /// <summary>A backend that runs a message once per key can simply be sent it again: it answers with the first run.</summary>
    private static async Task<T> TwiceIfAllowedAsync<T>(JobRun job, Func<Task<T>> send, Func<T, SendMessage.Output> message)
    {
        var sent = await send();
        if (message(sent).Delivery is not SendMessage.Delivery.Unknown || !job.Session!.AcceptsIdempotencyKey) return sent;
        await job.Steps.WaitAsync(TimeSpan.FromSeconds(1));
        return await send();
    }

    /// <summary>Waits and reads the state until it has changed. If it stays unchanged, the message is lost and the user is offered a retry.</summary>
    private static async Task<ReadState.Output> RecoverAsync(JobRun job, ReadState.Output before, SendMessage.Output sent)
    {
        var (settings, language) = (job.Input.Settings, job.Input.Language);
        job.Say(JobMessageRole.System, Phrases.Recovering(language));
        await job.Steps.WaitAsync(settings.RecoveryFirstWait);
        for (var unchanged = 1; ; unchanged++)
        {
            var now = await ReadAsync(job);
            if (now.Fingerprint != before.Fingerprint) return now;
            if (unchanged >= settings.RecoveryTries)
                throw new JobException(sent.Failed is { } error ? Failures.AgentError.Saying(Phrases.AgentReported(error, language), language) : Failures.NoAnswer.In(language));
            await job.Steps.WaitAsync(settings.RecoveryWait);
        }
    }

    /// <summary>
    /// A message after which the draft is as it was: what the agent said instead of editing is the job's answer. It never stands alone
    /// where it may claim to have edited.
    /// </summary>
    private static JobError Unchanged(JobRun job, SendMessage.Output sent)
    {
        var language = job.Input.Language;
        if (sent.Failed is { } error) return Failures.AgentError.Saying(Phrases.AgentReported(error, language), language);
        // Where the agent gave a report, its words need no reading.
        if (sent is { Applied: null, IsQuestionOrRefusal: true }) return Failures.AgentQuestion.Saying(sent.Text, language);
        var request = job.Asked!.Request;
        if (request.IsEmpty) return Quoting(Failures.NotUnderstood.In(language), sent.Text, language);
        if (sent is not { Applied: [], Declined.Count: > 0 }) return Quoting(Failures.NothingChanged.In(language), sent.Text, language);
        var refused = Failures.NotPossible.In(language, ("requests", Phrases.Requests(request, language)));
        return sent.Text.Length > 0 ? refused with { Message = sent.Text } : refused;
    }

    private static JobError Quoting(JobError error, string said, Language language) =>
        said.Length > 0 ? error with { Message = error.Message + Phrases.AgentSaid(said, language) } : error;
}
