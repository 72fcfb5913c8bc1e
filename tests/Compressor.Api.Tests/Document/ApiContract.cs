using System.Net;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace Compressor.Api.Tests.Document;

/// <summary>What a host's OpenAPI document promises, held against what the host answers.</summary>
internal sealed class ApiContract
{
    private static readonly string[] ToldHeaders = ["Location", "Retry-After", "X-Request-Id", "RateLimit", "RateLimit-Policy"];
    private readonly ContractSchemas _schemas;
    private readonly (string Template, Regex Pattern, JsonObject Operations)[] _paths;

    public ApiContract(string document)
    {
        var json = JsonNode.Parse(document)!.AsObject();
        _schemas = new ContractSchemas(json);
        _paths =
        [
            .. json["paths"]!.AsObject().OrderBy(path => path.Key.Count(c => c == '{'))
                .Select(path => (path.Key, PatternOf(path.Key), path.Value!.AsObject())),
        ];
    }

    /// <summary>The schema of the events of a stream; null: it has none.</summary>
    public static JsonNode? EventsOf(JsonObject operation) => operation["responses"]?["200"]?["content"]?["text/event-stream"]?["x-oai-itemSchema"];

    /// <param name="path">Below <c>/api</c> or <c>/api/v1</c>, as it was sent.</param>
    /// <returns>Null: the document has no such operation.</returns>
    public JsonObject? Find(string method, string path)
    {
        var verb = method == "HEAD" ? "get" : method.ToLowerInvariant();
        foreach (var (_, _, operations) in _paths.Where(candidate => candidate.Pattern.IsMatch(path)))
        {
            if ((method == "HEAD" ? operations["head"] : null) is JsonObject own) return own;
            if (operations[verb] is JsonObject found) return found;
        }

        return null;
    }

    /// <param name="operation">Null: the document has none for this request.</param>
    /// <param name="body">Null: it is not JSON, or the request was HEAD.</param>
    /// <exception cref="ContractException">The answer is not one that the document names.</exception>
    public void CheckAnswer(string request, JsonObject? operation, HttpResponseMessage answer, JsonElement? body)
    {
        var status = (int)answer.StatusCode;
        var code = body is { ValueKind: JsonValueKind.Object } problem && problem.TryGetProperty("code", out var given) ? given.GetString() : null;
        if (operation is null)
        {
            if (code is not ("route_not_found" or "method_not_allowed" or "origin_refused" or "host_refused" or "sign_in_required"))
                throw new ContractException($"{request} answered {status}, and the OpenAPI document has no such operation. Describe the route, or map it with ExcludeFromDescription.");
            return;
        }

        var id = (string?)operation["operationId"];
        var responses = operation["responses"]!.AsObject();
        if ((responses[status.ToString()] ?? (status >= 400 ? responses["default"] : null)) is not JsonObject response)
            throw new ContractException($"{request} answered {status}, which {id} does not describe. Add .Produces({status}) to its Describe.");
        if (response["x-error-codes"] is JsonArray codes && code is not null && !codes.Any(known => (string?)known == code))
            throw new ContractException($"{request} answered {status} with the code {code}, which {id} does not name for this status. Add that failure to .Fails(…) in its Describe.");
        CheckHeaders(request, id, response, answer);
        CheckBody(request, id, response, answer, body);
    }

