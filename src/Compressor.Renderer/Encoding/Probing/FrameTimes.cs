namespace Compressor.Renderer.Encoding.Probing;

/// <summary>When the frames of a picture are shown, from its packets. Seconds of the file, which begins at 0.</summary>
internal sealed record FrameTimes
{
    /// <summary>A gap that is longer, or shorter, than the usual one by this factor is another.</summary>
    private const double Longer = 1.5, Shorter = 0.66;

    /// <summary>The part of all gaps that may be others where frames still count as equal.</summary>
    private const double MaxOdd = 0.01;

    /// <summary>Frames nearer to the next than this many seconds are never seen: VP8 stores frames that only others refer to.</summary>
    private const double Unseen = 0.0015;

    /// <summary>Frames whose single times are kept.</summary>
    private const int MaxKept = 200_000;

    public required double Start { get; init; }

    /// <summary>When the last frame has been shown.</summary>
    public required double End { get; init; }
    public required int Count { get; init; }

    /// <summary>The usual seconds from one frame to the next; 0: there is only one.</summary>
    public required double Gap { get; init; }
    public required double LargestGap { get; init; }

    /// <summary>How much longer than usual the last frame stays.</summary>
    public required double HeldSeconds { get; init; }

    /// <summary>Frames are shown for unequal times, by more than rounding.</summary>
    public required bool IsUneven { get; init; }

    /// <summary>Bytes of the picture's packets.</summary>
    public required long Bytes { get; init; }
    public IReadOnlyList<double> KeyFrames { get; init; } = [];

    /// <summary>When each frame begins, in order; empty: there are too many.</summary>
    public IReadOnlyList<double> Starts { get; init; } = [];

    /// <summary>Frames a second, in the mean, while the picture moves.</summary>
    public double? Rate { get; init; }

    /// <summary>When the frame that is shown at a time began; null: not known, or there is none yet.</summary>
    public double? ShownAt(double seconds)
    {
        if (Starts.Count == 0 || seconds < Starts[0]) return null;
        var (low, high) = (0, Starts.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (Starts[middle] <= seconds) low = middle;
            else high = middle - 1;
        }

        return Starts[low];
    }

    /// <summary>
    /// The same, with an end that the file states: the last packet is the last to be decoded, which need not be the last that is shown, so that its duration
    /// does not tell how long the last frame stays.
    /// </summary>
    public FrameTimes Until(double end) => end <= LastStart ? this : this with { End = end, HeldSeconds = Count > 1 ? Math.Max(0, end - LastStart - Gap) : 0 };

    /// <summary>When the last frame begins.</summary>
    private double LastStart { get; init; }

    /// <summary>The same, counted from a later moment.</summary>
    public FrameTimes Since(double start) => start == 0 ? this : this with
    {
        Start = Start - start,
        End = End - start,
        LastStart = LastStart - start,
        KeyFrames = [.. KeyFrames.Select(at => at - start)],
        Starts = [.. Starts.Select(at => at - start)],
    };

    /// <param name="packets">In any order; a duration of 0 is not known.</param>
    public static FrameTimes? Of(IReadOnlyCollection<Packet> packets)
    {
        if (packets.Count == 0) return null;
        List<Packet> ordered = [.. packets.OrderBy(packet => packet.Start)];
        // Where all frames are as near, they are of a camera of 1,000 frames a second.
        var unseen = Math.Min(Unseen, Median(Gaps(ordered)) * 0.5);
        List<Packet> frames = [.. ordered.Where((packet, i) => i + 1 == ordered.Count || ordered[i + 1].Start - packet.Start > unseen)];
        var gaps = Gaps(frames);
        var usual = Median(gaps);
        var last = frames[^1];
        var shown = last.Duration > 0 ? last.Duration : usual;
        return new FrameTimes
        {
            Start = frames[0].Start,
            End = last.Start + shown,
            LastStart = last.Start,
            Count = frames.Count,
            Gap = usual,
            LargestGap = gaps.DefaultIfEmpty(0).Max(),
            Rate = gaps.Count > 0 ? gaps.Count / (last.Start - frames[0].Start) : null,
            HeldSeconds = frames.Count > 1 ? Math.Max(0, shown - usual) : 0,
            IsUneven = gaps.Count(gap => gap > usual * Longer || gap < usual * Shorter) > gaps.Count * MaxOdd,
            Bytes = packets.Sum(packet => (long)packet.Bytes),
            KeyFrames = [.. frames.Where(frame => frame.IsKey).Select(frame => frame.Start)],
            Starts = frames.Count > MaxKept ? [] : [.. frames.Select(frame => frame.Start)],
        };
    }

    private static List<double> Gaps(List<Packet> frames) => [.. frames.Zip(frames.Skip(1), (a, b) => b.Start - a.Start)];

    private static double Median(List<double> gaps) => gaps.Count == 0 ? 0 : gaps.Order().ElementAt(gaps.Count / 2);
}
