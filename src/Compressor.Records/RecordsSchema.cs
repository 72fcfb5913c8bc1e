namespace Compressor.Records;

/// <summary>The tables of the records and of the sidecars of blobs. Times are UTC ticks, values JSON.</summary>
internal static class RecordsSchema
{
    /// <summary>See <see cref="Compressor.Sqlite.DatabaseFile.Open"/>. Never change an entry: append. Two processes may run one at the same time.</summary>
    public static readonly string[] Migrations =
    [
        """
        CREATE TABLE IF NOT EXISTS records (
            key TEXT PRIMARY KEY,
            value BLOB NOT NULL,
            changed_at INTEGER NOT NULL
        ) WITHOUT ROWID;
        """,
        """
        CREATE TABLE IF NOT EXISTS sidecars (
            blob TEXT NOT NULL,
            version TEXT NOT NULL,
            value BLOB NOT NULL,
            PRIMARY KEY (blob, version)
        ) WITHOUT ROWID;
        """,
    ];
}
