namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Where a result is cut into parts: at the closed GOPs nearest to equal numbers of frames. All constants: docs/compression.md, "Parts".</summary>
internal static class PartCuts
{
    /// <summary>Seconds of a part at least: the rate control of a shorter one has too little to shift bits between.</summary>
    public const double LeastSeconds = 3;

    /// <param name="count">Parts that are wished for.</param>
    /// <returns>All frames, in at most so many parts.</returns>
    public static IReadOnlyList<FramePart> Choose(FrameTimeline timeline, int count)
    {
        var times = timeline.Times;
        List<int> cuts = [.. timeline.Cuts.Where(cut => IsSteady(times, cut))];
        List<FramePart> parts = [];
        var from = 0;
        for (var i = 1; i < count && cuts.Count > 0; i++)
        {
            var ideal = (double)timeline.Frames * i / count;
            var cut = cuts.MinBy(cut => Math.Abs(cut - ideal));
            if (cut <= from || times[cut] - times[from] < LeastSeconds || times[^1] - times[cut] < LeastSeconds) continue;
            parts.Add(new FramePart(from, cut));
            from = cut;
        }

        parts.Add(new FramePart(from, timeline.Frames));
        return parts;
    }

    /// <summary>Times of decoding run ahead of those of showing by two frames: where frames suddenly last much longer, those of a part would begin before the ones that precede it have ended.</summary>
    private static bool IsSteady(IReadOnlyList<double> times, int cut) =>
        cut < 3 || cut + 2 >= times.Count || times[cut + 2] - times[cut] < times[cut] - times[cut - 3];
}
