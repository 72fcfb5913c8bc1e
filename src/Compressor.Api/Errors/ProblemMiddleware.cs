using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.Api.Errors;

/// <summary>Gives every error under <c>/api</c> its problem details, also those that routing answers with a bare status.</summary>
internal sealed partial class ProblemMiddleware(RequestDelegate next, ILogger<ProblemMiddleware> logger)
{
    public async Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api"))
        {
            await next(context);
            return;
        }

        try
        {
            await next(context);
        }
        catch (Exception e) when (!context.Response.HasStarted && !context.RequestAborted.IsCancellationRequested)
        {
            await AnswerAsync(context, e);
            return;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is there to be answered
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null }) await DescribeAsync(context);
    }

    private Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = ExceptionProblems.Of(exception);
        if (problem.Status == StatusCodes.Status500InternalServerError) LogFailed(exception);
        context.Response.Clear();
        if (problem.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString();
        if (problem.Status == StatusCodes.Status413PayloadTooLarge) context.Response.Headers.Connection = "close";
        return Problems.Create(problem.Status, problem.Code, problem.Message).ExecuteAsync(context);
    }

    private static Task DescribeAsync(HttpContext context)
    {
        var (code, detail) = context.Response.StatusCode switch
        {
            404 => ("route_not_found", "There is no such address. GET /api/openapi.json lists all addresses."),
            405 => ("method_not_allowed", $"This address does not take {context.Request.Method}. GET /api/openapi.json lists what it takes."),
            415 => ("unsupported_media_type", "The body's Content-Type is not one that this address takes. GET /api/openapi.json lists them."),
            _ => ("bad_request", "The request could not be understood. GET /api/openapi.json describes it."),
        };
        return Problems.Create(context.Response.StatusCode, code, detail).ExecuteAsync(context);
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed.")]
    private partial void LogFailed(Exception exception);
}
