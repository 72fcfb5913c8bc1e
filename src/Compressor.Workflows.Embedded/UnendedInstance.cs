using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>What the engine must know of an instance to take it up again; the rest is read when it has something to do.</summary>
/// <param name="HasEvents">Pending, and something has happened to it while it waited.</param>
internal sealed record UnendedInstance(string Id, string Workflow, bool IsPending, bool IsChild, bool HasEvents)
{
    /// <summary>All that is on record of it, if it was created just now; null: it is to be read.</summary>
    public CreatedInstance? Created { get; init; }

    /// <summary>See <see cref="ILanes.Of"/>.</summary>
    public IReadOnlyList<string> Lanes { get; init; } = [];

    /// <summary>The version of an instance is the number of its last event.</summary>
    public const string Select =
        $"""
        SELECT id, workflow, status = 'Pending', parent_id IS NOT NULL,
            status = 'Pending' AND EXISTS (SELECT 1 FROM events AS e WHERE e.instance = i.id AND e.number < i.version), lanes
        FROM instances AS i WHERE {InstanceWrites.Unended} ORDER BY number
        """;

    public static UnendedInstance Read(SqliteDataReader row) => new(
        row.GetString(0), row.GetString(1), row.GetBoolean(2), row.GetBoolean(3), row.GetBoolean(4))
    {
        Lanes = row.IsDBNull(5) ? [] : row.GetString(5).Split(' '),
    };
}

/// <summary>An instance whose creation is all that has happened to it.</summary>
internal sealed record CreatedInstance(InstanceRecord Record, ExecutionCreated Event);

/// <summary>What a step has made of its instance, and of the instances of the sub-workflows that it has started.</summary>
internal sealed record RecordedStep(InstanceRecord Instance, IReadOnlyList<UnendedInstance> Children);
