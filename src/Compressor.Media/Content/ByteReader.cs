using System.Buffers.Binary;
using System.Text;

namespace Compressor.Media.Content;

/// <summary>Reads the structure of a file from its current position on, and passes over what is not needed.</summary>
internal sealed class ByteReader(Stream file)
{
    private const int BufferLength = 16_384;

    private readonly byte[] _buffer = new byte[BufferLength];
    private int _at, _filled;

    /// <summary>Bytes of the file that were taken or passed over.</summary>
    public long Position => file.Position - (_filled - _at);

    /// <summary>The next bytes, valid until the next call; null: the file ends before.</summary>
    /// <param name="count">At most 16,384.</param>
    public async ValueTask<ReadOnlyMemory<byte>?> TakeAsync(int count, CancellationToken cancellationToken)
    {
        if (_filled - _at < count)
        {
            _buffer.AsSpan(_at, _filled - _at).CopyTo(_buffer);
            (_at, _filled) = (0, _filled - _at);
            _filled += await file.ReadAtLeastAsync(_buffer.AsMemory(_filled), count - _filled, throwOnEndOfStream: false, cancellationToken);
            if (_filled < count) return null;
        }

        _at += count;
        return _buffer.AsMemory(_at - count, count);
    }

    /// <returns>False: the file ends before.</returns>
    public bool Skip(long count)
    {
        if (count < 0 || count > file.Length - Position) return false;
        if (count <= _filled - _at)
        {
            _at += (int)count;
        }
        else
        {
            file.Position = Position + count;
            (_at, _filled) = (0, 0);
        }

        return true;
    }

    /// <summary>The name and length of the next chunk, as RIFF writes them; null: there is none.</summary>
    public async ValueTask<(string Name, long Length)?> TakeRiffChunkAsync(CancellationToken cancellationToken) => await TakeAsync(8, cancellationToken) is { } head
        ? (Encoding.Latin1.GetString(head.Span[..4]), BinaryPrimitives.ReadUInt32LittleEndian(head.Span[4..]))
        : null;
}
