using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Carries out a plan in the cheapest way that keeps the result no larger than its source: copied streams, constant quality, or two passes.
/// docs/compression.md, "Rules".
/// </summary>
internal sealed class PlanEncoder(EncodingOptions options)
{
    private const string CopyName = "copy.mp4";

    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        (plan, var onlySizeIsAsked) = Examine(plan, options);
        return plan.MaxBytes is null ? await SmallerThanSourceAsync(plan, onlySizeIsAsked, run) : await UnderCeilingAsync(plan, onlySizeIsAsked, run);
    }

    private async Task<EncodedFile> UnderCeilingAsync(EncodingPlan plan, bool onlySizeIsAsked, EncodingRun run)
    {
        if (plan.Mode == EncodingMode.Copy && await TryCopyAsync(plan, EncodingNotes.AlreadyFits, run) is { } copied) return copied;
        if (plan is { Request.Edit.PictureQuality: not null, IsStill: false })
        {
            // A ceiling is not a quota: the quality that is asked for may need less.
            var enough = await new QualityEncoder(options).EncodeAsync(plan with { Mode = EncodingMode.Quality }, run);
            if (run.BytesOf(enough.Name) <= Math.Min(plan.MaxBytes!.Value, QualityEncoder.SourceShare(plan))) return enough with { Notes = [.. enough.Notes, EncodingNotes.QualityBelowCeiling] };
        }

        plan = plan with { Mode = EncodingMode.Size };
        if (NoLargerThanSource(plan, onlySizeIsAsked) is not var (noLarger, room)) return await new SizeEncoder(options).EncodeAsync(plan, run);
        try
        {
            return WithLarger(await new SizeEncoder(options).EncodeAsync(noLarger, run, room), run);
        }
        catch (EncodingException exception) when (exception.Code == RenderErrorCodes.ImpossibleSize)
        {
            // Codecs that need far fewer bytes than H.264 does: what was asked for still holds.
            return WithLarger(await new SizeEncoder(options).EncodeAsync(plan, run), run);
        }
    }

    /// <summary>The plan with the notes that its source alone is reason for, and whether nothing is asked of the result but its size.</summary>
    internal static (EncodingPlan Plan, bool OnlySizeIsAsked) Examine(EncodingPlan plan, EncodingOptions options)
    {
        var bare = Bare(plan, options);
        var noted = IsReducedToLimit(plan, bare) ? plan with { Notes = [.. plan.Notes, EncodingNotes.FrameSizeLimited(plan.Layout.Width, plan.Layout.Height)] } : plan;
        return (noted, IsSame(noted, bare));
    }

    /// <summary>The plan under its source's bytes, where more are asked for, and the bytes that it may take instead if its picture would have to be made smaller under them; null: fewer are asked for.</summary>
    internal static (EncodingPlan Plan, long RoomIfStarved)? NoLargerThanSource(EncodingPlan plan, bool onlySizeIsAsked)
    {
        var share = QualityEncoder.SourceShare(plan);
        if (plan.MaxBytes < share) return null;
        var note = onlySizeIsAsked ? EncodingNotes.AlreadyFitsConverted(Codec.TitleOf(plan.Codec.Name)) : EncodingNotes.SourceBitRate;
        return (plan with { MaxBytes = share, Notes = [.. plan.Notes, note] }, Math.Min(plan.MaxBytes!.Value, RoomForOtherCodec(plan, share)));
    }

    /// <summary>What the result's codec needs for the picture that the source's made of its bytes.</summary>
    private static long RoomForOtherCodec(EncodingPlan plan, long share) =>
        (long)Math.Min(long.MaxValue / 4.0, share * Math.Max(1, plan.Codec.BitsOfH264 / VideoCodecs.BitsOfH264(plan.Video.Codec)));

    private async Task<EncodedFile> SmallerThanSourceAsync(EncodingPlan plan, bool onlySizeIsAsked, EncodingRun run)
    {
        var file = await new QualityEncoder(options).EncodeAsync(plan, run);
        var share = QualityEncoder.SourceShare(plan);
        if (run.BytesOf(file.Name) < share) return file;
        if (EncodingPlanner.CanCopy(plan) && await TryCopyAsync(plan, EncodingNotes.NotSmaller, run) is { } copied) return copied;
        try
        {
            return await new SizeEncoder(options).EncodeAsync(plan with { Mode = EncodingMode.Size, MaxBytes = share - 1 }, run);
        }
        catch (EncodingException exception) when (exception.Code == RenderErrorCodes.ImpossibleSize)
        {
            if (onlySizeIsAsked) throw EncodingErrors.NotSmaller(plan.Source.Bytes, exception.SmallestBytes);
            return WithLarger(file, run);
        }
    }

    /// <summary>Null: in an MP4 the streams would be larger than they may be.</summary>
    private static async Task<EncodedFile?> TryCopyAsync(EncodingPlan plan, EncodingNote note, EncodingRun run)
    {
        await run.RunAsync(FfmpegCommands.Copy(plan, CopyName), EncodingPhase.Copying, (0.02, 0.9), plan.Seconds);
        if (run.BytesOf(CopyName) > plan.Source.Bytes)
        {
            if (!IsKeptWhole(plan)) return null;
            File.Copy(plan.Clips[0].Path, run.PathOf(CopyName), overwrite: true);
        }

        return new EncodedFile(CopyName, plan, plan.Layout, EncodingMethod.Copy, [.. plan.Notes, note]);
    }

    /// <summary>The source is an MP4 of which nothing is left out.</summary>
    private static bool IsKeptWhole(EncodingPlan plan) =>
        plan.Source.Format == MediaFormats.Mp4 && plan.Source.AudioTracks <= 1 && plan.Source.PictureSubtitles == 0
        && (plan.Audio is not null || plan.Source.Audio is null);

    private static EncodedFile WithLarger(EncodedFile file, EncodingRun run) =>
        run.BytesOf(file.Name) > file.Plan.Source.Bytes ? file with { Notes = [.. file.Notes, EncodingNotes.LargerThanSource(Codec.TitleOf(file.Plan.Codec.Name))] } : file;

    /// <summary>What would be made of the source if nothing were asked for.</summary>
    private static EncodingPlan Bare(EncodingPlan plan, EncodingOptions options) => EncodingPlanner.Plan(
        plan.Source, new EncodingRequest { Input = plan.Clips[0].Path, Output = plan.Request.Output, WorkFolder = plan.Request.WorkFolder }, options);

    private static bool IsSame(EncodingPlan plan, EncodingPlan bare) =>
        plan.Request.Edit.Codec is null && !plan.IsJoined && !plan.Trimmed && plan.Seconds == bare.Seconds && plan.Music is null && AudioChain.Graph(plan).Length == 0 && VideoFilters.Graph(plan, plan.Layout) == VideoFilters.Graph(bare, bare.Layout);

    /// <summary>The source has more lines than a result can have, and no smaller picture was asked for.</summary>
    private static bool IsReducedToLimit(EncodingPlan plan, EncodingPlan bare) =>
        plan.Request.Edit.FrameSize is null or { KeepsSource: true } && bare.Layout.ShortSide < Math.Min(plan.Video.DisplayWidth, plan.Video.DisplayHeight) - 1;
}
