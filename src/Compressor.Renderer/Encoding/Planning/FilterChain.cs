using System.Globalization;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>The video filters of a plan, in the order in which they cost least: fields, frames, cut, scale, colours, canvas.</summary>
internal static class FilterChain
{
    public static string For(EncodingPlan plan, Picture picture) => string.Join(',', Filters(plan, picture));

    private static IEnumerable<string> Filters(EncodingPlan plan, Picture picture)
    {
        var video = plan.Video;
        if (video.Interlaced) yield return "bwdif=mode=send_frame";
        if (plan.ConvertFrameRate is { } rate && !plan.IsStill) yield return Text($"fps={rate:0.######}");
        if (picture.Cut is { } cut) yield return Text($"crop={cut.Width}:{cut.Height}");
        if (Scale(plan, picture) is { } scale) yield return scale;
        if (video.IsHdr)
            foreach (string filter in ToneMapping(video.Transfer!))
                yield return filter;
        if (picture.Padded) yield return Text($"pad={picture.Width}:{picture.Height}:(ow-iw)/2:(oh-ih)/2");
        yield return "setsar=1";
        yield return "format=yuv420p";
        if (plan.IsStill) yield return Text($"loop=loop=-1:size=1,fps={plan.FrameRate:0.######}");
    }

    private static string? Scale(EncodingPlan plan, Picture picture)
    {
        var video = plan.Video;
        var parts = new List<string>();
        if (picture.Scaled) parts.Add(Text($"{picture.InnerWidth}:{picture.InnerHeight}:flags=bicubic"));
        if (video.IsRgb) parts.Add("out_color_matrix=bt709");
        if ((video.IsRgb || video.IsFullRange) && !video.IsHdr) parts.Add("out_range=tv");
        return parts.Count == 0 ? null : "scale=" + string.Join(':', parts);
    }

    /// <summary>To linear light, to BT.709 primaries, compressed by the Hable curve, back to gamma. The tags may be missing, so they are stated.</summary>
    private static IEnumerable<string> ToneMapping(string transfer) =>
    [
        $"zscale=tin={transfer}:pin=bt2020:min=bt2020nc:t=linear:npl=100", "format=gbrpf32le", "zscale=p=bt709", "tonemap=hable:desat=0",
        "zscale=t=bt709:m=bt709:r=tv",
    ];

    private static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);
}
