using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Compressor.Api.Requests;

internal static class RouteIds
{
    /// <summary>The route's <c>{id}</c>; null: nothing can have it. Ids are opaque, and short enough for the key of a record.</summary>
    public static string? Read(HttpContext context)
    {
        var id = (string)context.GetRouteValue("id")!;
        return IsId(id) ? id : null;
    }

    public static bool IsId(string id) => id.Length <= 200 && id.All(c => char.IsAsciiLetterOrDigit(c) || c is '-' or '_');
}
