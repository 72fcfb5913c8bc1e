using Microsoft.Data.Sqlite;

namespace Compressor.Sqlite;

/// <summary>Opens a SQLite file of this program: write-ahead log, every commit on disk, checked, and its schema migrated.</summary>
public static class DatabaseFile
{
    private const int NotADatabase = 26, Corrupt = 11;

    /// <summary>
    /// Pages of 4 kB that the log grows to before it is copied into the file, four times what SQLite does by itself: that takes two flushes, and writes pages that most steps
    /// change, such as the ends of tables, once.
    /// </summary>
    private const int CheckpointPages = 4000;

    private const UnixFileMode OwnerOnly = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <summary>Opens a connection of its own; several may be open at once.</summary>
    /// <param name="migrations">
    /// Each entry brings the schema from its index to the next version, which SQLite keeps in the file (PRAGMA user_version). Entries
    /// that were released never change: a change is one more entry.
    /// </param>
    /// <exception cref="UnusableDatabaseException">The file is damaged, is not a database, or has a newer schema.</exception>
    public static SqliteConnection Open(string path, IReadOnlyList<string> migrations)
    {
        KeepPrivate(path);
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Pooling = false }.ToString());
        try
        {
            connection.Open();
            var statements = new Statements(connection);
            statements.Execute(
                $"PRAGMA busy_timeout = 10000; PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = {CheckpointPages};");
            if (statements.Query("PRAGMA quick_check(1)", row => row.GetString(0)) is not ["ok"]) throw UnusableDatabaseException.Damaged(path);
            Migrate(connection, statements, path, migrations);
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is NotADatabase or Corrupt)
        {
            connection.Dispose();
            throw UnusableDatabaseException.Damaged(path, e);
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    /// <summary>SQLite would let others read a new file, and gives its log and the memory beside it the mode of this one.</summary>
    private static void KeepPrivate(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        foreach (var file in new[] { path, path + "-wal", path + "-shm" })
        {
            try
            {
                if (file == path && !File.Exists(path))
                    new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = OwnerOnly }).Dispose();
                else if (File.Exists(file) && File.GetUnixFileMode(file) != OwnerOnly)
                    File.SetUnixFileMode(file, OwnerOnly);
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another process was faster, or the file is another user's: opening it says what is wrong, if anything is.
            }
        }
    }

    private static void Migrate(SqliteConnection connection, Statements statements, string path, IReadOnlyList<string> migrations)
    {
        var version = (int)statements.Count("PRAGMA user_version");
        if (version > migrations.Count) throw UnusableDatabaseException.Newer(path, version, migrations.Count);
        for (; version < migrations.Count; version++)
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            statements.Execute($"{migrations[version]} PRAGMA user_version = {version + 1};");
            transaction.Commit();
        }
    }
}
