using Compressor.Sqlite;
using Compressor.Storage;
using Microsoft.Data.Sqlite;

namespace Compressor.Records;

/// <summary>The records of a data folder of an earlier version: a file for each, below <c>blobs/STATE/records%</c>.</summary>
internal sealed class RecordFiles(string dataFolder, string stateContainer)
{
    public bool Exist => Directory.Exists(Root);

    private string Root => DiskBlobStore.FolderOf(dataFolder, stateContainer, BlobRecordStore.Prefix);

    /// <summary>
    /// Makes rows of them, and removes them. Nobody uses the database before that is done, here and in other processes: a record that was deleted meanwhile
    /// would come back. So the files are read within the first transaction, and are gone with the second. A process that ends in between leaves files that have
    /// their rows already.
    /// </summary>
    public void TakeOver(SqliteConnection connection)
    {
        if (!Exist) return;
        using (var copying = connection.BeginTransaction(deferred: false))
        {
            var statements = new Statements(connection);
            foreach (var (key, path) in DiskBlobStore.FilesOf(dataFolder, stateContainer, BlobRecordStore.Prefix)) Copy(statements, key, path);
            copying.Commit();
        }

        using var removing = connection.BeginTransaction(deferred: false);
        if (Exist) Directory.Delete(Root, recursive: true);
        removing.Commit();
    }

    /// <summary>The newer of the two stays, where both are there: an earlier version has run again in between.</summary>
    private static void Copy(Statements statements, string key, string path) => statements.Execute(
        """
        INSERT INTO records (key, value, changed_at) VALUES ($key, $value, $at)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at WHERE excluded.changed_at > changed_at
        """,
        ("$key", key), ("$value", File.ReadAllBytes(path)), ("$at", File.GetLastWriteTimeUtc(path).Ticks));
}
