using Compressor.Api.Routing;
using Compressor.Core.Health;
using Compressor.Storage;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Service;

/// <summary><c>GET /health/ready</c>: whether jobs can be done, and what is down if not.</summary>
internal sealed class GetReady(Readiness readiness, DiskSpace? disk = null) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route
        .Produces<Ready>().Produces<Ready>(503).WithSummary("Check each thing that jobs depend on")
        .WithDescription("503 while one is down. For load balancers and operators; GET /api/health tells whether the server itself is up.");

    public async Task<IResult> HandleAsync(HttpContext context)
    {
        var states = await readiness.CheckAsync(context.RequestAborted);
        var isReady = states.All(state => state.Status == DependencyState.Ok || !state.Vital);
        context.Response.Headers.CacheControl = "no-store";
        var ready = new Ready(isReady ? DependencyState.Ok : DependencyState.Down, states, disk is null ? null : new DiskState(disk.FreeBytes, disk.UsedBytes));
        return Results.Json(ready, Core.Jobs.Json.Options, statusCode: isReady ? StatusCodes.Status200OK : StatusCodes.Status503ServiceUnavailable);
    }
}

/// <summary>Whether the server and all that it depends on work.</summary>
/// <param name="Status"><c>ok</c>, or <c>down</c> while one of the vital dependencies is.</param>
/// <param name="Dependencies">All that there are.</param>
/// <param name="Disk">Of the data folder; null: there is none.</param>
internal sealed record Ready(string Status, IReadOnlyList<DependencyState> Dependencies, DiskState? Disk);

/// <summary>The disk of the data folder.</summary>
/// <param name="FreeBytes">That may still be written; null: the disk does not say.</param>
/// <param name="UsedBytes">Of all files in the data folder.</param>
internal sealed record DiskState(long? FreeBytes, long UsedBytes);
