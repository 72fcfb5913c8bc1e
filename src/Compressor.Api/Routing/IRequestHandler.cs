using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Routing;

/// <summary>Answers the requests of one route, and describes the route.</summary>
internal interface IRequestHandler
{
    /// <summary>Adds the route's description to the OpenAPI document.</summary>
    static abstract void Describe(RouteHandlerBuilder route);

    /// <exception cref="Errors.ApiException">The request is refused.</exception>
    Task<IResult> HandleAsync(HttpContext context);
}
