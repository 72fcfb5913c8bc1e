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
        if (head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return MediaFormats.Png;
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return MediaFormats.Gif;
        if (head.StartsWith("RIFF"u8)) return SniffRiff(head);
        return IsoBrands.Sniff(head) ?? Matroska.Sniff(head) ?? MpegAudio.Sniff(head);
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
        if (form.SequenceEqual("WEBP"u8)) return head[12..15].SequenceEqual("VP8"u8) ? MediaFormats.WebP : null;
        return form.SequenceEqual("WAVE"u8) ? MediaFormats.Wav : null;
    }
}
