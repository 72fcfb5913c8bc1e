namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>What the frames that were compared tell of all frames. Each counts for as much of the video as it stands for.</summary>
internal static class FrameStatistics
{
    private const double Tenth = 0.1;

    /// <returns>The mean, and that of the worst tenth.</returns>
    public static (double Mean, double WorstTenth) Of(IEnumerable<(double Weight, IReadOnlyList<double> Frames)> parts)
    {
        var frames = parts.SelectMany(part => part.Frames.Select(ssim => (Ssim: ssim, Weight: part.Weight / part.Frames.Count))).OrderBy(frame => frame.Ssim).ToList();
        var all = frames.Sum(frame => frame.Weight);
        double worst = 0, taken = 0;
        foreach (var (ssim, weight) in frames)
        {
            var share = Math.Min(weight, (all * Tenth) - taken);
            if (share <= 0) break;
            worst += ssim * share;
            taken += share;
        }

        return (frames.Sum(frame => frame.Ssim * frame.Weight) / all, worst / taken);
    }
}
