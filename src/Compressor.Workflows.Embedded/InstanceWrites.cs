using System.Text.Json;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>What a step writes: its events, and the row of its instance, which is the sum of them.</summary>
internal static class InstanceWrites
{
    public const string Unended = "status IN ('Pending', 'Running')";

    /// <returns>Null when the id is taken.</returns>
    public static UnendedInstance? Insert(Statements statements, string id, string workflow, JsonElement? input, DateTimeOffset at, ParentCall? parent)
    {
        var inserted = statements.Execute(
            """
            INSERT INTO instances (id, workflow, status, created_at, updated_at, execution, parent_id, parent_execution, parent_call, version)
            VALUES ($id, $workflow, 'Pending', $at, $at, 1, $parent, $parentExecution, $parentCall, 0)
            ON CONFLICT (id) DO NOTHING
            """,
            ("$id", id), ("$workflow", workflow), ("$at", at.UtcTicks),
            ("$parent", parent?.InstanceId), ("$parentExecution", parent?.Execution), ("$parentCall", parent?.Call));
        if (inserted == 0) return null;
        Record(statements, id, [new ExecutionCreated(at, Execution: 1, input)], new RowChange());
        return new UnendedInstance(id, workflow, IsPending: true, IsChild: parent is not null, HasEvents: false);
    }

    /// <inheritdoc cref="InstanceStore.AppendAsync"/>
    public static IReadOnlyList<UnendedInstance> Append(
        Statements statements, string id, int execution, IReadOnlyList<HistoryEvent> step, IReadOnlyList<HistoryEvent>? nextExecution)
    {
        var children = new List<UnendedInstance>();
        foreach (var sub in step.OfType<SubWorkflowStarted>())
        {
            if (InsertChild(statements, sub, new ParentCall(id, execution, sub.Call)) is { } child) children.Add(child);
        }

        var change = new RowChange();
        if (nextExecution is null)
        {
            Record(statements, id, step, change);
            return children;
        }

        foreach (var e in step) change.Add(e);
        statements.Execute("DELETE FROM events WHERE instance = $id", ("$id", id));
        Record(statements, id, nextExecution, change);
        return children;
    }

    /// <inheritdoc cref="InstanceStore.PurgeAsync"/>
    public static int Purge(Statements statements, string id) => statements.Execute(
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
        ("$id", id));

    /// <summary>Does nothing if the id belongs to another instance: <see cref="EngineRuntime.ReportIfEnded"/> tells the parent.</summary>
    private static UnendedInstance? InsertChild(Statements statements, SubWorkflowStarted sub, ParentCall parent)
    {
        // An instance whose end this parent has already seen makes room for the next of the same id.
        statements.Execute(
            $"DELETE FROM instances WHERE id = $id AND parent_id = $parent AND NOT {Unended}", ("$id", sub.InstanceId), ("$parent", parent.InstanceId));
        return Insert(statements, sub.InstanceId, sub.Name, sub.Input, sub.At, parent);
    }

    /// <summary>Appends to the log and updates the instance's row once.</summary>
    private static void Record(Statements statements, string id, IReadOnlyList<HistoryEvent> events, RowChange change)
    {
        foreach (var e in events)
        {
            statements.Execute("INSERT INTO events (instance, event) VALUES ($id, $event)", ("$id", id), ("$event", e.ToJson()));
            change.Add(e);
        }

        change.Execute(statements, id);
    }
}
