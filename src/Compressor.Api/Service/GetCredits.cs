using Compressor.Api.Routing;
using Compressor.Core.Jobs;
using Compressor.Nemo;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Service;

/// <summary><c>GET /credits</c></summary>
internal sealed class GetCredits(IJobs jobs) : IRequestHandler
{
    public static void Describe(RouteHandlerBuilder route) => route.Produces<Credits>().WithSummary("Get the credit balance").WithDescription("Of the account at the backend. The program's own renderer costs none.");

    public async Task<IResult> HandleAsync(HttpContext context) => ApiResults.Ok(await jobs.GetCreditsAsync(context.RequestAborted));
}
