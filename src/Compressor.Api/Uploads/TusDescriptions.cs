using Compressor.Api.Routing;
using Compressor.Errors;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.OpenApi;

namespace Compressor.Api.Uploads;

/// <summary>What the OpenAPI document says about the requests of the tus protocol.</summary>
internal static class TusDescriptions
{
    /// <summary>Of each request about an upload.</summary>
    public static readonly Failure[] Refusals =
    [
        Failures.UploadNotFound with { HttpStatus = StatusCodes.Status404NotFound },
        Failures.UploadNotFound with { HttpStatus = StatusCodes.Status410Gone },
        Failures.HeaderInvalid with { HttpStatus = StatusCodes.Status412PreconditionFailed },
    ];

    /// <summary>The version, in the request and in its answer.</summary>
    public static RouteHandlerBuilder SpeaksTus(this RouteHandlerBuilder route, int status) => route
        .WithHeader(Tus.Resumable, $"{Tus.Version}, which every request must have.").SendsText(status, Tus.Resumable, "The version of the protocol.");

    public static RouteHandlerBuilder SendsOffset(this RouteHandlerBuilder route, int status) => route
        .SendsBytes(status, Tus.Offset, "Bytes that have arrived.")
        .Sends(status, Tus.Expires, "After this, what has arrived is removed; nothing is missing where it is left out.", new OpenApiSchema { Type = JsonSchemaType.String }, always: false);

    public static RouteHandlerBuilder SendsBytes(this RouteHandlerBuilder route, int status, string name, string description) =>
        route.Sends(status, name, description, new OpenApiSchema { Type = JsonSchemaType.Integer, Format = "int64" });

    public static RouteHandlerBuilder SendsText(this RouteHandlerBuilder route, int status, string name, string description) =>
        route.Sends(status, name, description, new OpenApiSchema { Type = JsonSchemaType.String });
}
