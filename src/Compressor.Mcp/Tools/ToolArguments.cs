using Compressor.Mcp.Refusals;
using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Mcp.Schemas;
using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Tools;

/// <summary>Reads the arguments of a call; says which is wrong in words that can be acted on.</summary>
internal static class ToolArguments
{
    /// <exception cref="ToolException">One is missing, unknown or of another type.</exception>
    public static T Read<T>(Tool tool, IDictionary<string, JsonElement>? given)
    {
        given ??= new Dictionary<string, JsonElement>();
        if (RequiredOf(tool).FirstOrDefault(name => !given.TryGetValue(name, out var value) || value.ValueKind is JsonValueKind.Null) is { } missing)
            throw new ToolException($"{tool.Name} needs the argument {missing}.");
        try
        {
            return new JsonObject(given.Select(argument => KeyValuePair.Create(argument.Key, JsonSerializer.SerializeToNode(argument.Value)))).Deserialize<T>(ToolJson.Arguments)
                ?? throw new JsonException();
        }
        catch (JsonException e)
        {
            if (given.Keys.FirstOrDefault(name => !AllOf<T>().Contains(name, StringComparer.Ordinal)) is { } unknown)
                throw new ToolException($"{tool.Name} has no argument {unknown}; it has {string.Join(", ", NamesOf(tool))}.", e);
            throw new ToolException($"The argument {(e.Path is { Length: > 2 } path ? path[2..] : "list")} of {tool.Name} is not as its schema says; correct it and call the tool again.", e);
        }
    }

    private static IEnumerable<string> NamesOf(Tool tool) =>
        tool.InputSchema.TryGetProperty("properties", out var properties) ? properties.EnumerateObject().Select(property => property.Name) : [];

    private static IEnumerable<string> RequiredOf(Tool tool) =>
        tool.InputSchema.TryGetProperty("required", out var required) ? required.EnumerateArray().Select(name => name.GetString()!) : [];

    /// <summary>Those of other kinds of servers too, which have a message of their own.</summary>
    private static IEnumerable<string> AllOf<T>() => ToolJson.Arguments.GetTypeInfo(typeof(T)).Properties.Select(property => property.Name);
}
