using Compressor.Edits;
using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Makes a sound file: of the sound of a video, or of a sound file; under a ceiling if there is one. docs/compression.md, "Other formats".</summary>
internal sealed class SoundEncoder(SoundFormat format)
{
    private const string Best = "best";

    /// <summary>Share of the ceiling that is aimed at; encoders stray a little from their rate.</summary>
    private const double Aim = 0.985;

    /// <summary>Tags and cover may take this part of the ceiling, and so many bytes more.</summary>
    private const double TagsShare = 0.1, TagsAllowance = 8_000;

    /// <summary>A sound that is to be smaller gets at most this part of its bit rate.</summary>
    private const double Smaller = 0.75;

    /// <summary>A sound of this bit rate or less is audibly worse, so it is said.</summary>
    private const int ReducedBitRate = 32_000;

    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run)
    {
        if (plan.MaxBytes is not null) return await UnderCeilingAsync(plan, run);
        var compresses = plan.Mode == EncodingMode.Smallest || plan.Request.Edit.Compress;
        if (!compresses && CanCopy(plan)) return await CopyAsync(plan, run);
        var most = plan.Mode == EncodingMode.Smallest ? format.Smallest : compresses ? format.Everyday : format.Best;
        var target = AtMost(plan, compresses && plan.Source.Video is null ? Math.Min(most, SourceRate(plan) * Smaller) : most);
        await MakeAsync(plan, target, run);
        var isSound = plan.Source.Video is null;
        if (compresses && isSound && run.BytesOf(format.FileName) >= QualityEncoder.SourceShare(plan)) throw EncodingErrors.NotSmaller(plan.Source.Bytes, null);
        return Done(plan, target, EncodingMethod.ConstantQuality, run);
    }

    private async Task<EncodedFile> UnderCeilingAsync(EncodingPlan plan, EncodingRun run)
    {
        // A song that fits already is not made larger by another codec, unless that has no lower rate.
        var (ceiling, own) = (plan.MaxBytes!.Value, plan is { Source.Video: null, IsJoined: false, Music: null } ? QualityEncoder.SourceShare(plan) : long.MaxValue);
        var maxBytes = Math.Min(ceiling, own);
        if (CanCopy(plan) && (plan.Source.Video is not null || plan.Source.Bytes <= ceiling))
        {
            var copied = await CopyAsync(plan, run);
            if (run.BytesOf(copied.Name) <= ceiling) return copied;
        }

        var overhead = format.FixedBytes;
        for (var target = For(plan, maxBytes, overhead, format.Best); ; target = Below(target) ?? throw Impossible(plan, run))
        {
            if (target == format.Ladder[^1]) maxBytes = ceiling;
            await MakeAsync(plan, target, run);
            var bytes = run.BytesOf(format.FileName);
            if (bytes <= maxBytes) return Done(plan, target, EncodingMethod.ConstantQuality, run);
            var expected = plan.Seconds * ((target.BitRate / 8.0) + format.IndexBytesPerSecond);
            // Before a size is refused, tags give way however few they are.
            var isLast = Below(target) is null;
            if (plan.WithoutTags || (!isLast && bytes - expected <= (maxBytes * TagsShare) + TagsAllowance)) continue;
            plan = plan with { WithoutTags = true, Notes = [.. plan.Notes, EncodingNotes.TagsLeftOut] };
            target = Above(isLast ? target : For(plan, maxBytes, overhead, format.Best));
        }
    }

    private async Task<EncodedFile> CopyAsync(EncodingPlan plan, EncodingRun run)
    {
        await run.RunAsync(SoundCommands.Sound(plan, format, null), EncodingPhase.Copying, (0.02, 0.9), plan.Seconds);
        return Done(plan, null, EncodingMethod.Copy, run);
    }

    private Task MakeAsync(EncodingPlan plan, SoundTarget target, EncodingRun run) =>
        EncoderPeaks.HoldAsync(
            plan, held => run.RunAsync(SoundCommands.Sound(held, format, target), EncodingPhase.Audio, (0.02, 0.98), plan.Seconds), format.FileName, run, 0.98);

    private EncodedFile Done(EncodingPlan plan, SoundTarget? target, EncodingMethod method, EncodingRun run)
    {
        File.Move(run.PathOf(format.FileName), run.PathOf(Best), overwrite: true);
        EncodingNote[] reduced = target is { BitRate: <= ReducedBitRate } && plan.MaxBytes is not null ? [EncodingNotes.SoundReduced(target.BitRate)] : [];
        return new EncodedFile(Best, plan, plan.Layout, method, [.. plan.Notes, .. reduced]);
    }

    private bool CanCopy(EncodingPlan plan) => plan.Audio!.Codec == format.Codec && AudioChain.AllowCopy(plan);

    /// <summary>The best that the ceiling has room for; the lowest, if it has none.</summary>
    private SoundTarget For(EncodingPlan plan, long maxBytes, double overhead, int most)
    {
        var room = (((maxBytes * Aim) - overhead) / plan.Seconds) - format.IndexBytesPerSecond;
        return AtMost(plan, Math.Min(most, room * 8));
    }

    /// <summary>The best rung of at most so many bits a second, and no more than a lossy source has.</summary>
    private SoundTarget AtMost(EncodingPlan plan, double bitRate) =>
        format.Ladder.FirstOrDefault(rung => rung.BitRate <= bitRate && (rung.BitRate <= SourceRate(plan) * 1.1 || rung.BitRate <= ReducedBitRate)) ?? format.Ladder[^1];

    private SoundTarget? Below(SoundTarget target) => format.Ladder.FirstOrDefault(rung => rung.BitRate < target.BitRate);

    private SoundTarget Above(SoundTarget target) => format.Ladder.LastOrDefault(rung => rung.BitRate > target.BitRate) ?? target;

    private static double SourceRate(EncodingPlan plan) =>
        plan.Audio!.BitRate ?? (plan.Source.Video is null && plan.Source.DurationSeconds > 0 ? plan.Source.Bytes * 8 / plan.Source.DurationSeconds : double.MaxValue);

    private EncodingException Impossible(EncodingPlan plan, EncodingRun run)
    {
        var (maxBytes, smallest) = (plan.MaxBytes!.Value, run.BytesOf(format.FileName));
        return EncodingErrors.Impossible(maxBytes, (long)(smallest * 1.05), Fitting.Seconds(plan.Seconds, maxBytes, smallest), ResultKind.Sound);
    }
}
