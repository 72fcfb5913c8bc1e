using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Estimates;

/// <summary>
/// Tells while somebody writes how the sentence so far would be read: by the rules alone, without the backend, the file or a model, so that it costs nothing.
/// A sentence that can't be used is no failure here: what is wrong stands in the answer.
/// </summary>
public sealed class SentencePreview(JobReader jobs, PromptCheck prompts)
{
    /// <exception cref="JobException"><c>job_not_found</c>.</exception>
    public async Task<Estimate> ReadAsync(ReadingRequest request, CancellationToken cancellationToken)
    {
        var (context, name, bytes) = await ContextAsync(request, cancellationToken);
        var asked = PromptReader.Read(request.Prompt.Trim(), context);
        var language = asked.Language;
        var estimate = new Estimate
        {
            Prompt = request.Prompt,
            Input = name,
            InputBytes = bytes,
            Language = language,
            Understood = [.. asked.Edit.Describe(language)],
            Kinds = [.. asked.Edit.Kinds],
            Declined = [.. asked.Unsupported.Select(words => new DeclinedRequest(null, words, null))],
            Limit = EstimateReport.LimitOf(asked.Edit),
            Question = asked.Question,
            Assumptions = asked.Assumptions,
            Trim = KeptBy(asked.Edit, request.File?.DurationSeconds),
            Text = "",
        };
        if (Refusal(request.Prompt, asked) is { } error) return EstimateReport.Failed(estimate, error);
        return !context.IsFollowUp && request.File is { } file && ReadRequest.AlreadyFits(asked, file)
            ? EstimateReport.Kept(estimate, asked, file)
            : EstimateReport.Told(estimate);
    }

    private async Task<(ReadingContext Context, string Name, long Bytes)> ContextAsync(ReadingRequest request, CancellationToken cancellationToken)
    {
        if (request.JobId is not { } id) return (new ReadingContext { Source = request.File }, request.FileName ?? "", request.File?.Bytes ?? 0);
        var found = await jobs.FindAsync(id, cancellationToken) ?? throw new JobException(Failures.JobNotFound.In(PromptReader.LanguageOf(request.Prompt)));
        var job = await jobs.ReadAsync(found, cancellationToken);
        return (FollowUps.ContextOf(found, job) with { Source = request.File ?? FollowUps.ContextOf(found, job).Source }, job.Input, job.InputBytes ?? 0);
    }

    private JobError? Refusal(string prompt, EditRequest asked)
    {
        try
        {
            prompts.Check(prompt);
        }
        catch (JobException e)
        {
            return e.Error;
        }

        if (asked.IsFollowUp || asked.Question is not null || !asked.Edit.IsEmpty) return null;
        return asked.IsEmpty ? Failures.NotUnderstood.In(asked.Language) : Failures.NotPossible.In(asked.Language, ("requests", Phrases.Requests(asked, asked.Language)));
    }

    private static IReadOnlyList<EstimatedPart> KeptBy(VideoEdit edit, double? seconds) => edit.Trim is { AfterSpeed: false } trim && seconds is { } length and > 0
        ? [.. trim.Within(length).Select(part => new EstimatedPart(part.Start, part.End ?? length))]
        : [];
}
