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
    private GroupCommit? _database;
    private bool _isDisposed;

    public void Dispose()
    {
        lock (_gate)
        {
            _isDisposed = true;
            _database?.Dispose();
        }
    }

    internal T Read<T>(Func<Statements, T> read) => Database().Read(read);

    /// <summary>Runs one unit of work, which is on disk when the task ends. Many share a commit.</summary>
    /// <exception cref="DatabaseFullException">The disk is full.</exception>
    internal async Task<T> WriteAsync<T>(Func<Statements, T> write, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        try
        {
            return await Database().WriteAsync(write, cancellationToken);
        }
        catch (SqliteException e) when (DatabaseFullException.Explains(e))
        {
            throw new DatabaseFullException(e);
        }
    }

    private GroupCommit Database()
    {
        lock (_gate)
        {
            ObjectDisposedException.ThrowIf(_isDisposed, this);
            return _database ??= Open();
        }
    }

    private GroupCommit Open()
    {
        var path = Path.Combine(folder, FileName);
        PrivateFiles.CreateDirectory(folder);
        CreatePrivate(path);
        using (var connection = DatabaseFile.Open(path, RecordsSchema.Migrations)) new RecordFiles(folder, stateContainer).TakeOver(connection);
        return GroupCommit.Open(path, RecordsSchema.Migrations);
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
