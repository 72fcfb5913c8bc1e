using Compressor.Sqlite;
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
    /// <exception cref="DatabaseFullException">The disk is full.</exception>
    public T Write<T>(Func<Statements, T> work)
    {
        try
        {
            using var connection = Open();
            using var transaction = connection.BeginTransaction(deferred: false);
            var result = work(new Statements(connection));
            transaction.Commit();
            return result;
        }
        catch (SqliteException e) when (DatabaseFullException.Explains(e))
        {
            throw new DatabaseFullException(e);
        }
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
        return work(new Statements(connection));
    }

    /// <summary>Creates, checks or upgrades the file. Called once, before anything else.</summary>
    /// <exception cref="UnusableDatabaseException">It is damaged, or a newer version wrote it.</exception>
    public void Migrate()
    {
        using var connection = DatabaseFile.Open(folder.DatabaseFile, Schema.Migrations);
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
