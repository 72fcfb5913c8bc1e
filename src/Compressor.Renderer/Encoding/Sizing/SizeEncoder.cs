using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Splitting;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// Encodes under a ceiling, in a closed loop: the sound first, so that its bytes are known; a first look, which decides how the picture is encoded; a second
/// pass; and, if that misses, another one with the measured ratio. See docs/compression.md, "Method".
/// </summary>
internal sealed class SizeEncoder(EncodingOptions options)
{
    /// <summary>Frames below which a second pass has too little to shift bits between. docs/compression.md, "Constant quality under a ceiling".</summary>
    public const int FewFrames = 12;

    /// <summary>Quantizer of the first pass above which even the smallest picture may not hold.</summary>
    private const double Hopeless = 45;

    /// <summary>Part by which a look may miss the rate: the first pass itself misses it by more.</summary>
    private const double NearRate = 0.05;

    private readonly ISecondPass _secondPass = new SecondPassInParts(options);
    private readonly QualityUnderCeiling _quality = new(options);
    private readonly FirstPasses _passes = new(options);

    /// <param name="roomIfStarved">A higher ceiling for a picture that would have to be made smaller under the plan's; null: there is none.</param>
    /// <exception cref="EncodingException">impossible_size</exception>
    public async Task<EncodedFile> EncodeAsync(EncodingPlan plan, EncodingRun run, long? roomIfStarved = null)
    {
        var floorCheck = new FloorCheck(options);
        var floor = FloorCheck.IsNeeded(plan) ? await floorCheck.CheckAsync(plan, run) : null;
        var beside = plan.Frames >= FewFrames ? LookBesideSound.Of(plan, run) : null;
        // Near the floor, the bytes of the sound may leave nothing to look at.
        var looking = beside is null && floor is null && plan.Frames >= FewFrames ? LookAsync(plan, ExpectedKilobits(plan), run) : null;
        var sound = SoundAsync(plan, beside, run);
        await Task.WhenAll(looking ?? Task.CompletedTask, sound);
        (plan, var side) = await sound;
        var room = plan.MaxBytes!.Value - side.Bytes;
        if (room < floor?.Bytes) return await SmallestAsync(plan, side, run);
        if (floor?.IsNear(plan, room) is true && plan.Frames >= FewFrames && await _quality.NearFloorAsync(plan, side, floor.Encoded!.Value, run) is { } near) return await SoundBudget.SpendAsync(near, side, run);
        if (plan.Frames < FewFrames) return await AnyQualityAsync(plan, plan.Layout, side, isFilm: true, run);
        var look = looking is null ? await LookAsync(plan, Kilobits(plan, side), run, beside?.Frames) : At(Kilobits(plan, side) / ExpectedKilobits(plan), await looking);
        if (floor is null && IsHopeless(look) && room < (await floorCheck.CheckAsync(plan, run)).Bytes)
            return await SmallestAsync(plan, side, run);
        var strategy = Strategy.For(plan, look);
        if (roomIfStarved > plan.MaxBytes && strategy.Layout.ShortSide < plan.Layout.ShortSide) return await EncodeAsync(plan with { MaxBytes = roomIfStarved }, run);
        if (strategy.IsStarved && await SoundBudget.StarvedAsync(plan, side, run) is { } less)
        {
            strategy = Strategy.For(plan, look.With(Kilobits(plan, less) / Kilobits(plan, side)));
            side = less;
        }

        if (strategy.IsPlentiful && await _quality.PlentifulAsync(plan, strategy.Layout, side, run) is { } plenty) return await SoundBudget.SpendAsync(plenty, side, run) with { Content = look.Content };
        return await SecondPassesAsync(plan, strategy, side, run) with { Content = look.Content, SufficientPictureBytes = PictureHeight.SufficientBytes(plan, look) };
    }

    /// <summary>What the sound will leave, as far as its bit rate tells, so that the picture is looked at meanwhile.</summary>
    private static double ExpectedKilobits(EncodingPlan plan) =>
        Kilobits(plan, AudioAndSubtitles.Expected(plan, plan.Audio is null ? null : AudioPlanner.ForSize(plan), isUnderCeiling: true));

    private Task<FirstLook> LookAsync(EncodingPlan plan, double kilobits, EncodingRun run, IReadOnlyList<KeyFrameEntropy>? frames = null) =>
        new FirstLooks(options).TakeAsync(plan, plan.Layout, kilobits, run, frames);

    /// <summary>A look at nearly the right rate tells as much as one at the right rate.</summary>
    private static FirstLook At(double factor, FirstLook look) => Math.Abs(factor - 1) > NearRate ? look.With(factor) : look;

    /// <summary>The sound that fits, and the plan without tags if these would take too much.</summary>
    private static async Task<(EncodingPlan Plan, AudioAndSubtitles Side)> SoundAsync(EncodingPlan plan, LookBesideSound? look, EncodingRun run)
    {
        var side = await AudioAndSubtitles.ForSizeAsync(plan, run, (0.02, 0.05), look);
        if (!side.HasOversizedTags(plan.MaxBytes!.Value)) return (plan, side);
        plan = plan with { WithoutTags = true, Notes = [.. plan.Notes, EncodingNotes.TagsLeftOut] };
        return (plan, await AudioAndSubtitles.ForSizeAsync(plan, run, (0.02, 0.05)));
    }

