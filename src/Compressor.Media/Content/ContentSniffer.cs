using Compressor.Media.Mp4;

namespace Compressor.Media.Content;

/// <summary>
/// Detects a file's format by its first bytes; the name proves nothing. Formats that refer to other files (playlists, concat lists)
/// are not recognized.
/// </summary>
public static class ContentSniffer
{
    /// <summary>Bytes from the beginning of a file that <see cref="Sniff"/> needs.</summary>
    public const int HeadLength = 4096;

    /// <summary>The format of a file that begins with these bytes; null if it is none of <see cref="MediaFormats.All"/>.</summary>
    /// <param name="head">The first <see cref="HeadLength"/> bytes, or the whole of a shorter file.</param>
    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return MediaFormats.Jpeg;
        if (head.StartsWith(PngFile.Signature)) return PngFile.Sniff(head);
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return MediaFormats.Gif;
        if (head.StartsWith("RIFF"u8)) return SniffRiff(head);
        return IsoBrands.Sniff(head) ?? Matroska.Sniff(head) ?? AsfFile.Sniff(head) ?? OggFile.Sniff(head) ?? SniffSignature(head) ?? MpegStreams.Sniff(head) ?? MpegAudio.Sniff(head);
    }

    /// <summary>Reads what <see cref="Sniff"/> needs from the stream's current position.</summary>
    public static async Task<MediaFormat?> SniffAsync(Stream content, CancellationToken cancellationToken = default)
    {
        var head = new byte[HeadLength];
        var read = await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken);
        return Sniff(head.AsSpan(0, read));
    }

    private static MediaFormat? SniffRiff(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16) return null;
        var form = head[8..12];
        if (form.SequenceEqual("AVI "u8)) return head[12..16].SequenceEqual("LIST"u8) ? MediaFormats.Avi : null;
        if (form.SequenceEqual("WEBP"u8)) return WebPFile.Sniff(head);
        return form.SequenceEqual("WAVE"u8) ? MediaFormats.Wav : null;
    }

    /// <summary>Formats that a few bytes at the beginning tell for sure.</summary>
    private static MediaFormat? SniffSignature(ReadOnlySpan<byte> head)
    {
        if (head.StartsWith("FLV\u0001"u8)) return head.Length > 9 ? MediaFormats.Flv : null;
        if (head.StartsWith("fLaC\0"u8)) return MediaFormats.Flac;
        if (head.StartsWith(".RMF\0\0\0"u8)) return MediaFormats.Rm;
        // The key of MXF's header partition pack (SMPTE ST 377-1). A run-in of up to 64 kB before it is rare.
        if (head.StartsWith<byte>([0x06, 0x0E, 0x2B, 0x34, 0x02, 0x05, 0x01, 0x01, 0x0D, 0x01, 0x02])) return MediaFormats.Mxf;
        if (head.StartsWith<byte>([0xB7, 0xD8, 0x00, 0x20, 0x37, 0x49, 0xDA, 0x11, 0xA6, 0x4E, 0x00, 0x07, 0xE9, 0x5E, 0xAD, 0x8D])) return MediaFormats.Wtv;
        // A DIF block of the header, then those of subcode (IEC 61834-2): sections 0, 1 and 2, each of 80 bytes.
        if (head.Length >= 480 && head[0] == 0x1F && head[1] == 0x07 && head[80] >> 5 == 1 && head[240] >> 5 == 2) return MediaFormats.Dv;
        return null;
    }
}
