using Compressor.Core.Jobs;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Routing;

/// <summary>Results in the product's JSON.</summary>
internal static class ApiResults
{
    public static IResult Ok(object value) => Results.Json(value, Json.Options);

    public static IResult Created(object value) => Results.Json(value, Json.Options, statusCode: StatusCodes.Status201Created);

    public static IResult Accepted(object value) => Results.Json(value, Json.Options, statusCode: StatusCodes.Status202Accepted);
}
