using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

/// <summary>A part of a multipart form.</summary>
/// <param name="Schema">An array: the part may come several times.</param>
internal sealed record FormPart(string Name, string Description, OpenApiSchema Schema, bool IsRequired = false)
{
    public static FormPart Text(string name, string description, bool isRequired = false) => new(name, description, new() { Type = JsonSchemaType.String }, isRequired);

    public static FormPart File(string name, string description, bool isRequired = false) => new(name, description, Bytes(), isRequired);

    public static FormPart Files(string name, string description, bool isRequired = false) =>
        new(name, description, new() { Type = JsonSchemaType.Array, Items = Bytes() }, isRequired);

    public static FormPart Texts(string name, string description, bool isRequired = false) =>
        new(name, description, new() { Type = JsonSchemaType.Array, Items = new OpenApiSchema { Type = JsonSchemaType.String } }, isRequired);

    /// <summary>An object of texts, as JSON.</summary>
    public static FormPart Map(string name, string description) =>
        new(name, description, new() { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String } });

    public static OpenApiSchema Bytes() => new() { Type = JsonSchemaType.String, Format = "binary" };
}

/// <summary>What is sent and received beside JSON.</summary>
internal static class FormDescriptions
{
    /// <summary>Bytes of any type. Accepts would refuse all types but those it names.</summary>
    public static RouteHandlerBuilder TakesFile(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        operation.RequestBody = new OpenApiRequestBody { Required = true, Content = AnyType() };
        return Task.CompletedTask;
    });

    /// <summary>Bytes of any type.</summary>
    public static RouteHandlerBuilder ProducesFile(this RouteHandlerBuilder route, int status) =>
        route.Produces(status).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            ((OpenApiResponse)operation.Responses![status.ToString()]).Content = AnyType();
            return Task.CompletedTask;
        });

    /// <summary>The parts of the route's other request form, <c>multipart/form-data</c>.</summary>
    public static RouteHandlerBuilder WithForm(this RouteHandlerBuilder route, params FormPart[] parts) => route.AddOpenApiOperationTransformer((operation, _, _) =>
    {
        foreach (var part in parts) part.Schema.Description = part.Description;
        operation.RequestBody!.Content!["multipart/form-data"].Schema = new OpenApiSchema
        {
            Type = JsonSchemaType.Object,
            Properties = parts.ToDictionary(part => part.Name, part => (IOpenApiSchema)part.Schema, StringComparer.Ordinal),
            Required = parts.Where(part => part.IsRequired).Select(part => part.Name).ToHashSet(StringComparer.Ordinal),
        };
        return Task.CompletedTask;
    });

    private static Dictionary<string, OpenApiMediaType> AnyType() => new(StringComparer.Ordinal) { ["*/*"] = new() { Schema = FormPart.Bytes() } };
}
