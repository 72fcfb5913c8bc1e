using Compressor.Api.Errors;
using Compressor.Errors;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Routing;

/// <summary>Refuses query parameters that the endpoint does not read: a mistyped filter must not list everything.</summary>
internal static class QueryCheck
{
    /// <summary>A function's key, and the name of that key: the platform reads them on Azure, and a client sends the same to every host.</summary>
    private static readonly string[] OfThePlatform = ["code", "clientId"];
    private const int MaxNameLength = 100;

    /// <exception cref="ApiException"><c>query_invalid</c>.</exception>
    public static void Check(HttpContext context)
    {
        if (context.Request.Query.Count == 0) return;
        var known = context.GetEndpoint()?.Metadata.GetOrderedMetadata<QueryParameter>() ?? [];
        foreach (var name in context.Request.Query.Keys)
        {
            if (!known.Any(parameter => parameter.Reads(name)) && !OfThePlatform.Contains(name, StringComparer.OrdinalIgnoreCase)) throw Refuse(name);
        }
    }

    public static ApiException Refuse(string name) => new(Failures.QueryInvalid, ("name", name.Length > MaxNameLength ? name[..MaxNameLength] + "…" : name));
}
