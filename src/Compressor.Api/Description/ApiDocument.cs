using System.Text.Json.Nodes;
using Compressor.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

/// <summary>The OpenAPI document as a whole.</summary>
internal static class ApiDocument
{
    public static void Configure(OpenApiOptions options)
    {
        options.AddDocumentTransformer((document, _, _) =>
        {
            document.Info.Title = "Compressor";
            document.Info.Description = "Makes large videos small from one sentence.";
            return Task.CompletedTask;
        });
        options.AddSchemaTransformer((schema, context, _) =>
        {
            if (context.JsonTypeInfo.Type == typeof(ProblemDetails) || context.JsonTypeInfo.Type == typeof(JobError)) (schema.Properties ??= new Dictionary<string, IOpenApiSchema>())["code"] = Codes();
            return Task.CompletedTask;
        });
    }

    private static OpenApiSchema Codes() => new()
    {
        Type = JsonSchemaType.String,
        Description = "What went wrong, for programs.",
        Enum = [.. Failures.All.Select(failure => failure.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => (JsonNode)code)],
    };
}
