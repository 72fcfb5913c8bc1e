using Compressor.Edits;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Makes a GIF or an animated WebP, under a ceiling if there is one. docs/compression.md, "Other formats".</summary>
internal sealed class AnimationEncoder(IAnimationFormat format, EncodingOptions options)
{
    private const string Best = "best";

    /// <summary>Pixels of all frames together; more takes gigabytes on the way.</summary>
    private const double MostPixels = 4e9;

    /// <summary>The rung for "as small as possible", by its expected share of the first.</summary>
    private const double SmallestShare = 0.3;

    /// <summary>An animation that is to be smaller gets at most this share of its source's bytes.</summary>
    private const double Smaller = 0.7;

    /// <exception cref="EncodingException">impossible_size, limit_exceeded</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        var isAnimation = plan.Clips is [{ Source.Format.IsAnimation: true }];
        var layout = plan.FrameSizeIsRequested || isAnimation ? plan.Layout : Within(plan.Layout, format.UsualLongSide);
        var rate = Math.Min(plan.FrameRate, plan.Request.Edit.FrameRate is null && !isAnimation ? format.UsualFrameRate : format.MaxFrameRate);
        if (rate < plan.FrameRate * 0.999) plan = plan with { ConvertFrameRate = rate, FrameRate = rate };
        if ((double)layout.Width * layout.Height * plan.Frames > MostPixels) throw EncodingErrors.Limit("The animation would have too many pixels.", "动画的像素总数过多。");

        await Frames.MakeAsync(plan, layout, run, options.Threads, (0.02, 0.5));
        var rungs = SizeLadder.From(new Rung(layout, rate, 0, 1), format.Levels, plan.FrameSizeIsRequested, plan.Request.Edit.FrameRate is not null);
        var rung = await FitAsync(plan, rungs, isAnimation, run);
        return new EncodedFile(Best, plan with { FrameRate = rung.FrameRate }, rung.Frame, EncodingMethod.ConstantQuality, [.. plan.Notes, .. Notes(plan, layout, rung, isAnimation)]);
    }

    private async Task<Rung> FitAsync(EncodingPlan plan, IReadOnlyList<Rung> rungs, bool isAnimation, EncodingRun run)
    {
        if (CeilingOf(plan, isAnimation) is { } maxBytes)
        {
            var (best, smallest) = await LadderSearch.FindAsync(rungs, maxBytes, rung => EncodeAsync(plan, rung, rungs[0].FrameRate, run), Keep);
            return best ?? throw Impossible(plan, maxBytes, smallest);
        }

        var only = plan.Mode == EncodingMode.Smallest ? rungs.First(rung => rung.Share <= SmallestShare || rung == rungs[^1]) : rungs[0];
        await EncodeAsync(plan, only, rungs[0].FrameRate, run);
        Keep();
        return only;

        void Keep() => File.Move(run.PathOf(format.FileName), run.PathOf(Best), overwrite: true);
    }

    private async Task<long> EncodeAsync(EncodingPlan plan, Rung rung, double framesRate, EncodingRun run)
    {
        foreach (var command in format.Commands(plan, rung, framesRate)) await run.RunAsync(command, EncodingPhase.SecondPass, (0.5, 0.98), plan.Seconds);
        return run.BytesOf(format.FileName);
    }

    private static long? CeilingOf(EncodingPlan plan, bool isAnimation) =>
        plan.MaxBytes ?? (isAnimation && plan.Request.Edit.Compress && plan.Mode != EncodingMode.Smallest ? (long)(QualityEncoder.SourceShare(plan) * Smaller) : null);

    private static EncodingException Impossible(EncodingPlan plan, long maxBytes, long smallest)
    {
        if (plan.MaxBytes is null) return EncodingErrors.NotSmaller(plan.Source.Bytes, smallest);
        return EncodingErrors.Impossible(maxBytes, (long)(smallest * 1.05), Fitting.Seconds(plan.Seconds, maxBytes, smallest), ResultKind.Animation);
    }

    private static FrameLayout Within(FrameLayout layout, int longSide)
    {
        var longer = Math.Max(layout.Width, layout.Height);
        return longer <= longSide ? layout : layout.WithShortSide(FrameLayout.Even(layout.ShortSide * (double)longSide / longer));
    }

    private static IEnumerable<EncodingNote> Notes(EncodingPlan plan, FrameLayout usual, Rung rung, bool isAnimation)
    {
        if (rung.Frame.ShortSide < usual.ShortSide) yield return EncodingNotes.ResolutionReduced(rung.Frame.Width, rung.Frame.Height);
        else if (usual.ShortSide < plan.Layout.ShortSide) yield return EncodingNotes.UsualSize(usual.Width, usual.Height);
        if (rung.FrameRate < plan.FrameRate * 0.999) yield return EncodingNotes.FramesLeftOut(rung.FrameRate);
    }
}
