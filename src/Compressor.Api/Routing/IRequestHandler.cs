using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Routing;

/// <summary>Answers the requests of one route, and describes the route.</summary>
internal interface IRequestHandler
{
    /// <summary>Adds what the OpenAPI document says about the route.</summary>
    static abstract void Describe(RouteHandlerBuilder route);

    /// <exception cref="Errors.ApiException">The request is refused.</exception>
    Task<IResult> HandleAsync(HttpContext context);
}
