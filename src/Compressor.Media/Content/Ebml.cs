using System.Numerics;

namespace Compressor.Media.Content;

/// <summary>The variable-length numbers of EBML (RFC 8794, section 4): as many leading zero bits as there are bytes after the first.</summary>
internal static class Ebml
{
    /// <summary>Bytes of the longest number.</summary>
    public const int MaxNumberLength = 8;

    /// <summary>Reads an element's ID including its marker bit, as IDs are usually written.</summary>
    /// <returns>False if no complete number is left.</returns>
    public static bool TryReadId(ref ReadOnlySpan<byte> bytes, out ulong id) => TryRead(ref bytes, out id, out _);

    /// <summary>Reads an element's length in bytes; null is the "unknown size" of live recordings (all bits set).</summary>
    /// <returns>False if no complete number is left.</returns>
    public static bool TryReadSize(ref ReadOnlySpan<byte> bytes, out ulong? size)
    {
        size = null;
        if (!TryRead(ref bytes, out var number, out var length)) return false;
        var bits = (1UL << (7 * length)) - 1;
        if ((number & bits) != bits) size = number & bits;
        return true;
    }

    private static bool TryRead(ref ReadOnlySpan<byte> bytes, out ulong number, out int length)
    {
        number = 0;
        length = 0;
        if (bytes.IsEmpty || bytes[0] == 0) return false;
        length = BitOperations.LeadingZeroCount((uint)bytes[0]) - 24 + 1;
        if (bytes.Length < length) return false;
        foreach (var next in bytes[..length]) number = (number << 8) | next;
        bytes = bytes[length..];
        return true;
    }
}
