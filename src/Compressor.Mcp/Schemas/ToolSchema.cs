using System.ComponentModel;
using System.Reflection;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Schema;

namespace Compressor.Mcp.Schemas;

/// <summary>JSON schemas of what tools take and give.</summary>
internal static class ToolSchema
{
    /// <summary>Optional arguments may be left out; that they may be null too is not said, since fewer types are easier to fill in.</summary>
    /// <param name="byPath">The server shares a machine with the assistant.</param>
    public static JsonElement OfArguments(Type type, bool byPath)
    {
        var schema = Export(type, ToolJson.Arguments, byPath);
        Visit(schema, node =>
        {
            if (node["type"] is JsonArray types && types.Select(name => (string?)name).FirstOrDefault(name => name != "null") is { } only) node["type"] = only;
            if (node["default"] is null) node.Remove("default");
        });
        return ToElement(schema);
    }

    /// <summary>Nulls are left out of answers, so that only what is never null is required.</summary>
    public static JsonObject OfAnswer(Type type)
    {
        var schema = Export(type, ToolJson.Answers, byPath: true);
        Visit(schema, node =>
        {
            if (node["required"] is not JsonArray required || node["properties"] is not JsonObject properties) return;
            node["required"] = new JsonArray([.. required.Where(name => !MayBeNull(properties[(string)name!])).Select(name => name!.DeepClone())]);
        });
        return schema;
    }

    public static JsonElement ToElement(JsonNode schema) => JsonSerializer.SerializeToElement(schema);

    private static bool MayBeNull(JsonNode? schema) => schema is not JsonObject property
        || (property["type"] is JsonArray types && types.Any(type => (string?)type == "null"))
        || (property["enum"] is JsonArray values && values.Any(value => value is null));

    private static JsonObject Export(Type type, JsonSerializerOptions options, bool byPath) => options.GetJsonSchemaAsNode(type, new JsonSchemaExporterOptions
    {
        TreatNullObliviousAsNonNullable = true,
        TransformSchemaNode = (context, node) =>
        {
            if (node is not JsonObject schema) return node;
            if (context.PropertyInfo?.AttributeProvider is PropertyInfo property)
            {
                if (property.GetCustomAttribute<DescriptionAttribute>() is { } description) schema.Insert(0, "description", description.Description);
                if (property.GetCustomAttribute<DefaultValueAttribute>() is { } value) schema["default"] = JsonSerializer.SerializeToNode(value.Value);
            }

            if (schema["properties"] is JsonObject properties) RemoveOthers(context.TypeInfo.Type, options, properties, byPath);
            return schema;
        },
    }).AsObject();

    /// <summary>The arguments that this server doesn't have.</summary>
    private static void RemoveOthers(Type type, JsonSerializerOptions options, JsonObject properties, bool byPath)
    {
        foreach (var property in options.GetTypeInfo(type).Properties)
        {
            if (property.AttributeProvider is PropertyInfo info && info.IsDefined(byPath ? typeof(ByLinkAttribute) : typeof(ByPathAttribute))) properties.Remove(property.Name);
        }
    }

    private static void Visit(JsonNode? node, Action<JsonObject> change)
    {
        if (node is JsonObject schema)
        {
            foreach (var (_, child) in schema.ToList()) Visit(child, change);
            change(schema);
        }
        else if (node is JsonArray items)
        {
            foreach (var item in items) Visit(item, change);
        }
    }
}
