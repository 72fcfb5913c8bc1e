using System.Reflection;
using Compressor.Api.Routing;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Service;

/// <summary><c>GET /health</c>, for probes.</summary>
internal sealed class GetHealth : IRequestHandler
{
    internal static readonly string Version =
        typeof(GetHealth).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()?.InformationalVersion ?? "";

    public static void Describe(RouteHandlerBuilder route) => route.Produces<Health>().WithSummary("Check whether the server is up").WithDescription("For probes: it asks for no key and touches nothing else.");

    public Task<IResult> HandleAsync(HttpContext context) => Task.FromResult(ApiResults.Ok(new Health("ok", Version)));
}

/// <summary>The answer of <c>GET /health</c>.</summary>
/// <param name="Status">ok while the server works.</param>
/// <param name="Version">Of this program.</param>
internal sealed record Health(string Status, string Version);
