using System.Text.Json;
using Compressor.Core.Batches;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Telemetry;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Storage;
using Compressor.Workflows;

namespace Compressor.Core.Operations;

/// <summary>Checks a request and starts its batch, once for each idempotency key and batch id. Nothing is started if one item can't be.</summary>
public sealed class BatchStarter(
    IWorkflowClient workflows, BatchReader reader, IRecordStore records, JobFiles files, PromptCheck prompts, IdempotencyClaims claims, QueueRoom room,
    JobLimits limits, WorkflowSettings settings, TimeProvider time)
{
    public async Task<Batch> StartAsync(BatchRequest request, CancellationToken cancellationToken)
    {
        var prompted = Check(request);
        var language = prompted[0].Language;
        var id = await claims.ClaimAsync(
            request.BatchId, request.IdempotencyKey,
            () => request.Fingerprint ?? JsonSerializer.Serialize(request with { BatchId = null, IdempotencyKey = null }, Json.Options), cancellationToken);
        if (await reader.FindAsync(id, cancellationToken) is { } existing) return await reader.ReadAsync(existing, cancellationToken);
        if (request.BatchId is null) room.Require(language);

        var items = new List<BatchItemInput>();
        foreach (var (index, item) in request.Items.Index()) items.Add(await TakeAsync(id, index + 1, item, prompted[index], cancellationToken));
        if (request.CallbackUrl is { } callback) await records.SetSecretAsync(JobRecords.CallbackUrl(id), callback.AbsoluteUri, cancellationToken);
        var input = new RunBatchInput
        {
            BatchId = id,
            Language = language,
            Items = SessionNames.Assign(items, settings.UploadByUrl),
            Settings = settings,
            CreatedAt = time.GetUtcNow(),
            Metadata = request.Metadata,
            HasCallback = request.CallbackUrl is not null,
            Trace = JobTelemetry.CurrentTrace(),
        };
        await workflows.TryStartAsync(RunBatchWorkflow.Name, id, input, cancellationToken);
        return await reader.FindAsync(id, cancellationToken) is { } started
            ? await reader.ReadAsync(started, cancellationToken)
            : throw new InvalidOperationException($"Batch {id} was started and is not there.");
    }

    private List<(string Text, Language Language)> Check(BatchRequest request)
    {
        if (request.Items.Count == 0) throw new JobException(Failures.BatchEmpty.In(Language.English));
        if (request.Items.Count > limits.MaxBatchItems)
            throw new JobException(Failures.TooManyItems.In(PromptReader.LanguageOf(request.Items[0].Prompt), ("max", limits.MaxBatchItems)));
        return [.. request.Items.Select((item, index) => Named(index + 1, item, () => prompts.Check(item.Prompt)))];
    }

    private async Task<BatchItemInput> TakeAsync(
        string batchId, int number, BatchItemRequest item, (string Text, Language Language) prompt, CancellationToken cancellationToken)
    {
        var jobId = BatchIds.Item(batchId, number);
        try
        {
            return new BatchItemInput
            {
                Source = await files.TakeSourceAsync(jobId, item.Source, prompt.Language, cancellationToken),
                Attachments = await files.TakeAttachmentsAsync(jobId, item.Attachments ?? [], held: 0, prompt.Language, cancellationToken),
                Prompt = prompt.Text,
                Language = prompt.Language,
                Metadata = item.Metadata,
                // "Export" asks for the video as it is.
                ExportOnly = IntentRouter.Route(prompt.Text) is Intent.Export,
            };
        }
        catch (JobException e)
        {
            throw new JobException(BatchPhrases.AboutItem(number, item.Source.FileName, e.Error, prompt.Language));
        }
    }

    private static T Named<T>(int number, BatchItemRequest item, Func<T> work)
    {
        try
        {
            return work();
        }
        catch (JobException e)
        {
            throw new JobException(BatchPhrases.AboutItem(number, item.Source.FileName, e.Error, PromptReader.LanguageOf(item.Prompt)));
        }
    }
}
