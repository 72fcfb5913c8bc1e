using Compressor.Sqlite;
using Compressor.Storage;
using Microsoft.Data.Sqlite;

namespace Compressor.Records;

/// <summary>
/// The database of a data folder's records, <c>records.db</c>. It is opened at first use, which takes over the files of an earlier version: by then the process
/// has reserved the folder, so that no process of that version is at work in it.
/// </summary>
/// <param name="folder">The data folder; made if it is missing.</param>
/// <param name="stateContainer">Where earlier versions kept records as files; they are taken over.</param>
public sealed class RecordDatabase(string folder, string stateContainer) : IDisposable
{
    /// <summary>The database's file in the data folder.</summary>
    public const string FileName = "records.db";

    private readonly Lock _gate = new();
    private SqliteConnection? _connection;
    private bool _isDisposed;

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _connection?.Dispose();
        }
    }

    internal T Read<T>(Func<Statements, T> read)
    {
        lock (_gate) return read(new Statements(Connection()));
    }

    /// <summary>Runs one unit of work, which is on disk when the task ends.</summary>
    /// <exception cref="DatabaseFullException">The disk is full.</exception>
    internal Task<T> WriteAsync<T>(Func<Statements, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            lock (_gate)
            {
                var connection = Connection();
                using var transaction = connection.BeginTransaction(deferred: false);
                var result = write(new Statements(connection));
                transaction.Commit();
                return Task.FromResult(result);
            }
        }
        catch (SqliteException e) when (DatabaseFullException.Explains(e))
        {
            throw new DatabaseFullException(e);
        }
    }

    private SqliteConnection Connection()
    {
        ObjectDisposedException.ThrowIf(_isDisposed, this);
        return _connection ??= Open();
    }

    private SqliteConnection Open()
    {
        var path = Path.Combine(folder, FileName);
        PrivateFiles.CreateDirectory(folder);
        CreatePrivate(path);
        var connection = DatabaseFile.Open(path, RecordsSchema.Migrations);
        try
        {
            new RecordFiles(folder, stateContainer).TakeOver(connection);
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>SQLite would let others read it, and makes its further files like this one.</summary>
    private static void CreatePrivate(string path)
    {
        try
        {
            if (!File.Exists(path)) PrivateFiles.Create(path).Dispose();
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was faster.
        }
    }
}
