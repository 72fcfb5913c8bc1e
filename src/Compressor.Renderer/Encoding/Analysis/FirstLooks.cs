using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Finds out what a picture is made of and what a rate does to it, by its key frames and one pass, seldom two. All constants: docs/compression.md, "Content" and "First pass".</summary>
internal sealed class FirstLooks(EncodingOptions options)
{
    /// <summary>Rate factor whose statistics suit drawn pictures at the rates that people ask for.</summary>
    private const double DrawnCrf = 30;

    /// <summary>Rate factor of a pass at full size, for slides at low rates and for thin text.</summary>
    private const double FullSizeCrf = 36;

    /// <summary>Slides whose pass at half the size takes such a part of the bytes asked for need one at full size.</summary>
    private const double TightSlides = 0.7;

    /// <summary>Above this quantizer, a pass at a rate no longer tells how far the rate is off.</summary>
    private const double Saturated = 42;

    /// <summary>What the picture is reduced to before it is judged again.</summary>
    private const double SaturatedScale = 0.4;

    /// <summary>Bits a pixel below which more B-frames, placed with more care, are worth their time.</summary>
    private const double LowBitsPerPixel = 0.015;

    private readonly FirstPasses _passes = new(options);

    /// <param name="kilobits">Thousands of bits a second for the picture.</param>
    public async Task<FirstLook> TakeAsync(EncodingPlan plan, FrameLayout layout, double kilobits, EncodingRun run)
    {
        var frames = plan.HasStills ? [] : await KeyFrameLook.LookAsync(plan, run);
        return (ContentRule.MayBeDrawn(frames) ? await DrawnAsync(plan, layout, kilobits, ContentRule.IsThin(frames), run) : null) ?? await FilmAsync(plan, layout, kilobits, run);
    }

    /// <summary>Null: it is film after all.</summary>
    private async Task<FirstLook?> DrawnAsync(EncodingPlan plan, FrameLayout layout, double kilobits, bool isThin, EncodingRun run)
    {
        var pass = await _passes.AtQualityAsync(plan, layout, DrawnCrf, run);
        var content = ContentRule.Of(pass);
        if (content is Content.Film) return null;
        var (half, asked) = (FirstPasses.Half(layout), AskedBytes(plan, kilobits));
        var look = new FirstLook(content, pass, asked, layout) { PixelsOfPass = layout.Width * (double)layout.Height / (half.Width * (double)half.Height) };
        var smaller = PictureHeight.For(plan, look);
        var needsFullSize = smaller == layout && (isThin || (content is Content.Slides && look.Ratio >= TightSlides));
        if (needsFullSize) await _passes.AtFullSizeAsync(plan, layout, FullSizeCrf, run);
        return look with { IsFullSize = needsFullSize };
    }

    private async Task<FirstLook> FilmAsync(EncodingPlan plan, FrameLayout layout, double kilobits, EncodingRun run)
    {
        var tuning = FilmTuning(plan, layout, kilobits);
        var pass = await _passes.AtRateAsync(plan, layout, kilobits, tuning, run);
        var smaller = PictureHeight.Scaled(plan, layout, SaturatedScale);
        if (pass.MeanQp > Saturated && smaller.ShortSide < layout.ShortSide)
        {
            layout = smaller;
            pass = await _passes.AtRateAsync(plan, layout, kilobits, tuning, run);
        }

        return new FirstLook(Content.Film, pass, AskedBytes(plan, kilobits), layout) { Tuning = tuning };
    }

    private static double BitsPerPixel(EncodingPlan plan, FrameLayout layout, double kilobits) => kilobits * 1000.0 / plan.Codec.BitsOfH264 / (layout.Width * (double)layout.Height * plan.FrameRate);

    /// <summary>x264's fast first pass strips the preset slow to nearly what medium costs, and a second pass may be slow only if the first one was.</summary>
    private static PassTuning FilmTuning(EncodingPlan plan, FrameLayout layout, double kilobits)
    {
        var slow = PassTuning.Default with { Preset = "slow" };
        return BitsPerPixel(plan, layout, kilobits) < LowBitsPerPixel ? slow with { BFrames = 5, BAdapt = 2 } : slow;
    }

    /// <summary>Bytes for the picture, as H.264 counts them.</summary>
    private static double AskedBytes(EncodingPlan plan, double kilobits) => kilobits * 125.0 * plan.Seconds / plan.Codec.BitsOfH264;
}
