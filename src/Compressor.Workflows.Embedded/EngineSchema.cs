namespace Compressor.Workflows.Embedded;

/// <summary>The tables of the engine. Times are UTC ticks; payloads and events are JSON.</summary>
internal static class EngineSchema
{
    /// <summary>See <see cref="Compressor.Sqlite.DatabaseFile.Open"/>. Never change an entry: append.</summary>
    public static readonly string[] Migrations =
    [
        """
        CREATE TABLE instances (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            id TEXT NOT NULL UNIQUE,
            workflow TEXT NOT NULL,
            status TEXT NOT NULL,
            created_at INTEGER NOT NULL,
            updated_at INTEGER NOT NULL,
            execution INTEGER NOT NULL,
            parent_id TEXT,
            parent_execution INTEGER,
            parent_call INTEGER,
            input TEXT,
            custom_status TEXT,
            output TEXT,
            error_type TEXT,
            error_message TEXT,
            version INTEGER NOT NULL
        );
        CREATE INDEX instances_by_workflow ON instances (workflow, number);
        CREATE INDEX instances_by_status ON instances (status, number);
        CREATE INDEX instances_by_parent ON instances (parent_id);
        CREATE TABLE events (
            number INTEGER PRIMARY KEY AUTOINCREMENT,
            instance TEXT NOT NULL REFERENCES instances (id) ON DELETE CASCADE,
            event TEXT NOT NULL
        );
        CREATE INDEX events_by_instance ON events (instance, number);
        """,
        "CREATE INDEX instances_by_workflow_and_status ON instances (workflow, status, number);",
        // As IWorkflowClient.ListByPhaseAsync defines it. SQLite works it out whenever it writes the row, and keeps it in the index alone.
        """
        ALTER TABLE instances ADD COLUMN phase TEXT GENERATED ALWAYS AS (
            CASE status
                WHEN 'Completed' THEN coalesce(json_extract(output, '$.state'), status)
                WHEN 'Failed' THEN status
                WHEN 'Terminated' THEN status
                ELSE coalesce(json_extract(custom_status, '$.state'), status)
            END
        ) VIRTUAL;
        CREATE INDEX instances_by_phase ON instances (workflow, phase, number);
        """,
        // Of ILanes.Of, with spaces between them; null: none.
        "ALTER TABLE instances ADD COLUMN lanes TEXT;",
    ];
}
