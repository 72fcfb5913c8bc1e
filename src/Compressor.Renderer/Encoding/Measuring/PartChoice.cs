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
        var bins = Bins(frames, keyFrames, seconds, rate, cost);
        var hard = bins.OrderByDescending(bin => bin.Bytes).Take(Math.Max(1, (int)(bins.Count * Hard))).ToHashSet();
        List<Bin> hardest = [.. bins.Where(hard.Contains)], others = [.. bins.Where(bin => !hard.Contains(bin))];
        var share = (double)hardest.Count / bins.Count;
        foreach (var count in Counts)
        {
            List<Bin> dear = [.. Slots(hardest, count / 4).Select(slot => slot.MaxBy(bin => bin.Bytes)!)];
            List<Bin> ordinary = [.. Slots(others, count - (count / 4)).Select(slot => slot.MinBy(bin => bin.Price)!)];
            var price = dear.Concat(ordinary).Sum(bin => bin.Price);
            if (price > cost.Budget && count != Counts[^1]) continue;
            if (ordinary.Count == 0 || price > cost.Of(frames.Count, frames.Count)) return [];
            var length = Frames / rate;
            return
            [
                .. dear.Select(bin => new ComparedPart(bin.At, length, share / dear.Count)),
                .. ordinary.Select(bin => new ComparedPart(bin.At, length, (1 - share) / ordinary.Count)),
            ];
        }

        return [];
    }

    /// <summary>Equal stretches of the result, each with the place in it that is decoded most cheaply: its beginning, or a key frame of either file.</summary>
    private static List<Bin> Bins(IReadOnlyList<EncodedFrame> frames, IReadOnlyList<double> keyFrames, double seconds, double rate, MeasuringCost cost)
    {
        var (end, count) = (seconds - (Frames / rate), (int)Math.Clamp(seconds, 24, 7200));
        var length = seconds / count;
        List<Bin> bins = [];
        var result = new Leads([.. frames.Where(frame => frame.IsKey).Select(frame => frame.At)], rate);
        var source = keyFrames.Count > 0 ? new Leads([.. keyFrames.Order()], rate) : result;
        var at = 0;
        for (var i = 0; i < count; i++)
        {
            var (first, bytes) = (at, 0L);
            for (; at < frames.Count && frames[at].At < (i + 1) * length; at++) bytes += frames[at].Bytes;
            if (first == at || frames[first].At > end) continue;
            var last = Math.Min(end, frames[at - 1].At);
            double[] places = [frames[first].At, .. source.Keys(frames[first].At, last), .. result.Keys(frames[first].At, last)];
            bins.Add(places.Select(place => new Bin(place, bytes, cost.Of(source.To(place) + Frames, result.To(place) + Frames))).MinBy(bin => bin.Price)!);
        }

        return bins;
    }

    /// <summary>The list in so many equal pieces.</summary>
    private static IEnumerable<List<Bin>> Slots(List<Bin> bins, int count)
    {
        count = Math.Min(count, bins.Count);
        for (var i = 0; i < count; i++) yield return bins[(i * bins.Count / count)..((i + 1) * bins.Count / count)];
    }

    /// <param name="Price">Of comparing the part that begins there.</param>
    private sealed record Bin(double At, long Bytes, double Price);

    /// <summary>What is decoded before a frame of a file is reached.</summary>
    /// <param name="keys">Seconds of its key frames, in order.</param>
    private sealed class Leads(double[] keys, double rate)
    {
        /// <summary>Frames from the last key frame on.</summary>
        public double To(double at) => (at - (Before(at) is var before and >= 0 ? keys[before] : 0)) * rate;

        public IEnumerable<double> Keys(double from, double to) => keys.Skip(Before(from) + 1).TakeWhile(key => key <= to);

        /// <summary>Number of the last key frame that is not later; -1: there is none.</summary>
        private int Before(double at)
        {
            var found = Array.BinarySearch(keys, at);
            return found >= 0 ? found : ~found - 1;
        }
    }
}
