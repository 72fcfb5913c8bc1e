using Compressor.Api.Errors;
using Compressor.Api.Jobs;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Estimates;
using Compressor.Core.Operations;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Estimates;

/// <summary><c>POST /estimates</c>: what <c>POST /jobs</c> with the same source and prompt would do.</summary>
internal sealed class CreateEstimate(IEstimates estimates, JobSources sources, PromptCheck prompts, TimeProvider time) : IRequestHandler
{
    /// <summary>Azure cuts a response off after 230 seconds.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(210);

    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<EstimateBody>("application/json").Produces<Estimate>().Fails(
            Failures.InvalidJson, Failures.PromptEmpty, Failures.SourceInvalid, Failures.SourceNotAllowed, Failures.SourceUrl.NotPublic, Failures.JsonExpected, Failures.UploadNotFound, Failures.UploadIncomplete,
            Failures.SourceNotFound, Failures.SourceBusy, Failures.SourcePaused, Failures.JobNotFound, Failures.TooManyAttachments, Failures.TextTooLarge, Failures.FileTooLarge, Failures.SourceEmpty, Failures.SourceTruncated, Failures.UnsupportedFile, Failures.Encrypted,
            Failures.RateLimited, Failures.BackendError, Failures.EstimatesUnsupported, Failures.BackendUnavailable, Failures.EstimateTimedOut)
        .WithExamples(EstimateExamples.Request, (200, EstimateExamples.Answer))
        .WithSummary("Tell what a job would do, without starting it")
        .WithDescription(
            "What is understood of the prompt, what can't be done, and the expected size, picture, quality and time. Where nothing would be made, error says why, with the codes of jobs. "
            + "With detail \"reading\" the sentence alone is read, at once and without the file: file may then tell what is known of it, or job which job it would follow up. "
            + "Otherwise the file is sent to the backend as for a job, and may take as long; another prompt about the same upload or blob within 15 minutes does without.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var request = await RequestBody.ReadAsync<EstimateBody>(context);
        if (request.Job is not null || request.Detail is EstimateDetail.Reading) return ApiResults.Ok(await estimates.ReadAsync(Reading(request), context.RequestAborted));
        prompts.Check(request.Prompt);
        using var timeout = new CancellationTokenSource(Limit, time);
        using var linked = CancellationTokenSource.CreateLinkedTokenSource(context.RequestAborted, timeout.Token);
        try
        {
            return ApiResults.Ok(await estimates.EstimateAsync(
                new EstimateRequest
                {
                    Source = await sources.ReadAsync(request.Source, linked.Token),
                    Prompt = request.Prompt,
                    Attachments = await sources.ReadAttachmentsAsync(request.Attachments, linked.Token),
                },
                linked.Token));
        }
        catch (OperationCanceledException) when (timeout.IsCancellationRequested && !context.RequestAborted.IsCancellationRequested)
        {
            throw new ApiException(Failures.EstimateTimedOut);
        }
    }

    private static ReadingRequest Reading(EstimateBody request) =>
        new() { Prompt = request.Prompt ?? "", FileName = request.File?.Name, File = request.File?.ToFacts(), JobId = request.Job };
}
