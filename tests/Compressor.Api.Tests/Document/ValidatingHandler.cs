using System.Collections.Concurrent;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.WebUtilities;

namespace Compressor.Api.Tests.Document;

/// <summary>Holds every answer of the API against the OpenAPI document of its host, and every request that it carried out.</summary>
/// <param name="host">Hosts of one name have one document.</param>
public sealed class ValidatingHandler(string host, HttpMessageHandler inner) : DelegatingHandler(inner)
{
    private static readonly ConcurrentDictionary<string, ApiContract> Contracts = new(StringComparer.Ordinal);

    protected override async Task<HttpResponseMessage> SendAsync(HttpRequestMessage request, CancellationToken cancellationToken)
    {
        var path = PathOf(request.RequestUri!);
        if (path is null || IsPreflight(request)) return await base.SendAsync(request, cancellationToken);
        var contract = await ContractAsync(request, cancellationToken);
        var operation = contract.Find(request.Method.Method, path);
        var sent = request.Content is StringContent or JsonContent && request.Content.Headers.ContentType?.MediaType is "application/json" or "application/merge-patch+json"
            ? await request.Content!.ReadAsStringAsync(cancellationToken)
            : null;
        var answer = await base.SendAsync(request, cancellationToken);
        var name = $"{request.Method} {request.RequestUri!.PathAndQuery}";
        contract.CheckAnswer(name, operation, answer, await JsonAsync(answer, cancellationToken));
        if (operation is null) return answer;
        if (answer.IsSuccessStatusCode)
        {
            var query = QueryHelpers.ParseQuery(request.RequestUri.Query).Keys;
            contract.CheckRequest(name, operation, query, request.Content?.Headers.ContentType?.MediaType, sent is null ? null : JsonElement.Parse(sent));
        }

        if (answer.Content.Headers.ContentType?.MediaType == "text/event-stream" && ApiContract.EventsOf(operation) is { } schema)
            answer.Content = new ValidatedEvents(answer.Content, data => contract.CheckEvent(name, schema, data));
        return answer;
    }

    /// <summary>Below the API's prefix; null: it is none of the API's, or of what describes the API.</summary>
    private static string? PathOf(Uri address)
    {
        var path = address.AbsolutePath;
        if (!path.StartsWith("/api/", StringComparison.Ordinal)) return null;
        path = path.StartsWith("/api/v1/", StringComparison.Ordinal) ? path["/api/v1".Length..] : path["/api".Length..];
        return path == "/openapi.json" || path == "/docs" || path.StartsWith("/docs/", StringComparison.Ordinal) || path == "/mcp" ? null : path;
    }

    private static bool IsPreflight(HttpRequestMessage request) => request.Method == HttpMethod.Options && request.Headers.Contains("Access-Control-Request-Method");

    private static async Task<JsonElement?> JsonAsync(HttpResponseMessage answer, CancellationToken cancellationToken)
    {
        if (answer.RequestMessage!.Method == HttpMethod.Head || answer.Content.Headers.ContentType?.MediaType is not ("application/json" or "application/problem+json")) return null;
        await answer.Content.LoadIntoBufferAsync(cancellationToken);
        return JsonElement.Parse(await answer.Content.ReadAsStringAsync(cancellationToken));
    }

    private async Task<ApiContract> ContractAsync(HttpRequestMessage asked, CancellationToken cancellationToken)
    {
        if (Contracts.TryGetValue(host, out var known)) return known;
        using var request = new HttpRequestMessage(HttpMethod.Get, new Uri(asked.RequestUri!, "/api/openapi.json"));
        if (asked.Headers.TryGetValues("x-functions-key", out var keys)) request.Headers.Add("x-functions-key", keys);
        using var answer = await base.SendAsync(request, cancellationToken);
        var text = await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(cancellationToken);
        return Contracts.GetOrAdd(host, _ => new ApiContract(text));
    }
}
