using Microsoft.Data.Sqlite;

namespace Compressor.Renderer.Storage;

/// <summary>The SQLite file. Write-ahead log, so that a killed process loses nothing that was committed.</summary>
internal sealed class Database(DataFolder folder) : IDisposable
{
    private readonly string _connectionString = new SqliteConnectionStringBuilder
    {
        DataSource = folder.DatabaseFile,
        Mode = SqliteOpenMode.ReadWriteCreate,
        DefaultTimeout = 30,
        ForeignKeys = true,
    }.ToString();

    /// <summary>Runs statements in one transaction that takes the write lock at once.</summary>
    public T Write<T>(Func<Statements, T> work)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: false);
        var result = work(new Statements(connection, transaction));
        transaction.Commit();
        return result;
    }

    public void Write(Action<Statements> work) => Write(statements =>
    {
        work(statements);
        return 0;
    });

    /// <summary>Runs statements that only read, over one snapshot.</summary>
    public T Read<T>(Func<Statements, T> work)
    {
        using var connection = Open();
        using var transaction = connection.BeginTransaction(deferred: true);
        return work(new Statements(connection, transaction));
    }

    /// <summary>Creates or upgrades the schema. Called once, before anything else.</summary>
    public void Migrate()
    {
        using (var connection = Open())
            Schema.EnableWriteAheadLog(connection);
        Write(Schema.Upgrade);
    }

    public void Dispose()
    {
        using var connection = new SqliteConnection(_connectionString);
        SqliteConnection.ClearPool(connection);
    }

    private SqliteConnection Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}

/// <summary>Statements of one transaction.</summary>
internal sealed class Statements(SqliteConnection connection, SqliteTransaction transaction)
{
    /// <returns>The number of rows changed.</returns>
    public int Execute(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Create(sql, parameters);
        return command.ExecuteNonQuery();
    }

    public List<T> Query<T>(string sql, Func<SqliteDataReader, T> map, params ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        using var command = Create(sql, parameters);
        using var reader = command.ExecuteReader();
        var rows = new List<T>();
        while (reader.Read())
            rows.Add(map(reader));
        return rows;
    }

    public long Count(string sql, params ReadOnlySpan<(string Name, object? Value)> parameters) =>
        Query(sql, row => row.GetInt64(0), parameters).Single();

    private SqliteCommand Create(string sql, ReadOnlySpan<(string Name, object? Value)> parameters)
    {
        var command = connection.CreateCommand();
        command.Transaction = transaction;
#pragma warning disable CA2100 // The statements are constants of this assembly; values are always parameters.
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in parameters)
            command.Parameters.AddWithValue(name, value ?? DBNull.Value);
        return command;
    }
}
