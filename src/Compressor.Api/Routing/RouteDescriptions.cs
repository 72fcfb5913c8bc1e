using System.Text.Json.Nodes;
using Compressor.Api.Requests;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

/// <summary>What the OpenAPI document says about a route beside its bodies: parameters, which handlers read from the request themselves, and failures.</summary>
internal static class RouteDescriptions
{
    public static RouteHandlerBuilder WithPathParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, context, _) =>
    {
        foreach (var segment in context.Description.RelativePath!.Split('/').Where(segment => segment.StartsWith('{')))
        {
            Add(operation, new OpenApiParameter
            {
                Name = segment.Trim('{', '}'),
                In = ParameterLocation.Path,
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    });

    public static RouteHandlerBuilder WithQuery(
        this RouteHandlerBuilder route, string name, string description, JsonSchemaType type = JsonSchemaType.String, JsonNode? byDefault = null) =>
        route.WithMetadata(new QueryParameter(name, IsMap: false)).WithParameter(ParameterLocation.Query, name, description, new OpenApiSchema { Type = type, Default = byDefault });

    /// <summary>A parameter for each of a map's keys, which OpenAPI calls a deep object.</summary>
    public static RouteHandlerBuilder WithQueryMap(this RouteHandlerBuilder route, string name, string description) =>
        route.WithMetadata(new QueryParameter(name, IsMap: true)).AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Add(operation, new OpenApiParameter
            {
                Name = name,
                In = ParameterLocation.Query,
                Description = description,
                Style = ParameterStyle.DeepObject,
                Explode = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.Object, AdditionalProperties = new OpenApiSchema { Type = JsonSchemaType.String } },
            });
            return Task.CompletedTask;
        });

    public static RouteHandlerBuilder WithHeader(this RouteHandlerBuilder route, string name, string description) =>
        route.WithParameter(ParameterLocation.Header, name, description, new OpenApiSchema { Type = JsonSchemaType.String });

    /// <summary>The problems (RFC 9457) that the route answers with: each status, and in its description the codes.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params Failure[] failures)
    {
        var statuses = failures.ToLookup(failure => failure.HttpStatus);
        foreach (var status in statuses) route.ProducesProblem(status.Key);
        return route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var status in statuses)
                operation.Responses![status.Key.ToString()].Description = string.Join(", ", status.Select(failure => failure.Code).Distinct(StringComparer.Ordinal));
            return Task.CompletedTask;
        });
    }

    private static RouteHandlerBuilder WithParameter(this RouteHandlerBuilder route, ParameterLocation location, string name, string description, OpenApiSchema schema) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Add(operation, new OpenApiParameter { Name = name, In = location, Description = description, Schema = schema });
            return Task.CompletedTask;
        });

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) => (operation.Parameters ??= []).Add(parameter);
}
