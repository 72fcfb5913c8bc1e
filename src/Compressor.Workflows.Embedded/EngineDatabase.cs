using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded;

/// <summary>Opens the engine's SQLite file: write-ahead log, every commit on disk, schema migrated.</summary>
internal static class EngineDatabase
{
    private const int NotADatabase = 26, Corrupt = 11;

    /// <summary>Each entry brings the schema from its index to the next version (PRAGMA user_version). Never change one: append.</summary>
    private static readonly string[] Migrations =
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
    ];

    /// <exception cref="EngineDatabaseException">The file is damaged, is not a database, or has a newer schema.</exception>
    public static SqliteConnection Open(string path)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            Execute(connection, "PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;");
            if (Scalar(connection, "PRAGMA quick_check(1)") is not "ok") throw Damaged(path, inner: null);
            Migrate(connection, path);
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase or Corrupt)
        {
            connection.Dispose();
            throw Damaged(path, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void Migrate(SqliteConnection connection, string path)
    {
        var version = (int)(long)Scalar(connection, "PRAGMA user_version")!;
        if (version > Migrations.Length)
            throw new EngineDatabaseException(
                $"The database {path} was written by a newer version (schema {version}; this one knows {Migrations.Length}): use the newer version, or another data folder.");
        for (; version < Migrations.Length; version++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            Execute(connection, $"{Migrations[version]} PRAGMA user_version = {version + 1};", transaction);
            transaction.Commit();
        }
    }

    private static EngineDatabaseException Damaged(string path, Exception? inner) =>
        new($"The database {path} is damaged: restore it from a backup, or move it away to start with an empty one.", inner);

    private static object? Scalar(SqliteConnection connection, string sql)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        return command.ExecuteScalar();
    }

    private static void Execute(SqliteConnection connection, string sql, SqliteTransaction? transaction = null)
    {
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        command.ExecuteNonQuery();
    }
}
