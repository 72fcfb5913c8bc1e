using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Decides within seconds, before encoding, whether a ceiling can hold the video at all: short samples at the smallest sensible picture
/// and a coarse quality, without sound. Before a size is refused, all frames are encoded so, or many more samples of a long video, since what is named
/// instead has to be reached. All constants: docs/compression.md, "Floor".
/// </summary>
internal sealed class FloorCheck(EncodingOptions options)
{
    private const double SampleSeconds = 2;
    private const int Samples = 4;

    /// <summary>Samples of a video that is too long to be encoded whole before a refusal.</summary>
    private const int SamplesBeforeRefusal = 24;

    /// <summary>Source pixels that are decoded within seconds, and pixels that take as long as the rest of the work on a frame.</summary>
    private const double CheapPixels = 5e9, PixelsPerFrame = 4e5;

    /// <summary>Videos up to so many times the samples' length are sampled whole.</summary>
    private const double WholeFactor = 2.5;

    /// <summary>Over the samples, for what lies between them.</summary>
    private const double Margin = 1.2;

    /// <summary>Bits a second of the whole file above which the first pass tells in time, at a picture that may be reduced.</summary>
    private const double CertainRate = 40_000;

    /// <summary>Likewise, bits for each pixel of the smallest picture: one whose size was asked for can't be reduced.</summary>
    private const double CertainBitsPerPixel = 0.06;

    /// <summary>Bytes below which the container counts, so that a rate says little.</summary>
    private const long CertainBytes = 30_000;

    /// <summary>Bytes beside picture and container: boxes whose size varies.</summary>
    private const double FixedAllowance = 1000;

    private const string Sample = "floor.mp4";

    /// <summary>The ceiling is so low that samples may say at once that it can't hold.</summary>
    public static bool IsNeeded(EncodingPlan plan)
    {
        var (slowest, layout) = DownscaleLadder.Smallest(plan);
        var certain = Math.Max(CertainRate, CertainBitsPerPixel * layout.Width * layout.Height * slowest.FrameRate);
        return plan.MaxBytes!.Value * 8 / plan.Seconds <= certain || plan.MaxBytes <= CertainBytes;
    }

    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<Floor> CheckAsync(EncodingPlan plan, EncodingRun run)
    {
        var maxBytes = plan.MaxBytes!.Value;
        var (slowest, layout) = DownscaleLadder.Smallest(plan);
        var isWhole = plan.Seconds <= Samples * SampleSeconds * WholeFactor || plan.IsStill;
        var (floor, dearest) = await FloorAsync(slowest, layout, isWhole ? 1 : Samples, run);
        if (maxBytes < floor.Bytes && !isWhole) (floor, dearest) = await FloorAsync(slowest, layout, IsCheap(slowest) ? 1 : SamplesBeforeRefusal, run);
        if (maxBytes >= floor.Bytes) return floor;
        // The length that fits even at the rate of the most expensive sample, with the same margin.
        var fixedBytes = SizeBudget.Container(plan.Codec, 0, 0, hasAudio: false);
        var perSecond = (floor.Bytes - fixedBytes) / plan.Seconds * Margin;
        var fits = Math.Floor((maxBytes - fixedBytes - dearest) / perSecond * 10) / 10;
        throw EncodingErrors.Impossible(maxBytes, floor.Bytes, fits >= 1 ? fits : null);
    }

    /// <summary>The ceiling of which the budget leaves the picture so much, in the whole thousands of bits a second that the encoder takes.</summary>
    private static long Smallest(EncodingPlan plan, double videoBytesPerSecond)
    {
        var kilobits = Math.Ceiling(videoBytesPerSecond * Margin / SecondPassAttempt.BytesPerKilobit);
        var container = SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, hasAudio: false) + FixedAllowance;
        return (long)Math.Ceiling(((kilobits * SecondPassAttempt.BytesPerKilobit * plan.Seconds) + container) / SizeBudget.Aim / 100) * 100;
    }

    /// <summary>All frames are encoded within seconds.</summary>
    public static bool IsCheap(EncodingPlan plan) =>
        (((double)plan.Video.CodedWidth * plan.Video.CodedHeight) + PixelsPerFrame) * plan.Frames * plan.Pace <= CheapPixels;

    /// <param name="samples">One: all frames.</param>
    /// <returns>The floor, and the bytes a second of the dearest sample.</returns>
    private async Task<(Floor Floor, double Dearest)> FloorAsync(EncodingPlan plan, FrameLayout layout, int samples, EncodingRun run)
    {
        double bytes = 0, seconds = 0, dearest = 0;
        for (var i = 0; i < samples; i++)
        {
            var part = samples == 1 ? plan : plan.Part((plan.Seconds - SampleSeconds) * i / (samples - 1), SampleSeconds);
            await run.RunAsync(
                FfmpegCommands.Video(part, layout, new RateControl.Quality(part.Codec.Quality.Floor), Sample, options.Threads),
                EncodingPhase.Analysing, (0, 0.02), part.Seconds);
            var sample = Math.Max(0, run.BytesOf(Sample) - SizeBudget.AroundPicture(part.Codec, part.Frames));
            bytes += sample;
            seconds += part.Seconds;
            dearest = Math.Max(dearest, sample / part.Seconds);
        }

        var smallest = Smallest(plan, bytes / seconds);
        if (samples > 1) return (new Floor(smallest, null), dearest);
        // A sample of all frames is such a file itself.
        var file = run.BytesOf(Sample);
        return (new Floor(Math.Min(smallest, QualityUnderCeiling.Suggested(file)), file), dearest);
    }
}
