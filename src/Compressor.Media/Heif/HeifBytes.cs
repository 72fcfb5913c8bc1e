using System.Buffers.Binary;
using System.Text;
using Compressor.Media.Mp4;

namespace Compressor.Media.Heif;

/// <summary>Reads numbers and boxes one after another.</summary>
/// <remarks>Every method throws <see cref="Mp4FormatException"/> at the end.</remarks>
internal sealed class HeifBytes(ReadOnlyMemory<byte> bytes)
{
    private int _at;

    public int Left => bytes.Length - _at;

    /// <summary>A big-endian number.</summary>
    /// <param name="length">Its bytes: 0 (which is 0), 1, 2, 4 or 8.</param>
    public ulong Number(int length) => length switch
    {
        0 => 0,
        1 => Take(1).Span[0],
        2 => BinaryPrimitives.ReadUInt16BigEndian(Take(2).Span),
        4 => BinaryPrimitives.ReadUInt32BigEndian(Take(4).Span),
        8 => BinaryPrimitives.ReadUInt64BigEndian(Take(8).Span),
        _ => throw new Mp4FormatException($"There are no numbers of {length} bytes."),
    };

    public ReadOnlyMemory<byte> Take(int count)
    {
        if (count < 0 || count > Left) throw new Mp4FormatException("A box ends before its content does.");
        _at += count;
        return bytes.Slice(_at - count, count);
    }

    /// <summary>The same, from the beginning.</summary>
    public HeifBytes Again() => new(bytes);

    /// <summary>The boxes from here to the end.</summary>
    public IEnumerable<(string Type, HeifBytes Content)> Boxes()
    {
        while (Left >= 8)
        {
            var (size, type) = ((long)Number(4), Encoding.Latin1.GetString(Take(4).Span));
            var header = size == 1 ? 16 : 8;
            if (size == 1) size = (long)Math.Min(Number(8), int.MaxValue);
            if (size == 0) size = Left + header;
            yield return (type, new HeifBytes(Take((int)Math.Clamp(size - header, -1, int.MaxValue))));
        }
    }
}
