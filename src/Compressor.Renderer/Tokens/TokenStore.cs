using System.Security.Cryptography;
using Compressor.Renderer.Storage;
using Compressor.Sqlite;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Tokens;

/// <param name="Token">The token itself, which exists only in the answer.</param>
internal sealed record IssuedToken(string Token, string UserId, DateTimeOffset ExpiresAt, int Credits);

/// <summary>
/// Anonymous users and their tokens. A client id always maps to the same user, so that a client whose token was lost or has
/// expired finds its sessions again. Only hashes of tokens and client ids are stored.
/// </summary>
internal sealed class TokenStore(Database database, IOptions<RendererOptions> options, TimeProvider time)
{
    /// <returns>Null: the client or the address has reached its limit.</returns>
    public IssuedToken? TryIssue(string clientId, string address)
    {
        var now = time.GetUtcNow();
        var expires = now + options.Value.TokenLifetime;
        var token = Secret.Create("nmv_usr_");
        return database.Write(statements =>
        {
            var user = FindOrCreateUser(statements, Secret.Hash(clientId), now);
            var since = (now - options.Value.TokenLifetime).ToUnixTimeMilliseconds();
            if (IsExhausted(options.Value.AnonymousTokensPerClient, "user_id", user.Id) || IsExhausted(options.Value.AnonymousTokensPerAddress, "address", address))
                return null;
            statements.Execute(
                "INSERT INTO tokens (hash, user_id, address, issued_at, expires_at) VALUES ($hash, $user, $address, $now, $expires)",
                ("$hash", Secret.Hash(token)), ("$user", user.Id), ("$address", address), ("$now", now.ToUnixTimeMilliseconds()),
                ("$expires", expires.ToUnixTimeMilliseconds()));
            return new IssuedToken(token, user.Id, expires, user.Credits);

            bool IsExhausted(int? limit, string column, string value) =>
                limit is { } most
                && statements.Count($"SELECT COUNT(*) FROM tokens WHERE {column} = $value AND issued_at > $since", ("$value", value), ("$since", since)) >= most;
        });
    }

    /// <returns>The user's id; null if the token is unknown or has expired.</returns>
    public string? FindUser(string token) => database.Read(statements => statements.Query(
        "SELECT user_id FROM tokens WHERE hash = $hash AND expires_at > $now",
        row => row.GetString(0),
        ("$hash", Secret.Hash(token)), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds())).SingleOrDefault());

    public void RemoveExpired() => database.Write(statements => statements.Execute(
        "DELETE FROM tokens WHERE expires_at <= $now", ("$now", time.GetUtcNow().ToUnixTimeMilliseconds())));

    private (string Id, int Credits) FindOrCreateUser(Statements statements, string clientHash, DateTimeOffset now)
    {
        statements.Execute(
            "INSERT INTO users (id, client_hash, credits, created_at) VALUES ($id, $client, $credits, $now) ON CONFLICT (client_hash) DO NOTHING",
            ("$id", "anon_" + RandomNumberGenerator.GetHexString(24, lowercase: true)), ("$client", clientHash), ("$credits", options.Value.Credits),
            ("$now", now.ToUnixTimeMilliseconds()));
        return statements.Query(
            "SELECT id, credits FROM users WHERE client_hash = $client", row => (row.GetString(0), row.GetInt32(1)), ("$client", clientHash)).Single();
    }
}
