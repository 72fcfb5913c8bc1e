using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Core.Reading;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Storage;

namespace Compressor.Core.Estimates;

/// <summary>Takes the first steps of a job, with what a job takes them with, and asks the backend instead of editing and rendering.</summary>
public sealed class EstimateService(
    INemoClient nemo, SourceReader sources, IRequestReader reader, PromptCheck prompts, JobFiles files, IRecordStore records, EstimateSessions sessions, SentencePreview preview, JobLimits limits) : IEstimates
{
    public async Task<Estimate> EstimateAsync(EstimateRequest request, CancellationToken cancellationToken = default)
    {
        var (prompt, language) = prompts.Check(request.Prompt);
        // Addresses are records of a job's; they are deleted at the end.
        var id = $"estimate-{Guid.NewGuid():N}";
        List<SourceRef> taken = [];
        try
        {
            taken.Add(await files.TakeSourceAsync(id, request.Source, language, cancellationToken));
            taken.AddRange(await files.TakeAttachmentsAsync(id, request.Attachments ?? [], held: 0, language, cancellationToken));
            return await EstimateAsync(id, taken, prompt, language, cancellationToken);
        }
        catch (NemoException e)
        {
            throw new JobException(BackendErrors.ToJobError(e, language));
        }
        finally
        {
            await records.DeleteAsync(JobRecords.SourceUrl(id), CancellationToken.None);
            foreach (var file in taken)
            {
                if (file.UrlKey is { } key) await records.DeleteAsync(JobRecords.AttachmentUrl(id, key), CancellationToken.None);
            }
        }
    }

    public Task<Estimate> ReadAsync(ReadingRequest request, CancellationToken cancellationToken = default) => preview.ReadAsync(request, cancellationToken);

    private async Task<Estimate> EstimateAsync(string id, IReadOnlyList<SourceRef> taken, string prompt, Language language, CancellationToken cancellationToken)
    {
        List<(SourceRef File, MediaFacts Facts)> known = [];
        foreach (var file in taken) known.Add((file, await InspectAsync(id, file, isSource: known.Count == 0, language, cancellationToken)));
        var (name, source) = (taken[0].FileName, known[0].Facts);
        var isExport = IntentRouter.Route(prompt) is Intent.Export;
        var (asked, words) = await reader.ReadAsync(prompt, new ReadingContext { Source = source }, cancellationToken);
        var estimate = new Estimate { Prompt = prompt, Input = name, InputBytes = source.Bytes, Text = "", Language = language };
        if (!isExport && taken.Count == 1 && ReadRequest.AlreadyFits(asked, source)) return EstimateReport.Kept(estimate, asked, source);

        for (var isRepeated = false; ; isRepeated = true)
        {
            var (session, refused) = await sessions.OpenAsync(
                id, known, opened => isExport || opened.Capabilities is not { } kinds ? null : JobRun.CannotBeDone(asked, kinds, language), language, cancellationToken);
            estimate = estimate with { SessionId = session.SessionId };
            if (refused is not null) return EstimateReport.Failed(estimate, refused);
            try
            {
                var answer = await nemo.EstimateAsync(session.SessionId, isExport ? null : session.Capabilities is not null && words is not null ? words : prompt, cancellationToken);
                return EstimateReport.Of(estimate, asked, words, answer);
            }
            catch (NemoException e) when (e.Kind is NemoErrorKind.SessionExpired && !isRepeated)
            {
                sessions.Forget(session.SessionId);
            }
        }
    }

    private async Task<MediaFacts> InspectAsync(string id, SourceRef file, bool isSource, Language language, CancellationToken cancellationToken)
    {
        try
        {
            return await sources.InspectAsync(id, id, file, limits.MaxBytes, language, cancellationToken);
        }
        catch (JobException e) when (!isSource)
        {
            throw new JobException(Phrases.About(file.FileName, e.Error, language));
        }
    }
}
