using Compressor.Sqlite;
using Compressor.Storage;

namespace Compressor.Records;

/// <summary>Sidecars of blobs as rows: a blob is written with two files fewer, and one that has no sidecar costs one look at an index.</summary>
public sealed class SqliteSidecars(RecordDatabase database) : IDiskSidecars
{
    public bool Exist(BlobName blob) => database.Read(statements => statements.Count("SELECT EXISTS (SELECT 1 FROM sidecars WHERE blob = $blob)", ("$blob", blob.ToString()))) == 1;

    public Sidecar? Read(BlobName blob, string version) => database.Read(statements => statements.Query(
        "SELECT value FROM sidecars WHERE blob = $blob AND version = $version", row => Sidecar.FromJson(row.GetFieldValue<byte[]>(0)),
        ("$blob", blob.ToString()), ("$version", version))).FirstOrDefault();

    public Task WriteAsync(BlobName blob, string version, Sidecar sidecar, CancellationToken cancellationToken) =>
        database.WriteAsync(statements => Put(statements, blob, version, sidecar.ToJson()), cancellationToken);

    public async Task DeleteAsync(BlobName blob, string version)
    {
        if (Read(blob, version) is null) return;
        await database.WriteAsync(
            statements => statements.Execute("DELETE FROM sidecars WHERE blob = $blob AND version = $version", ("$blob", blob.ToString()), ("$version", version)), CancellationToken.None);
    }

    public async Task KeepAsync(BlobName blob, string? version)
    {
        // Nearly always there is no other.
        var others = database.Read(statements => statements.Count(
            "SELECT COUNT(*) FROM sidecars WHERE blob = $blob AND version IS NOT $version", ("$blob", blob.ToString()), ("$version", version)));
        if (others == 0) return;
        await database.WriteAsync(
            statements => statements.Execute("DELETE FROM sidecars WHERE blob = $blob AND version IS NOT $version", ("$blob", blob.ToString()), ("$version", version)), CancellationToken.None);
    }

    internal static int Put(Statements statements, BlobName blob, string version, byte[] json) => statements.Execute(
        "INSERT INTO sidecars (blob, version, value) VALUES ($blob, $version, $value) ON CONFLICT (blob, version) DO UPDATE SET value = excluded.value",
        ("$blob", blob.ToString()), ("$version", version), ("$value", json));
}
