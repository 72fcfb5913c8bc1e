using System.Security.Cryptography;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Tokens;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Sessions;

/// <param name="Draft">JSON; null if the timeline is empty.</param>
internal sealed record Session(string Id, string TaskId, string UserId, string Name, string Language, string? Draft);

/// <summary>Sessions, with their drafts and claim tokens.</summary>
internal sealed class SessionStore(Database database, IOptions<RendererOptions> options, TimeProvider time)
{
    public static readonly TimeSpan ClaimLifetime = TimeSpan.FromDays(7);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <returns>Null if the user has reached the limit of sessions.</returns>
    public Session? TryCreate(string userId, string name, string language)
    {
        var session = new Session(NewNumber(), NewNumber(), userId, name, language, Draft: null);
        return database.Write(statements =>
        {
            if (statements.Count("SELECT COUNT(*) FROM sessions WHERE user_id = $user", ("$user", userId)) >= options.Value.MaxSessionsPerUser)
                return null;
            statements.Execute(
                "INSERT INTO sessions (id, task_id, user_id, name, language, created_at, used_at) VALUES ($id, $task, $user, $name, $language, $now, $now)",
                ("$id", session.Id), ("$task", session.TaskId), ("$user", userId), ("$name", name), ("$language", language), ("$now", Now));
            return session;
        });
    }

    public Session? Find(string id) => database.Read(statements => Find(statements, id));

    public static Session? Find(Statements statements, string id) => statements.Query(
        "SELECT id, task_id, user_id, name, language, draft FROM sessions WHERE id = $id", Map, ("$id", id)).SingleOrDefault();

    /// <summary>Stores the draft and counts as use.</summary>
    public void SetDraft(Statements statements, string id, string? draft) =>
        statements.Execute("UPDATE sessions SET draft = $draft, used_at = $now WHERE id = $id", ("$draft", draft), ("$now", Now), ("$id", id));

    /// <summary>Marks the session as used, which postpones its purge.</summary>
    public void Touch(Statements statements, string id) =>
        statements.Execute("UPDATE sessions SET used_at = $now WHERE id = $id", ("$now", Now), ("$id", id));

    /// <returns>A claim token, which is stored as a hash only.</returns>
    public string CreateClaim(string id)
    {
        var claim = Secret.Create("clm_");
        database.Write(statements => statements.Execute(
            "INSERT INTO claims (hash, session_id, expires_at) VALUES ($hash, $session, $expires)",
            ("$hash", Secret.Hash(claim)), ("$session", id), ("$expires", (time.GetUtcNow() + ClaimLifetime).ToUnixTimeMilliseconds())));
        return claim;
    }

    /// <summary>Sessions last used before a given time that have no running render or message.</summary>
    public IReadOnlyList<string> IdleSince(DateTimeOffset before) => database.Read(statements => statements.Query(
        """
        SELECT id FROM sessions WHERE used_at < $before
            AND NOT EXISTS (SELECT 1 FROM renders WHERE session_id = sessions.id AND status IN ('pending', 'processing'))
            AND NOT EXISTS (SELECT 1 FROM runs WHERE session_id = sessions.id AND events IS NULL)
        """,
        row => row.GetString(0), ("$before", before.ToUnixTimeMilliseconds())));

    public void Remove(string id) => database.Write(statements => statements.Execute("DELETE FROM sessions WHERE id = $id", ("$id", id)));

    private static Session Map(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), row.GetString(4), row.IsDBNull(5) ? null : row.GetString(5));

    /// <summary>A random number of 19 digits, as in the API: too large for a double, and unguessable.</summary>
    private static string NewNumber() => "1" + RandomNumberGenerator.GetString("0123456789", 18);
}
