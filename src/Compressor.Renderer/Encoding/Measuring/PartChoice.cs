namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>
/// Which parts of a long result are compared with the source: some where the encoder spent the most bytes, since those scenes are the hardest, and others spread
/// over the rest. They begin at key frames where there are any, as decoding can.
/// </summary>
internal static class PartChoice
{
    /// <summary>Part of the video that counts as its hardest scenes.</summary>
    private const double Hard = 0.1;

    /// <summary>Frames of a part.</summary>
    private const int Frames = 16;

    private static readonly int[] Counts = [24, 20, 16, 12, 8, 6];

    /// <param name="frames">Of the result, in order.</param>
    /// <param name="keyFrames">Seconds of the result at which the source has key frames; none: not known.</param>
    /// <param name="rate">Frames a second.</param>
    /// <returns>As many as may be paid for. None: all frames are cheaper.</returns>
    public static IReadOnlyList<ComparedPart> Choose(IReadOnlyList<EncodedFrame> frames, IReadOnlyList<double> keyFrames, double seconds, double rate, MeasuringCost cost)
    {
        var bins = Bins(frames, keyFrames, seconds, rate);
        var hard = bins.OrderByDescending(bin => bin.Bytes).Take(Math.Max(1, (int)(bins.Count * Hard))).ToHashSet();
        List<Bin> hardest = [.. bins.Where(hard.Contains)], others = [.. bins.Where(bin => !hard.Contains(bin))];
        var share = (double)hardest.Count / bins.Count;
        foreach (var count in Counts)
        {
            List<Bin> dear = [.. Slots(hardest, count / 4).Select(slot => slot.MaxBy(bin => bin.Bytes)!)];
            List<Bin> ordinary = [.. Slots(others, count - (count / 4)).Select(slot => slot.MinBy(bin => bin.Lead)!)];
            var price = cost.Of(dear.Concat(ordinary).Sum(bin => bin.Lead + Frames), dear.Count + ordinary.Count);
            if (price > cost.Budget && count != Counts[^1]) continue;
            if (ordinary.Count == 0 || price > cost.Of(frames.Count, 1)) return [];
            var length = Frames / rate;
            return
            [
                .. dear.Select(bin => new ComparedPart(bin.At, length, share / dear.Count)),
                .. ordinary.Select(bin => new ComparedPart(bin.At, length, (1 - share) / ordinary.Count)),
            ];
        }

        return [];
    }

    /// <summary>Equal stretches of the result, each with the place in it that is decoded most cheaply.</summary>
    private static List<Bin> Bins(IReadOnlyList<EncodedFrame> frames, IReadOnlyList<double> keyFrames, double seconds, double rate)
    {
        var (end, count) = (seconds - (Frames / rate), (int)Math.Clamp(seconds, 24, 7200));
        var length = seconds / count;
        List<Bin> bins = [];
        double[] keys = keyFrames.Count > 0 ? [.. keyFrames.Order()] : [.. frames.Where(frame => frame.IsKey).Select(frame => frame.At)];
        int at = 0, key = 0;
        for (var i = 0; i < count; i++)
        {
            var (first, bytes) = (at, 0L);
            for (; at < frames.Count && frames[at].At < (i + 1) * length; at++) bytes += frames[at].Bytes;
            if (first == at || frames[first].At > end) continue;
            // The first frame of the stretch, or the key frame in it.
            while (key + 1 < keys.Length && keys[key + 1] <= frames[at - 1].At) key++;
            var start = keys.Length > 0 && keys[key] >= frames[first].At && keys[key] <= end ? keys[key] : frames[first].At;
            var before = keys.Length > 0 && keys[key] <= start ? keys[key] : 0;
            bins.Add(new Bin(start, bytes, (start - before) * rate));
        }

        return bins;
    }

    /// <summary>The list in so many equal pieces.</summary>
    private static IEnumerable<List<Bin>> Slots(List<Bin> bins, int count)
    {
        count = Math.Min(count, bins.Count);
        for (var i = 0; i < count; i++) yield return bins[(i * bins.Count / count)..((i + 1) * bins.Count / count)];
    }

    /// <param name="Lead">Frames that are decoded before the first that is compared.</param>
    private sealed record Bin(double At, long Bytes, double Lead);
}
