using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Nemo;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>
/// Answers what a user says to a job. Export, credits, status and upload are answered at once; everything else is an edit
/// and starts the job's next revision in the same session, once the previous one has ended: one message at a time (docs/nemo-api.md, "Messages").
/// </summary>
public sealed class FollowUps(
    IWorkflowClient workflows, JobReader reader, IRecordStore records, JobFiles files, INemoClient nemo, PromptCheck prompts, WorkflowSettings settings, TimeProvider time)
{
    public async Task<FollowUpAnswer> AnswerAsync(JobInstance found, string text, IReadOnlyList<JobSource> attachments, CancellationToken cancellationToken)
    {
        var (said, language) = prompts.Check(text);
        try
        {
            // A file is sent to be used: a message with one is an edit, whatever its words.
            return (attachments.Count > 0 ? Intent.Message : IntentRouter.Route(said)) switch
            {
                Intent.Credits => await SayAsync("credits", Phrases.CreditsAre(await nemo.GetCreditsAsync(cancellationToken), language), found, cancellationToken),
                Intent.Status => await SayAsync("status", await StatusAsync(found, language, cancellationToken), found, cancellationToken),
                Intent.Upload => await SayAsync("upload", Phrases.HowToUpload(language), found, cancellationToken),
                Intent.Export => await ExportAsync(found, said, language, cancellationToken),
                _ => await ReviseAsync(found, said, attachments, language, exportOnly: false, cancellationToken),
            };
        }
        catch (NemoException e)
        {
            throw new JobException(BackendErrors.ToJobError(e, language));
        }
    }

    private async Task<FollowUpAnswer> SayAsync(string action, string answer, JobInstance found, CancellationToken cancellationToken) =>
        new(action, answer, await reader.ReadAsync(found, cancellationToken));

    private async Task<string> StatusAsync(JobInstance found, Language language, CancellationToken cancellationToken)
    {
        var job = await reader.ReadAsync(found, cancellationToken);
        if (found.SessionId is not { } session) return job.Text;
        var timeline = (await nemo.GetStateAsync(session, cancellationToken)).Draft?.ReadOutline().Summary;
        return string.IsNullOrEmpty(timeline) ? job.Text : $"{job.Text}\n{timeline}";
    }

    /// <summary>Returns the existing result; if there is a draft but no result, renders the draft.</summary>
    private async Task<FollowUpAnswer> ExportAsync(JobInstance found, string said, Language language, CancellationToken cancellationToken)
    {
        if (found.Outcome?.Result is { } result) return await SayAsync("export", Phrases.Ready(result, language), found, cancellationToken);
        var answer = await ReviseAsync(found, said, [], language, exportOnly: found.SessionId is not null, cancellationToken);
        return answer with { Action = "export" };
    }

    private async Task<FollowUpAnswer> ReviseAsync(
        JobInstance found, string said, IReadOnlyList<JobSource> attachments, Language language, bool exportOnly, CancellationToken cancellationToken)
    {
        if (!found.Instance.IsEnded) throw new JobException(Failures.JobRunning.In(language));

        var before = found.Input;
        var held = found.Outcome?.Session is null ? 0 : found.Outcome.AttachmentsHeld;
        // What did not get into the session is gone with the message that brought it.
        var earlier = found.Outcome?.Session is null ? before.Attachments : before.Attachments.Take(held);
        var input = before with
        {
            Version = CompressVideoInput.CurrentVersion,
            Revision = before.Revision + 1,
            Prompt = exportOnly ? before.Prompt : said,
            EarlierPrompts = exportOnly ? before.EarlierPrompts : [.. before.EarlierPrompts, before.Prompt],
            Language = language,
            Settings = settings,
            CreatedAt = time.GetUtcNow(),
            Session = found.Outcome?.Session,
            Attachments = [.. earlier, .. await files.TakeAttachmentsAsync(before.JobId, attachments, earlier.Count(), language, cancellationToken)],
            AttachmentsHeld = held,
            EarlierApplied = found.Outcome?.Session is null ? null : found.Outcome.Applied,
            EarlierEdit = found.Outcome?.Edit ?? before.EarlierEdit,
            EarlierGoal = found.Outcome?.Goal ?? before.EarlierGoal,
            ExportOnly = exportOnly && found.Outcome?.Session is not null,
        };
        // The number is recorded first: a revision that runs is always found, and a number without a revision is passed over.
        await records.SetAsync(JobRecords.Revision(before.JobId), input.Revision, cancellationToken);
        var instance = JobReader.InstanceOf(before.JobId, input.Revision);
        if (!await workflows.TryStartAsync(CompressVideoWorkflow.Name, instance, input, cancellationToken))
        {
            await RecordLatestAsync(before.JobId, input.Revision, cancellationToken);
            return await reader.FindAsync(before.JobId, cancellationToken) is { } latest && latest.Input.Revision > before.Revision
                ? await ReviseAsync(latest, said, attachments, language, exportOnly, cancellationToken)
                : throw new JobException(Failures.JobRunning.In(language));
        }

        var started = await reader.FindAsync(before.JobId, cancellationToken);
        return new FollowUpAnswer("message", Phrases.RevisionStarted(input.Revision, language), await reader.ReadAsync(started!, cancellationToken));
    }

    /// <summary>Another message has started this revision, and others may have followed: the record must not fall behind them.</summary>
    private async Task RecordLatestAsync(string jobId, int revision, CancellationToken cancellationToken)
    {
        while (await workflows.GetAsync(JobReader.InstanceOf(jobId, revision + 1), cancellationToken) is not null) revision++;
        await records.SetAsync(JobRecords.Revision(jobId), revision, cancellationToken);
    }
}
