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
        // Of more than 4 GB (EBU Tech 3306, ITU-R BS.2088).
        if (head.StartsWith("RF64"u8) || head.StartsWith("BW64"u8)) return head.Length >= 16 && head[8..12].SequenceEqual("WAVE"u8) ? MediaFormats.Wav : null;
        return IsoBrands.Sniff(head) ?? Matroska.Sniff(head) ?? AsfFile.Sniff(head) ?? OggFile.Sniff(head) ?? Signatures.Sniff(head) ?? MpegStreams.Sniff(head) ?? AnnexB.Sniff(head) ?? MpegAudio.Sniff(head) ?? SoundStreams.Sniff(head)
            ?? MpegStreams.SniffBehindOthers(head);
    }

    /// <summary>Reads what <see cref="Sniff"/> needs from the stream's current position.</summary>
    public static async Task<MediaFormat?> SniffAsync(Stream content, CancellationToken cancellationToken = default)
    {
        var start = content.CanSeek ? content.Position : 0;
        var head = await HeadAsync(content, cancellationToken);
        if (content.CanSeek && Sniff(head.Span) == MediaFormats.Jpeg) return await JpegSequence.IsAsync(content, start, cancellationToken) ? MediaFormats.Mjpeg : MediaFormats.Jpeg;
        if (!content.CanSeek || MpegAudio.TagOf(head.Span) is not { } tag || tag + HeadLength / 2 <= head.Length) return Sniff(head.Span);
        // A tag with a picture hides what is behind it.
        content.Position = Math.Min(start + tag, content.Length);
        var behind = await HeadAsync(content, cancellationToken);
        return MpegAudio.SniffBehindTag(behind.Span) ?? Sniff(head.Span);
    }

    private static async Task<ReadOnlyMemory<byte>> HeadAsync(Stream content, CancellationToken cancellationToken)
    {
        var head = new byte[HeadLength];
        return head.AsMemory(0, await content.ReadAtLeastAsync(head, head.Length, throwOnEndOfStream: false, cancellationToken));
    }

    private static ReadOnlySpan<byte> SectorStart => [0, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0];

    private static MediaFormat? SniffRiff(ReadOnlySpan<byte> head)
    {
        if (head.Length < 16) return null;
        var form = head[8..12];
        if (form.SequenceEqual("AVI "u8)) return head[12..16].SequenceEqual("LIST"u8) ? MediaFormats.Avi : null;
        if (form.SequenceEqual("WEBP"u8)) return WebPFile.Sniff(head);
        // A file of a Video CD: the sectors as they lie on the disc, with MPEG packs in them.
        if (form.SequenceEqual("CDXA"u8)) return head.Length > 56 && head[44..56].SequenceEqual(SectorStart) ? MediaFormats.Mpg : null;
        return form.SequenceEqual("WAVE"u8) ? MediaFormats.Wav : null;
    }
}
