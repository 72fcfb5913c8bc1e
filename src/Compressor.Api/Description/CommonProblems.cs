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
        Failures.QueryInvalid, Failures.RequestBroken, Failures.BadRequest, Failures.TooManyRequests, Failures.Internal, Failures.BackendUnavailable, Failures.BackendError, Failures.RateLimited, Failures.InvalidToken, Failures.NoRoom, Failures.StorageUnavailable,
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
        foreach (var (status, response) in operation.Responses)
        {
            AddHeaders((OpenApiResponse)response, path);
            response.Description = Succeeded(status, response.Description);
        }
    }

    /// <summary>More than the status in words, where the route says nothing itself.</summary>
    private static string? Succeeded(string status, string? description) => (status, description) switch
    {
        ("200", "OK") => "The answer.",
        ("201", "Created") => "It has been made.",
        ("202", "Accepted") => "It has begun, or goes on.",
        ("204", "No Content") => "It is done.",
        ("206", "Partial Content") => "The range that was asked for.",
        ("302", "Found") => "The address is in Location.",
        ("304", "Not Modified") => "The caller has this version already.",
        ("412", "Precondition Failed") => "The file, or the version of the protocol, is another one than was asked for.",
        ("416", "Range Not Satisfiable") => "The file ends before this range.",
        _ => description,
    };

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
