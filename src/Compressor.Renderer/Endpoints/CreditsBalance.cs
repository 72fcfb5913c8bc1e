using Compressor.Renderer.Runs;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>GET /api/credits/balance/simple</c>.</summary>
internal sealed class CreditsBalance(Access access, RunStore runs) : IRequestHandler
{
    public Task<IResult> HandleAsync(HttpContext context)
    {
        var (available, frozen) = runs.Credits(access.RequireUser(context));
        return Task.FromResult(Answers.Data(new { available, frozen, total = available + frozen }));
    }
}
