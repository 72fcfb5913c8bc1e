namespace Compressor.Media;

/// <summary>
/// The formats that the backend takes (nemo-api.md: mp4 mov avi webm mkv · jpg png gif webp · mp3 wav m4a aac), told by content:
/// a file's name proves nothing.
/// </summary>
public static class MediaFormats
{
    /// <summary>Bytes from the beginning of a file that <see cref="Sniff"/> wants to see.</summary>
    public const int SniffLength = 4096;

    public static IReadOnlyList<string> Supported { get; } =
        ["mp4", "mov", "avi", "webm", "mkv", "jpg", "png", "gif", "webp", "mp3", "wav", "m4a", "aac"];

    private static ReadOnlySpan<byte> Jpeg => [0xFF, 0xD8, 0xFF];

    private static ReadOnlySpan<byte> Png => [0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A];

    /// <summary>The format of a file that begins with these bytes; null when it is none of <see cref="Supported"/>.</summary>
    public static string? Sniff(ReadOnlySpan<byte> start)
    {
        if (start.StartsWith(Jpeg)) return "jpg";
        if (start.StartsWith(Png)) return "png";
        if (start.StartsWith("GIF87a"u8) || start.StartsWith("GIF89a"u8)) return "gif";
        if (start.StartsWith("RIFF"u8)) return SniffRiff(start);
        return IsoBrands.Sniff(start) ?? Ebml.Sniff(start) ?? MpegAudio.Sniff(start);
    }

    /// <summary>video, image or audio.</summary>
    public static string KindOf(string format) => format switch
    {
        "mp4" or "mov" or "avi" or "webm" or "mkv" => "video",
        "jpg" or "png" or "gif" or "webp" => "image",
        "mp3" or "wav" or "m4a" or "aac" => "audio",
        _ => throw new ArgumentException("No supported format.", nameof(format)),
    };

    public static string ContentTypeOf(string format) => format switch
    {
        "mov" => "video/quicktime",
        "avi" => "video/x-msvideo",
        "mkv" => "video/x-matroska",
        "jpg" => "image/jpeg",
        "mp3" => "audio/mpeg",
        "m4a" => "audio/mp4",
        _ => $"{KindOf(format)}/{format}",
    };

    private static string? SniffRiff(ReadOnlySpan<byte> start) => start.Length < 16 ? null : start[8..12] switch
    {
        var kind when kind.SequenceEqual("AVI "u8) && start[12..16].SequenceEqual("LIST"u8) => "avi",
        var kind when kind.SequenceEqual("WAVE"u8) => "wav",
        var kind when kind.SequenceEqual("WEBP"u8) && start[12..15].SequenceEqual("VP8"u8) => "webp",
        _ => null,
    };
}
