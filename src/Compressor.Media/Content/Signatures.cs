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
        if (head.StartsWith("DHAV"u8)) return head.Length > 24 && head[4] is 0xF0 or 0xF1 or 0xFB or 0xFC or 0xFD or 0xFE ? MediaFormats.Dav : null;
        if (head.StartsWith("DAHUA"u8)) return head.Length > 64 ? MediaFormats.Dav : null;
        if (head.StartsWith("--"u8)) return IsMultipartJpeg(head) ? MediaFormats.MultipartJpeg : null;
        // A packet of the map.
        if (head.StartsWith<byte>([0, 0, 0, 0, 1, 0xBC]) && head.Length > 16 && head[14] == 0xE1 && head[15] == 0xE2) return MediaFormats.Gxf;
        // A delimiter of times, then the header of a sequence with its length (AV1, section 5).
        if (head.StartsWith<byte>([0x12, 0x00, 0x0A]) && head.Length > 16 && head[3] is > 2 and < 128) return MediaFormats.Obu;
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
        if (head.StartsWith("qoif"u8)) return head.Length > 14 && head[12] is 3 or 4 && head[13] < 2 ? MediaFormats.Qoi : null;
        if (head.StartsWith("P7\nWIDTH "u8)) return MediaFormats.Pam;
        if (head.Length > 8 && head[0] == 'P' && head[1] is >= (byte)'1' and <= (byte)'6') return IsNetpbm(head) ? Netpbm(head[1]) : null;
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
        if (head.StartsWith("TTA1"u8) || head.StartsWith("TTA2"u8)) return head.Length > 22 ? MediaFormats.Tta : null;
        if (head.StartsWith("tBaK"u8)) return head.Length > 32 ? MediaFormats.Tak : null;
        if (head.StartsWith("MPCK"u8)) return head.Length > 6 && char.IsAsciiLetterUpper((char)head[4]) && char.IsAsciiLetterUpper((char)head[5]) ? MediaFormats.Musepack8 : null;
        if (head.StartsWith("MP+"u8)) return head.Length > 24 && (head[3] & 15) is 7 ? MediaFormats.Musepack : null;
        if (head.StartsWith("DSD \u001C\0\0\0"u8)) return MediaFormats.Dsf;
        if (head.StartsWith<byte>([(byte)'.', (byte)'r', (byte)'a', 0xFD])) return head.Length > 16 ? MediaFormats.RealAudio : null;
        if (head.StartsWith(".snd"u8)) return head.Length > 24 && BinaryPrimitives.ReadUInt32BigEndian(head[4..]) is >= 24 and < 0x10000 ? MediaFormats.Au : null;
        // The GUID of Sony's RIFF with sizes of 64 bits.
        if (head.StartsWith<byte>([0x72, 0x69, 0x66, 0x66, 0x2E, 0x91, 0xCF, 0x11, 0xA5, 0xD6, 0x28, 0xDB, 0x04, 0xC1, 0, 0])) return MediaFormats.Wave64;
        if (head.StartsWith("wvpk"u8)) return head.Length > 32 ? MediaFormats.WavPack : null;
        if (head.StartsWith("MAC "u8)) return head.Length > 6 && BinaryPrimitives.ReadUInt16LittleEndian(head[4..]) is > 1_000 and < 10_000 ? MediaFormats.Ape : null;
        return null;
    }

    private static MediaFormat Netpbm(byte kind) => (char)kind switch { '1' or '4' => MediaFormats.Pbm, '2' or '5' => MediaFormats.Pgm, _ => MediaFormats.Ppm };

    /// <summary>A boundary, then headers, one of which says that a JPEG follows (RFC 2046, section 5.1).</summary>
    private static bool IsMultipartJpeg(ReadOnlySpan<byte> head)
    {
        var lines = System.Text.Encoding.Latin1.GetString(head[..Math.Min(head.Length, 512)]).Split('\n');
        return lines.Length > 2 && lines[0].Length < 80
            && Array.Exists(lines[1..Math.Min(lines.Length, 6)], line => line.Replace(" ", "", StringComparison.Ordinal).StartsWith("content-type:image/jp", StringComparison.OrdinalIgnoreCase));
    }

    /// <summary>White space and a width, or a comment, as programs write one.</summary>
    private static bool IsNetpbm(ReadOnlySpan<byte> head)
    {
        var fields = head[2..Math.Min(head.Length, 64)];
        if (fields[0] is not ((byte)'\n' or (byte)'\r' or (byte)' ' or (byte)'\t')) return false;
        if (fields.TrimStart("\r\n\t "u8) is [(byte)'#', ..]) return true;
        return fields.TrimStart("\r\n\t "u8).IndexOfAnyExceptInRange((byte)'0', (byte)'9') is > 0 and < 6 and var width
            && fields.TrimStart("\r\n\t "u8)[width..].TrimStart("\r\n\t "u8) is [>= (byte)'1' and <= (byte)'9', ..];
    }

    /// <summary>Reserved bytes are zero, and the second header has one of the lengths that there are.</summary>
    private static bool IsBitmap(ReadOnlySpan<byte> head) =>
        head.Length > 18 && head[6..10].IndexOfAnyExcept((byte)0) < 0 && BinaryPrimitives.ReadUInt32LittleEndian(head[14..]) is 12 or 40 or 52 or 56 or 64 or 108 or 124;
}
