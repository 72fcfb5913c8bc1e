using System.Text;
using System.Text.Json;
using Compressor.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>What a step writes: its events, and the row of its instance, which is the sum of them. Used by the writer's thread alone.</summary>
/// <param name="lastEvent">The highest number that an event has ever had. What is undone leaves a gap.</param>
internal sealed class InstanceWrites(long lastEvent)
{
    public const string Unended = "status IN ('Pending', 'Running')";

    /// <summary>Events of a statement, at most.</summary>
    private const int MaxTogether = 8;

    private static readonly (string Number, string Event)[] Names = [.. Enumerable.Range(0, MaxTogether).Select(n => ($"$n{n}", $"$e{n}"))];

    /// <summary>By the number of events.</summary>
    private static readonly string[] InsertEvents = [.. Enumerable.Range(0, MaxTogether + 1).Select(InsertOf)];

    private long _lastEvent = lastEvent;

    /// <param name="lanes">Of <see cref="ILanes.Of"/>.</param>
    /// <returns>Null when the id is taken.</returns>
    public UnendedInstance? Insert(Statements statements, string id, string workflow, JsonElement? input, IReadOnlyList<string> lanes, DateTimeOffset at, ParentCall? parent)
    {
        var created = new ExecutionCreated(at, Execution: 1, input);
        var inserted = statements.Execute(
            """
            INSERT INTO instances (id, workflow, status, created_at, updated_at, execution, parent_id, parent_execution, parent_call, input, lanes, version)
            VALUES ($id, $workflow, 'Pending', $at, $at, 1, $parent, $parentExecution, $parentCall, $input, $lanes, $version)
            ON CONFLICT (id) DO NOTHING
            """,
            ("$id", id), ("$workflow", workflow), ("$at", at.UtcTicks),
            ("$parent", parent?.InstanceId), ("$parentExecution", parent?.Execution), ("$parentCall", parent?.Call), ("$input", RowChange.TextOf(input)),
            ("$lanes", lanes.Count == 0 ? null : string.Join(' ', lanes)), ("$version", _lastEvent + 1));
        if (inserted == 0) return null;
        var record = InstanceRecord.Of(id, workflow, statements.LastRow, parent, created, _lastEvent + 1);
        Insert(statements, id, [created]);
        return new UnendedInstance(id, workflow, IsPending: true, IsChild: parent is not null, HasEvents: false) { Created = new CreatedInstance(record, created), Lanes = lanes };
    }

    /// <inheritdoc cref="InstanceStore.AppendAsync"/>
    public RecordedStep Append(Statements statements, InstanceRecord before, IReadOnlyList<HistoryEvent> step, IReadOnlyList<HistoryEvent>? nextExecution)
    {
        var children = new List<UnendedInstance>();
        foreach (var sub in step.OfType<SubWorkflowStarted>())
        {
            if (InsertChild(statements, sub, new ParentCall(before.Id, before.Execution, sub.Call)) is { } child) children.Add(child);
        }

        if (nextExecution is not null) statements.Execute("DELETE FROM events WHERE instance = $id", ("$id", before.Id));
        Insert(statements, before.Id, nextExecution ?? step);
        var all = nextExecution is null ? step : [.. step, .. nextExecution];
        RowChange.Execute(statements, before.Id, all, _lastEvent);
        return new RecordedStep(before.After(all, _lastEvent), children);
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
    private UnendedInstance? InsertChild(Statements statements, SubWorkflowStarted sub, ParentCall parent)
    {
        // An instance whose end this parent has already seen makes room for the next of the same id.
        statements.Execute(
            $"DELETE FROM instances WHERE id = $id AND parent_id = $parent AND NOT {Unended}", ("$id", sub.InstanceId), ("$parent", parent.InstanceId));
        return Insert(statements, sub.InstanceId, sub.Name, sub.Input, lanes: [], sub.At, parent);
    }

    /// <summary>Appends to a log, several events with one statement.</summary>
    private void Insert(Statements statements, string id, IReadOnlyList<HistoryEvent> events)
    {
        var parameters = new (string Name, object? Value)[1 + 2 * Math.Min(events.Count, MaxTogether)];
        parameters[0] = ("$id", id);
        for (var from = 0; from < events.Count; from += MaxTogether)
        {
            var count = Math.Min(events.Count - from, MaxTogether);
            for (var n = 0; n < count; n++)
            {
                parameters[1 + 2 * n] = (Names[n].Number, ++_lastEvent);
                parameters[2 + 2 * n] = (Names[n].Event, events[from + n].ToJson());
            }

            statements.Execute(InsertEvents[count], parameters.AsSpan(0, 1 + 2 * count));
        }
    }

    private static string InsertOf(int count)
    {
        var sql = new StringBuilder("INSERT INTO events (number, instance, event) VALUES ");
        return sql.AppendJoin(", ", Names.Take(count).Select(name => $"({name.Number}, $id, {name.Event})")).ToString();
    }
}
