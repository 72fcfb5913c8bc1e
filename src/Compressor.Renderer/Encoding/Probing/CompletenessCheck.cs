using System.Buffers.Binary;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>
/// Finds files whose end is missing, in milliseconds, from the sizes that their containers state: ISO boxes (ISO/IEC 14496-12 §4.2),
/// the Matroska segment (RFC 8794 §6), RIFF chunks. Decoders often play such files without a word.
/// </summary>
internal static class CompletenessCheck
{
    public static bool IsTruncated(Stream file, SniffedFormat format) => format.Demuxer switch
    {
        "mov" => IsoIsTruncated(file),
        "matroska" => MatroskaIsTruncated(file),
        "avi" or "wav" or "webp_pipe" => RiffIsTruncated(file),
        "png_pipe" => !EndsWith(file, [0x49, 0x45, 0x4E, 0x44, 0xAE, 0x42, 0x60, 0x82]),
        _ => false,
    };

    private static bool IsoIsTruncated(Stream file)
    {
        Span<byte> header = stackalloc byte[16];
        bool hasIndex = false;
        for (long at = 0; at < file.Length;)
        {
            file.Position = at;
            int read = file.ReadAtLeast(header, 16, throwOnEndOfStream: false);
            // Up to seven stray bytes at the end are padding that some cameras write.
            if (read < 8) return !hasIndex;
            long size = BinaryPrimitives.ReadUInt32BigEndian(header);
            if (size == 1 && read == 16) size = BinaryPrimitives.ReadInt64BigEndian(header[8..]);
            else if (size == 0) size = file.Length - at;
            hasIndex |= header[4..8].SequenceEqual("moov"u8);
            if (size < 8) return !hasIndex;
            if (size > file.Length - at) return true;
            at += size;
        }
        return !hasIndex;
    }

    private static bool MatroskaIsTruncated(Stream file)
    {
        file.Position = 4;
        if (ReadVariableInteger(file) is not { } headerBytes) return true;
        file.Position += headerBytes;
        Span<byte> id = stackalloc byte[4];
        if (file.ReadAtLeast(id, 4, throwOnEndOfStream: false) < 4) return true;
        if (!id.SequenceEqual<byte>([0x18, 0x53, 0x80, 0x67])) return false;
        return ReadVariableInteger(file) is { } segment && segment > file.Length - file.Position;
    }

    /// <summary>Null: cut off, or the "unknown size" of live recordings (all bits set).</summary>
    private static long? ReadVariableInteger(Stream file)
    {
        int first = file.ReadByte();
        if (first <= 0) return null;
        int more = System.Numerics.BitOperations.LeadingZeroCount((uint)first) - 24;
        long value = first & (0x7F >> more);
        bool unknown = value == (0x7F >> more);
        for (int i = 0; i < more; i++)
        {
            int next = file.ReadByte();
            if (next < 0) return null;
            value = value << 8 | (uint)next;
            unknown &= next == 0xFF;
        }
        return unknown ? null : value;
    }

    private static bool RiffIsTruncated(Stream file)
    {
        Span<byte> header = stackalloc byte[8];
        file.Position = 0;
        file.ReadExactly(header);
        uint size = BinaryPrimitives.ReadUInt32LittleEndian(header[4..]);
        // Writers that could not seek back leave 0 or all bits set.
        return size is not (0 or uint.MaxValue) && size + 8L > file.Length + 1;
    }

    private static bool EndsWith(Stream file, ReadOnlySpan<byte> end)
    {
        if (file.Length < end.Length) return false;
        // Tools may append to a finished image, so its end is looked for in the last 64 kB.
        int window = (int)Math.Min(file.Length, 65536);
        byte[] tail = new byte[window];
        file.Position = file.Length - window;
        file.ReadExactly(tail);
        return tail.AsSpan().IndexOf(end) >= 0;
    }
}
