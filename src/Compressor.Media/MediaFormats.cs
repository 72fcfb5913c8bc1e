namespace Compressor.Media;

/// <summary>The input formats: those that the NemoVideo API accepts (docs/nemo-api.md, "Formats and limits"). Everything that depends on the format is derived from this list.</summary>
public static class MediaFormats
{
    public static MediaFormat Mp4 { get; } = new("mp4", MediaKind.Video, "video/mp4", "mov");
    public static MediaFormat Mov { get; } = new("mov", MediaKind.Video, "video/quicktime", "mov");
    public static MediaFormat Avi { get; } = new("avi", MediaKind.Video, "video/x-msvideo", "avi");
    public static MediaFormat WebM { get; } = new("webm", MediaKind.Video, "video/webm", "matroska");
    public static MediaFormat Mkv { get; } = new("mkv", MediaKind.Video, "video/x-matroska", "matroska");
    public static MediaFormat Jpeg { get; } = new("jpg", MediaKind.Image, "image/jpeg", "jpeg_pipe");
    public static MediaFormat Png { get; } = new("png", MediaKind.Image, "image/png", "png_pipe");
    public static MediaFormat Gif { get; } = new("gif", MediaKind.Image, "image/gif", "gif");
    public static MediaFormat WebP { get; } = new("webp", MediaKind.Image, "image/webp", "webp_pipe");
    public static MediaFormat Mp3 { get; } = new("mp3", MediaKind.Audio, "audio/mpeg", "mp3");
    public static MediaFormat Wav { get; } = new("wav", MediaKind.Audio, "audio/wav", "wav");
    public static MediaFormat M4a { get; } = new("m4a", MediaKind.Audio, "audio/mp4", "mov");
    public static MediaFormat Aac { get; } = new("aac", MediaKind.Audio, "audio/aac", "aac");

    public static IReadOnlyList<MediaFormat> All { get; } = [Mp4, Mov, Avi, WebM, Mkv, Jpeg, Png, Gif, WebP, Mp3, Wav, M4a, Aac];

    /// <summary>"mp4, mov, avi, …, aac": the list as messages show it, in any language.</summary>
    public static string Names { get; } = string.Join(", ", All.Select(format => format.Name));

    /// <summary>The media type of a format by its name or its other extension (jpeg), without a dot; application/octet-stream for any other.</summary>
    public static string ContentTypeOf(string name)
    {
        var known = name.Equals("jpeg", StringComparison.OrdinalIgnoreCase) ? Jpeg : All.FirstOrDefault(format => format.Name.Equals(name, StringComparison.OrdinalIgnoreCase));
        return known?.ContentType ?? "application/octet-stream";
    }
}
