using Azure.Storage.Blobs;
using Compressor.TestSupport;

namespace Compressor.Storage.Tests;

public sealed class DiskPartialBlobTests : PartialBlobContract, IDisposable
{
    private readonly TemporaryFolder _folder = new();
    private readonly DiskBlobStore _store;

    public DiskPartialBlobTests() => _store = new DiskBlobStore(_folder["data"]);

    protected override IBlobStore Store => _store;

    public void Dispose() => _folder.Dispose();

    protected override IPartialBlobs Open() => new DiskPartialBlobs(new DiskBlobStore(_folder["data"]));

    [Fact]
    public async Task A_sender_that_comes_back_ends_the_piece_that_it_left_hanging()
    {
        var partial = new DiskPartialBlobs(_store);
        var hanging = new SilentStream("vid"u8.ToArray());
        var before = partial.AppendAsync(Blob, 0, 5, hanging);
        await hanging.IsSilent;

        Assert.Equal(5, await partial.AppendAsync(Blob, 3, 5, new MemoryStream("eo"u8.ToArray())));
        Assert.Equal(3, (await Assert.ThrowsAsync<BlobOffsetException>(() => before)).Offset);
        await partial.CompleteAsync(Blob, 5);
        using var reader = new StreamReader(await Store.OpenReadAsync(Blob));
        Assert.Equal("video", await reader.ReadToEndAsync());
    }

    [Fact]
    public async Task What_got_no_piece_for_long_is_forgotten()
    {
        var partial = Open();
        await partial.DeleteOldAsync(DateTimeOffset.MaxValue);
        await partial.AppendAsync(Blob, 0, 8, new MemoryStream("video"u8.ToArray()));
        await partial.DeleteOldAsync(DateTimeOffset.UnixEpoch);
        Assert.Equal(5, await partial.GetLengthAsync(Blob));
        await partial.DeleteOldAsync(DateTimeOffset.MaxValue);
        Assert.Equal(0, await partial.GetLengthAsync(Blob));
    }

    [Fact]
    public async Task Nobody_else_may_read_what_has_arrived()
    {
        await Open().AppendAsync(Blob, 0, 8, new MemoryStream("video"u8.ToArray()));
        var file = Assert.Single(Directory.GetFiles(_folder["data/blobs/.incoming"]));
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
    }
}

public sealed class AzurePartialBlobTests(AzuriteFixture azurite) : PartialBlobContract, IAsyncLifetime
{
    private BlobServiceClient _service = null!;
    private AzureBlobStore _store = null!;

    protected override IBlobStore Store => _store;

    public async ValueTask InitializeAsync()
    {
        _service = new BlobServiceClient(await azurite.GetConnectionStringAsync());
        _store = new AzureBlobStore(_service);
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    protected override IPartialBlobs Open() => new AzurePartialBlobs(_service, _store);

    /// <summary>Two senders of one file, as after a lost connection: the later blocks of the first are no part of the blob.</summary>
    [Fact]
    public async Task Blocks_of_a_piece_that_was_sent_twice_do_not_mix()
    {
        var client = _service.GetBlobContainerClient(Blob.Container);
        await client.CreateIfNotExistsAsync();
        await Open().AppendAsync(Blob, 0, 8, new MemoryStream("vi"u8.ToArray()));
        await Open().AppendAsync(Blob, 2, 8, new MemoryStream("de"u8.ToArray()));
        // The first piece again, and longer: it now covers the second.
        var blocks = Azure.Storage.Blobs.Specialized.SpecializedBlobExtensions.GetBlockBlobClient(client, Blob.Name);
        await blocks.StageBlockAsync(Convert.ToBase64String("00000000000000000000"u8), new MemoryStream("video"u8.ToArray()));
        Assert.Equal(5, await Open().GetLengthAsync(Blob));
        await Open().AppendAsync(Blob, 5, 8, new MemoryStream("mp4"u8.ToArray()));
        await Open().CompleteAsync(Blob, 8);
        using var reader = new StreamReader(await Store.OpenReadAsync(Blob));
        Assert.Equal("videomp4", await reader.ReadToEndAsync());
    }
}
