using System.Runtime.CompilerServices;
using System.Text.Json;
using Compressor.Storage;
using Microsoft.AspNetCore.DataProtection;

namespace Compressor.Records;

/// <summary>
/// Records as rows of one SQLite database: a write is a row in a transaction that others share, and a record that isn't there costs one look at an index.
/// Several processes may use a database at once.
/// </summary>
public sealed class SqliteRecordStore(RecordDatabase database, IDataProtectionProvider protection, TimeProvider time) : RecordStore(protection)
{
    private const int PageLength = 1000;

    /// <summary>Keys are ASCII, and no key has this letter: all keys with a prefix lie before the prefix with it.</summary>
    private const string AfterAll = "\x7f";

    /// <summary>Nor this one: no key lies between one and the same with it.</summary>
    private const string BeforeAll = "\x1";

    public override async IAsyncEnumerable<string> ListUnchangedSinceAsync(
        string prefix, DateTimeOffset since, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        // In pages, since the caller may delete what it is told, and there may be many. SQLite begins at one lower bound: with a second one, it may look at all keys.
        for (var from = prefix; ;)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var keys = database.Read(statements => statements.Query(
                "SELECT key FROM records WHERE key >= $from AND key < $end AND changed_at < $since ORDER BY key LIMIT $limit", row => row.GetString(0),
                ("$from", from), ("$end", prefix + AfterAll), ("$since", since.UtcTicks), ("$limit", PageLength)));
            foreach (var key in keys) yield return key;
            if (keys.Count < PageLength) yield break;
            from = keys[^1] + BeforeAll;
        }
    }

    protected override Task<bool> TryCreateBytesAsync(string key, byte[] value, CancellationToken cancellationToken) => database.WriteAsync(
        statements => statements.Execute(
            "INSERT INTO records (key, value, changed_at) VALUES ($key, $value, $at) ON CONFLICT (key) DO NOTHING",
            ("$key", key), ("$value", value), ("$at", time.GetUtcNow().UtcTicks)) == 1,
        cancellationToken);

    protected override Task<byte[]?> GetBytesAsync(string key, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        return Task.FromResult(database.Read(statements => statements.Query("SELECT value FROM records WHERE key = $key", row => row.GetFieldValue<byte[]>(0), ("$key", key))).FirstOrDefault());
    }

    protected override Task<IReadOnlyDictionary<string, byte[]>> GetManyBytesAsync(IReadOnlyCollection<string> keys, CancellationToken cancellationToken)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var found = database.Read(statements => statements.Query(
            "SELECT key, value FROM records WHERE key IN (SELECT value FROM json_each($keys))", row => (Key: row.GetString(0), Value: row.GetFieldValue<byte[]>(1)),
            ("$keys", JsonSerializer.Serialize(keys))));
        return Task.FromResult<IReadOnlyDictionary<string, byte[]>>(found.ToDictionary(record => record.Key, record => record.Value, StringComparer.Ordinal));
    }

    protected override Task SetBytesAsync(string key, byte[] value, CancellationToken cancellationToken) => database.WriteAsync(
        statements => statements.Execute(
            """
            INSERT INTO records (key, value, changed_at) VALUES ($key, $value, $at)
            ON CONFLICT (key) DO UPDATE SET value = excluded.value, changed_at = excluded.changed_at
            """,
            ("$key", key), ("$value", value), ("$at", time.GetUtcNow().UtcTicks)),
        cancellationToken);

    protected override Task<bool> DeleteBytesAsync(string key, CancellationToken cancellationToken) =>
        database.WriteAsync(statements => statements.Execute("DELETE FROM records WHERE key = $key", ("$key", key)) > 0, cancellationToken);
}
