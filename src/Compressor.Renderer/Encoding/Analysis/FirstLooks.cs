using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Finds out what a picture is made of and what a rate does to it, by its key frames and one pass, seldom two. All constants: docs/compression.md, "Content" and "First pass".</summary>
internal sealed class FirstLooks(EncodingOptions options)
{
    /// <summary>Rate factor whose statistics suit drawn pictures at the rates that people ask for.</summary>
    private const double DrawnCrf = 30;

    /// <summary>Rate factor of film with so many bits a pixel, by how much it rises when they are halved, and its bounds.</summary>
    private const double UsualCrf = 29, UsualBitsPerPixel = 0.013, CrfPerHalving = 4, FinestCrf = 20, CoarsestCrf = 33;

    /// <summary>Quantizers by which half the bytes raise the mean of a pass of film.</summary>
    private const double QpPerHalving = 4.4;

    /// <summary>By how much a pass at the rate is coarser, on which all limits of quantizers were set: it begins far too coarse, and spends less than it should.</summary>
    private const double CoarserAtRate = 1.5;

    /// <summary>By how much less the bytes of a slow pass say so, which are fewer at the same quantizer.</summary>
    private const double LessOfSlow = 0.5;

    /// <summary>Above this quantizer, a pass no longer tells how far the rate is off.</summary>
    private const double Saturated = 42;

    /// <summary>What the picture is reduced to before it is judged again.</summary>
    private const double SaturatedScale = 0.4;

    /// <summary>Bits a pixel below which more B-frames, placed with more care, are worth their time.</summary>
    private const double LowBitsPerPixel = 0.015;

    /// <summary>Detail from which a pass is done with vectors of whole pixels, since finer ones follow the grain, and at the full size, since half of it averages the grain out.</summary>
    private const double Grainy = 2.5, FullOfGrain = 4;

    /// <summary>Bytes of a pass of grain at the full size over those of one at half of it, at the same quantizer, by how much coarser its rate factor is, and its coarsest.</summary>
    private const double BytesOfFullSize = 2.6, CoarserAtFullSize = 2.5, CoarsestAtFullSize = 31;

    /// <summary>Drawn pictures stand still for long, and their key frames are dear.</summary>
    private const double KeyFrameSecondsOfDrawn = 20;

    private const string SlowPreset = "slow";

    private static readonly PassTuning Drawn = PassTuning.Default with { KeyFrameSeconds = KeyFrameSecondsOfDrawn };

    private readonly FirstPasses _passes = new(options);

    /// <param name="kilobits">Thousands of bits a second for the picture.</param>
    /// <param name="frames">Key frames that were looked at already; null: none.</param>
    public async Task<FirstLook> TakeAsync(EncodingPlan plan, FrameLayout layout, double kilobits, EncodingRun run, IReadOnlyList<KeyFrameEntropy>? frames = null)
    {
        frames ??= plan.HasStills ? [] : await KeyFrameLook.LookAsync(plan, run);
        return (ContentRule.MayBeDrawn(frames) ? await DrawnAsync(plan, layout, kilobits, ContentRule.IsThin(frames), run) : null) ?? await FilmAsync(plan, layout, kilobits, PictureHeight.Detail(frames), run);
    }

    /// <summary>Null: it is film after all.</summary>
    private async Task<FirstLook?> DrawnAsync(EncodingPlan plan, FrameLayout layout, double kilobits, bool isThin, EncodingRun run)
    {
        var pass = await _passes.AtQualityAsync(plan, layout, DrawnCrf, Drawn, run);
        var content = ContentRule.Of(pass);
        if (content is Content.Film) return null;
        var (half, asked) = (FirstPasses.Half(layout), AskedBytes(plan, kilobits));
        return new FirstLook(content, pass, asked, layout) { Tuning = Drawn, IsThin = isThin, PixelsOfPass = layout.Width * (double)layout.Height / (half.Width * (double)half.Height) };
    }

    /// <param name="detail">Of the source: <see cref="FirstLook.Detail"/>.</param>
    private async Task<FirstLook> FilmAsync(EncodingPlan plan, FrameLayout layout, double kilobits, double detail, EncodingRun run)
    {
        var isWhole = detail >= FullOfGrain;
        var tuning = FilmTuning(plan, layout, kilobits, detail, isWhole);
        var look = await FilmAsync(plan, layout, kilobits, tuning, run, isWhole);
        if (tuning.Preset != SlowPreset && ContentRule.Changes(look.Pass))
        {
            tuning = FilmTuning(plan, layout, kilobits, detail: 0, isWhole: false);
            look = await FilmAsync(plan, layout, kilobits, tuning, run);
        }

        var smaller = PictureHeight.Scaled(plan, layout, SaturatedScale);
        return (look.Quantizer > Saturated && smaller.ShortSide < layout.ShortSide ? await FilmAsync(plan, smaller, kilobits, tuning, run) : look) with { Detail = detail };
    }

    private async Task<FirstLook> FilmAsync(EncodingPlan plan, FrameLayout layout, double kilobits, PassTuning tuning, EncodingRun run, bool isWhole = false)
    {
        var crf = FilmCrf(BitsPerPixel(plan, layout, kilobits));
        if (isWhole) crf = Math.Min(CoarsestAtFullSize, crf + CoarserAtFullSize);
        var pass = await _passes.AtQualityAsync(plan, layout, crf, tuning, run, isWhole);
        var look = new FirstLook(Content.Film, pass, AskedBytes(plan, kilobits), layout) { Tuning = tuning, IsWhole = isWhole };
        // All limits were set on passes at half the size.
        var ratio = isWhole ? look.Ratio / BytesOfFullSize : look.Ratio;
        return look with { Quantizer = pass.MeanQp + (QpPerHalving * Math.Log2(ratio)) + CoarserAtRate + (tuning.Preset == SlowPreset ? LessOfSlow : 0) };
    }

    /// <summary>Rate factor at which ordinary film takes so many bits a pixel at half the size, nearly.</summary>
    private static double FilmCrf(double bitsPerPixel) => Math.Clamp(UsualCrf - (CrfPerHalving * Math.Log2(bitsPerPixel / UsualBitsPerPixel)), FinestCrf, CoarsestCrf);

    private static double BitsPerPixel(EncodingPlan plan, FrameLayout layout, double kilobits) => kilobits * 1000.0 / plan.Codec.BitsOfH264 / (layout.Width * (double)layout.Height * plan.FrameRate);

    private static PassTuning FilmTuning(EncodingPlan plan, FrameLayout layout, double kilobits, double detail, bool isWhole)
    {
        var draft = PassTuning.Default with { Preset = detail >= Grainy ? H264.DraftPreset : SlowPreset };
        return !isWhole && BitsPerPixel(plan, layout, kilobits) < LowBitsPerPixel ? draft with { BFrames = 5, BAdapt = 2 } : draft;
    }

    /// <summary>Bytes for the picture, as H.264 counts them.</summary>
    private static double AskedBytes(EncodingPlan plan, double kilobits) => kilobits * 125.0 * plan.Seconds / plan.Codec.BitsOfH264;
}
