using Compressor.Sqlite;
using Compressor.Workflows;
using Microsoft.Data.Sqlite;

namespace Compressor.Local.Parts;

/// <param name="UpdatedAt">UTC ticks.</param>
internal sealed record PartJob(bool IsEnded, long UpdatedAt);

/// <summary>What a part's database knows, read beside the process that has it, and without changing anything.</summary>
internal static class PartHistory
{
    private const string Ended = $"('{nameof(WorkflowRuntimeStatus.Completed)}', '{nameof(WorkflowRuntimeStatus.Failed)}', '{nameof(WorkflowRuntimeStatus.Terminated)}')";

    /// <summary>How far a job has come there, and when that was; null: it is not known there.</summary>
    /// <param name="id">Of a job or a batch; further ones of the same arguments have ids that begin with it.</param>
    public static PartJob? Find(string folder, string id)
    {
        var found = Read(folder, statements => statements.Query(
            $"SELECT status IN {Ended}, updated_at FROM instances WHERE id = $id OR id LIKE $id || '-%'", row => new PartJob(row.GetBoolean(0), row.GetInt64(1)), ("$id", id)));
        return found is { Count: > 0 } ? new PartJob(found.TrueForAll(job => job.IsEnded), found.Max(job => job.UpdatedAt)) : null;
    }

    public static bool HasUnended(string folder) => Read<bool?>(folder, statements => (statements.Count($"SELECT COUNT(*) FROM instances WHERE status NOT IN {Ended}") > 0)) is true;

    /// <summary>Null: there is no database, or nothing can be read of it now.</summary>
    public static T? Read<T>(string folder, Func<Statements, T> read)
    {
        var path = Path.Combine(folder, "engine.db");
        if (!File.Exists(path)) return default;
        try
        {
            using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
            connection.Open();
            var statements = new Statements(connection);
            statements.Execute("PRAGMA busy_timeout = 2000");
            return read(statements);
        }
        catch (SqliteException)
        {
            // Made this moment, or damaged: its owner says so.
            return default;
        }
    }
}
