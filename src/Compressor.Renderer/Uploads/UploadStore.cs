using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Wire;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;

namespace Compressor.Renderer.Uploads;

internal sealed class UploadStore(Database database, SessionStore sessions, TimeProvider time)
{
    /// <summary>
    /// Records files and, where the timeline is empty, puts the first video among them on it (or the first image, or the first sound, if there is none). A picture takes the place of a sound of which nothing was asked yet, in one step. Later files
    /// change nothing on the timeline until a message asks for them.
    /// </summary>
    /// <param name="timeline">The draft that shows a file.</param>
    public void Add(string sessionId, IReadOnlyList<Upload> uploads, Func<Upload, string> timeline) => database.Write(statements =>
    {
        foreach (var upload in uploads)
        {
            statements.Execute(
                "INSERT INTO uploads (id, session_id, facts, created_at) VALUES ($id, $session, $facts, $now)",
                ("$id", upload.Id), ("$session", sessionId), ("$facts", JsonSerializer.Serialize(Facts.Of(upload), Json.Options)),
                ("$now", time.GetUtcNow().ToUnixTimeMilliseconds()));
        }

        var draft = SessionStore.Find(statements, sessionId)?.Draft;
        if (uploads.MinBy(upload => upload.Media.Kind) is { } shown && (draft is null || (shown.HasPicture && IsUneditedSound(draft))))
            sessions.SetDraft(statements, sessionId, timeline(shown));
        else
            sessions.Touch(statements, sessionId);
    });

    /// <summary>Music that was sent before its video.</summary>
    private static bool IsUneditedSound(string draft) => JsonNode.Parse(draft) is { } shown && shown["out"] is null && shown["t"]?[0]?["tt"]?.GetValue<int>() == 1;

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<Upload> OfSession(string sessionId) => database.Read(statements => OfSession(statements, sessionId));

    public static IReadOnlyList<Upload> OfSession(Statements statements, string sessionId) => statements.Query(
        "SELECT id, session_id, facts FROM uploads WHERE session_id = $session ORDER BY rowid", Map, ("$session", sessionId));

    public Upload? Find(string id) => database.Read(statements => statements.Query(
        "SELECT id, session_id, facts FROM uploads WHERE id = $id", Map, ("$id", id))).SingleOrDefault();

    public IReadOnlySet<string> AllIds() => database.Read(statements => statements.Query("SELECT id FROM uploads", row => row.GetString(0))).ToHashSet();

    private static Upload Map(SqliteDataReader row)
    {
        var facts = JsonSerializer.Deserialize<Facts>(row.GetString(2), Json.Options)!;
        return new Upload(row.GetString(0), row.GetString(1), facts.FileName, facts.Hash, facts.Media);
    }

    private sealed record Facts(string FileName, string Hash, ProbedMedia Media)
    {
        public static Facts Of(Upload upload) => new(upload.FileName, upload.Hash, upload.Media);
    }
}
