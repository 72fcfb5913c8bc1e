using System.Buffers.Binary;

namespace Compressor.Media.Content;

/// <summary>Formats that a few bytes at the beginning tell for sure.</summary>
internal static class Signatures
{
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head) => Video(head) ?? Picture(head) ?? Sound(head);

    private static MediaFormat? Video(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("FLV\u0001"u8)) return head.Length > 9 ? MediaFormats.Flv : null;
        if (head.StartsWith(".RMF\0\0\0"u8)) return MediaFormats.Rm;
        if (head.StartsWith("DKIF\0\0 \0"u8)) return MediaFormats.Ivf;
        if (head.StartsWith("nut/multimedia container\0"u8)) return MediaFormats.Nut;
        if (head.StartsWith("YUV4MPEG2 "u8)) return MediaFormats.Y4m;
        // The key of MXF's header partition pack (SMPTE ST 377-1). A run-in of up to 64 kB before it is rare.
        if (head.StartsWith<byte>([0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0D, 0x01, 0x02])) return MediaFormats.Mxf;
        if (head.StartsWith<byte>([0xB7, 0xD8, 0x00, 0x20, 0x37, 0x49, 0xDA, 0x11, 0xA6, 0x4E, 0x00, 0x07, 0xE9, 0x5E, 0xAD, 0x8D])) return MediaFormats.Wtv;
        // A DIF block of the header, then those of subcode (IEC 61834-2): sections 0, 1 and 2, each of 80 bytes.
        if (head.Length >= 480 && head[0] == 0x1F && head[1] == 0x07 && head[80] >> 5 == 1 && head[240] >> 5 == 2) return MediaFormats.Dv;
        return null;
    }

    private static MediaFormat? Picture(ReadOnlySpan<byte> head)
    {
        if (TiffFile.Sniff(head) is { } tiff) return tiff;
        if (head.StartsWith("8BPS\0\u0001"u8)) return MediaFormats.Psd;
        if (head.StartsWith("BM"u8)) return IsBitmap(head) ? MediaFormats.Bmp : null;
        // The codestream alone, and in boxes (ISO/IEC 18181-2).
        if (head.StartsWith<byte>([0xFF, 0x0A]) || head.StartsWith("\0\0\0\u000CJXL \r\n"u8)) return head.Length > 12 ? MediaFormats.JpegXl : null;
        // Likewise (ISO/IEC 15444-1, annexes A and I).
        if (head.StartsWith<byte>([0xFF, 0x4F, 0xFF, 0x51]) || head.StartsWith("\0\0\0\u000CjP  \r\n"u8)) return MediaFormats.Jpeg2000;
        return null;
    }

    public static MediaFormat? Sound(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("fLaC\0"u8)) return MediaFormats.Flac;
        if (head.Length >= 12 && head.StartsWith("FORM"u8) && (head[8..12].SequenceEqual("AIFF"u8) || head[8..12].SequenceEqual("AIFC"u8))) return MediaFormats.Aiff;
        if (head.StartsWith("caff\0\u0001"u8)) return MediaFormats.Caf;
        if (head.StartsWith("#!AMR\n"u8) || head.StartsWith("#!AMR-WB\n"u8)) return MediaFormats.Amr;
        if (head.StartsWith("wvpk"u8)) return head.Length > 32 ? MediaFormats.WavPack : null;
        if (head.StartsWith("MAC "u8)) return head.Length > 6 && BinaryPrimitives.ReadUInt16LittleEndian(head[4..]) is > 1_000 and < 10_000 ? MediaFormats.Ape : null;
        return null;
    }

    /// <summary>Reserved bytes are zero, and the second header has one of the lengths that there are.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length > 18 && head[6..10].IndexOfAnyExcept((byte)0) < 0 && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;
}
