using System.Text.Json;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// The instances and their logs. What a write returns is on disk, and writes of many instances share a commit; reads see what
/// is committed, and wait for no write.
/// </summary>
internal sealed class InstanceStore : IDisposable
{
    public const string FileName = "engine.db";

    private readonly GroupCommit _database;
    private readonly InstanceWrites _writes;

    private InstanceStore(GroupCommit database)
    {
        _database = database;
        _writes = new InstanceWrites(Read("SELECT seq FROM sqlite_sequence WHERE name = 'events'", row => row.GetInt64(0)).FirstOrDefault());
    }

    /// <param name="onCommit">See <see cref="GroupCommit.Open"/>.</param>
    /// <inheritdoc cref="GroupCommit.Open" path="/exception"/>
    public static InstanceStore Open(string folder, Action<bool>? onCommit = null)
    {
        var database = GroupCommit.Open(Path.Combine(folder, FileName), EngineSchema.Migrations, onCommit);
        try
        {
            return new InstanceStore(database);
        }
        catch
        {
            database.Dispose();
            throw;
        }
    }

    /// <summary>Creates a pending instance.</summary>
    /// <param name="lanes">Of <see cref="ILanes.Of"/>.</param>
    /// <param name="onCommitted">Called in the order of commits: see <see cref="GroupCommit"/>.</param>
    /// <returns>Null when the id is taken.</returns>
    public Task<UnendedInstance?> TryCreateAsync(
        string id, string workflow, JsonElement? input, IReadOnlyList<string> lanes, DateTimeOffset at, Action<UnendedInstance?>? onCommitted = null) =>
        _database.WriteAsync(statements => _writes.Insert(statements, id, workflow, input, lanes, at, parent: null), onCommitted);

    /// <summary>Appends one step to the log of an instance, together with the instances of the sub-workflows it starts.</summary>
    /// <param name="before">The instance as the last step has left it.</param>
    /// <param name="nextExecution">After continuing as new: the log that replaces the old one.</param>
    /// <param name="onCommitted">Called in the order of commits: see <see cref="GroupCommit"/>.</param>
    public Task<RecordedStep> AppendAsync(
        InstanceRecord before, IReadOnlyList<HistoryEvent> step, IReadOnlyList<HistoryEvent>? nextExecution, Action<RecordedStep>? onCommitted) =>
        _database.WriteAsync(statements => _writes.Append(statements, before, step, nextExecution), onCommitted);

    public InstanceRecord? Find(string id) =>
        Read($"SELECT {InstanceRecord.Columns} FROM instances WHERE id = $id", InstanceRecord.Read, ("$id", id)).FirstOrDefault();

    /// <summary>All instances that have not ended, oldest first.</summary>
    public IReadOnlyList<UnendedInstance> FindUnended() => Read(UnendedInstance.Select, UnendedInstance.Read);

    public IReadOnlyList<string> FindUnendedChildren(string id) =>
        Read($"SELECT id FROM instances WHERE parent_id = $id AND {InstanceWrites.Unended}", row => row.GetString(0), ("$id", id));

    /// <summary>Instances that have not ended although the one that started them was terminated, and why it was: the process ended in between.</summary>
    public IReadOnlyList<(string Id, string Reason)> FindAbandoned() => Read(
        "SELECT c.id, p.error_message FROM instances AS c JOIN instances AS p ON p.id = c.parent_id WHERE c.status IN ('Pending', 'Running') AND p.status = 'Terminated'",
        row => (row.GetString(0), row.IsDBNull(1) ? "" : row.GetString(1)));

    public IReadOnlyList<HistoryEvent> History(string id) =>
        Read("SELECT event FROM events WHERE instance = $id ORDER BY number", row => HistoryEvent.FromJson(row.GetString(0)), ("$id", id));

    /// <summary>Instances with a number below <paramref name="before"/>, newest first.</summary>
    public IReadOnlyList<InstanceRecord> List(string workflow, WorkflowRuntimeStatus? status, long before, int limit) => Read(
        $"""
        SELECT {InstanceRecord.Columns} FROM instances
        WHERE workflow = $workflow {(status is null ? "" : "AND status = $status")} AND number < $before
        ORDER BY number DESC LIMIT $limit
        """,
        InstanceRecord.Read,
        ("$workflow", workflow), ("$status", status?.ToString()), ("$before", before), ("$limit", limit));

    /// <summary>As <see cref="List"/>, of instances that are in one of several phases.</summary>
    public IReadOnlyList<InstanceRecord> ListByPhase(string workflow, IEnumerable<string> phases, long before, int limit)
    {
        // Each phase is a stretch of the index, in the order of the list.
        List<InstanceRecord> found = [.. phases.Distinct(StringComparer.Ordinal).SelectMany(phase => Read(
            $"""
            SELECT {InstanceRecord.Columns} FROM instances
            WHERE workflow = $workflow AND phase = $phase AND number < $before
            ORDER BY number DESC LIMIT $limit
            """,
            InstanceRecord.Read,
            ("$workflow", workflow), ("$phase", phase), ("$before", before), ("$limit", limit)))];
        // One may have gone from one phase to another meanwhile.
        return [.. found.DistinctBy(record => record.Number).OrderByDescending(record => record.Number).Take(limit)];
    }

    public IReadOnlyList<InstanceRecord> FindMany(IReadOnlyCollection<string> ids) => Read(
        $"SELECT {InstanceRecord.Columns} FROM instances WHERE id IN (SELECT value FROM json_each($ids))", InstanceRecord.Read, ("$ids", JsonSerializer.Serialize(ids)));

    /// <summary>The ids of instances that ended before a given time, sub-workflows before their parents.</summary>
    public IReadOnlyList<string> FindEnded(DateTimeOffset before) => Read(
        $"SELECT id FROM instances WHERE updated_at < $before AND NOT {InstanceWrites.Unended} ORDER BY number DESC",
        row => row.GetString(0), ("$before", before.UtcTicks));

    /// <summary>Deletes an ended instance with its ended sub-workflows. What a running instance still needs is kept.</summary>
    /// <returns>The number of deleted instances.</returns>
    public Task<int> PurgeAsync(string id) => _database.WriteAsync(statements => InstanceWrites.Purge(statements, id));

    /// <summary>Every later use throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose() => _database.Dispose();

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params (string Name, object? Value)[] parameters) =>
        _database.Read(statements => statements.Query(sql, read, parameters));
}
