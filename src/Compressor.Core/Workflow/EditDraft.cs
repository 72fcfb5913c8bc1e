using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow.Activities;
using Compressor.Errors;
using Compressor.Nemo.Drafts;

namespace Compressor.Core.Workflow;

/// <summary>
/// Step 4: one message, sent once, and what became of it. When the stream broke or our process died, the message may have
/// arrived, and sending it again could edit and charge twice; so the state is asked instead, as nemo-api.md says.
/// </summary>
internal static class EditDraft
{
    public static async Task RunAsync(JobRun job, string message)
    {
        var (settings, language) = (job.Input.Settings, job.Input.Language);
        job.Enter(JobState.Editing, Phrases.Editing(language));
        var before = await ReadAsync(job);
        var sent = await SendAsync(job, message);
        if (sent.Text.Length > 0) job.Say(JobMessageRole.Agent, sent.Text);

        var after = sent.Delivery is SendMessage.Delivery.Answered ? await ReadAsync(job) : await RecoverAsync(job, before, settings);
        foreach (var change in DraftOutline.Changes(before.Outline, after.Outline, language)) job.Say(JobMessageRole.System, change);
        if (!after.Ready) throw new JobException(Failures.NothingToRender.Saying(sent.Text, language));
    }

    private static Task<ReadState.Output> ReadAsync(JobRun job) =>
        job.StepAsync<ReadState.Output>(nameof(ReadState), new ReadState.Input(job.Ref, job.Session!.SessionId));

    private static async Task<SendMessage.Output> SendAsync(JobRun job, string message)
    {
        var session = job.Session!;
        var input = new SendMessage.Input(job.Ref, session.SessionId, message, job.NextMessageKey(), session.AcceptsIdempotencyKey);
        var sent = await job.StepAsync<SendMessage.Output>(nameof(SendMessage), input, job.Input.Settings.StillWorkingInterval);

        // A backend that runs a message once per key can simply be asked again: it answers with the first run.
        if (sent.Delivery is SendMessage.Delivery.Unknown && session.AcceptsIdempotencyKey)
        {
            await job.WaitAsync(TimeSpan.FromSeconds(1));
            sent = await job.StepAsync<SendMessage.Output>(nameof(SendMessage), input, job.Input.Settings.StillWorkingInterval);
        }

        return sent;
    }

    /// <summary>Wait, ask the state; changed: go on; unchanged for the last time: the message is lost, and the user is offered a retry.</summary>
    private static async Task<ReadState.Output> RecoverAsync(JobRun job, ReadState.Output before, WorkflowSettings settings)
    {
        job.Say(JobMessageRole.System, Phrases.Recovering(job.Input.Language));
        await job.WaitAsync(settings.RecoveryFirstWait);
        for (var unchanged = 1; ; unchanged++)
        {
            var now = await ReadAsync(job);
            if (now.Fingerprint != before.Fingerprint) return now;
            if (unchanged >= settings.RecoveryTries) throw new JobException(Failures.NoAnswer.In(job.Input.Language));
            await job.WaitAsync(settings.RecoveryWait);
        }
    }
}
