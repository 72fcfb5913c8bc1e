using System.Text.Json;
using Compressor.Media;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Wire;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Renders;

internal sealed class RenderStore(Database database, SessionStore sessions, IOptions<RendererOptions> options, TimeProvider time)
{
    private const string Columns = "id, session_id, draft, file, status, outcome, trace";

    // Long enough for another render to end; short enough that clients keep trying.
    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(5);

    /// <param name="trace">The context of the request (W3C Trace Context); null: it has none.</param>
    /// <exception cref="DuplicateRenderException"/>
    /// <exception cref="TooManyRendersException"/>
    public Render Add(string id, string sessionId, string draft, string? trace = null) => database.Write(statements =>
    {
        if (statements.Count("SELECT COUNT(*) FROM renders WHERE id = $id", ("$id", id)) > 0)
            throw new DuplicateRenderException();
        var active = statements.Query("SELECT session_id FROM renders WHERE status IN ('pending', 'processing')", row => row.GetString(0));
        if (active.Contains(sessionId)) throw new TooManyRendersException("This session has an export under way.", RetryAfter);
        if (active.Count >= options.Value.MaxQueuedRenders) throw new TooManyRendersException("Too many exports are waiting.", RetryAfter);
        var render = new Render(id, sessionId, draft, Guid.NewGuid().ToString("N"), RenderState.Pending, Outcome: null, trace);
        statements.Execute(
            $"INSERT INTO renders ({Columns}, created_at) VALUES ($id, $session, $draft, $file, 'pending', NULL, $trace, $now)",
            ("$id", id), ("$session", sessionId), ("$draft", draft), ("$file", render.File), ("$trace", trace), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds()));
        sessions.Touch(statements, sessionId);
        return render;
    });

    public Render? Find(string id) =>
        database.Read(statements => statements.Query($"SELECT {Columns} FROM renders WHERE id = $id", Map, ("$id", id))).SingleOrDefault();

    public IReadOnlyList<Render> OfSession(string sessionId) => database.Read(statements => statements.Query(
        $"SELECT {Columns} FROM renders WHERE session_id = $session", Map, ("$session", sessionId)));

    /// <summary>What a session rendered last, and the draft that it was made of; null: nothing yet.</summary>
    public static (MediaFacts Facts, string Draft)? LatestResult(Statements statements, string sessionId) =>
        statements.Query(
            $"SELECT {Columns} FROM renders WHERE session_id = $session AND status = 'completed' ORDER BY rowid DESC LIMIT 1", Map, ("$session", sessionId)) is [{ Outcome: { Bytes: { } bytes } outcome } render]
            ? (new MediaFacts { Format = MediaFormats.Mp4.Name, Bytes = bytes, Width = outcome.Width, Height = outcome.Height, DurationSeconds = outcome.Duration }, render.Draft)
            : null;

    /// <summary>Moves a render from one state to another; false when it has left the first (it was cancelled, say).</summary>
    public bool TryMove(string id, RenderState from, RenderState to, RenderOutcome? outcome = null) => database.Write(statements =>
    {
        var moved = statements.Execute(
            "UPDATE renders SET status = $to, outcome = $outcome WHERE id = $id AND status = $from",
            ("$to", Name(to)), ("$from", Name(from)), ("$id", id), ("$outcome", outcome is null ? null : JsonSerializer.Serialize(outcome, Json.Options))) > 0;
        foreach (var session in statements.Query("SELECT session_id FROM renders WHERE id = $id", row => row.GetString(0), ("$id", id)))
            sessions.Touch(statements, session);
        return moved;
    });

    /// <summary>Requeues renders that were running, and returns the whole queue, oldest first.</summary>
    public IReadOnlyList<Render> Requeue() => database.Write(statements =>
    {
        statements.Execute("UPDATE renders SET status = 'pending' WHERE status = 'processing'");
        return statements.Query($"SELECT {Columns} FROM renders WHERE status = 'pending' ORDER BY rowid", Map);
    });

    /// <summary>The file names of completed renders.</summary>
    public IReadOnlyList<string> CompletedFiles() =>
        database.Read(statements => statements.Query("SELECT file FROM renders WHERE status = 'completed'", row => row.GetString(0)));

    /// <summary>The file names of renders that have not ended.</summary>
    public IReadOnlyList<string> UnfinishedFiles() =>
        database.Read(statements => statements.Query("SELECT file FROM renders WHERE status IN ('pending', 'processing')", row => row.GetString(0)));

    public static string Name(RenderState state) => JsonNamingPolicy.CamelCase.ConvertName(state.ToString());

    private static Render Map(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetString(2), row.GetString(3), Enum.Parse<RenderState>(row.GetString(4), ignoreCase: true),
        row.IsDBNull(5) ? null : JsonSerializer.Deserialize<RenderOutcome>(row.GetString(5), Json.Options),
        row.IsDBNull(6) ? null : row.GetString(6));
}
