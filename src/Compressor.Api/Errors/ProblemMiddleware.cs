using Compressor.Errors;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;

namespace Compressor.Api.Errors;

/// <summary>Gives every error under <c>/api</c> problem details, including the bare statuses of routing.</summary>
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
            return; // the client has disconnected
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null }) await DescribeAsync(context);
    }

    private Task AnswerAsync(HttpContext context, Exception exception)
    {
        var problem = ExceptionProblem.Of(exception, Problems.LanguageOf(context.Request));
        if (problem.Status == StatusCodes.Status500InternalServerError) LogFailed(exception);
        else if (problem.Error.Is(Failures.StorageUnavailable)) LogStorageDown(exception.GetType().Name);
        context.Response.Clear();
        if (problem.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((long)Math.Ceiling(wait.TotalSeconds)).ToString();
        if (problem.Status == StatusCodes.Status413PayloadTooLarge) context.Response.Headers.Connection = "close";
        return Problems.Create(problem.Status, problem.Error).ExecuteAsync(context);
    }

    private static Task DescribeAsync(HttpContext context)
    {
        var problem = context.Response.StatusCode switch
        {
            StatusCodes.Status404NotFound => new ApiException(Failures.RouteNotFound),
            StatusCodes.Status405MethodNotAllowed => new ApiException(Failures.MethodNotAllowed, ("method", context.Request.Method)),
            StatusCodes.Status415UnsupportedMediaType => new ApiException(Failures.UnsupportedMediaType),
            var status => new ApiException(Failures.BadRequest) { Status = status },
        };
        return Problems.Create(problem.Status, problem.In(Problems.LanguageOf(context.Request))).ExecuteAsync(context);
    }

    [LoggerMessage(1, LogLevel.Error, "A request failed.")]
    private partial void LogFailed(Exception exception);

    [LoggerMessage(2, LogLevel.Warning, "A request was answered 503, since the storage can't be reached ({Exception}).")]
    private partial void LogStorageDown(string exception);
}
