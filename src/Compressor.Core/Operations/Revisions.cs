using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Starts the next revision of a job, in the session of the one before, once that has ended: one message at a time (docs/nemo-api.md, "Messages").</summary>
public sealed class Revisions(IWorkflowClient workflows, JobReader reader, IRecordStore records, JobFiles files, WorkflowSettings settings, TimeProvider time)
{
    /// <summary>The user wants to start over, and nothing has been asked since.</summary>
    internal async Task<bool> StartsOverAsync(JobInstance latest, CancellationToken cancellationToken) =>
        await records.GetAsync<int?>(JobRecords.StartOver(latest.Input.JobId), cancellationToken) == latest.Input.Revision;

    /// <exception cref="JobException">The job still runs, or a file can't be taken.</exception>
    public async Task<FollowUpAnswer> StartAsync(JobInstance latest, string said, IReadOnlyList<JobSource> attachments, EditRequest request, CancellationToken cancellationToken)
    {
        var language = request.Language;
        if (!latest.Instance.IsEnded) throw new JobException(Failures.JobRunning.In(language));
        var next = NextRevision.After(latest);
        var taken = await files.TakeAttachmentsAsync(latest.Input.JobId, attachments, next.Attachments.Count, language, cancellationToken);
        next = await GoOnAsync(latest, next, request, taken, cancellationToken);
        var isNew = request.Action is FollowUpAction.StartOver || next.Edit is null && next.Preamble is not null;
        var input = Input(latest, language) with
        {
            Prompt = said,
            EarlierPrompts = isNew ? [] : [.. latest.Input.EarlierPrompts, latest.Input.Prompt],
            Source = next.Source,
            Attachments = next.Attachments,
            AttachmentsHeld = next.AttachmentsHeld,
            IsNewSource = next.IsNewSource,
            EarlierEdit = next.Edit,
            EarlierGoal = isNew ? null : latest.Outcome?.Goal ?? latest.Input.EarlierGoal,
            EarlierApplied = isNew || latest.Outcome?.Session is null ? null : latest.Outcome.Applied,
            EarlierResult = NextRevision.FactsOf((await reader.ReadAsync(latest, cancellationToken)).Result),
            Undoable = next.Undoable,
            Preamble = latest.Outcome?.Session is null ? null : next.Preamble,
            Restated = next.Restate(request, said, PromptReader.Read(said)),
            ExportOnly = false,
        };
        return await TryStartAsync(input, language, cancellationToken) ?? await StartAsync(await LaterAsync(latest, language, cancellationToken), said, attachments, request, cancellationToken);
    }

    /// <summary>Renders the draft as it is.</summary>
    public async Task<FollowUpAnswer> ExportAsync(JobInstance latest, Language language, CancellationToken cancellationToken)
    {
        if (!latest.Instance.IsEnded) throw new JobException(Failures.JobRunning.In(language));
        var input = Input(latest, language) with
        {
            EarlierEdit = latest.Outcome?.Edit ?? latest.Input.EarlierEdit,
            EarlierGoal = latest.Outcome?.Goal ?? latest.Input.EarlierGoal,
            EarlierApplied = latest.Outcome?.Session is null ? null : latest.Outcome.Applied,
            ExportOnly = latest.Outcome?.Session is not null,
        };
        return await TryStartAsync(input, language, cancellationToken) ?? await ExportAsync(await LaterAsync(latest, language, cancellationToken), language, cancellationToken);
    }

    /// <summary>Applies what the message says of all that was asked before it.</summary>
    private async Task<NextRevision> GoOnAsync(JobInstance latest, NextRevision next, EditRequest request, IReadOnlyList<SourceRef> taken, CancellationToken cancellationToken)
    {
        var language = request.Language;
        var startsOver = await StartsOverAsync(latest, cancellationToken);
        next = request.Action switch
        {
            FollowUpAction.StartOver => next with { Edit = null },
            // Where the draft still holds an edit that failed, the undo takes that back.
            FollowUpAction.Undo => next.Undone() ?? next with { Edit = null },
            FollowUpAction.SameAgain when taken is [var file, ..] => next.WithNew(file),
            _ when startsOver => next with { Edit = null, Preamble = Phrases.StartOver(language) },
            _ when next.LeftUndone => next with { Preamble = Phrases.Undo(language) },
            _ => next,
        };
        return next with { Attachments = [.. next.Attachments, .. next.IsNewSource ? taken.Skip(1) : taken] };
    }

    private CompressVideoInput Input(JobInstance latest, Language language) => latest.Input with
    {
        Version = CompressVideoInput.CurrentVersion,
        Revision = latest.Input.Revision + 1,
        Language = language,
        Settings = settings,
        CreatedAt = time.GetUtcNow(),
        Trace = JobTelemetry.CurrentTrace(),
        Session = latest.Outcome?.Session,
        AttachmentsHeld = latest.Outcome?.Session is null ? 0 : latest.Outcome.AttachmentsHeld,
        ResultRevision = latest.Outcome?.Result is null ? latest.Input.ResultRevision : latest.Input.Revision,
        IsNewSource = false,
        Preamble = null,
        Restated = null,
    };

    /// <returns>Null: another message has started this revision.</returns>
    private async Task<FollowUpAnswer?> TryStartAsync(CompressVideoInput input, Language language, CancellationToken cancellationToken)
    {
        // The number is recorded first: a revision that runs is always found, and a number without a revision is passed over.
        await records.SetAsync(JobRecords.Revision(input.JobId), input.Revision, cancellationToken);
        if (!await workflows.TryStartAsync(CompressVideoWorkflow.Name, JobReader.InstanceOf(input.JobId, input.Revision), input, cancellationToken))
        {
            await RecordLatestAsync(input.JobId, input.Revision, cancellationToken);
            return null;
        }

        var started = await reader.FindAsync(input.JobId, cancellationToken);
        return new FollowUpAnswer("message", Phrases.RevisionStarted(input.Revision, language), await reader.ReadAsync(started!, cancellationToken));
    }

    private async Task<JobInstance> LaterAsync(JobInstance before, Language language, CancellationToken cancellationToken) =>
        await reader.FindAsync(before.Input.JobId, cancellationToken) is { } latest && latest.Input.Revision > before.Input.Revision
            ? latest
            : throw new JobException(Failures.JobRunning.In(language));

    /// <summary>Others may have followed: the record must not fall behind them.</summary>
    private async Task RecordLatestAsync(string jobId, int revision, CancellationToken cancellationToken)
    {
        while (await workflows.GetAsync(JobReader.InstanceOf(jobId, revision + 1), cancellationToken) is not null) revision++;
        await records.SetAsync(JobRecords.Revision(jobId), revision, cancellationToken);
    }
}
