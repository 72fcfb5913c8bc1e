using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Renderer.Endpoints;

/// <summary>The API's envelope, <c>{"code":0,"message":"…","data":{…}}</c>, and how exceptions are mapped to it.</summary>
internal static partial class Answers
{
    public static IResult Data(object data) => Results.Json(new { code = 0, message = "success", data }, Json.Options);

    public static IResult Bare(object body) => Results.Json(body, Json.Options);

    public static IResult Error(ApiException exception) => Results.Json(
        exception.Refusal is { } refusal
            ? new { code = exception.Code, message = exception.Message, data = new { error_code = refusal.ErrorCode, message_zh = refusal.MessageZh } }
            : new { code = exception.Code, message = exception.Message } as object,
        Json.Options, statusCode: exception.Status);

    /// <summary>Runs a request and maps exceptions to answers.</summary>
    public static async Task RunAsync(HttpContext context, IRequestHandler handler)
    {
        IResult result;
        try
        {
            result = await handler.HandleAsync(context);
        }
        catch (Exception exception) when (ApiErrors.From(exception) is { } refusal)
        {
            if (refusal.RetryAfter is { } wait) context.Response.Headers.RetryAfter = ((int)Math.Ceiling(wait.TotalSeconds)).ToString();
            result = Error(refusal);
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // The client has gone.
        }
        catch (Exception exception)
        {
            Log.Failed(context.RequestServices.GetRequiredService<ILogger<ApiException>>(), exception);
            result = Error(new ApiException(StatusCodes.Status500InternalServerError, 500, "Something went wrong on our side."));
        }

        if (!context.Response.HasStarted) await result.ExecuteAsync(context);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "A request of the renderer failed.")]
        public static partial void Failed(ILogger logger, Exception exception);
    }
}
