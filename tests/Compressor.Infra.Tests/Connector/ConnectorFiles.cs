using System.Text.Json;
using Compressor.Infra.Tests.Bicep;

namespace Compressor.Infra.Tests.Connector;

/// <summary>One operation of the connector.</summary>
internal sealed record ConnectorOperation(string Method, string Path, JsonElement Json, JsonElement PathItem)
{
    public string Id => Json.Text("operationId");

    public override string ToString() => Id;

    public IEnumerable<JsonElement> Parameters => Json.At("parameters").EnumerateArray().Select(ConnectorFiles.Resolve);

    public JsonElement? Body => Parameters.Where(parameter => parameter.Text("in") == "body").Select(parameter => (JsonElement?)parameter.At("schema")).SingleOrDefault();

    public bool IsTrigger => Json.TryGetProperty("x-ms-trigger", out _);
}

internal static class ConnectorFiles
{
    public static string Folder { get; } = Path.Combine(BicepCli.Infra, "connector");

    public static JsonElement Definition { get; } = Read("apiDefinition.swagger.json");

    public static JsonElement Properties { get; } = Read("apiProperties.json").At("properties");

    public static IReadOnlyList<ConnectorOperation> Operations { get; } =
    [
        .. from path in Definition.At("paths").EnumerateObject()
           from method in path.Value.EnumerateObject()
           where !method.Name.StartsWith("x-", StringComparison.Ordinal)
           select new ConnectorOperation(method.Name, path.Name, method.Value, path.Value),
    ];

    public static JsonElement Read(params string[] path) => JsonDocument.Parse(File.ReadAllText(Path.Combine([Folder, .. path]))).RootElement;

    /// <summary>A schema or parameter, its reference followed.</summary>
    public static JsonElement Resolve(JsonElement element) =>
        element.TryGetProperty("$ref", out var reference) ? Definition.At(reference.GetString()![2..].Replace('/', '.')) : element;

    /// <summary>Every object of the definition, at any depth, with its path.</summary>
    public static IEnumerable<(string Path, JsonElement Json)> ObjectsUnder(JsonElement element, string path = "#")
    {
        if (element.ValueKind == JsonValueKind.Object)
        {
            yield return (path, element);
            foreach (var member in element.EnumerateObject())
            {
                foreach (var inner in ObjectsUnder(member.Value, $"{path}/{member.Name}")) yield return inner;
            }
        }
        else if (element.ValueKind == JsonValueKind.Array)
        {
            foreach (var (index, item) in element.EnumerateArray().Index())
            {
                foreach (var inner in ObjectsUnder(item, $"{path}/{index}")) yield return inner;
            }
        }
    }

    /// <summary>Every property under a schema, at any depth, with its path.</summary>
    public static IEnumerable<(string Path, JsonElement Schema)> PropertiesUnder(JsonElement schema, string path)
    {
        schema = Resolve(schema);
        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var inner in PropertiesUnder(items, $"{path}[]")) yield return inner;
        }

        if (!schema.TryGetProperty("properties", out var properties)) yield break;
        foreach (var property in properties.EnumerateObject())
        {
            yield return ($"{path}.{property.Name}", Resolve(property.Value));
            foreach (var inner in PropertiesUnder(property.Value, $"{path}.{property.Name}")) yield return inner;
        }
    }
}
