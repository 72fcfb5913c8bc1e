using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Jobs;

/// <summary>Requests that start something, as JSON or as a multipart form, once for each idempotency key.</summary>
internal static class JsonOrForm
{
    /// <param name="json">Starts what a JSON body asks for; the string is the idempotency key.</param>
    /// <exception cref="ApiException">The body is neither, or the request is refused.</exception>
    public static Task<T> StartAsync<T>(HttpContext context, Func<HttpContext, string?, Task<T>> json, Func<HttpContext, string?, Task<T>> form)
    {
        var key = IdempotencyKey.Read(context.Request);
        return context.Request switch
        {
            var request when request.HasJsonContentType() => json(context, key),
            { HasFormContentType: true } => form(context, key),
            _ => throw new ApiException(Failures.JsonOrFormExpected),
        };
    }
}
