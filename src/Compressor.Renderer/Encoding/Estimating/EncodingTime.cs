using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>Seconds that an encode takes if the machine has nothing else to do, from the CPU time that parts of it took. All constants: docs/compression.md, "Estimates".</summary>
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

    /// <summary>CPU time of a second in a long run over that in short ones, which start anew and decode the frames before each part.</summary>
    private const double OfLongRun = 0.64;

    /// <summary>So many cores do the work of as many to this power.</summary>
    private const double Parallelism = 0.8;

    public static double OfCopy(long bytes) => Around + (bytes / CopyRate);

    /// <summary>Of a look and second passes.</summary>
    /// <param name="look">CPU seconds of the look at a second of the result.</param>
    /// <param name="extra">CPU seconds that a second pass takes over those of the look.</param>
    public static double OfTwoPasses(EncodingPlan plan, FrameLayout layout, double look, double extra, EncodingOptions options) =>
        Of(plan, layout, look + (SecondPasses * (look + extra)), options);

    /// <param name="perSecond">CPU seconds that encoding a second of the picture takes.</param>
    public static double Of(EncodingPlan plan, FrameLayout layout, double perSecond, EncodingOptions options) => OfCpu(
        (OfLongRun * perSecond * plan.Seconds) + (plan.Audio is null ? 0 : Sound * plan.Seconds) + new MeasuringCost(plan, layout).Budget + Around, options);

    /// <param name="cpu">CPU seconds of all the work.</param>
    public static double OfCpu(double cpu, EncodingOptions options) => cpu / Math.Pow(Math.Min(Environment.ProcessorCount, options.Threads), Parallelism);
}
