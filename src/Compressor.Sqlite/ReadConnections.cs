using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Compressor.Sqlite;

/// <summary>Connections that only read, as many as are in use at once, each with its compiled statements.</summary>
internal sealed class ReadConnections(string path) : IDisposable
{
    private readonly string _connectionString =
        new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString();

    private readonly ConcurrentBag<(SqliteConnection Connection, Statements Statements)> _idle = [];
    private volatile bool _disposed;

    /// <exception cref="ObjectDisposedException"/>
    public T Use<T>(Func<Statements, T> work)
    {
        ObjectDisposedException.ThrowIf(_disposed, typeof(GroupCommit));
        var reader = _idle.TryTake(out var idle) ? idle : Open();
        try
        {
            return work(reader.Statements);
        }
        finally
        {
            _idle.Add(reader);
            if (_disposed) Dispose();
        }
    }

    /// <summary>Closes what is idle now; what is in use is closed when it comes back.</summary>
    public void Dispose()
    {
        _disposed = true;
        while (_idle.TryTake(out var reader)) reader.Connection.Dispose();
    }

    private (SqliteConnection Connection, Statements Statements) Open()
    {
        var connection = new SqliteConnection(_connectionString);
        try
        {
            connection.Open();
            var statements = new Statements(connection, keepPrepared: true);
            statements.Execute("PRAGMA busy_timeout = 10000");
            return (connection, statements);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }
}
