namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>The frames of a result, in the order in which they are shown.</summary>
/// <param name="Times">Seconds at which each is shown.</param>
/// <param name="Cuts">Numbers of the frames from 1 at which a part may begin.</param>
/// <param name="Tick">Seconds that times are multiples of.</param>
internal sealed record FrameTimeline(IReadOnlyList<double> Times, IReadOnlyList<int> Cuts, double Tick)
{
    /// <summary>Seconds by which the same frame of two files may differ, by rounding.</summary>
    private const double SameTime = 0.0005;

    public int Frames => Times.Count;

    /// <summary>A file has the frames of a part at their times, of which the first is 0.</summary>
    /// <param name="times">Seconds at which its frames are shown, in order.</param>
    /// <param name="first">Seconds at which the first is to be shown.</param>
    public bool IsMadeOf(FramePart part, IReadOnlyList<double> times, double first) =>
        times.Count == part.Frames && Enumerable.Range(0, times.Count).All(i => Math.Abs(times[i] - first - (Times[part.From + i] - Times[part.From])) < SameTime);
}
