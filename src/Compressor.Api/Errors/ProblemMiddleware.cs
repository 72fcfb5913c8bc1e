using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Errors;

/// <summary>Gives every error under <c>/api</c> its problem details, also those that routing answers with a bare status.</summary>
internal sealed class ProblemMiddleware(RequestDelegate next)
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
            context.Response.Clear();
            await ApiErrors.ToResult(context, e).ExecuteAsync(context);
            return;
        }
        catch (Exception) when (context.RequestAborted.IsCancellationRequested)
        {
            return; // nobody is there to be answered
        }

        if (context.Response is { HasStarted: false, StatusCode: >= 400, ContentType: null, ContentLength: null }) await BareAsync(context);
    }

    private static Task BareAsync(HttpContext context)
    {
        var (code, detail) = context.Response.StatusCode switch
        {
            404 => ("route_not_found", "There is no such address. GET /api/openapi.json lists all that there are."),
            405 => ("method_not_allowed", $"This address does not take {context.Request.Method}. GET /api/openapi.json lists what it takes."),
            415 => ("unsupported_media_type", "The body's Content-Type is not one that this address takes. GET /api/openapi.json lists them."),
            _ => ("bad_request", "The request could not be understood. GET /api/openapi.json describes it."),
        };
        return ApiErrors.Problem(context.Response.StatusCode, code, detail).ExecuteAsync(context);
    }
}
