using System.Buffers.Binary;

namespace Compressor.Renderer.Encoding.Probing;

/// <param name="Format">As in <see cref="ProbedMedia.Format"/>.</param>
/// <param name="Demuxer">The only demuxer that ffmpeg may use for the file.</param>
internal sealed record SniffedFormat(string Format, string Demuxer)
{
    public bool IsStill => Format is "jpg" or "png" or "webp";
    public bool IsSound => Format is "mp3" or "wav" or "m4a" or "aac";
}

/// <summary>Tells a file's format by its first bytes. Formats that refer to other files (playlists, concat lists) are none of these.</summary>
internal static class ContentSniffer
{
    public const int HeadBytes = 4096;

    /// <summary>Null: none of the supported formats.</summary>
    public static SniffedFormat? Sniff(ReadOnlySpan<byte> head)
    {
        if (head.Length < 12) return null;
        if (Tag(head, 4) is "ftyp")
            return Tag(head, 8) switch
            {
                "qt  " => new("mov", "mov"),
                "M4A " or "M4B " => new("m4a", "mov"),
                _ => new("mp4", "mov"),
            };
        if (Tag(head, 4) is "moov" or "mdat" or "wide" or "free" or "skip" or "pnot") return new("mov", "mov");
        if (head.StartsWith<byte>([0x1A, 0x45, 0xDF, 0xA3]))
            return new(head.IndexOf("webm"u8) is > 0 and < 64 ? "webm" : "mkv", "matroska");
        if (Tag(head, 0) is "RIFF")
            return Tag(head, 8) switch
            {
                "AVI " => new("avi", "avi"),
                "WEBP" => new("webp", "webp_pipe"),
                "WAVE" => new("wav", "wav"),
                _ => null,
            };
        if (head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8)) return new("gif", "gif");
        if (head.StartsWith<byte>([0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A])) return new("png", "png_pipe");
        if (head.StartsWith<byte>([0xFF, 0xD8, 0xFF])) return new("jpg", "jpeg_pipe");
        if (head[0] == 0xFF && (head[1] & 0xF6) == 0xF0) return new("aac", "aac");
        if (head.StartsWith("ID3"u8)) return AfterId3(head);
        return IsMpegAudio(head) ? new("mp3", "mp3") : null;
    }

    private static SniffedFormat AfterId3(ReadOnlySpan<byte> head)
    {
        // The tag's length is four times seven bits (ID3v2 §3.1); ADTS behind a tag is raw AAC.
        int at = 10 + (head[6] << 21 | head[7] << 14 | head[8] << 7 | head[9]);
        bool adts = at + 1 < head.Length && head[at] == 0xFF && (head[at + 1] & 0xF6) == 0xF0;
        return adts ? new("aac", "aac") : new("mp3", "mp3");
    }

    private static bool IsMpegAudio(ReadOnlySpan<byte> head) =>
        head[0] == 0xFF && (head[1] & 0xE0) == 0xE0 && (head[1] & 0x06) == 0x02
        && BinaryPrimitives.ReadUInt16BigEndian(head[2..]) >> 12 is > 0 and < 15;

    private static string Tag(ReadOnlySpan<byte> head, int at) => System.Text.Encoding.Latin1.GetString(head.Slice(at, 4));
}
