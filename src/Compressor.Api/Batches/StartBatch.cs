using Compressor.Api.Errors;
using Compressor.Api.Jobs;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Api.Security;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Batches;

/// <summary><c>POST /batches</c>, as JSON or as multipart.</summary>
internal sealed class StartBatch(
    IBatches batches, MultipartBatch multipart, JobSources sources, UrlCheck urls, PromptCheck prompts, JobLimits limits, BatchAnswers answers) : IRequestHandler
{
    /// <summary>Enough for a long prompt for each of a hundred items.</summary>
    private const int MaxBodyBytes = 1024 * 1024;

    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<StartBatchRequest>("application/json", "multipart/form-data").ProducesAccepted<Batch>().Fails(
            Failures.InvalidJson, Failures.BatchEmpty, Failures.PromptEmpty, Failures.PromptsDiffer, Failures.SourceInvalid, Failures.SourceNotAllowed,
            Failures.SourceUrl.NotPublic, Failures.CallbackUrl.NotPublic, Failures.IdempotencyKeyInvalid, Failures.MetadataInvalid, Failures.FileMissing,
            Failures.MultipartBroken, Failures.IdempotencyConflict, Failures.FileTooLarge, Failures.BodyTooLarge, Failures.UnsupportedMediaType,
            Failures.UploadNotFound, Failures.SourceNotFound, Failures.TooManyAttachments, Failures.QueueFull)
        .WithSummary("Start a batch: several files, one after another")
        .WithForm(
            FormPart.Files("file", "A part for each file, in the order in which they are compressed.", isRequired: true),
            FormPart.Texts("prompt", "What to do: one part for all files, or one for each, in their order.", isRequired: true),
            FormPart.Text("callbackUrl", "Notified when the batch has ended."), FormPart.Map("metadata", "Stored with the batch and returned with it."))
        .WithExamples(BatchExamples.Request, (202, BatchExamples.Running))
        .WithDescription("Each item is a job of its own, BATCH-1, BATCH-2 and so on. One that fails stops no other. On Azure a request may have 100 MB: send larger files by POST /api/uploads.")
        .WithHeader(IdempotencyKey.Header, "Same key and body: the same batch. Kept for at least 24 hours.");

    public async Task<IResult> HandleAsync(HttpContext context) =>
        answers.Accepted(context, await JsonOrForm.StartAsync(context, StartAsync, multipart.StartAsync));

    private async Task<Batch> StartAsync(HttpContext context, string? key)
    {
        var request = await RequestBody.ReadAsync<StartBatchRequest>(context, MaxBodyBytes);
        if (request.Items is not { Count: > 0 } items) throw new ApiException(Failures.BatchEmpty);
        if (items.Count > limits.MaxBatchItems) throw new ApiException(Failures.TooManyItems, ("max", limits.MaxBatchItems));
        var asked = new List<BatchItemRequest>();
        foreach (var (index, item) in items.Index())
            asked.Add(await BatchItems.NameAsync(context, index + 1, () => ReadAsync(item, request.Prompt, context.RequestAborted)));
        return await batches.StartAsync(
            new BatchRequest
            {
                Items = asked,
                IdempotencyKey = key,
                CallbackUrl = await urls.CheckCallbackAsync(request.CallbackUrl, context.RequestAborted),
                Metadata = JobMetadata.Check(request.Metadata),
            },
            context.RequestAborted);
    }

    private async Task<BatchItemRequest> ReadAsync(StartBatchItem? item, string? promptOfAll, CancellationToken cancellationToken)
    {
        var prompt = item?.Prompt ?? promptOfAll;
        prompts.Check(prompt);
        return new BatchItemRequest
        {
            Source = await sources.ReadAsync(item?.Source, cancellationToken),
            Prompt = prompt,
            Attachments = await sources.ReadAttachmentsAsync(item?.Attachments, cancellationToken),
            Metadata = JobMetadata.Check(item?.Metadata),
        };
    }
}
