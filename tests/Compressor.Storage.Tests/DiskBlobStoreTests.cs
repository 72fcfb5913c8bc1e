using System.Runtime.Versioning;
using System.Security.Cryptography;
using Compressor.TestSupport;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Storage.Tests;

public sealed class DiskBlobStoreTests : BlobStoreContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiskBlobStore _store;
    private readonly DiskBlobFiles _files;

    public DiskBlobStoreTests()
    {
        _store = new DiskBlobStore(_folder["data"]);
        _files = new DiskBlobFiles(_store);
    }

    protected override IBlobStore Store => _store;

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_linked_file_is_read_as_a_blob_and_outlives_it()
    {
        var original = _folder["original.mp4"];
        await File.WriteAllTextAsync(original, "hello");
        var facts = await _files.LinkAsync(Blob("in/original.mp4"), original, new BlobWriteOptions { ContentType = "video/mp4" });
        Assert.Equal(5, facts.Length);
        Assert.Equal("video/mp4", facts.ContentType);
        Assert.Equal("hello", await ReadAsync(Blob("in/original.mp4")));
        await Store.SetMetadataAsync(Blob("in/original.mp4"), new Dictionary<string, string> { ["result"] = "r" });
        Assert.Equal("r", (await Store.GetFactsAsync(Blob("in/original.mp4")))!.Metadata["result"]);

        Assert.True(await Store.DeleteAsync(Blob("in/original.mp4")));
        Assert.Null(await Store.GetFactsAsync(Blob("in/original.mp4")));
        Assert.Equal("hello", await File.ReadAllTextAsync(original));
    }

    [Fact]
    public async Task A_blob_moved_to_a_file_is_an_ordinary_file_and_leaves_nothing_in_the_store()
    {
        var before = AllFiles();
        await Store.WriteAsync(Blob("out/a.mp4"), new MemoryStream("result"u8.ToArray()), new BlobWriteOptions { ContentType = "video/mp4" });
        var path = _folder["a.mp4"];
        await _files.MoveToFileAsync(Blob("out/a.mp4"), path);
        Assert.Equal("result", await File.ReadAllTextAsync(path));
        await File.WriteAllTextAsync(_folder["any"], "");
        Assert.Equal(File.GetUnixFileMode(_folder["any"]), File.GetUnixFileMode(path));
        Assert.Null(await Store.GetFactsAsync(Blob("out/a.mp4")));
        Assert.Equal(before, AllFiles());
        await Assert.ThrowsAsync<BlobNotFoundException>(() => _files.MoveToFileAsync(Blob("out/a.mp4"), path));
    }

    [Fact]
    public async Task Writing_over_a_link_does_not_touch_the_linked_file()
    {
        var original = _folder["original.mp4"];
        await File.WriteAllTextAsync(original, "hello");
        await _files.LinkAsync(Blob("x"), original);
        await Store.WriteAsync(Blob("x"), Content("new"), new BlobWriteOptions());
        Assert.Equal("new", await ReadAsync(Blob("x")));
        Assert.Equal("hello", await File.ReadAllTextAsync(original));
    }

    [Fact]
    public async Task What_is_shared_is_stored_once_and_each_name_goes_for_itself()
    {
        var content = RandomNumberGenerator.GetBytes(100_000);
        await File.WriteAllBytesAsync(_folder["rendered"], content);
        var space = new DiskSpace(_folder.Path, TimeProvider.System);
        var facts = await _files.TryAddSharedAsync(Blob("out/a.mp4"), _folder["rendered"], new BlobWriteOptions { ContentType = "video/mp4" });
        Assert.Equal((100_000, "video/mp4"), (facts!.Length, facts.ContentType));
        Assert.NotNull(await _files.TryAddSharedAsync(Blob("out/b.mp4"), Blob("out/a.mp4"), new BlobWriteOptions()));
        Assert.True(_files.TryShare(Blob("out/b.mp4"), _folder["third"]));
        Assert.InRange(space.UsedBytes, 100_000, 101_000);

        // Again, as a step that is repeated.
        Assert.Equal("video/mp4", (await _files.TryAddSharedAsync(Blob("out/a.mp4"), _folder["rendered"], new BlobWriteOptions { ContentType = "video/mp4" }))!.ContentType);
        File.Delete(_folder["rendered"]);
        Assert.True(await Store.DeleteAsync(Blob("out/b.mp4")));
        Assert.Equal("video/mp4", (await Store.GetFactsAsync(Blob("out/a.mp4")))!.ContentType);
        Assert.Equal(content, await File.ReadAllBytesAsync(_folder["third"]));
        Assert.DoesNotContain(AllFiles(), file => file.Contains(".writing", StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_file_of_the_users_own_gets_no_second_name_but_may_be_cloned()
    {
        await File.WriteAllTextAsync(_folder["own.mp4"], "hello");
        await _files.LinkAsync(Blob("in/own.mp4"), _folder["own.mp4"]);
        // As the file system of the tests has it.
        var isCloned = _files.TryShare(Blob("in/own.mp4"), _folder["clone"]);
        Assert.Equal(isCloned, File.Exists(_folder["clone"]));
        await File.WriteAllTextAsync(_folder["own.mp4"], "other");
        if (isCloned) Assert.Equal("hello", await File.ReadAllTextAsync(_folder["clone"]));
        Assert.Null(await _files.TryAddSharedAsync(Blob("out/own.mp4"), Blob("in/own.mp4"), new BlobWriteOptions()));
        Assert.False(_files.TryShare(Blob("none"), _folder["second"]));
        Assert.Null(await _files.TryAddSharedAsync(Blob("out/none"), _folder["none"], new BlobWriteOptions()));
        Assert.False(File.Exists(_folder["second"]));
    }

    [Fact]
    public async Task A_link_whose_file_is_gone_is_no_blob()
    {
        var original = _folder["original.mp4"];
        await Assert.ThrowsAsync<FileNotFoundException>(() => _files.LinkAsync(Blob("x"), original));
        await File.WriteAllTextAsync(original, "hello");
        await _files.LinkAsync(Blob("x"), original);
        File.Delete(original);
        Assert.Null(await Store.GetFactsAsync(Blob("x")));
        await Assert.ThrowsAsync<BlobNotFoundException>(() => Store.OpenReadAsync(Blob("x")));
    }

    [Fact]
    public async Task What_a_killed_write_left_is_removed_at_the_next_start()
    {
        await Store.WriteAsync(Blob("kept"), Content("kept"), new BlobWriteOptions());
        var stuck = new PipeStream();
        var write = Store.WriteAsync(Blob("half"), stuck, new BlobWriteOptions());
        await stuck.FirstRead;
        Assert.Contains(AllFiles(), file => file.Contains(".writing", StringComparison.Ordinal));

        var restarted = new DiskBlobStore(_folder["data"]);
        Assert.DoesNotContain(AllFiles(), file => file.Contains(".writing", StringComparison.Ordinal));
        Assert.Null(await restarted.GetFactsAsync(Blob("half")));
        Assert.Equal("kept", await ReadAsync(Blob("kept")));
        stuck.Break();
        await Assert.ThrowsAsync<IOException>(() => write);
    }

    [Fact]
    public async Task Deleting_everything_leaves_no_files_or_folders_behind()
    {
        await Store.WriteAsync(Blob("a/b/c"), Content("x"), new BlobWriteOptions { Metadata = new Dictionary<string, string> { ["k"] = "v" } });
        await Store.WriteAsync(Blob("a/d"), Content("x"), new BlobWriteOptions { ContentType = "video/mp4" });
        await Store.DeleteAsync(Blob("a/b/c"));
        await Store.DeleteAsync(Blob("a/d"));
        Assert.Empty(AllFiles());
        Assert.Empty(Directory.EnumerateDirectories(_folder["data/blobs/" + Container]));
    }

    [Fact]
    [UnsupportedOSPlatform("windows")]
    public async Task Files_and_folders_are_their_owners_alone()
    {
        await Store.WriteAsync(Blob("a/b"), Content("x"), new BlobWriteOptions { ContentType = "video/mp4" });
        DiskBlobUrls.Open(_folder["data"]);
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute, File.GetUnixFileMode(_folder["data"]));
        foreach (var file in AllFiles()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(3, AllFiles().Count);
    }

    [Fact]
    public void Signed_URLs_permit_what_they_say_until_they_expire()
    {
        var time = new FakeTimeProvider(DateTimeOffset.UnixEpoch.AddYears(50));
        var urls = DiskBlobUrls.Open(_folder["data"], time);
        var permission = new BlobPermission("PUT", Blob("a/视频 1.mp4"), time.GetUtcNow().AddMinutes(5)) { MaxBytes = 100, DownloadName = "x\ny" };
        Assert.Null(urls.TryCreate(permission));
        urls.BaseUrl = new Uri("http://127.0.0.1:7071/");
        var url = urls.TryCreate(permission)!.Url;
        Assert.StartsWith("http://127.0.0.1:7071/api/blobs/" + Container + "/a/%E8%A7%86", url.AbsoluteUri, StringComparison.Ordinal);

        Assert.Equal(permission, Verify(urls, url, "PUT", permission.Blob));
        Assert.Equal(permission, Verify(DiskBlobUrls.Open(_folder["data"], time), url, "PUT", permission.Blob));
        Assert.Null(Verify(urls, url, "GET", permission.Blob));
        Assert.Null(Verify(urls, url, "PUT", Blob("a/other.mp4")));
        foreach (var (from, to) in new[] { ("max=100", "max=1000"), ("&max=100", ""), ("expires=1", "expires=2"), ("name=x", "name=z"), ("signature=", "signature=0") })
            Assert.Null(Verify(urls, new Uri(url.AbsoluteUri.Replace(from, to)), "PUT", permission.Blob));
        Assert.Null(Verify(new DiskBlobUrls(RandomNumberGenerator.GetBytes(32), time), url, "PUT", permission.Blob));
        time.Advance(TimeSpan.FromMinutes(5));
        Assert.Null(Verify(urls, url, "PUT", permission.Blob));
    }

    private static BlobPermission? Verify(DiskBlobUrls urls, Uri url, string method, BlobName blob)
    {
        var query = url.Query.TrimStart('?').Split('&').Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => Uri.UnescapeDataString(pair[1]));
        return urls.Verify(method, blob, name => query.GetValueOrDefault(name));
    }

    private List<string> AllFiles() => [.. Directory.EnumerateFiles(_folder["data"], "*", SearchOption.AllDirectories)];

    /// <summary>Gives some bytes and then nothing until it is told to break.</summary>
    private sealed class PipeStream : MemoryStream
    {
        private readonly TaskCompletionSource _firstRead = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _broken = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public Task FirstRead => _firstRead.Task;

        public void Break() => _broken.SetResult();

        public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
        {
            if (_firstRead.TrySetResult()) return 1;
            await _broken.Task;
            throw new IOException("The connection broke.");
        }
    }
}
