using System.Text.Json;
using Compressor.Media;
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
    /// Records files and, where the timeline is empty, puts the first video (or image, if there is none) among them on it, in one step. Later files
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

        var isEmpty = SessionStore.Find(statements, sessionId)?.Draft is null;
        if (isEmpty && uploads.Where(upload => upload.HasPicture).OrderBy(upload => upload.Media.Kind == MediaKind.Image).FirstOrDefault() is { } shown)
            sessions.SetDraft(statements, sessionId, timeline(shown));
        else
            sessions.Touch(statements, sessionId);
    });

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
