using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Api.Security;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>POST /jobs</c>, as JSON or as multipart.</summary>
internal sealed class StartJob(IJobs jobs, MultipartStart multipart, JobSources sources, UrlCheck urls, PromptCheck prompts, JobAnswers answers) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<StartJobRequest>("application/json", "multipart/form-data").ProducesAccepted<Job>().Fails(
            Failures.InvalidJson, Failures.PromptEmpty, Failures.SourceInvalid, Failures.SourceNotAllowed, Failures.SourceUrl.NotPublic, Failures.CallbackUrl.NotPublic,
            Failures.IdempotencyKeyInvalid, Failures.MetadataInvalid, Failures.FileMissing, Failures.MultipartBroken, Failures.IdempotencyConflict,
            Failures.FileTooLarge, Failures.BodyTooLarge, Failures.UnsupportedMediaType, Failures.UploadNotFound, Failures.UploadIncomplete, Failures.SourceNotFound, Failures.TooManyAttachments, Failures.QueueFull)
        .WithSummary("Start a job")
        .WithForm(
            FormPart.File("file", "The video, with its file name.", isRequired: true), FormPart.Text("prompt", "What to do, in a sentence.", isRequired: true),
            FormPart.Files("attachments", "Further files that the prompt speaks of: music, clips to join."), FormPart.Text("callbackUrl", "Notified when the job has ended."),
            FormPart.Map("metadata", "Stored with the job and returned with it."))
        .WithExamples(JobExamples.Request, (202, JobExamples.Queued))
        .WithDescription("As JSON with a source that is there already, or as a form with the file in it. On Azure a request may have 100 MB; the platform answers a longer one with an empty 500. Send larger files by POST /api/uploads.")
        .WithHeader(IdempotencyKey.Header, "Same key and body: the same job. Kept for at least 24 hours.");

    public async Task<IResult> HandleAsync(HttpContext context) =>
        answers.Accepted(context, await JsonOrForm.StartAsync(context, StartAsync, multipart.StartAsync));

    private async Task<Job> StartAsync(HttpContext context, string? key)
    {
        var request = await RequestBody.ReadAsync<StartJobRequest>(context);
        prompts.Check(request.Prompt);
        return await jobs.StartAsync(
            new JobRequest
            {
                Source = await sources.ReadAsync(request.Source, context.RequestAborted),
                Prompt = request.Prompt,
                Attachments = await sources.ReadAttachmentsAsync(request.Attachments, context.RequestAborted),
                IdempotencyKey = key,
                CallbackUrl = await urls.CheckCallbackAsync(request.CallbackUrl, context.RequestAborted),
                Metadata = JobMetadata.Check(request.Metadata),
            },
            context.RequestAborted);
    }
}
