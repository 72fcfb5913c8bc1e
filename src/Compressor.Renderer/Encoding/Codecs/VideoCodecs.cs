using Compressor.Edits;

namespace Compressor.Renderer.Encoding.Codecs;

internal static class VideoCodecs
{
    private const double Vp9BitsOfH264 = 0.67;

    /// <summary>The default: every player and browser supports it.</summary>
    public static IVideoCodec Default => Analysis;

    /// <summary>Its first pass tells about a source what every codec wants to know, at little cost.</summary>
    public static H264 Analysis { get; } = new();

    private static IVideoCodec[] All { get; } = [Analysis, new Hevc(), new Av1()];

    /// <param name="name">As ffprobe names it.</param>
    public static IVideoCodec? Find(string name) => All.FirstOrDefault(codec => codec.Name == name);

    /// <summary>Bits that a source's codec needs for the picture that H.264 makes of one. docs/compression.md, "Other codecs".</summary>
    /// <param name="name">As ffprobe names it.</param>
    public static double BitsOfH264(string name) => Find(name)?.BitsOfH264 ?? (name == "vp9" ? Vp9BitsOfH264 : 1);

    /// <summary>The codec that is asked for, or the default.</summary>
    public static IVideoCodec For(VideoEdit edit) => edit.Codec is { } codec ? Find(codec.Name)! : Default;
}
