using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>Colour tags of the result: the source's, or BT.709 if colours were converted.</summary>
internal static class ColourTags
{
    public static IEnumerable<string> For(VideoFacts video)
    {
        if (video.IsHdr || video.IsRgb)
            return ["-color_range", "tv", "-colorspace", "bt709", "-color_trc", "bt709", "-color_primaries", "bt709"];
        var tags = new List<string>();
        if (video.IsFullRange || video.Range is not null) tags.AddRange(["-color_range", "tv"]);
        if (video.Matrix is not null and not "gbr") tags.AddRange(["-colorspace", video.Matrix]);
        if (video.Transfer is not null) tags.AddRange(["-color_trc", Option(video.Transfer)]);
        if (video.Primaries is not null) tags.AddRange(["-color_primaries", video.Primaries]);
        return tags;
    }

    /// <summary>The gammas of old television, of PAL's DVDs among others, which ffprobe names by their standard and ffmpeg takes by their figure.</summary>
    private static string Option(string transfer) => transfer switch { "bt470m" => "gamma22", "bt470bg" => "gamma28", _ => transfer };
}
