using System.Text.Json;
using Compressor.Sqlite;
using Compressor.Storage;
using Microsoft.Data.Sqlite;

namespace Compressor.Records;

/// <summary>Reads single records beside the process that has a data folder, and changes nothing, whatever version that process is of.</summary>
public static class RecordReader
{
    /// <summary>Whether an earlier version has left its records as files, which wait for the next process that reserves the folder.</summary>
    public static bool HasFiles(string folder, string stateContainer) => new RecordFiles(folder, stateContainer).Exist;

    /// <summary>A record that is no secret; the default where there is none.</summary>
    public static T? Read<T>(string folder, string stateContainer, string key)
    {
        var file = DiskBlobStore.FileOf(folder, new BlobName(stateContainer, BlobRecordStore.Prefix + key));
        var json = File.Exists(file) ? File.ReadAllBytes(file) : FindRow(Path.Combine(folder, RecordDatabase.FileName), key);
        return json is null ? default : JsonSerializer.Deserialize<T>(json, JsonSerializerOptions.Web);
    }

    private static byte[]? FindRow(string path, string key)
    {
        if (!File.Exists(path)) return null;
        using var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = path, Mode = SqliteOpenMode.ReadOnly, Pooling = false }.ToString());
        connection.Open();
        var statements = new Statements(connection);
        statements.Execute("PRAGMA busy_timeout = 2000");
        return statements.Query("SELECT value FROM records WHERE key = $key", row => row.GetFieldValue<byte[]>(0), ("$key", key)).FirstOrDefault();
    }
}
