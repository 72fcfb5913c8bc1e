namespace Compressor.Nemo.Tokens;

/// <summary>A token and where it may be sent. Its text is a secret and is only ever stored encrypted.</summary>
/// <param name="UserId">The anonymous account's id (<c>anon_…</c>); null for a user's own token.</param>
/// <param name="Scope">See <see cref="INemoEndpoint.TokenScope"/>.</param>
internal sealed record NemoToken(string Value, string? UserId, DateTimeOffset ExpiresAt, string Scope, bool IsOwn)
{
    public override string ToString() => "[token]";
}
