using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Reading;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Operations;

/// <summary>
/// Answers what a user says to a job. Export, credits, status and upload are answered at once, and so is what asks for nothing that can be done;
/// everything else is an edit and starts the job's next revision (<see cref="Revisions"/>).
/// </summary>
public sealed class FollowUps(
    JobReader reader, IRequestReader requests, Revisions revisions, IRecordStore records, INemoClient nemo, PromptCheck prompts)
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
                _ => await EditAsync(found, said, attachments, language, cancellationToken),
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
        if ((await reader.ReadAsync(found, cancellationToken)).Result is { } result && found.Instance.IsEnded)
            return await SayAsync("export", Phrases.Ready(result, language), found, cancellationToken);
        var answer = found.SessionId is not null
            ? await revisions.ExportAsync(found, language, cancellationToken)
            : await revisions.StartAsync(found, said, [], new EditRequest { Language = language, Edit = new VideoEdit() }, cancellationToken);
        return answer with { Action = "export" };
    }

    private async Task<FollowUpAnswer> EditAsync(JobInstance found, string said, IReadOnlyList<JobSource> attachments, Language language, CancellationToken cancellationToken)
    {
        if (!found.Instance.IsEnded) throw new JobException(Failures.JobRunning.In(language));
        var job = await reader.ReadAsync(found, cancellationToken);
        var request = (await requests.ReadAsync(said, ContextOf(found, job), cancellationToken)).Request;
        return await AtOnceAsync(found, request, attachments, cancellationToken) is { } answer
            ? await SayAsync("message", answer, found, cancellationToken)
            : await revisions.StartAsync(found, said, attachments, request, cancellationToken);
    }

    /// <summary>What a sentence to this job refers to.</summary>
    internal static ReadingContext ContextOf(JobInstance found, Job job) => new()
    {
        Source = job.InputBytes is { } bytes ? new MediaFacts { Format = "", Bytes = bytes } : null,
        Result = NextRevision.FactsOf(job.Result),
        Earlier = NextRevision.After(found).Edit,
        HasHistory = true,
    };

    /// <summary>The answer to what needs no render; null: it needs one.</summary>
    private async Task<string?> AtOnceAsync(JobInstance found, EditRequest request, IReadOnlyList<JobSource> attachments, CancellationToken cancellationToken)
    {
        var language = request.Language;
        if (request.Question is { } question) return question;
        if (request.Action is FollowUpAction.SameAgain && attachments.Count == 0) return Phrases.SendTheFile(language);
        if (attachments.Count > 0) return null;
        if (request is { Edit.IsEmpty: true, Unsupported: [] } && request.Action is FollowUpAction.StartOver or FollowUpAction.Undo)
            return await BackAsync(found, request, cancellationToken);
        if (request.IsFollowUp || found.Outcome?.Session?.Capabilities is not { } capabilities || request.Edit.Kinds.Any(capabilities.Contains)) return null;
        var refusal = request.IsEmpty ? Failures.NotUnderstood.In(language) : Failures.NotPossible.In(language, ("requests", Phrases.Requests(request, language)));
        // What can be done is a long list: on a line of its own, where a narrow view can leave it out.
        return $"{refusal.Message}\n{Phrases.Possible(capabilities, language)}";
    }

    /// <summary>A new start, and an undo of the only edit, leave the video as it is: there is nothing to render until something is asked for.</summary>
    private async Task<string?> BackAsync(JobInstance found, EditRequest request, CancellationToken cancellationToken)
    {
        var (id, revision) = (found.Input.JobId, found.Input.Revision);
        if (request.Action is FollowUpAction.Undo)
        {
            if (await revisions.StartsOverAsync(found, cancellationToken))
            {
                await records.DeleteAsync(JobRecords.StartOver(id), cancellationToken);
                return Phrases.UndidStartOver(request.Language);
            }

            if (NextRevision.After(found).Undone() is not null) return null;
        }

        await records.SetAsync(JobRecords.StartOver(id), revision, cancellationToken);
        return Phrases.StartsOver(request.Language);
    }
}
