using System.Text.Json;
using Compressor.Sqlite;
using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>
/// The instances and their logs. Every write is one immediate transaction; the row of an instance is the sum of its
/// events. One connection, one thread at a time: SQLite has one writer anyway.
/// </summary>
/// <param name="onCommit">Called with false before each commit and with true after it; tests kill the process there.</param>
internal sealed class InstanceStore(SqliteConnection connection, Action<bool>? onCommit = null) : IDisposable
{
    private const string Unended = "status IN ('Pending', 'Running')";

    private readonly Lock _gate = new();
    private readonly Statements _statements = new(connection);
    private bool _disposed;

    /// <summary>Creates a pending instance; null when the id is taken.</summary>
    public InstanceRecord? TryCreate(string id, string workflow, JsonElement? input, DateTimeOffset at) =>
        Write(() => Insert(id, workflow, input, at, parent: null) ? Find(id) : null);

    /// <summary>Appends one step to the log of an instance, together with the instances of the sub-workflows it starts.</summary>
    /// <param name="nextExecution">After continuing as new: the log that replaces the old one.</param>
    /// <returns>The sub-workflows' instances, as they are in the same transaction.</returns>
    public IReadOnlyList<InstanceRecord> Append(
        string id, int execution, IEnumerable<HistoryEvent> events, IReadOnlyList<HistoryEvent>? nextExecution = null) => Write(() =>
    {
        var children = new List<InstanceRecord>();
        foreach (var e in events)
        {
            Record(id, e);
            if (e is SubWorkflowStarted sub && InsertChild(sub, new ParentCall(id, execution, sub.Call))) children.Add(Find(sub.InstanceId)!);
        }
        if (nextExecution is null) return children;
        Execute("DELETE FROM events WHERE instance = $id", ("$id", id));
        foreach (var e in nextExecution) Record(id, e);
        return children;
    });

    public InstanceRecord? Find(string id) =>
        Read($"SELECT {InstanceRecord.Columns} FROM instances WHERE id = $id", InstanceRecord.Read, ("$id", id)).FirstOrDefault();

    /// <summary>All instances that have not ended, oldest first.</summary>
    public IReadOnlyList<InstanceRecord> FindUnended() =>
        Read($"SELECT {InstanceRecord.Columns} FROM instances WHERE {Unended} ORDER BY number", InstanceRecord.Read);

    public IReadOnlyList<string> FindUnendedChildren(string id) =>
        Read($"SELECT id FROM instances WHERE parent_id = $id AND {Unended}", row => row.GetString(0), ("$id", id));

    public IReadOnlyList<HistoryEvent> History(string id) =>
        Read("SELECT event FROM events WHERE instance = $id ORDER BY number", row => HistoryEvent.FromJson(row.GetString(0)), ("$id", id));

    /// <summary>Instances with a number below <paramref name="before"/>, newest first.</summary>
    public IReadOnlyList<InstanceRecord> List(string workflow, WorkflowRuntimeStatus? status, long before, int limit) => Read(
        $"""
        SELECT {InstanceRecord.Columns} FROM instances
        WHERE workflow = $workflow AND ($status IS NULL OR status = $status) AND number < $before
        ORDER BY number DESC LIMIT $limit
        """,
        InstanceRecord.Read,
        ("$workflow", workflow), ("$status", status?.ToString()), ("$before", before), ("$limit", limit));

    /// <summary>The ids of instances that ended before a given time, sub-workflows before their parents.</summary>
    public IReadOnlyList<string> FindEnded(DateTimeOffset before) =>
        Read($"SELECT id FROM instances WHERE updated_at < $before AND NOT {Unended} ORDER BY number DESC", row => row.GetString(0), ("$before", before.UtcTicks));

    /// <summary>Deletes an ended instance with its ended sub-workflows. What a running instance still needs is kept.</summary>
    /// <returns>The number of deleted instances.</returns>
    public int Purge(string id) => Write(() => Execute(
        $"""
        WITH RECURSIVE purged (id) AS (
            SELECT id FROM instances AS i
            WHERE id = $id AND NOT {Unended}
                AND NOT EXISTS (SELECT 1 FROM instances AS p WHERE p.id = i.parent_id AND p.{Unended})
            UNION
            SELECT i.id FROM instances AS i JOIN purged ON i.parent_id = purged.id WHERE NOT i.{Unended}
        )
        DELETE FROM instances WHERE id IN purged
        """,
        ("$id", id)));

    /// <summary>Every later use throws <see cref="ObjectDisposedException"/>.</summary>
    public void Dispose()
    {
        lock (_gate)
        {
            _disposed = true;
            connection.Dispose();
        }
    }

    /// <summary>Does nothing if the id belongs to another instance: <see cref="EngineRuntime.ReportIfEnded"/> tells the parent.</summary>
    private bool InsertChild(SubWorkflowStarted sub, ParentCall parent)
    {
        // An instance whose end this parent has already seen makes room for the next of the same id.
        Execute($"DELETE FROM instances WHERE id = $id AND parent_id = $parent AND NOT {Unended}", ("$id", sub.InstanceId), ("$parent", parent.InstanceId));
        return Insert(sub.InstanceId, sub.Name, sub.Input, sub.At, parent);
    }

    private bool Insert(string id, string workflow, JsonElement? input, DateTimeOffset at, ParentCall? parent)
    {
        var inserted = Execute(
            """
            INSERT INTO instances (id, workflow, status, created_at, updated_at, execution, parent_id, parent_execution, parent_call, version)
            VALUES ($id, $workflow, 'Pending', $at, $at, 1, $parent, $parentExecution, $parentCall, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            ("$id", id), ("$workflow", workflow), ("$at", at.UtcTicks),
            ("$parent", parent?.InstanceId), ("$parentExecution", parent?.Execution), ("$parentCall", parent?.Call)) == 1;
        if (!inserted) return false;
        Record(id, new ExecutionCreated(at, Execution: 1, input));
        return true;
    }

    /// <summary>Appends to the log and updates the instance's row.</summary>
    private void Record(string id, HistoryEvent e)
    {
        Execute("INSERT INTO events (instance, event) VALUES ($id, $event)", ("$id", id), ("$event", e.ToJson()));
        Execute("UPDATE instances SET updated_at = $at, version = last_insert_rowid() WHERE id = $id", ("$id", id), ("$at", e.At.UtcTicks));
        _ = e switch
        {
            ExecutionCreated created => Execute(
                "UPDATE instances SET execution = $execution, input = $input WHERE id = $id",
                ("$id", id), ("$execution", created.Execution), ("$input", created.Input?.GetRawText())),
            ExecutionStarted => Execute("UPDATE instances SET status = 'Running' WHERE id = $id", ("$id", id)),
            StatusSet set => Execute(
                "UPDATE instances SET custom_status = $status WHERE id = $id", ("$id", id), ("$status", set.Status?.GetRawText())),
            ExecutionEnded ended => Execute(
                "UPDATE instances SET status = $status, output = $output, error_type = $type, error_message = $message WHERE id = $id",
                ("$id", id), ("$status", ended.Status.ToString()), ("$output", ended.Output?.GetRawText()),
                ("$type", ended.ErrorType), ("$message", ended.Message)),
            _ => 0,
        };
    }

    private T Write<T>(Func<T> work)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work();
            onCommit?.Invoke(false);
            transaction.Commit();
            onCommit?.Invoke(true);
            return result;
        }
    }

    private List<T> Read<T>(string sql, Func<SqliteDataReader, T> read, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_disposed, this);
            return _statements.Query(sql, read, parameters);
        }
    }

    private int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) => _statements.Execute(sql, parameters);
}
