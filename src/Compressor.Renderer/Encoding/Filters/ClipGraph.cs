using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// The filter graph of several clips: each, from an input of its own, becomes a known number of frames of the joined picture; then they are
/// put one after another, and <see cref="VideoFilters"/> work on the whole.
/// </summary>
internal static class ClipGraph
{
    /// <summary>Lines.</summary>
    private const int HighDefinition = 720;

    /// <param name="firstInput">Index of the first clip's input; the others follow.</param>
    /// <param name="output">Label of the picture.</param>
    public static string Of(EncodingPlan plan, FrameLayout layout, int firstInput, string output)
    {
        var chains = plan.Clips.Select((clip, i) => $"[{firstInput + i}:{clip.Video.Index}]{Clip(plan, clip)}[p{i}]");
        var labels = string.Concat(plan.Clips.Select((_, i) => $"[p{i}]"));
        return $"{string.Join(';', chains)};{labels}concat=n={plan.Clips.Count},{VideoFilters.Graph(plan, layout)}[{output}]";
    }

    private static string Clip(EncodingPlan plan, Clip clip)
    {
        var (rate, frames) = (plan.Video.FrameRate, Math.Max(1, (int)Math.Round(clip.Seconds * plan.Video.FrameRate)));
        // A picture track may end before its sound: its last frame stays, so that the next clip's picture comes with its sound.
        var timing = clip.IsStill
            ? FormattableString.Invariant($"loop=loop=-1:size=1,fps={rate:0.######},trim=end_frame={frames}")
            : FormattableString.Invariant($"fps={rate:0.######}:start_time=0,tpad=stop=-1:stop_mode=clone,trim=end_frame={frames}");
        List<string> steps = [];
        if (ShownFrame.Filter(clip) is { } shown) steps.Add(shown);
        if (clip.Video.Interlaced) steps.Add(Deinterlace.Filter);
        if (Opaque.Filter(clip.Source) is { } opaque) steps.Add(opaque);
        if (!IsOnCanvas(plan.Video, clip)) steps.Add(Canvas(plan.Video, clip.Video));
        steps.Add(timing);
        return string.Join(',', steps);
    }

    private static string Colours(VideoFacts canvas, VideoFacts video)
    {
        var (from, to) = (Matrix(video), Matrix(canvas));
        var matrix = video.IsRgb ? $":out_color_matrix={to}" : from == to ? "" : $":in_color_matrix={from}:out_color_matrix={to}";
        return matrix + (video.IsRgb || video.IsFullRange ? ":out_range=tv" : "");
    }

    /// <summary>As the scaler names it. Where a file doesn't say, players take BT.709 for HD and BT.601 for less.</summary>
    public static string Matrix(VideoFacts video) => video.Matrix switch
    {
        null when IsLarge(video.CodedWidth, video.CodedHeight) => "bt709",
        "bt709" or "fcc" or "smpte240m" => video.Matrix,
        "bt2020nc" or "bt2020c" => "bt2020",
        _ => "bt601",
    };

    /// <summary>HD: of that size, players take BT.709 where nothing is said.</summary>
    public static bool IsLarge(int width, int height) => Math.Min(width, height) >= HighDefinition;

    private static bool IsOnCanvas(VideoFacts canvas, Clip clip) =>
        !clip.IsStill && canvas.Codec == clip.Video.Codec && (canvas.CodedWidth, canvas.CodedHeight, canvas.PixelFormat) == (clip.Video.CodedWidth, clip.Video.CodedHeight, clip.Video.PixelFormat);

    /// <summary>As large as fits, in the middle, in the canvas's colours.</summary>
    private static string Canvas(VideoFacts canvas, VideoFacts video)
    {
        var fit = Math.Min((double)canvas.CodedWidth / video.DisplayWidth, (double)canvas.CodedHeight / video.DisplayHeight);
        var (width, height) = (FrameLayout.EvenWithin(video.DisplayWidth * fit, canvas.CodedWidth), FrameLayout.EvenWithin(video.DisplayHeight * fit, canvas.CodedHeight));
        List<string> steps = [$"scale={width}:{height}:flags=bicubic{(video.IsHdr ? "" : Colours(canvas, video))}"];
        if (video.IsHdr) steps.Add(ToneMap.Filter(video));
        if ((width, height) != (canvas.CodedWidth, canvas.CodedHeight)) steps.Add($"pad={canvas.CodedWidth}:{canvas.CodedHeight}:(ow-iw)/2:(oh-ih)/2");
        steps.Add($"setsar=1,format={canvas.PixelFormat}");
        return string.Join(',', steps);
    }
}
