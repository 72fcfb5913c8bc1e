using Compressor.Media;
using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>Which way <see cref="PlanEncoder"/> would go, and what would come of it.</summary>
internal sealed class VideoEstimate(EncodingOptions options)
{
    private readonly SizeEstimate _size = new(options);
    private readonly QualityEstimate _quality = new(options);

    /// <exception cref="EncodingException">impossible_size</exception>
    public Task<EncodingEstimate> EstimateAsync(EncodingPlan plan, EncodingRun run)
    {
        (plan, var onlySizeIsAsked) = PlanEncoder.Examine(plan, options);
        return plan.MaxBytes is null ? SmallerThanSourceAsync(plan, onlySizeIsAsked, run) : UnderCeilingAsync(plan, onlySizeIsAsked, run);
    }

    private async Task<EncodingEstimate> UnderCeilingAsync(EncodingPlan plan, bool onlySizeIsAsked, EncodingRun run)
    {
        if (plan.Mode == EncodingMode.Copy) return Copied(plan, ExpectedNotes.WillBeCopied);
        if (plan is { Request.Edit.PictureQuality: not null, IsStill: false })
        {
            var enough = await _quality.EstimateAsync(plan with { Mode = EncodingMode.Quality }, run);
            if (enough.Bytes <= Math.Min(plan.MaxBytes!.Value, QualityEncoder.SourceShare(plan))) return enough with { Notes = [.. enough.Notes, EncodingNotes.QualityBelowCeiling] };
        }

        plan = plan with { Mode = EncodingMode.Size };
        if (PlanEncoder.NoLargerThanSource(plan, onlySizeIsAsked) is not var (noLarger, room)) return await _size.EstimateAsync(plan, run);
        try
        {
            return await _size.EstimateAsync(noLarger, run, room);
        }
        catch (EncodingException exception) when (exception.Code == RenderErrorCodes.ImpossibleSize)
        {
            return await _size.EstimateAsync(plan, run);
        }
    }

    private async Task<EncodingEstimate> SmallerThanSourceAsync(EncodingPlan plan, bool onlySizeIsAsked, EncodingRun run)
    {
        var estimate = await _quality.EstimateAsync(plan, run);
        var share = QualityEncoder.SourceShare(plan);
        if (estimate.Bytes < share) return estimate;
        if (EncodingPlanner.CanCopy(plan)) return Copied(plan, EncodingNotes.NotSmaller);
        try
        {
            return await _size.EstimateAsync(plan with { Mode = EncodingMode.Size, MaxBytes = share - 1 }, run);
        }
        catch (EncodingException exception) when (exception.Code == RenderErrorCodes.ImpossibleSize)
        {
            if (onlySizeIsAsked) throw EncodingErrors.NotSmaller(plan.Source.Bytes, exception.SmallestBytes);
            return estimate;
        }
    }

    private static EncodingEstimate Copied(EncodingPlan plan, EncodingNote note)
    {
        var left = plan.Audio is null ? plan.Source.Audio?.BitRate / 8 * plan.Seconds : 0;
        var bytes = plan.Source.Bytes - (long)(left ?? 0);
        var side = AudioAndSubtitles.Expected(plan, plan.Audio is { } audio ? new AudioTarget((int)(audio.BitRate ?? 0), audio.Channels, null, Copy: true) : null, isUnderCeiling: false);
        return Of(plan, plan.Layout, EncodingMethod.Copy, side, new QualityReport(1), content: null) with
        {
            Bytes = bytes,
            LeastBytes = bytes,
            MostBytes = bytes,
            EncodingSeconds = EncodingTime.OfCopy(bytes),
            Notes = [.. plan.Notes, note],
        };
    }

    /// <summary>All but bytes and time.</summary>
    /// <param name="content">Null: it was not looked at.</param>
    /// <param name="sufficient">Bytes of the picture at which it would keep its size; null: they are not known.</param>
    public static EncodingEstimate Of(EncodingPlan plan, FrameLayout layout, EncodingMethod method, AudioAndSubtitles side, QualityReport? quality, Content? content, double? sufficient = null)
    {
        var file = new EncodedFile("", plan, layout, method, []) { Content = content, SufficientPictureBytes = sufficient };
        return new EncodingEstimate
        {
            Bytes = 0,
            LeastBytes = 0,
            MostBytes = 0,
            EncodingSeconds = 0,
            Format = plan.Result.Format,
            Width = layout.Width,
            Height = layout.Height,
            FrameRate = plan.FrameRate,
            DurationSeconds = plan.Seconds,
            Codec = method is EncodingMethod.Copy ? plan.Video.Codec : plan.Codec.Name,
            Sound = side.Target is { } sound ? new ExpectedSound(sound.Copy ? (int?)plan.Audio!.BitRate : sound.BitRate, sound.Channels, sound.Copy) : null,
            Quality = quality,
            SufficientBytes = QualityWords.SufficientBytes(file),
            Method = method,
            Notes = [.. plan.Notes, .. Reduced(plan, layout), .. side.Notes, .. QualityWords.Expected(file, quality)],
        };
    }

    private static IEnumerable<EncodingNote> Reduced(EncodingPlan plan, FrameLayout layout)
    {
        if (layout.ShortSide < plan.Layout.ShortSide) yield return ExpectedNotes.ResolutionWillBeReduced(layout.Width, layout.Height);
        if (plan is { FramesDropped: true, ConvertFrameRate: { } rate }) yield return EncodingNotes.FramesLeftOut(rate);
    }
}
