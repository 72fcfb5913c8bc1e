using System.ComponentModel.DataAnnotations;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Core.Operations;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary><c>POST /jobs/{id}/messages</c>: 200 with an answer, or 202 when it starts the next revision.</summary>
internal sealed class SendJobMessage(IJobs jobs, JobSources sources, JobLookup lookup, JobAnswers answers, ApiLinks links, PromptCheck prompts) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Accepts<MessageRequest>("application/json").Produces<FollowUpAnswer>().ProducesAccepted<FollowUpAnswer>()
        .Fails(Failures.InvalidJson, Failures.TextTooLarge, Failures.JsonExpected, Failures.PromptEmpty, Failures.JobNotFound, Failures.JobRunning,
            Failures.SourceInvalid, Failures.SourceNotAllowed, Failures.SourceUrl.NotPublic, Failures.UploadNotFound, Failures.SourceNotFound, Failures.TooManyAttachments)
        .WithSummary("Send a follow-up to a job that has ended")
        .WithDescription("\"Make it vertical\" starts the job's next revision: 202. \"How many credits are left?\" is answered at once: 200.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var id = lookup.IdOf(context);
        var message = await RequestBody.ReadAsync<MessageRequest>(context);
        prompts.Check(message.Text);
        var attachments = await sources.ReadAttachmentsAsync(message.Attachments, context.RequestAborted);
        var answer = await jobs.SendMessageAsync(id, message.Text, attachments, context.RequestAborted) ?? throw lookup.NotFound();
        answer = answer with { Job = links.WithResultUrl(context, answer.Job) };
        return answer.Job.Status.IsEnded() ? ApiResults.Ok(answer) : answers.Accepted(context, answer.Job, answer);
    }
}

/// <summary>The body of <c>POST /jobs/{id}/messages</c>.</summary>
/// <param name="Attachments">Further files that the text speaks of: music, another clip.</param>
/// <param name="Text">What to say: "make it vertical", or a question.</param>
internal sealed record MessageRequest([property: Required] string? Text, IReadOnlyList<SourceRequest>? Attachments = null);
