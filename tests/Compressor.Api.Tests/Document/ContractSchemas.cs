using System.Collections.Concurrent;
using System.Text.Json;
using System.Text.Json.Nodes;
using Json.Schema;

namespace Compressor.Api.Tests.Document;

/// <summary>The schemas of an OpenAPI document, made stricter: an object has no property that its schema doesn't name.</summary>
internal sealed class ContractSchemas(JsonObject document)
{
    private static readonly EvaluationOptions Options = new() { OutputFormat = OutputFormat.List, RequireFormatValidation = true };
    private readonly ConcurrentDictionary<string, JsonSchema> _built = new(StringComparer.Ordinal);
    private readonly JsonObject _definitions = Definitions(document);

    /// <returns>What is wrong, in lines; empty: nothing.</returns>
    public string Check(JsonNode schema, JsonElement value)
    {
        var result = _built.GetOrAdd(schema.ToJsonString(), Build).Evaluate(value, Options);
        if (result.IsValid) return "";
        var faults = (result.Details ?? []).Append(result).Where(detail => detail.Errors is { Count: > 0 })
            .SelectMany(detail => detail.Errors!.Select(error => $"  {detail.InstanceLocation}: {error.Key} {error.Value}"));
        return string.Join('\n', faults.Distinct(StringComparer.Ordinal)) is { Length: > 0 } text ? text : "  It does not match its schema.";
    }

    private JsonSchema Build(string schema)
    {
        var text = schema.Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal);
        var root = JsonNode.Parse(text)!.AsObject();
        root["$schema"] = "https://json-schema.org/draft/2020-12/schema";
        root["$defs"] = _definitions.DeepClone();
        return JsonSchema.FromText(root.ToJsonString());
    }

    private static JsonObject Definitions(JsonObject document)
    {
        var definitions = JsonNode.Parse(document["components"]!["schemas"]!.ToJsonString().Replace("#/components/schemas/", "#/$defs/", StringComparison.Ordinal))!.AsObject();
        foreach (var (_, definition) in definitions)
        {
            if (definition!["properties"] is not null) definition["additionalProperties"] ??= false;
        }

        return definitions;
    }
}
