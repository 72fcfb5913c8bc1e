using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Routing;

/// <summary>What the OpenAPI document says about a route beside its bodies: parameters and headers, which handlers read and write themselves, failures and examples.</summary>
internal static class RouteDescriptions
{
    /// <summary>The failure codes of a response, for programs.</summary>
    public const string CodesExtension = "x-error-codes";

    public static RouteHandlerBuilder WithPathParameters(this RouteHandlerBuilder route) => route.AddOpenApiOperationTransformer((operation, context, _) =>
    {
        foreach (var segment in context.Description.RelativePath!.Split('/').Where(segment => segment.StartsWith('{')))
        {
            Add(operation, new OpenApiParameter
            {
                Name = segment.Trim('{', '}', '*'),
                In = ParameterLocation.Path,
                Description = PathParameter(segment.Trim('{', '}', '*'), context.Description.RelativePath),
                Required = true,
                Schema = new OpenApiSchema { Type = JsonSchemaType.String },
            });
        }

        return Task.CompletedTask;
    });

    private static string PathParameter(string name, string path) => name switch
    {
        "id" when path.Contains("/batches/", StringComparison.Ordinal) => "The id of the batch.",
        "id" when path.Contains("/subscriptions/", StringComparison.Ordinal) => "The id of the subscription.",
        "id" when path.Contains("/uploads/", StringComparison.Ordinal) => "The id of the upload, as its ticket says.",
        "id" => "The id of the job.",
        "revision" => "The number of the revision: 1 for the first edit.",
        "delivery" => "The id of the delivery, as the list says.",
        _ => "As the signed URL has it.",
    };

    public static RouteHandlerBuilder WithQuery(
        this RouteHandlerBuilder route, string name, string description, JsonSchemaType type = JsonSchemaType.String, JsonNode? byDefault = null) =>
        route.WithQuery(name, description, new OpenApiSchema { Type = type, Default = byDefault });

    public static RouteHandlerBuilder WithQuery(this RouteHandlerBuilder route, string name, string description, OpenApiSchema schema, bool isRequired = false) =>
        route.WithMetadata(new QueryParameter(name, IsMap: false)).WithParameter(ParameterLocation.Query, name, description, schema, isRequired);

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

    /// <summary>A header of an answer.</summary>
    public static RouteHandlerBuilder Sends(this RouteHandlerBuilder route, int status, string name, string description, OpenApiSchema schema, bool always = true) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            AddHeader((OpenApiResponse)operation.Responses![status.ToString()], name, new OpenApiHeader { Description = description, Required = always, Schema = schema });
            return Task.CompletedTask;
        });

    /// <summary>302 to another address.</summary>
    public static RouteHandlerBuilder ProducesRedirect(this RouteHandlerBuilder route, string description) => route.Produces(StatusCodes.Status302Found)
        .Sends(StatusCodes.Status302Found, "Location", description, new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" });

    /// <summary>202 with the address to poll.</summary>
    public static RouteHandlerBuilder ProducesAccepted<T>(this RouteHandlerBuilder route) => route.Produces<T>(StatusCodes.Status202Accepted)
        .Sends(StatusCodes.Status202Accepted, "Location", "Where to poll it.", new OpenApiSchema { Type = JsonSchemaType.String, Format = "uri" })
        .Sends(StatusCodes.Status202Accepted, "Retry-After", "Seconds until polling makes sense.", new OpenApiSchema { Type = JsonSchemaType.Integer });

    /// <summary>Examples in the product's JSON.</summary>
    /// <param name="body">Of the request; null: it has none.</param>
    public static RouteHandlerBuilder WithExamples(this RouteHandlerBuilder route, object? body, params (int Status, object Body)[] answers) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            if (body is not null) operation.RequestBody!.Content!["application/json"].Example = Json(body);
            foreach (var (status, answer) in answers) operation.Responses![status.ToString()].Content!["application/json"].Example = Json(answer);
            return Task.CompletedTask;
        });

    /// <summary>The problems (RFC 9457) that the route answers with: each status, and in its description the codes.</summary>
    public static RouteHandlerBuilder Fails(this RouteHandlerBuilder route, params Failure[] failures)
    {
        var statuses = failures.ToLookup(failure => failure.HttpStatus);
        foreach (var status in statuses) route.ProducesProblem(status.Key);
        return route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            foreach (var status in statuses) AddCodes((OpenApiResponse)operation.Responses![status.Key.ToString()], status);
            return Task.CompletedTask;
        });
    }

    public static void AddCodes(OpenApiResponse response, IEnumerable<Failure> failures)
    {
        var before = response.Extensions?.TryGetValue(CodesExtension, out var extension) is true ? ((JsonNodeExtension)extension).Node.AsArray().Select(code => (string)code!) : [];
        string[] codes = [.. before.Concat(failures.Select(failure => failure.Code)).Distinct(StringComparer.Ordinal)];
        (response.Extensions ??= new Dictionary<string, IOpenApiExtension>(StringComparer.Ordinal))[CodesExtension] = new JsonNodeExtension(new JsonArray([.. codes.Select(code => (JsonNode)code)]));
        response.Description = string.Join(", ", codes);
        if (failures.Any(failure => failure.HttpStatus is StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable))
            AddHeader(response, "Retry-After", new OpenApiHeader { Description = "Seconds to wait, where they are known.", Schema = new OpenApiSchema { Type = JsonSchemaType.Integer } });
    }

    private static JsonNode? Json(object value) => JsonSerializer.SerializeToNode(value, value.GetType(), Core.Jobs.Json.Options);

    private static void AddHeader(OpenApiResponse response, string name, OpenApiHeader header) =>
        (response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal))[name] = header;

    private static RouteHandlerBuilder WithParameter(this RouteHandlerBuilder route, ParameterLocation location, string name, string description, OpenApiSchema schema, bool isRequired = false) =>
        route.AddOpenApiOperationTransformer((operation, _, _) =>
        {
            Add(operation, new OpenApiParameter { Name = name, In = location, Description = description, Required = isRequired, Schema = schema });
            return Task.CompletedTask;
        });

    private static void Add(OpenApiOperation operation, OpenApiParameter parameter) => (operation.Parameters ??= []).Add(parameter);
}
