using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Routing;

/// <summary>Results in the product's JSON.</summary>
internal static class ApiResults
{
    public static IResult Ok(object value) => Results.Json(value, Json.Options);

    public static IResult Created(object value) => Results.Json(value, Json.Options, statusCode: StatusCodes.Status201Created);

    public static IResult Accepted(object value) => Results.Json(value, Json.Options, statusCode: StatusCodes.Status202Accepted);

    /// <summary>202 with <c>Location</c> and <c>Retry-After</c>.</summary>
    public static IResult Accepted(HttpContext context, object value, Uri location, TimeSpan retryAfter)
    {
        context.Response.Headers.Location = location.AbsoluteUri;
        context.Response.Headers.RetryAfter = ((long)Math.Ceiling(retryAfter.TotalSeconds)).ToString();
        return Accepted(value);
    }
}
