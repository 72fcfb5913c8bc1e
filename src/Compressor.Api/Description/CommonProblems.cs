using Compressor.Api.Routing;
using Compressor.Api.Security;
using Compressor.Api.Tracing;
using Compressor.Errors;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;

namespace Compressor.Api.Description;

/// <summary>The failures that any operation can have: of its caller, of its host, and those that nobody expects.</summary>
internal static class CommonProblems
{
    /// <summary>A host that serves its own machine alone, and one that asks for a sign-in.</summary>
    private static readonly Failure[] Refusals = [Failures.SignInRequired, Failures.OriginRefused, Failures.HostRefused];

    private static readonly Failure[] Unexpected =
    [
        Failures.QueryInvalid, Failures.RequestBroken, Failures.BadRequest, Failures.TooManyRequests, Failures.Internal, Failures.BackendUnavailable, Failures.BackendError, Failures.RateLimited, Failures.InvalidToken, Failures.NoRoom,
    ];

    public static void AddTo(OpenApiOperation operation, string path, OpenApiDocument document)
    {
        var responses = operation.Responses ??= [];
        foreach (var failure in Refusals)
        {
            // Probes have no key.
            if (failure == Failures.SignInRequired && path == "/health") continue;
            var status = failure.HttpStatus.ToString();
            if (!responses.TryGetValue(status, out var response)) responses[status] = response = Problem(document);
            RouteDescriptions.AddCodes((OpenApiResponse)response, [failure]);
        }

        foreach (var failure in Unexpected)
        {
            if (responses.TryGetValue(failure.HttpStatus.ToString(), out var response)) RouteDescriptions.AddCodes((OpenApiResponse)response, [failure]);
        }

        var other = Problem(document);
        RouteDescriptions.AddCodes(other, Unexpected);
        other.Description = $"Any other failure: {other.Description}";
        operation.Responses = [];
        foreach (var (status, response) in responses.OrderBy(response => response.Key, StringComparer.Ordinal)) operation.Responses.Add(status, response);
        operation.Responses.Add("default", other);
        foreach (var response in operation.Responses.Values.Cast<OpenApiResponse>()) AddHeaders(response, path);
    }

    private static void AddHeaders(OpenApiResponse response, string path)
    {
        var headers = response.Headers ??= new Dictionary<string, IOpenApiHeader>(StringComparer.Ordinal);
        headers[RequestIds.Header] = Text("The id of the request, the caller's own if it sent one: the server's log can be searched for it.", always: true);
        if (path == "/health") return;
        headers[RateLimit.PolicyHeader] = Text("How many requests a minute an address may send, where they are limited.", always: false);
        headers[RateLimit.Header] = Text("How many of them are left.", always: false);
    }

    private static OpenApiHeader Text(string description, bool always) => new() { Description = description, Required = always, Schema = new OpenApiSchema { Type = JsonSchemaType.String } };

    private static OpenApiResponse Problem(OpenApiDocument document) => new()
    {
        Content = new Dictionary<string, OpenApiMediaType>(StringComparer.Ordinal)
        {
            ["application/problem+json"] = new() { Schema = new OpenApiSchemaReference(nameof(ProblemDetails), document) },
        },
    };
}
