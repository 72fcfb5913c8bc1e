using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>The frames of a result as its source says, where no pass over it tells them. Parts may begin at the source's key frames.</summary>
internal static class SourceTimeline
{
    private const double VariableTick = 1.0 / 90_000;

    /// <returns>Null: its frames are not those of the source, or their times are not known.</returns>
    public static FrameTimeline? Of(EncodingPlan plan)
    {
        if (plan is not { Clips: [{ Start: 0, EndCut: false }], Video.Interlaced: false, Source.Times: { Starts: [_, ..] starts } source }) return null;
        var tick = plan.KeepsTimestamps ? VariableTick : 1 / plan.FrameRate;
        List<double> times = [.. starts.Select(start => Math.Round(start / tick) * tick)];
        if (times.Zip(times.Skip(1)).Any(pair => pair.Second - pair.First < tick / 2)) return null;
        var keys = source.KeyFrames.ToHashSet();
        List<int> cuts = [.. Enumerable.Range(1, Math.Max(0, starts.Count - 1)).Where(i => keys.Contains(starts[i]))];
        return new FrameTimeline(times, cuts, tick);
    }
}
