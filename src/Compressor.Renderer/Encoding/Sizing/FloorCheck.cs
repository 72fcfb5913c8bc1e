using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Decides within seconds, before encoding, whether a ceiling can hold the video at all: short samples at the smallest sensible picture
/// and a coarse quality, without sound. The encoder can reach any size that this check names. All constants: docs/compression.md, "Floor".
/// </summary>
internal sealed class FloorCheck(EncodingOptions options)
{
    private const double SampleSeconds = 2;
    private const int Samples = 4;

    /// <summary>Videos up to so many times the samples' length are sampled whole.</summary>
    private const double WholeFactor = 1.5;

    /// <summary>Over the samples, for what lies between them.</summary>
    private const double Margin = 1.2;

    /// <summary>Bits a second of the whole file above which the first pass tells in time, at a picture that may be reduced.</summary>
    private const double CertainRate = 40_000;

    /// <summary>Likewise, bits for each pixel of the smallest picture: one whose size was asked for can't be reduced.</summary>
    private const double CertainBitsPerPixel = 0.06;

    /// <summary>Bytes below which the container counts, so that a rate says little.</summary>
    private const long CertainBytes = 30_000;

    /// <summary>Bytes of an MP4 with one short video track, without its index; counted once for the whole file, not for each sample.</summary>
    private const long SampleBoxes = 800;

    /// <summary>Bytes beside picture and container: boxes whose size varies.</summary>
    private const double FixedAllowance = 1000;

    /// <summary>Bytes by which a whole file may differ from the sample of all its frames: boxes whose size varies.</summary>
    private const long WholeAllowance = 200;

    /// <summary>Bytes of a file that is mostly boxes.</summary>
    private const long TinyFile = 10_000;

    private const string Sample = "floor.mp4";

    /// <summary>The ceiling is so low that samples may say at once that it can't hold.</summary>
    public static bool IsNeeded(EncodingPlan plan)
    {
        var (slowest, layout) = DownscaleLadder.Smallest(plan);
        var certain = Math.Max(CertainRate, CertainBitsPerPixel * layout.Width * layout.Height * slowest.FrameRate);
        return plan.MaxBytes!.Value * 8 / plan.Seconds <= certain || plan.MaxBytes <= CertainBytes;
    }

    /// <returns>The smallest possible size in bytes.</returns>
    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<long> CheckAsync(EncodingPlan plan, EncodingRun run)
    {
        var maxBytes = plan.MaxBytes!.Value;
        var (slowest, layout) = DownscaleLadder.Smallest(plan);
        var (rate, dearest) = await SampleAsync(slowest, layout, run);
        var smallest = Smallest(slowest, rate);
        // A sample of all frames is such a file itself, and tells better where the bytes around the picture are more than the picture.
        if (IsWhole(slowest) && run.BytesOf(Sample) is < TinyFile and var whole) smallest = Math.Min(smallest, whole + WholeAllowance);
        if (maxBytes >= smallest) return smallest;
        // The length that fits even at the rate of the most expensive sample, with the same margin.
        var fixedBytes = SizeBudget.Container(plan.Codec, 0, 0, hasAudio: false);
        var perSecond = (smallest - fixedBytes) / plan.Seconds * Margin;
        var fits = Math.Floor((maxBytes - fixedBytes - dearest) / perSecond * 10) / 10;
        throw EncodingErrors.Impossible(maxBytes, smallest, fits >= 1 ? fits : null);
    }

    /// <summary>The ceiling of which the budget leaves the picture so much, in the whole thousands of bits a second that the encoder takes.</summary>
    private static long Smallest(EncodingPlan plan, double videoBytesPerSecond)
    {
        var kilobits = Math.Ceiling(videoBytesPerSecond * Margin / SecondPassAttempt.BytesPerKilobit);
        var container = SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, hasAudio: false) + FixedAllowance;
        return (long)Math.Ceiling(((kilobits * SecondPassAttempt.BytesPerKilobit * plan.Seconds) + container) / SizeBudget.Aim / 100) * 100;
    }

    private static bool IsWhole(EncodingPlan plan) => plan.Seconds <= Samples * SampleSeconds * WholeFactor || plan.IsStill;

    /// <returns>Bytes a second, and the bytes a second of the dearest sample.</returns>
    private async Task<(double Rate, double Dearest)> SampleAsync(EncodingPlan plan, FrameLayout layout, EncodingRun run)
    {
        var whole = IsWhole(plan);
        double bytes = 0, seconds = 0, dearest = 0;
        for (var i = 0; i < (whole ? 1 : Samples); i++)
        {
            var part = whole ? plan : plan.Part((plan.Seconds - SampleSeconds) * i / (Samples - 1), SampleSeconds);
            await run.RunAsync(
                FfmpegCommands.Video(part, layout, new RateControl.Quality(part.Codec.Quality.Floor), Sample, options.Threads),
                EncodingPhase.Analysing, (0, 0.02), part.Seconds);
            var sample = Math.Max(0, run.BytesOf(Sample) - SampleBoxes - ((long)part.Codec.IndexBytesPerFrame * part.Frames));
            bytes += sample;
            seconds += part.Seconds;
            dearest = Math.Max(dearest, sample / part.Seconds);
        }

        return (bytes / seconds, dearest);
    }
}
