using Compressor.Renderer.Sessions;
using Compressor.Renderer.Wire;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>POST /api/auth/claim-token</c>.</summary>
internal sealed class ClaimToken(Access access, RequestBody body, SessionStore sessions) : IRequestHandler
{
    public async Task<IResult> HandleAsync(HttpContext context)
    {
        access.RequireUser(context);
        using var request = await body.ReadAsync(context);
        var session = access.RequireSession(context, request.RootElement.Text("session_id"));
        if (request.RootElement.Text("task_id") != session.TaskId) throw ApiException.NoSession();
        return Answers.Data(new { claim_token = sessions.CreateClaim(session.Id), expires_in = (long)SessionStore.ClaimLifetime.TotalSeconds });
    }
}