    /// <summary>The rate is so low for the picture that its floor has to be checked.</summary>
    internal static bool IsHopeless(FirstLook look) => look.Content is Content.Film && look.Quantizer > Hopeless;

    /// <summary>This close to the smallest size, every byte goes to the picture.</summary>
    private async Task<EncodedFile> SmallestAsync(EncodingPlan plan, AudioAndSubtitles side, EncodingRun run)
    {
        (plan, var layout) = DownscaleLadder.Smallest(plan with { WithoutTags = true });
        if (side.Name is not null) side = AudioAndSubtitles.LeftOut(plan);
        if (plan.Frames < FewFrames) return await AnyQualityAsync(plan, layout, side, isFilm: true, run);
        var pass = await _passes.AtRateAsync(plan, layout, Kilobits(plan, side), PassTuning.Default, run);
        return await SecondPassesAsync(plan, new Strategy(layout, PassTuning.Default, 1) { Log = pass.Log }, side, run);
    }

    private async Task<EncodedFile> AnyQualityAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, bool isFilm, EncodingRun run)
    {
        if (await _quality.AnyAsync(plan, layout, side, isFilm, run) is { } file) return await SoundBudget.SpendAsync(file, side, run);
        var (last, smallest) = await _quality.CoarsestAsync(plan, run);
        return last ?? throw EncodingErrors.Impossible(plan.MaxBytes!.Value, QualityUnderCeiling.Suggested(smallest), null);
    }

    private async Task<EncodedFile> SecondPassesAsync(EncodingPlan plan, Strategy strategy, AudioAndSubtitles side, EncodingRun run)
    {
        var (layout, log, maxBytes) = (strategy.Layout, strategy.Log, plan.MaxBytes!.Value);
        var correction = new RateCorrection(maxBytes, 1 / strategy.LandingOn(options.Threads, plan.Codec), plan.Codec.TakesExactRates);
        var whole = side;
        EncodedFile? found = null;
        while (correction.MayTryAgain)
        {
            var kilobits = Rate();
            var attempt = await SecondPassAsync(plan, layout, new(kilobits, log) { Tuning = strategy.Tuning }, side, run);
            if (attempt is { IsRefused: false } && attempt.Bytes > maxBytes && side == whole && await SoundBudget.ThinnerAsync(plan, side, attempt.Bytes - maxBytes, run) is { } thinner)
            {
                side = thinner;
                attempt = attempt with { PlannedKilobits = Kilobits(plan, side), Bytes = await ResultJoin.RejoinAsync(plan, side, run) };
            }

            if (correction.Learn(attempt))
            {
                ResultJoin.Keep(run);
                found = new EncodedFile(ResultJoin.Best, plan, layout, EncodingMethod.TwoPass, ResultJoin.Notes(plan, layout, side));
                if (attempt.Bytes >= maxBytes * SizeBudget.Enough) return found;
            }

            var isStuck = attempt.IsRefused || !correction.Moves(attempt, Rate());
            // The statistics of half the size mistake what drawn pictures need at least; an encode tells.
            if (attempt.IsRefused && !strategy.IsFilm) break;
            if (found is null && (isStuck || correction.NeedsSmallerPicture(attempt, plan.Codec)) && DownscaleLadder.Next(plan, layout) is { } step)
            {
                correction.StepDown(step.Layout.Width * (double)step.Layout.Height / (layout.Width * (double)layout.Height));
                var isSlower = step.Plan.FrameRate < plan.FrameRate;
                (plan, layout) = step;
                // Statistics of another size are scaled, but those of other frames are of no use.
                if (isSlower) log = (await _passes.AtRateAsync(plan, layout, Rate(), strategy.Tuning, run)).Log;
            }
            else if (isStuck)
            {
                break;
            }
        }

        return found is null ? await AnyQualityAsync(plan, layout, side, strategy.IsFilm, run) : await SoundBudget.SpendAsync(found, side, run);

        double Rate() => correction.Limit(Kilobits(plan, side, correction.Factor));
    }

    private static double Kilobits(EncodingPlan plan, AudioAndSubtitles side, double correction = 1) => VideoBitRate.Kilobits(plan, side.Bytes, side.HasAudio, correction);

    private async Task<SecondPassAttempt> SecondPassAsync(EncodingPlan plan, FrameLayout layout, RateControl.SecondPass rate, AudioAndSubtitles side, EncodingRun run)
    {
        var planned = Kilobits(plan, side);
        try
        {
            var isWhole = await _secondPass.EncodeAsync(plan, layout, rate, ResultJoin.Output(side), run);
            var (picture, bytes) = await ResultJoin.CompleteAsync(plan, side, isWhole, run);
            return new SecondPassAttempt(rate.Kilobits, planned, plan.Seconds, picture, bytes);
        }
        catch (EncodingException exception) when (plan.Codec.LowestKilobits(exception.Log) is { } lowest)
        {
            // As if it had been encoded at the lowest rate there is.
            var video = (long)(lowest * SecondPassAttempt.BytesPerKilobit * plan.Seconds);
            var around = side.Bytes + SizeBudget.Container(plan.Codec, plan.Frames, plan.Seconds, side.HasAudio);
            return new SecondPassAttempt(rate.Kilobits, planned, plan.Seconds, video, Math.Max(video + around, plan.MaxBytes!.Value + 1)) { IsRefused = true };
        }
    }
}
