using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary>Answers one kind of request.</summary>
internal interface IRequestHandler
{
    /// <exception cref="ApiException">The request is refused.</exception>
    Task<IResult> HandleAsync(HttpContext context);
}