    /// <summary>What a request had that was carried out.</summary>
    /// <exception cref="ContractException">The document does not know of it.</exception>
    public void CheckRequest(string request, JsonObject operation, IEnumerable<string> queryNames, string? mediaType, JsonElement? body)
    {
        var known = (operation["parameters"] as JsonArray ?? []).Where(parameter => (string?)parameter!["in"] == "query").Select(parameter => (string?)parameter!["name"]).ToHashSet();
        var unknown = queryNames.FirstOrDefault(name => !known.Contains(name.Split('.', '[')[0]) && name is not ("code" or "clientId"));
        if (unknown is not null) throw new ContractException($"{request} was carried out with the query parameter {unknown}, which {operation["operationId"]} does not describe. Add .WithQuery(\"{unknown}\", …).");
        if (mediaType is null || body is not { } json) return;
        if (operation["requestBody"]?["content"]?[mediaType]?["schema"] is not { } schema)
            throw new ContractException($"{request} was carried out with a body of {mediaType}, which {operation["operationId"]} does not describe. Add .Accepts<…>(\"{mediaType}\").");
        if (_schemas.Check(schema, WithoutNulls(json)) is { Length: > 0 } faults) throw new ContractException($"{request} was carried out with a body that its schema does not allow:\n{faults}\n{json}");
    }

    /// <exception cref="ContractException">An event is not what its stream's schema says.</exception>
    public void CheckEvent(string request, JsonNode schema, string data)
    {
        if (_schemas.Check(schema, JsonElement.Parse(data)) is { Length: > 0 } faults) throw new ContractException($"An event of {request} is not what the OpenAPI document says:\n{faults}\n{data}");
    }

    private static void CheckHeaders(string request, string? id, JsonObject response, HttpResponseMessage answer)
    {
        var told = response["headers"] as JsonObject ?? [];
        var sent = answer.Headers.Concat(answer.Content.Headers).Select(header => header.Key).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var (name, header) in told)
        {
            if ((bool?)header!["required"] is true && !sent.Contains(name)) throw new ContractException($"{request} answered without the header {name}, which {id} promises.");
        }

        if (ToldHeaders.FirstOrDefault(name => sent.Contains(name) && !told.ContainsKey(name)) is { } untold)
            throw new ContractException($"{request} answered {(int)answer.StatusCode} with the header {untold}, which {id} does not describe. Add .Sends({(int)answer.StatusCode}, \"{untold}\", …) to its Describe.");
    }

    private void CheckBody(string request, string? id, JsonObject response, HttpResponseMessage answer, JsonElement? body)
    {
        if (answer.RequestMessage!.Method == HttpMethod.Head || answer.StatusCode is HttpStatusCode.NotModified) return;
        var type = answer.Content.Headers.ContentType?.MediaType;
        if (type is null) return;
        var content = response["content"] as JsonObject ?? [];
        if ((content[type] ?? content["*/*"]) is not JsonObject media)
            throw new ContractException($"{request} answered {(int)answer.StatusCode} with {type}, which {id} does not describe. Add .Produces<…>({(int)answer.StatusCode}, \"{type}\") to its Describe.");
        if (body is { } json && media["schema"] is { } schema && _schemas.Check(schema, json) is { Length: > 0 } faults)
            throw new ContractException($"{request} answered {(int)answer.StatusCode} with a body that is not what {id} promises:\n{faults}\n{json}");
    }

    /// <summary>A null in a request is as if it were left out, as the document's own description says.</summary>
    private static JsonElement WithoutNulls(JsonElement json) => json.ValueKind switch
    {
        JsonValueKind.Object => JsonSerializer.SerializeToElement(
            json.EnumerateObject().Where(property => property.Value.ValueKind is not JsonValueKind.Null).ToDictionary(property => property.Name, property => WithoutNulls(property.Value))),
        JsonValueKind.Array => JsonSerializer.SerializeToElement(json.EnumerateArray().Select(WithoutNulls)),
        _ => json,
    };

    /// <summary>A blob's name has slashes, which no template can say.</summary>
    private static Regex PatternOf(string template) => new(
        $"^{string.Join('/', template.Split('/').Select(segment => !segment.StartsWith('{') ? Regex.Escape(segment) : segment == "{name}" ? ".+" : "[^/]+"))}$",
        RegexOptions.CultureInvariant | RegexOptions.NonBacktracking, TimeSpan.FromSeconds(1));
}

/// <summary>The host and its OpenAPI document say different things.</summary>
public sealed class ContractException(string message) : Exception(message);
