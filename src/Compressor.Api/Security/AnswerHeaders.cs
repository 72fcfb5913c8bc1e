using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Security;

/// <summary>What holds for every answer of the API: its type is as stated, and what says something about jobs is kept by no cache unless the answer says otherwise.</summary>
internal sealed class AnswerHeaders(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (!context.Request.Path.StartsWithSegments("/api")) return next(context);
        // As late as that, since an error clears what an answer had before.
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.XContentTypeOptions = "nosniff";
            if (headers.CacheControl.Count == 0 && headers.ETag.Count == 0) headers.CacheControl = "no-store";
            return Task.CompletedTask;
        });
        return next(context);
    }
}
