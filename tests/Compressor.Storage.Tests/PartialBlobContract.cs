using System.Security.Cryptography;

namespace Compressor.Storage.Tests;

/// <summary>What every store must do with blobs that arrive in pieces; run against the disk and against Azurite.</summary>
public abstract class PartialBlobContract
{
    protected BlobName Blob { get; } = new("test-" + Guid.NewGuid().ToString("N"), "a/视频 1.mp4");

    protected abstract IBlobStore Store { get; }

    /// <summary>As another process, or the same after a restart.</summary>
    protected abstract IPartialBlobs Open();

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task Pieces_become_one_blob_over_any_number_of_restarts(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length);
        var cut = length / 2;
        Assert.Equal(0, await Open().GetLengthAsync(Blob));
        Assert.Equal(cut, await Open().AppendAsync(Blob, 0, length, new TricklingStream(bytes[..cut])));
        Assert.Equal(cut, await Open().GetLengthAsync(Blob));
        Assert.Null(await Open().CompleteAsync(Blob, length));
        Assert.Null(await Store.GetFactsAsync(Blob));

        Assert.Equal(length, await Open().AppendAsync(Blob, cut, length, new TricklingStream(bytes[cut..])));
        Assert.Equal(length, (await Open().CompleteAsync(Blob, length))!.Length);
        await AssertContentAsync(bytes);
        Assert.Equal(length, (await Open().CompleteAsync(Blob, length))!.Length);
        Assert.Equal(0, await Open().GetLengthAsync(Blob));
    }

    [Theory]
    [InlineData(10)]
    [InlineData(9_000_000)]
    public async Task Of_a_piece_that_breaks_off_what_came_before_stays(int length)
    {
        var bytes = RandomNumberGenerator.GetBytes(length + 5);
        await Assert.ThrowsAsync<IOException>(() => Open().AppendAsync(Blob, 0, length + 5, new BreakingStream(new MemoryStream(bytes[..length]))));
        Assert.Equal(length, await Open().GetLengthAsync(Blob));
        await Open().AppendAsync(Blob, length, length + 5, new MemoryStream(bytes[length..]));
        await Open().CompleteAsync(Blob, length + 5);
        await AssertContentAsync(bytes);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(3)]
    [InlineData(6)]
    public async Task A_piece_that_begins_elsewhere_is_refused_and_changes_nothing(long offset)
    {
        await Open().AppendAsync(Blob, 0, 8, new MemoryStream("video"u8.ToArray()));
        var refused = await Assert.ThrowsAsync<BlobOffsetException>(() => Open().AppendAsync(Blob, offset, 8, new MemoryStream("x"u8.ToArray())));
        Assert.Equal(5, refused.Offset);
        Assert.Equal(5, await Open().GetLengthAsync(Blob));
    }

    [Fact]
    public async Task A_piece_beyond_the_end_is_refused()
    {
        var refused = await Assert.ThrowsAsync<BlobTooLargeException>(() => Open().AppendAsync(Blob, 0, 4, new MemoryStream("video"u8.ToArray())));
        Assert.Equal(4, refused.MaxBytes);
        Assert.Null(await Open().CompleteAsync(Blob, 4));
    }

    [Fact]
    public async Task What_is_deleted_begins_anew()
    {
        await Open().AppendAsync(Blob, 0, 8, new MemoryStream("old"u8.ToArray()));
        await Open().DeleteAsync(Blob);
        await Open().DeleteAsync(Blob);
        Assert.Equal(0, await Open().GetLengthAsync(Blob));
        Assert.Null(await Store.GetFactsAsync(Blob));
        await Open().AppendAsync(Blob, 0, 3, new MemoryStream("new"u8.ToArray()));
        await Open().CompleteAsync(Blob, 3);
        await AssertContentAsync("new"u8.ToArray());
    }

    [Fact]
    public async Task A_blob_that_somebody_else_has_written_stays()
    {
        await Open().AppendAsync(Blob, 0, 3, new MemoryStream("two"u8.ToArray()));
        await Store.WriteAsync(Blob, new MemoryStream("first"u8.ToArray()), new BlobWriteOptions());
        Assert.Equal(5, (await Open().CompleteAsync(Blob, 3))!.Length);
        await Open().DeleteAsync(Blob);
        await AssertContentAsync("first"u8.ToArray());
    }

    [Fact]
    public async Task An_empty_blob_needs_no_piece()
    {
        Assert.Equal(0, (await Open().CompleteAsync(Blob, 0))!.Length);
        Assert.Equal(0, (await Store.GetFactsAsync(Blob))!.Length);
    }

    private async Task AssertContentAsync(byte[] bytes)
    {
        await using var stream = await Store.OpenReadAsync(Blob);
        Assert.Equal(SHA256.HashData(bytes), await SHA256.HashDataAsync(stream));
    }
}
