using System.Text.Json.Nodes;
using Compressor.Renderer.Agent;
using Compressor.Renderer.Renders;
using Compressor.Renderer.Sessions;
using Compressor.Renderer.Storage;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;
using Microsoft.Extensions.Options;

namespace Compressor.Renderer.Runs;

/// <summary>
/// Messages: recorded before they run; draft and events are recorded together at the end. So an interrupted run
/// has changed nothing, and can simply be run again.
/// </summary>
internal sealed class RunStore(Database database, SessionStore sessions, IOptions<RendererOptions> options, TimeProvider time)
{
    /// <returns>The run's id, and whether it is new: a key runs once per session.</returns>
    /// <exception cref="OutOfCreditsException"/>
    /// <exception cref="IdempotencyKeyReusedException"/>
    public (string Id, bool IsNew) Begin(Session session, string text, string? idempotencyKey) => database.Write(statements =>
    {
        var earlier = statements.Query(
            "SELECT id, text FROM runs WHERE session_id = $session AND idempotency_key = $key",
            row => (Id: row.GetString(0), Text: row.GetString(1)), ("$session", session.Id), ("$key", idempotencyKey));
        if (earlier is [var run])
            return run.Text == text ? (run.Id, false) : throw new IdempotencyKeyReusedException();

        var cost = options.Value.CreditsPerMessage;
        if (statements.Execute("UPDATE users SET credits = credits - $cost WHERE id = $user AND credits >= $cost", ("$cost", cost), ("$user", session.UserId)) == 0)
            throw new OutOfCreditsException();
        var id = Guid.NewGuid().ToString("N");
        statements.Execute(
            "INSERT INTO runs (id, session_id, idempotency_key, text, cost, created_at) VALUES ($id, $session, $key, $text, $cost, $now)",
            ("$id", id), ("$session", session.Id), ("$key", idempotencyKey), ("$text", text), ("$cost", cost), ("$now", time.GetUtcNow().ToUnixTimeMilliseconds()));
        sessions.Touch(statements, session.Id);
        return (id, true);
    });

    /// <summary>What the agent needs for a run; null if it has ended or was removed with its session.</summary>
    public (string SessionId, AgentRequest Request)? Load(string id) => database.Read<(string, AgentRequest)?>(statements =>
    {
        var runs = statements.Query(
            "SELECT session_id, text FROM runs WHERE id = $id AND events IS NULL", row => (Session: row.GetString(0), Text: row.GetString(1)), ("$id", id));
        if (runs is not [var run]) return null;
        var session = SessionStore.Find(statements, run.Session)!;
        return (session.Id, new AgentRequest(run.Text, session.Draft, UploadStore.OfSession(statements, session.Id))
        {
            EarlierDraft = DraftHistory.Latest(statements, session.Id),
            Result = RenderStore.LatestResult(statements, session.Id),
        });
    });

    /// <summary>Records the events of a run and the draft as it left it.</summary>
    /// <returns>False: the run is gone, with its session.</returns>
    public bool End(string id, string sessionId, AgentAnswer answer) => database.Write(statements =>
    {
        var events = new JsonArray([.. answer.Events.Select(JsonNode (item) => item.DeepClone())]).ToJsonString(Json.Options);
        if (answer.Undone) DraftHistory.Pop(statements, sessionId);
        else if (SessionStore.Find(statements, sessionId)?.Draft is { } before && !AreSame(before, answer.Draft)) DraftHistory.Push(statements, sessionId, before);

        sessions.SetDraft(statements, sessionId, answer.Draft);
        return statements.Execute("UPDATE runs SET events = $events WHERE id = $id", ("$events", events), ("$id", id)) > 0;
    });

    private static bool AreSame(string before, string? after) => before == after || (after is not null && JsonNode.DeepEquals(JsonNode.Parse(before), JsonNode.Parse(after)));

    /// <summary>Ends a run without touching the draft.</summary>
    public void Fail(string id, string message) => database.Write(statements => statements.Execute(
        "UPDATE runs SET events = $events WHERE id = $id",
        ("$events", new JsonArray(StreamEvents.Error(message)).ToJsonString(Json.Options)), ("$id", id)));

    /// <returns>The events as JSON; null if the run has not ended.</returns>
    public IReadOnlyList<string>? Events(string id) => database
        .Read(statements => statements.Query("SELECT events FROM runs WHERE id = $id AND events IS NOT NULL", row => row.GetString(0), ("$id", id)))
        .Select(events => JsonNode.Parse(events)!.AsArray().Select(item => item!.ToJsonString(Json.Options)).ToList())
        .SingleOrDefault();

    /// <summary>Runs that have not ended, oldest first.</summary>
    public IReadOnlyList<string> Unfinished() =>
        database.Read(statements => statements.Query("SELECT id FROM runs WHERE events IS NULL ORDER BY rowid", row => row.GetString(0)));

    /// <returns>Credits that the user can spend, and those held for runs under way.</returns>
    public (int Available, int Frozen) Credits(string userId) => database.Read(statements => (
        (int)statements.Count("SELECT credits FROM users WHERE id = $user", ("$user", userId)),
        (int)statements.Count(
            "SELECT COALESCE(SUM(cost), 0) FROM runs JOIN sessions ON sessions.id = session_id WHERE user_id = $user AND events IS NULL", ("$user", userId))));
}
