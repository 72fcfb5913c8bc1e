using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>TIFF 6.0. Cameras' raw pictures are built on it too, but have a mere preview in the place of the picture.</summary>
internal static class TiffFile
{
    private const int EntryLength = 12;

    /// <summary>Tags: what kind of picture it is, of which 1 is a preview; and what DNG, Nikon's and Sony's raw pictures have of their own.</summary>
    private const ushort NewSubfileType = 254, DngVersion = 50706, CfaPattern = 33422;

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        var isLittle = head.StartsWith("II*\0"u8);
        if (!isLittle && !head.StartsWith("MM\0*"u8)) return null;
        if (head.Length < 16 || head[8..10].SequenceEqual("CR"u8)) return null;
        var at = Whole32(head[4..], isLittle);
        return at >= 8 && !IsRaw(head, at, isLittle) ? MediaFormats.Tiff : null;
    }

    /// <summary>As far as the first directory is among the first bytes, as cameras write it.</summary>
    private static bool IsRaw(ReadOnlySpan<byte> head, uint at, bool isLittle)
    {
        if (at + 2L > head.Length) return false;
        var entries = head[(int)(at + 2)..];
        for (var left = Whole16(head[(int)at..], isLittle); left > 0 && entries.Length >= EntryLength; left--, entries = entries[EntryLength..])
        {
            var tag = Whole16(entries, isLittle);
            if (tag is DngVersion or CfaPattern || (tag == NewSubfileType && (Whole32(entries[8..], isLittle) & 1) != 0)) return true;
        }

        return false;
    }

    private static ushort Whole16(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt16LittleEndian(bytes) : BinaryPrimitives.ReadUInt16BigEndian(bytes);

    private static uint Whole32(ReadOnlySpan<byte> bytes, bool isLittle) => isLittle ? BinaryPrimitives.ReadUInt32LittleEndian(bytes) : BinaryPrimitives.ReadUInt32BigEndian(bytes);
}
