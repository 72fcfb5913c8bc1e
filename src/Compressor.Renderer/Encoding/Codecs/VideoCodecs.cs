using Compressor.Edits;

namespace Compressor.Renderer.Encoding.Codecs;

internal static class VideoCodecs
{
    /// <summary>The default: every player and browser supports it.</summary>
    public static IVideoCodec Default => Analysis;

    /// <summary>Its first pass tells about a source what every codec wants to know, at little cost.</summary>
    public static H264 Analysis { get; } = new();

    private static IVideoCodec[] All { get; } = [Analysis, new Hevc(), new Av1()];

    /// <param name="name">As ffprobe names it.</param>
    public static IVideoCodec? Find(string name) => All.FirstOrDefault(codec => codec.Name == name);

    /// <summary>The codec that is asked for, or the default.</summary>
    public static IVideoCodec For(VideoEdit edit) => edit.Codec is { } codec ? Find(codec.Name)! : Default;
}
