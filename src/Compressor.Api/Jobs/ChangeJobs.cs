using Compressor.Api.Errors;
using Compressor.Core;
using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>Follow-ups and cancelling.</summary>
public sealed class ChangeJobs(IJobs jobs, ApiLinks links, ApiOptions options, JobLimits limits)
{
    /// <summary><c>POST /jobs/{id}/messages</c>: 200 with an answer, or 202 when it starts the next revision.</summary>
    public async Task<IResult> SendMessageAsync(HttpContext context, string id)
    {
        ReadJobs.Check(id);
        var message = await RequestBody.ReadAsync<MessageRequest>(context);
        if (string.IsNullOrWhiteSpace(message.Text) || message.Text.Length > limits.MaxPromptChars)
            throw new ApiException(400, JobErrorCodes.PromptInvalid, $"text must have 1 to {limits.MaxPromptChars} characters.");
        var answer = await jobs.SendMessageAsync(id, message.Text, context.RequestAborted) ?? throw ReadJobs.NotFound();
        answer = answer with { Job = links.Complete(context, answer.Job) };
        return answer.Job.Status.IsEnded() ? ReadJobs.Ok(answer) : StartJobs.Accepted(context, links, options, answer.Job, answer);
    }

    /// <summary>
    /// <c>POST /jobs/{id}/cancel</c>: 202 without a <c>Location</c>, since a flow would follow it to the operation's 422 and take the
    /// cancelling for failed.
    /// </summary>
    public async Task<IResult> CancelAsync(HttpContext context, string id)
    {
        var job = await jobs.CancelAsync(ReadJobs.Check(id), context.RequestAborted) ?? throw ReadJobs.NotFound();
        return Results.Json(links.Complete(context, job), Json.Options, statusCode: StatusCodes.Status202Accepted);
    }
}

/// <summary>The body of <c>POST /jobs/{id}/messages</c>.</summary>
public sealed record MessageRequest(string? Text);
