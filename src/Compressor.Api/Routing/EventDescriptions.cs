using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

internal static class EventDescriptions
{
    /// <summary>What each event holds: the keyword of OpenAPI 3.2, under the name that it has in 3.1.</summary>
    public const string ItemExtension = "x-oai-itemSchema";

    private const string EventStream = "text/event-stream";

    /// <summary>Server-Sent Events, each with the JSON of <typeparamref name="T"/>; 204 for a reader that has had the last one.</summary>
    /// <param name="others">Of events that hold something else.</param>
    public static RouteHandlerBuilder ProducesEvents<T>(this RouteHandlerBuilder route, params OpenApiSchema[] others) => route
        .Produces<T>(StatusCodes.Status200OK, EventStream).Produces(StatusCodes.Status204NoContent)
        .WithHeader("Last-Event-ID", "The id of the last event that was read.")
        .AddOpenApiOperationTransformer((operation, _, _) =>
        {
            var media = operation.Responses!["200"].Content![EventStream];
            (media.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal))[ItemExtension] = new SchemaExtension(
                others.Length == 0 ? media.Schema! : new OpenApiSchema { AnyOf = [media.Schema!, .. others] });
            media.Schema = new OpenApiSchema { Type = JsonSchemaType.String, Description = "Server-Sent Events (WHATWG HTML, section 9.2)." };
            operation.Responses["204"].Description = "The reader has had the last event.";
            return Task.CompletedTask;
        });
}

/// <summary>A schema where the specification knows none.</summary>
internal sealed record SchemaExtension(IOpenApiSchema Schema) : IOpenApiExtension
{
    public void Write(IOpenApiWriter writer, OpenApiSpecVersion specVersion) => Schema.SerializeAsV31(writer);
}
