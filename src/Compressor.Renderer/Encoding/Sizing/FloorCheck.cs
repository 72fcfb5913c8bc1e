using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Says before encoding, in seconds, whether a ceiling can hold the video at all: short samples at the smallest sensible picture
/// and a coarse quality, without sound. A size that it names is one that the encoder then reaches.
/// </summary>
internal sealed class FloorCheck(EncodingOptions options)
{
    private const double SampleSeconds = 2;
    private const int Samples = 4;
    private const double Margin = 1.2;

    /// <summary>Bits a second of the whole file above which nothing needs to be measured, at a picture that may be reduced.</summary>
    private const double CertainRate = 200_000;

    /// <returns>The smallest bytes; null: the ceiling is far above them.</returns>
    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<long?> CheckAsync(EncodingPlan plan, EncodingRun run)
    {
        long maxBytes = plan.MaxBytes!.Value;
        var (slowest, layout) = DownscaleLadder.Smallest(plan);
        double certain = Math.Max(CertainRate, 0.06 * layout.Width * layout.Height * slowest.FrameRate);
        if (maxBytes * 8 / plan.Seconds > certain && maxBytes > 100_000) return null;
        var (rate, measured) = await SampleAsync(slowest, layout, run);
        long smallest = Smallest(slowest, rate * slowest.Seconds);
        if (maxBytes >= smallest) return smallest;
        // Only so much of the video as its dearest sample allows, with the same margin.
        double perSecond = (smallest - SizeBudget.Container(plan.Codec, 0, 0, hasAudio: false)) / plan.Seconds * 1.2;
        double fits = Math.Floor((maxBytes - SizeBudget.Container(plan.Codec, 0, 0, hasAudio: false) - measured) / perSecond * 10) / 10;
        throw EncodingErrors.Impossible(maxBytes, smallest, fits >= 1 ? fits : null);
    }

    private static long Smallest(EncodingPlan plan, double videoBytes) =>
        (long)Math.Ceiling(((videoBytes * Margin) + SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, hasAudio: false) + 1000) / 100) * 100;

    /// <returns>Bytes a second, and the bytes of the dearest key frame's sample.</returns>
    private async Task<(double Rate, double Dearest)> SampleAsync(EncodingPlan plan, FrameLayout layout, EncodingRun run)
    {
        bool whole = plan.Seconds <= Samples * SampleSeconds * 1.5 || plan.IsStill;
        double bytes = 0, seconds = 0, dearest = 0;
        for (int i = 0; i < (whole ? 1 : Samples); i++)
        {
            var part = whole ? plan : plan with
            {
                Start = plan.Start + ((plan.Seconds - SampleSeconds) * i / (Samples - 1)),
                Seconds = SampleSeconds,
                EndCut = true,
            };
            await run.RunAsync(
                FfmpegCommands.Video(part, layout, new RateControl.Quality(part.Codec.Quality.Floor), "floor.mp4", options.Threads), EncodingPhase.Analysing, (0, 0.02), part.Seconds);
            long sample = run.BytesOf("floor.mp4");
            bytes += sample;
            seconds += part.Seconds;
            dearest = Math.Max(dearest, sample / part.Seconds);
        }
        return (bytes / seconds, dearest);
    }
}
