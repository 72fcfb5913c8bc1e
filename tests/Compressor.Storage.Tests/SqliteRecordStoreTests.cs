using Compressor.Records;
using Compressor.TestSupport;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Storage.Tests;

public sealed class SqliteRecordStoreTests : RecordStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly List<ServiceProvider> _providers = [];

    public void Dispose()
    {
        _providers.ForEach(provider => provider.Dispose());
        _folder.Dispose();
    }

    [Fact]
    public async Task Records_of_an_earlier_version_are_taken_over_from_their_files()
    {
        var earlier = OpenEarlier();
        await earlier.SetAsync("messages/job-m1", DateTimeOffset.UnixEpoch);
        await earlier.SetAsync("jobs/job/revision", 2);
        await earlier.SetSecretAsync("jobs/job/source-url", "https://example.com/a?sig=1");
        await earlier.SetAsync($"idempotency/{new string('a', 300)}", 7);
        var written = TimeProvider.System.GetUtcNow();

        var records = await OpenAsync();
        Assert.False(await records.TryCreateAsync("messages/job-m1", DateTimeOffset.UnixEpoch));
        Assert.Equal(2, await records.GetAsync<int?>("jobs/job/revision"));
        Assert.Equal("https://example.com/a?sig=1", await records.GetSecretAsync("jobs/job/source-url"));
        Assert.Equal(7, await records.GetAsync<int?>($"idempotency/{new string('a', 300)}"));
        Assert.Equal(4, await records.ListUnchangedSinceAsync("", written.AddMinutes(1)).CountAsync());
        Assert.Empty(await records.ListUnchangedSinceAsync("", written.AddMinutes(-1)).ToListAsync());
        Assert.Empty(await earlier.ListAsync("").ToListAsync());
    }

    [Fact]
    public async Task Many_records_of_one_prefix_are_listed_once_each_among_others()
    {
        var records = await OpenAsync();
        List<string> keys = [.. Enumerable.Range(0, 2_500).Select(n => $"b/{n:x4}")];
        await Task.WhenAll(((string[])["a", "b", "b0", "c/0"]).Concat(keys).Select(key => records.SetAsync(key, 1)));

        Assert.Equal(keys, await records.ListAsync("b/").ToListAsync());
    }

    [Fact]
    public async Task What_an_interrupted_take_over_has_left_changes_nothing_and_an_earlier_version_that_ran_again_is_believed()
    {
        var earlier = OpenEarlier();
        await earlier.SetAsync("a", "before");
        await earlier.SetAsync("b", "before");
        var left = File.ReadAllBytes(FileOf("a"));
        var at = File.GetLastWriteTimeUtc(FileOf("a"));
        var records = await OpenAsync();
        await records.SetAsync("a", "now");
        _providers[^1].Dispose();
        Directory.CreateDirectory(Path.GetDirectoryName(FileOf("a"))!);
        File.WriteAllBytes(FileOf("a"), left);
        File.SetLastWriteTimeUtc(FileOf("a"), at);
        await earlier.SetAsync("b", "after");
        await earlier.SetAsync("c", "after");

        records = await OpenAsync();
        Assert.Equal([("a", "now"), ("b", "after"), ("c", "after")], from record in await records.GetManyAsync<string>(["a", "b", "c"]) orderby record.Key select (record.Key, record.Value));
    }

    [Fact]
    public async Task Whoever_only_reads_leaves_the_files_of_an_earlier_version_where_they_are()
    {
        Assert.Null(RecordReader.Read<string>(_folder["data"], "state", "nemo/client-id"));
        Assert.False(Directory.Exists(_folder["data"]));
        await OpenEarlier().SetAsync("nemo/client-id", "one");
        Assert.True(RecordReader.HasFiles(_folder["data"], "state"));
        Assert.Equal("one", RecordReader.Read<string>(_folder["data"], "state", "nemo/client-id"));
        Assert.True(File.Exists(FileOf("nemo/client-id")));

        await (await OpenAsync()).SetAsync("nemo/client-id", "two");
        Assert.False(RecordReader.HasFiles(_folder["data"], "state"));
        Assert.Equal("two", RecordReader.Read<string>(_folder["data"], "state", "nemo/client-id"));
        Assert.Null(RecordReader.Read<string>(_folder["data"], "state", "nemo/other"));
    }

    [Fact]
    public async Task There_is_one_file_of_all_records_and_only_its_owner_reads_it()
    {
        var records = await OpenAsync();
        for (var i = 0; i < 20; i++) await records.SetAsync($"a/{i}", i);
        Assert.False(Directory.Exists(Path.GetDirectoryName(FileOf("a/1"))));
        if (!OperatingSystem.IsWindows())
            Assert.All(Directory.EnumerateFiles(_folder["data"], "records.db*"), file => Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file)));
    }

    protected override Task<IRecordStore> OpenAsync()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([new("Data:Directory", _folder["data"])]).Build();
        _providers.Add(new ServiceCollection().AddLogging().AddBlobStorage(configuration).AddRecordDatabase(configuration).BuildServiceProvider());
        return Task.FromResult(_providers[^1].GetRequiredService<IRecordStore>());
    }

    protected override Task<string> ReadAllTextAsync() => ReadFilesAsync(_folder.Path);

    /// <summary>The store of the version before there was a database.</summary>
    private IRecordStore OpenEarlier()
    {
        _providers.Add(Build(("Data:Directory", _folder["data"])));
        return Assert.IsType<BlobRecordStore>(_providers[^1].GetRequiredService<IRecordStore>());
    }

    private string FileOf(string key) => DiskBlobStore.FileOf(_folder["data"], new BlobName("state", BlobRecordStore.Prefix + key));
}
