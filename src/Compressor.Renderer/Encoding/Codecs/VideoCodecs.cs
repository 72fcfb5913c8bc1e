namespace Compressor.Renderer.Encoding.Codecs;

internal static class VideoCodecs
{
    private static readonly IVideoCodec[] All = [new H264()];

    /// <summary>The default: every player and browser supports it.</summary>
    public static IVideoCodec Default => All[0];

    /// <param name="name">As ffprobe names it.</param>
    public static IVideoCodec? Find(string name) => All.FirstOrDefault(codec => codec.Name == name);
}
