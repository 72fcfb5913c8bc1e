using System.Text.Json.Nodes;
using System.Text.Json.Serialization.Metadata;
using Compressor.Api.Jobs;
using Compressor.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.OpenApi;
using Microsoft.OpenApi;

namespace Compressor.Api.Description;

/// <summary>What the exporter of the framework does not know of types.</summary>
internal static class SchemaShapes
{
    private const string ErrorCode = "ErrorCode";

    public static void Complete(OpenApiSchema schema, OpenApiSchemaTransformerContext context)
    {
        if (schema.Enum is { Count: > 0 }) schema.Type ??= JsonSchemaType.String;
        var type = context.JsonTypeInfo;
        if (type.Kind is not JsonTypeInfoKind.Object || schema.Properties is null) return;
        if (type.Type == typeof(ProblemDetails)) DescribeProblem(schema);
        schema.Required = type.Type == typeof(ProblemDetails)
            ? new HashSet<string>(StringComparer.Ordinal) { "title", "status", "detail", "code", "requestId" }
            : RequiredProperties.OfAnswers(type, schema);
        if (type.Type == typeof(SourceRequest)) schema.MinProperties = schema.MaxProperties = 1;
    }

    /// <summary>One list of codes for all that have one.</summary>
    public static void AddErrorCodes(OpenApiDocument document)
    {
        document.AddComponent(ErrorCode, new OpenApiSchema
        {
            Type = JsonSchemaType.String,
            Description = "What went wrong, for programs. Codes are never renamed; new ones may come.",
            Enum = [.. Failures.All.Select(failure => failure.Code).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).Select(code => (JsonNode)code)],
        });
        foreach (var name in new[] { nameof(ProblemDetails), nameof(JobError) }) document.Components!.Schemas![name].Properties!["code"] = new OpenApiSchemaReference(ErrorCode, document) { Description = "What went wrong, for programs." };
    }

    private static void DescribeProblem(OpenApiSchema schema)
    {
        schema.Description = "Problem details (RFC 9457).";
        schema.Properties!["code"] = new OpenApiSchema { Type = JsonSchemaType.String };
        schema.Properties["requestId"] = new OpenApiSchema { Type = JsonSchemaType.String, Description = "The id of the request, which X-Request-Id says too." };
        foreach (var (name, description) in new[]
        {
            ("type", "A page about the status."), ("title", "The status in words."), ("status", "The HTTP status."), ("detail", "What happened and what to do about it, for people."), ("instance", "Not used."),
        })
        {
            if (schema.Properties[name] is OpenApiSchema property) property.Description = description;
        }
    }
}
