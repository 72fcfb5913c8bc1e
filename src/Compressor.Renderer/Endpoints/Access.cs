using Compressor.Renderer.Sessions;
using Compressor.Renderer.Tokens;
using Microsoft.AspNetCore.Http;

namespace Compressor.Renderer.Endpoints;

/// <summary>Authenticates callers, and checks that a session is theirs.</summary>
internal sealed class Access(TokenStore tokens, SessionStore sessions)
{
    private const string Scheme = "Bearer ";

    /// <returns>The user's id.</returns>
    /// <exception cref="ApiException">1001.</exception>
    public string RequireUser(HttpContext context)
    {
        var header = context.Request.Headers.Authorization.ToString();
        return header.StartsWith(Scheme, StringComparison.OrdinalIgnoreCase) && tokens.FindUser(header[Scheme.Length..].Trim()) is { } user
            ? user
            : throw ApiException.BadToken();
    }

    /// <exception cref="ApiException">1001, or 1002: no such session, or another user's.</exception>
    public Session RequireSession(HttpContext context, string? sessionId)
    {
        var user = RequireUser(context);
        return sessionId is not null && sessions.Find(sessionId) is { } session && session.UserId == user ? session : throw ApiException.NoSession();
    }

    /// <summary>The three attribution headers.</summary>
    /// <exception cref="ApiException">402: one of them is missing or empty.</exception>
    public static void RequireAttribution(HttpContext context)
    {
        foreach (var name in (string[])["X-Skill-Source", "X-Skill-Version", "X-Skill-Platform"])
        {
            if (string.IsNullOrWhiteSpace(context.Request.Headers[name])) throw ApiException.ExportBlocked();
        }
    }
}
