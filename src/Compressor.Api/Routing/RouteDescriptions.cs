using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

/// <summary>Parameters in the OpenAPI document: handlers read them from the request themselves, so the framework can't know them.</summary>
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
        route.WithParameter(ParameterLocation.Query, name, description, new OpenApiSchema { Type = type, Default = byDefault });

    public static RouteHandlerBuilder WithHeader(this RouteHandlerBuilder route, string name, string description) =>
        route.WithParameter(ParameterLocation.Header, name, description, new OpenApiSchema { Type = JsonSchemaType.String });

    /// <summary>The statuses of the problems (RFC 9457) that the route answers with.</summary>
    public static RouteHandlerBuilder ProducesProblems(this RouteHandlerBuilder route, params int[] statuses)
    {
        foreach (var status in statuses) route.ProducesProblem(status);
        return route;
    }

    private static RouteHandlerBuilder WithParameter(this RouteHandlerBuilder route, ParameterLocation location, string name, string description, OpenApiSchema schema) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Add(operation, new OpenApiParameter { Name = name, In = location, Description = description, Schema = schema });
            return Task.CompletedTask;
        });

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) => (operation.Parameters ??= []).Add(parameter);
}
