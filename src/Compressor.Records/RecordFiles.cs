using Compressor.Sqlite;
using Compressor.Storage;
using Microsoft.Data.Sqlite;

namespace Compressor.Records;

/// <summary>
/// What a data folder of an earlier version has in files of their own: each record, below <c>blobs/STATE/records%</c>, and each sidecar, below <c>blobs/.facts</c>.
/// </summary>
internal sealed class RecordFiles(string dataFolder, string stateContainer)
{
    public bool Exist => Directory.Exists(Records) || Directory.Exists(Sidecars);

    private string Records => DiskBlobStore.FolderOf(dataFolder, stateContainer, BlobRecordStore.Prefix);

    private string Sidecars => DiskSidecars.FolderIn(dataFolder);

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
            Copy(new Statements(connection));
            copying.Commit();
        }

        using var removing = connection.BeginTransaction(deferred: false);
        foreach (var folder in new[] { Records, Sidecars }.Where(Directory.Exists)) Directory.Delete(folder, recursive: true);
        removing.Commit();
    }

    private void Copy(Statements statements)
    {
        if (Directory.Exists(Records))
        {
            foreach (var (key, path) in DiskBlobStore.FilesOf(dataFolder, stateContainer, BlobRecordStore.Prefix)) CopyRecord(statements, key, path);
        }

        if (Directory.Exists(Sidecars))
        {
            foreach (var (blob, version, path) in DiskSidecars.FilesIn(dataFolder)) SqliteSidecars.Put(statements, blob, version, File.ReadAllBytes(path));
        }
    }

    /// <summary>The newer of the two stays, where both are there: an earlier version has run again in between.</summary>
    private static void CopyRecord(Statements statements, string key, string path) => statements.Execute(
        """
        INSERT INTO records (key, value, changed_at) VALUES ($key, $value, $at)
        ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at WHERE excluded.changed_at > changed_at
        """,
        ("$key", key), ("$value", File.ReadAllBytes(path)), ("$at", File.GetLastWriteTimeUtc(path).Ticks));
}
