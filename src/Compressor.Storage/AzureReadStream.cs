using Azure;
using Azure.Storage.Blobs.Models;
using Azure.Storage.Blobs.Specialized;

namespace Compressor.Storage;

/// <summary>
/// One version of a blob, read in ranges as they are asked for. What has come with the answer that told its length is not fetched again, so that a reader of a file's
/// headers mostly needs that one request. Where the blob is replaced meanwhile, reading ends with an exception, never with a mixture.
/// </summary>
internal sealed class AzureReadStream(BlockBlobClient client, BlobDownloadResult first, long length) : Stream
{
    private const int RangeBytes = 4 * 1024 * 1024;
    private readonly ETag _version = first.Details.ETag;
    private ReadOnlyMemory<byte> _range = first.Content.ToMemory();
    private long _begin;
    private long _position;

    public override bool CanRead => true;

    public override bool CanSeek => true;

    public override bool CanWrite => false;

    public override long Length => length;

    public override long Position
    {
        get => _position;
        set => _position = value >= 0 ? value : throw new ArgumentOutOfRangeException(nameof(value));
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_position >= length || buffer.Length == 0) return 0;
        if (Held.IsEmpty) Take(await client.DownloadContentAsync(Next(), cancellationToken));
        return Copy(buffer.Span);
    }

    public override Task<int> ReadAsync(byte[] buffer, int offset, int count, CancellationToken cancellationToken) => ReadAsync(buffer.AsMemory(offset, count), cancellationToken).AsTask();

    public override int Read(Span<byte> buffer)
    {
        if (_position >= length || buffer.Length == 0) return 0;
        if (Held.IsEmpty) Take(client.DownloadContent(Next()));
        return Copy(buffer);
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override long Seek(long offset, SeekOrigin origin) => Position = origin switch
    {
        SeekOrigin.Begin => offset,
        SeekOrigin.Current => _position + offset,
        _ => length + offset,
    };

    public override void Flush()
    {
        // Nothing is written.
    }

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    /// <summary>What is here from the position on.</summary>
    private ReadOnlyMemory<byte> Held => _position >= _begin && _position < _begin + _range.Length ? _range[(int)(_position - _begin)..] : default;

    private BlobDownloadOptions Next() => new()
    {
        Range = new HttpRange(_position, Math.Min(RangeBytes, length - _position)),
        Conditions = new BlobRequestConditions { IfMatch = _version },
    };

    private void Take(BlobDownloadResult range) => (_begin, _range) = (_position, range.Content.ToMemory());

    private int Copy(Span<byte> buffer)
    {
        var held = Held.Span;
        var bytes = Math.Min(held.Length, buffer.Length);
        held[..bytes].CopyTo(buffer);
        _position += bytes;
        return bytes;
    }
}
