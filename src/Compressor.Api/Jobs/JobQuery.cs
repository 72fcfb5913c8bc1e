using System.Text.Json.Nodes;
using Compressor.Api.Errors;
using Compressor.Api.Requests;
using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Jobs;

/// <summary>Which jobs a request for a list wants.</summary>
internal static class JobQuery
{
    private const int MaxMetadata = 3;
    private static readonly QueryParameter Metadata = new("metadata", IsMap: true);
    private static readonly Dictionary<string, JobState> States = Enum.GetValues<JobState>().ToDictionary(state => state.ToString(), StringComparer.OrdinalIgnoreCase);
    private static readonly string StateNames = string.Join(", ", States.Keys.Select(name => name.ToLowerInvariant()));

    public static RouteHandlerBuilder WithJobFilter(this RouteHandlerBuilder route) => route
        .WithQuery("status", "Only jobs in this state.", new OpenApiSchema { Type = JsonSchemaType.String, Enum = [.. States.Keys.Select(name => (JsonNode)name.ToLowerInvariant())] })
        .WithQuery("createdAfter", "Only jobs created later than this time (RFC 3339) or day (UTC).")
        .WithQuery("createdBefore", "Only jobs created earlier than this time (RFC 3339) or day (UTC).")
        .WithQueryMap(Metadata.Name, $"Only jobs whose metadata has this value at this key: metadata[KEY]=VALUE or metadata.KEY=VALUE, at most {MaxMetadata}.");

    /// <exception cref="ApiException"><c>status_invalid</c> or <c>query_invalid</c>.</exception>
    public static JobFilter Read(HttpRequest request) => new()
    {
        Status = request.Query["status"].ToString() is { Length: > 0 } name ? StatusOf(name) : null,
        CreatedAfter = QueryTime.Read(request, "createdAfter"),
        CreatedBefore = QueryTime.Read(request, "createdBefore"),
        Metadata = ReadMetadata(request),
    };

    private static JobState StatusOf(string name) => States.TryGetValue(name, out var state) ? state : throw new ApiException(Failures.StatusInvalid, ("states", StateNames));

    private static Dictionary<string, string> ReadMetadata(HttpRequest request)
    {
        var wanted = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, values) in request.Query)
        {
            if (Metadata.KeyIn(name) is not { } key) continue;
            // The same key twice asks for two values at once, which nothing has.
            if (values.Count != 1 || !wanted.TryAdd(key, values.ToString()) || wanted.Count > MaxMetadata) throw QueryCheck.Refuse(name);
        }

        return wanted;
    }
}
