namespace Compressor.Bench.Encoding;

/// <summary>Quality of the frames against the source, at the source's size and rate, 0 to 100.</summary>
/// <param name="Worst">5th percentile of the frames.</param>
internal sealed record Score(double Mean, double Worst)
{
    public static Score Of(IEnumerable<double> frames)
    {
        double[] sorted = [.. frames.Order()];
        return new Score(sorted.Average(), sorted[(int)(0.05 * (sorted.Length - 1))]);
    }
}
