using Microsoft.OpenApi;

namespace Compressor.Api.Description;

/// <summary>
/// Makes schemas plain. What can be null in C# is left out of answers and may be left out of requests, so no schema needs a null beside its type:
/// generators of clients make a type of their own of each such choice. And a stream is bytes, not an object.
/// </summary>
internal static class PlainSchemas
{
    public static void Apply(OpenApiDocument document)
    {
        var schemas = document.Components!.Schemas!;
        schemas.Remove(nameof(Stream));
        foreach (var (name, schema) in schemas.ToList()) schemas[name] = Plain(schema);
        foreach (var operation in document.Paths.Values.SelectMany(item => item.Operations!.Values))
        {
            var contents = operation.Responses!.Values.Select(response => response.Content).Append(operation.RequestBody?.Content).OfType<IDictionary<string, OpenApiMediaType>>();
            foreach (var media in contents.SelectMany(content => content.Values)) media.Schema = media.Schema is { } schema ? Plain(schema) : null;
        }
    }

    private static IOpenApiSchema Plain(IOpenApiSchema schema)
    {
        if (schema is OpenApiSchemaReference { Reference.Id: nameof(Stream) }) return new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" };
        if (schema is not OpenApiSchema own) return schema;
        if (own.OneOf is { Count: 2 } choices && choices.Any(IsNull)) return Plain(choices.First(choice => !IsNull(choice)));
        if (own.Type is { } type && type != JsonSchemaType.Null) own.Type = type & ~JsonSchemaType.Null;
        foreach (var (name, property) in own.Properties?.ToList() ?? []) own.Properties![name] = Plain(property);
        if (own.Items is { } items) own.Items = Plain(items);
        if (own.AdditionalProperties is { } values) own.AdditionalProperties = Plain(values);
        return own;
    }

    private static bool IsNull(IOpenApiSchema schema) => schema is OpenApiSchema { Type: JsonSchemaType.Null };
}
