using System.Buffers.Binary;
using System.Runtime.CompilerServices;
using System.Text;

namespace Compressor.Media.Mp4;

/// <param name="Type">Four characters.</param>
/// <param name="Start">Offset of its content in the file.</param>
/// <param name="End">Offset of the first byte after it; may lie beyond the end of a truncated file.</param>
internal readonly record struct Mp4Box(string Type, long Start, long End)
{
    public long Length => End - Start;
}

/// <summary>
/// Walks the boxes of a seekable stream (ISO/IEC 14496-12, section 4.2). It reads box headers and the small pieces that it is asked for, never
/// a box as a whole, and counts the boxes: memory and time are bounded no matter what the file claims.
/// </summary>
internal sealed class Mp4Boxes(Stream file)
{
    /// <summary>A real file has dozens outside of its fragments, and two for each fragment: this is a day in fragments of two seconds.</summary>
    private const int MaxBoxes = 100_000;

    /// <summary>Tables of a day of video at 60 frames per second stay below.</summary>
    private const long MaxMovieBytes = 64 * 1024 * 1024;
    private readonly byte[] _buffer = new byte[256];
    private int _count;

    public long Length { get; } = file.Length;

    /// <summary>The next box at an offset; null if the bytes before <paramref name="end"/> contain no complete header, or zeros.</summary>
    /// <exception cref="Mp4FormatException">There is something other than a box, or there are too many boxes.</exception>
    public async ValueTask<Mp4Box?> ReadHeaderAsync(long offset, long end, CancellationToken cancellationToken)
    {
        if (end - offset < 8) return null;
        if (++_count > MaxBoxes) throw new Mp4FormatException("The file has more boxes than any video.");
        var header = await ReadAsync(offset, 16, cancellationToken);
        if (header.Length < 8) return null;
        var size = (ulong)BinaryPrimitives.ReadUInt32BigEndian(header.Span);
        var type = Encoding.Latin1.GetString(header.Span[4..8]);
        var start = offset + 8;
        if (size == 0 && type == "\0\0\0\0") return null; // padding
        if (size == 0)
        {
            size = (ulong)(end - offset); // to the end of what contains it
        }
        else if (size == 1)
        {
            if (header.Length < 16) return null;
            size = BinaryPrimitives.ReadUInt64BigEndian(header.Span[8..]);
            start = offset + 16;
        }

        if (size < (ulong)(start - offset) || type.Any(c => c is (< ' ' or > '~') and not '\u00A9'))
            throw new Mp4FormatException($"There is no valid box at byte {offset}.");
        var boxEnd = size > (ulong)(long.MaxValue - offset) ? long.MaxValue : offset + (long)size;
        if (type == "moov" && boxEnd - start > MaxMovieBytes) throw new Mp4FormatException("The movie box is larger than that of any video.");
        return new Mp4Box(type, start, boxEnd);
    }

    /// <summary>The boxes directly inside a box.</summary>
    /// <exception cref="Mp4FormatException">One does not fit into it.</exception>
    public async IAsyncEnumerable<Mp4Box> ReadChildrenAsync(
        Mp4Box parent, [EnumeratorCancellation] CancellationToken cancellationToken)
    {
        var end = Math.Min(parent.End, Length);
        for (var offset = parent.Start; await ReadHeaderAsync(offset, end, cancellationToken) is { } child; offset = child.End)
        {
            if (child.End > end) throw new Mp4FormatException($"The box {child.Type} does not fit into the box {parent.Type}.");
            yield return child;
        }
    }

    /// <summary>The first bytes of a box, at most 256, or fewer if it is shorter. Valid until the next read.</summary>
    public ValueTask<ReadOnlyMemory<byte>> ReadStartAsync(Mp4Box box, int count, CancellationToken cancellationToken) =>
        ReadAsync(box.Start, (int)Math.Min(count, box.Length), cancellationToken);

    public async ValueTask<ReadOnlyMemory<byte>> ReadAsync(long offset, int count, CancellationToken cancellationToken)
    {
        file.Position = offset;
        var read = await file.ReadAtLeastAsync(_buffer.AsMemory(0, count), count, throwOnEndOfStream: false, cancellationToken);
        return _buffer.AsMemory(0, read);
    }
}
