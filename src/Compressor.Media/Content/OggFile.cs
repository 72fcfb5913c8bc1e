namespace Compressor.Media.Content;

/// <summary>Ogg (RFC 3533): the first pages tell what each stream is, before any of its content.</summary>
internal static class OggFile
{
    private const int PageHeader = 27;

    /// <summary>The flag of a stream's first page.</summary>
    private const byte BeginningOfStream = 2;

    public static MediaFormat? Sniff(ReadOnlySpan<byte> head)
    {
        MediaFormat? format = null;
        while (head.Length > PageHeader && head.StartsWith("OggS\0"u8) && (head[5] & BeginningOfStream) != 0)
        {
            var segments = head[26];
            if (head.Length < PageHeader + segments) break;
            var length = 0;
            foreach (var segment in head.Slice(PageHeader, segments)) length += segment;
            var content = head[(PageHeader + segments)..];
            if (IsVideo(content)) return MediaFormats.Ogv;
            if (IsSound(content)) format = MediaFormats.Ogg;
            head = content[Math.Min(length, content.Length)..];
        }

        return format;
    }

    private static bool IsVideo(ReadOnlySpan<byte> content) =>
        content.StartsWith<byte>([0x80, (byte)'t', (byte)'h', (byte)'e', (byte)'o', (byte)'r', (byte)'a'])
        || content.StartsWith("BBCD\0"u8) || content.StartsWith("OVP80"u8) || content.StartsWith("\u0001video\0\0\0"u8);

    private static bool IsSound(ReadOnlySpan<byte> content) =>
        content.StartsWith("\u0001vorbis"u8) || content.StartsWith("OpusHead"u8) || content.StartsWith("\u007FFLAC"u8) || content.StartsWith("Speex   "u8);
}
