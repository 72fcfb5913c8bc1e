using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>A few short parts of a result, encoded at a constant quality and compared with their source.</summary>
/// <param name="Crf">At which they were encoded.</param>
/// <param name="Frames">As they were encoded.</param>
/// <param name="Seconds">Of all parts together.</param>
/// <param name="Quality">Null: they could not be compared.</param>
/// <param name="Cpu">CPU seconds that the encode took.</param>
internal sealed record Trial(double Crf, CodedBytes Frames, double Seconds, QualityReport? Quality, double Cpu)
{
    private const string Name = "trial.mp4", Packets = "trial.txt";

    /// <param name="plan">Short, as <see cref="SamplePlan"/> makes them.</param>
    /// <param name="crf">On H.264's scale.</param>
    public static async Task<Trial> RunAsync(EncodingPlan plan, FrameLayout layout, double crf, PassTuning tuning, EncodingOptions options, EncodingRun run) =>
        await RunAtAsync(plan, layout, Scaled(plan.Codec.Quality, crf), tuning, options, run) with { Crf = crf };

    /// <summary>Likewise, at a rate factor on the codec's own scale.</summary>
    public static async Task<Trial> RunAtAsync(EncodingPlan plan, FrameLayout layout, double crf, PassTuning tuning, EncodingOptions options, EncodingRun run)
    {
        var rate = new RateControl.Quality(crf) { Tuning = tuning };
        var cpu = run.Cpu;
        await run.RunAsync(FfmpegCommands.Video(plan, layout, rate, Name, options.Threads), EncodingPhase.SecondPass, (0.5, 0.8), plan.Seconds);
        cpu = run.Cpu - cpu;
        await run.RunAsync(MeasureCommands.Packets(Name, Packets), EncodingPhase.Measuring, (0.8, 0.8), plan.Seconds);
        var frames = CodedBytes.Of(FrameCrcLog.Read(File.ReadLines(run.PathOf(Packets))));
        var quality = await new QualityMeasurement(options).TryOutAsync(plan, layout, Name, (0.8, 1), run);
        return new Trial(crf, frames, plan.Seconds, quality, cpu.TotalSeconds);
    }

    /// <summary>A rate factor of H.264 on another codec's scale: both ends of what is sensible fall together.</summary>
    private static double Scaled(QualityScale scale, double crf)
    {
        var (h264, step) = (VideoCodecs.Analysis.Quality, scale.Step);
        var at = scale.VisuallyLossless + ((crf - h264.VisuallyLossless) / (h264.Floor - h264.VisuallyLossless) * (scale.Floor - scale.VisuallyLossless));
        return Math.Clamp(Math.Round(at / step) * step, 0, scale.Coarsest);
    }
}
