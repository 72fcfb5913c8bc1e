namespace Compressor.Media;

/// <summary>Matroska and WebM by the DocType of their EBML header (RFC 8794, section 11.2).</summary>
internal static class Ebml
{
    private const ulong DocType = 0x4282;

    public static string? Sniff(ReadOnlySpan<byte> start)
    {
        if (start.Length < 5 || start[0] != 0x1A || start[1] != 0x45 || start[2] != 0xDF || start[3] != 0xA3) return null;
        var rest = start[4..];
        if (!TryReadNumber(ref rest, keepMarker: false, out var length)) return null;
        var header = rest[..(int)Math.Min(length, (ulong)rest.Length)];
        while (TryReadNumber(ref header, keepMarker: true, out var id) && TryReadNumber(ref header, keepMarker: false, out var size) && size <= (ulong)header.Length)
        {
            var value = header[..(int)size];
            header = header[(int)size..];
            if (id != DocType) continue;
            value = value.TrimEnd((byte)0);
            return value.SequenceEqual("webm"u8) ? "webm" : value.SequenceEqual("matroska"u8) ? "mkv" : null;
        }

        return null;
    }

    // A variable-length number: as many leading zero bits as there are bytes after the first.
    private static bool TryReadNumber(ref ReadOnlySpan<byte> bytes, bool keepMarker, out ulong number)
    {
        number = 0;
        if (bytes.IsEmpty || bytes[0] == 0) return false;
        var length = byte.LeadingZeroCount(bytes[0]) + 1;
        if (bytes.Length < length) return false;
        number = keepMarker ? bytes[0] : (ulong)(bytes[0] & ((1 << (8 - length)) - 1));
        foreach (var next in bytes[1..length]) number = (number << 8) | next;
        bytes = bytes[length..];
        return true;
    }
}
