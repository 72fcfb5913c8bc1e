using Compressor.Records;
using Compressor.TestSupport;

namespace Compressor.Storage.Tests;

/// <summary>The disk store with its sidecars in the database.</summary>
public sealed class SqliteSidecarsTests : BlobStoreContract, IDisposable
{
    private static readonly BlobWriteOptions WithFacts = new() { ContentType = "video/mp4", Metadata = new Dictionary<string, string> { ["k"] = "v" } };

    private readonly TemporaryFolder _folder = new();
    private RecordDatabase _database;
    private DiskBlobStore _store;

    public SqliteSidecarsTests() => (_database, _store) = Open();

    protected override IBlobStore Store => _store;

    public void Dispose()
    {
        _database.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Sidecars_of_an_earlier_version_are_taken_over_from_their_files()
    {
        _database.Dispose();
        string[] names = ["a", "a/b", "假期 100%/视频.mp4", new('x', 500), $"{new string('长', 200)}/y"];
        var earlier = new DiskBlobStore(_folder["data"]);
        foreach (var name in names) await earlier.WriteAsync(Blob(name), Content(name), WithFacts with { Metadata = new Dictionary<string, string> { ["name"] = name } });
        await earlier.SetMetadataAsync(Blob("a"), new Dictionary<string, string> { ["name"] = "changed" });
        List<BlobFacts> before = [.. (await Task.WhenAll(names.Select(name => earlier.GetFactsAsync(Blob(name))))).OfType<BlobFacts>()];

        (_database, _store) = Open();
        foreach (var facts in before) Assert.Equivalent(facts, await Store.GetFactsAsync(facts.Blob), strict: true);
        Assert.Equal(names.Length, before.Count);
        Assert.Equal("changed", before[0].Metadata["name"]);
        Assert.False(Directory.Exists(_folder["data/blobs/.facts"]));
    }

    [Fact]
    public async Task What_goes_takes_its_sidecar_along()
    {
        await Store.WriteAsync(Blob("a"), Content("1"), WithFacts);
        await Store.WriteAsync(Blob("a"), Content("2"), WithFacts);
        await Store.WriteAsync(Blob("b"), Content("1"), WithFacts);
        await Store.DeleteAsync(Blob("b"));
        await Store.WriteAsync(Blob("c"), Content("1"), WithFacts);
        await new DiskBlobFiles(_store).MoveToFileAsync(Blob("c"), _folder["c.mp4"]);
        Assert.Equal(1, _database.Read(statements => statements.Count("SELECT COUNT(*) FROM sidecars")));

        await Store.WriteAsync(Blob("a"), Content("3"), new BlobWriteOptions());
        Assert.Equal(0, _database.Read(statements => statements.Count("SELECT COUNT(*) FROM sidecars")));
        Assert.Null((await Store.GetFactsAsync(Blob("a")))!.ContentType);
    }

    private (RecordDatabase Database, DiskBlobStore Store) Open()
    {
        var database = new RecordDatabase(_folder["data"], "state");
        return (database, new DiskBlobStore(_folder["data"], sidecars: new SqliteSidecars(database)));
    }
}
