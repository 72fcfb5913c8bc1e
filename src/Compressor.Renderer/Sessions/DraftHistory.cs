using Compressor.Sqlite;

namespace Compressor.Renderer.Sessions;

/// <summary>The drafts that a session had before its latest messages, so that a message can be undone. Old ones are dropped.</summary>
internal static class DraftHistory
{
    private const int Most = 50;

    /// <summary>The draft before the last message that changed it; null: there is none.</summary>
    public static string? Latest(Statements statements, string sessionId) => statements.Query(
        "SELECT draft FROM drafts WHERE session_id = $session ORDER BY number DESC LIMIT 1", row => row.GetString(0), ("$session", sessionId)).SingleOrDefault();

    public static void Push(Statements statements, string sessionId, string draft)
    {
        statements.Execute(
            "INSERT INTO drafts (session_id, number, draft) SELECT $session, COALESCE(MAX(number), 0) + 1, $draft FROM drafts WHERE session_id = $session",
            ("$session", sessionId), ("$draft", draft));
        statements.Execute(
            "DELETE FROM drafts WHERE session_id = $session AND number <= (SELECT MAX(number) FROM drafts WHERE session_id = $session) - $most",
            ("$session", sessionId), ("$most", Most));
    }

    /// <summary>Drops the latest, which has become the session's draft again.</summary>
    public static void Pop(Statements statements, string sessionId) => statements.Execute(
        "DELETE FROM drafts WHERE session_id = $session AND number = (SELECT MAX(number) FROM drafts WHERE session_id = $session)", ("$session", sessionId));
}
