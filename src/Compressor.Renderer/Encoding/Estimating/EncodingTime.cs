using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>Seconds that an encode takes, from what parts of it took just now on this machine. All constants: docs/compression.md, "Estimates".</summary>
internal static class EncodingTime
{
    /// <summary>Second passes in the mean: some miss.</summary>
    private const double SecondPasses = 1.2;

    /// <summary>CPU seconds for a second of sound.</summary>
    private const double Sound = 0.012;

    /// <summary>CPU seconds for starts of ffmpeg, and putting files together.</summary>
    private const double Around = 0.5;

    /// <summary>Bytes a second that are copied.</summary>
    private const double CopyRate = 2e8;

    public static double OfCopy(long bytes) => Around + (bytes / CopyRate);

    /// <summary>Of a look and second passes.</summary>
    /// <param name="look">CPU seconds of the look at a second of the result.</param>
    /// <param name="extra">CPU seconds that a second pass takes over those of the look.</param>
    /// <param name="soFar">What was measured, and how long it took.</param>
    public static double OfTwoPasses(EncodingPlan plan, FrameLayout layout, double look, double extra, Effort soFar) =>
        Of(plan, layout, look + (SecondPasses * (look + extra)), soFar);

    /// <param name="perSecond">CPU seconds that encoding a second of the picture takes.</param>
    /// <param name="soFar">What was measured, and how long it took.</param>
    public static double Of(EncodingPlan plan, FrameLayout layout, double perSecond, Effort soFar)
    {
        var cpu = (perSecond * plan.Seconds) + (plan.Audio is null ? 0 : Sound * plan.Seconds) + new MeasuringCost(plan, layout).Budget + Around;
        return cpu * soFar.Wall / Math.Max(0.01, soFar.Cpu);
    }
}
