using Compressor.Renderer.Tokens;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Endpoints;

/// <summary><c>POST /api/auth/anonymous-token</c>, the one request without a token.</summary>
internal sealed class AnonymousToken(TokenStore tokens, IOptions<RendererOptions> options) : IRequestHandler
{
    private const int MaxClientIdChars = 200;

    public Task<IResult> HandleAsync(HttpContext context)
    {
        var clientId = context.Request.Headers["X-Client-Id"].ToString().Trim();
        if (clientId.Length == 0) throw ApiException.BadRequest("The X-Client-Id header is missing.");
        if (clientId.Length > MaxClientIdChars) throw ApiException.BadRequest("The X-Client-Id header is too long.");
        var issued = tokens.TryIssue(clientId, context.Connection.RemoteIpAddress?.ToString() ?? "")
            ?? throw ApiException.TooMany("Too many anonymous tokens were asked for.", options.Value.TokenLifetime);
        return Task.FromResult(Answers.Data(
            new { token = issued.Token, user_id = issued.UserId, expires_at = issued.ExpiresAt.UtcDateTime, credits = issued.Credits }));
    }
}
