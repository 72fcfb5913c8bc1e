using Compressor.Api.Errors;
using Compressor.Api.Routing;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Page;

/// <summary>The query parameter <c>jobs</c>: ids with commas between them.</summary>
internal static class JobsQuery
{
    public const string Name = "jobs";

    /// <returns>Each id once, in their order.</returns>
    /// <exception cref="ApiException"><c>query_invalid</c>: none, or too many.</exception>
    public static IReadOnlyList<string> Read(HttpRequest request, int max)
    {
        string[] ids = [.. request.Query[Name].SelectMany(list => (list ?? "").Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries)).Distinct(StringComparer.Ordinal)];
        return ids.Length >= 1 && ids.Length <= max ? ids : throw QueryCheck.Refuse(Name);
    }
}
