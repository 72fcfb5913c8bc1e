using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Splitting;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>
/// The finest constant quality under a ceiling, by a search: for so few frames or bits that a second pass does not obey, and for ceilings that a visually lossless
/// picture may not fill. docs/compression.md, "Constant quality under a ceiling".
/// </summary>
internal sealed class QualityUnderCeiling(EncodingOptions options)
{
    /// <summary>Encodes until a ceiling holds whatever the picture is made of, and where a second pass does as well.</summary>
    private const int MaxEncodes = 7, MaxEncodesOfPlentiful = 1, MaxEncodesAtFloor = 3;

    /// <summary>Of the smallest picture, which costs little: until one fills the ceiling.</summary>
    private const int MaxEncodesNearFloor = 4;

    /// <summary>Encodes after which one that fits will do if it uses so much of the ceiling: each costs as much as a second pass.</summary>
    private const int EnoughEncodes = 3;

    private const double Near = 0.9;

    /// <summary>Where a search of nothing known begins.</summary>
    private const double Start = 32;

    /// <summary>A coarser picture of film looks better with fewer pixels.</summary>
    private const double Starved = 36;

    private readonly QualityInParts _picture = new(options);

    /// <summary>A file of the same frames may be so much larger the next time (boxes, another number of threads), as a factor and in bytes.</summary>
    private const double SuggestionMargin = 1.02;
    private const long SuggestionAllowance = 200;

    /// <summary>Part of a picture's file that is the picture at least, however small it is.</summary>
    private const double LeastCoded = 0.05;

    /// <summary>The ceiling to suggest, which such a file keeps.</summary>
    /// <param name="bytes">Of the smallest file.</param>
    public static long Suggested(long bytes) => (long)(bytes * SuggestionMargin) + SuggestionAllowance;

    /// <summary>Of a picture that may be visually lossless in fewer bytes than there are; null: it is not, and a second pass spends them better.</summary>
    public async Task<EncodedFile?> PlentifulAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, EncodingRun run) =>
        (await FindAsync(plan, layout, side, new(plan.Codec.Quality, plan.Codec.Quality.VisuallyLossless), MaxEncodesOfPlentiful, run))?.File;

    /// <summary>Whatever fits, in the picture that suits it; null: nothing does, down to the smallest and slowest picture.</summary>
    /// <param name="isFilm">A coarse picture looks better with fewer pixels.</param>
    public async Task<EncodedFile?> AnyAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, bool isFilm, EncodingRun run)
    {
        var start = Start;
        while (true)
        {
            var next = DownscaleLadder.Next(plan, layout);
            var search = new RateFactorSearch(plan.Codec.Quality, start);
            if (await FindAsync(plan, layout, side, search, MaxEncodes, run, isLast: next is null) is { } found)
            {
                var smaller = PictureHeight.Scaled(plan, layout, PictureHeight.Film(found.Crf));
                if (!isFilm || found.Crf <= Starved || smaller == layout) return found.File;
                return (await FindAsync(plan, smaller, side, new(plan.Codec.Quality, Start), MaxEncodes, run))?.File ?? found.File;
            }

            if (next is not { } step) return null;
            start = search.StartOf(step.Layout.Width * (double)step.Layout.Height * step.Plan.FrameRate / (layout.Width * (double)layout.Height * plan.FrameRate));
            (plan, layout) = step;
        }
    }

    /// <summary>The smallest and slowest picture beside the same sound, where a ceiling leaves little more than the floor; null: it does not fit.</summary>
    /// <param name="floor">Bytes of that picture's file at the floor's quality.</param>
    public async Task<EncodedFile?> NearFloorAsync(EncodingPlan plan, AudioAndSubtitles side, long floor, EncodingRun run)
    {
        (plan, var layout) = DownscaleLadder.Smallest(plan);
        var search = RateFactorSearch.After(plan.Codec.Quality, plan.Codec.Quality.Floor, Over(plan, floor, floor + side.Bytes));
        return (await FindAsync(plan, layout, side, search, MaxEncodesNearFloor, run))?.File;
    }

    /// <summary>The last resort: the smallest and slowest picture, without anything beside it, down to the coarsest there is.</summary>
    /// <returns>The bytes of the coarsest, which are the same under any ceiling; no file: not even that fits.</returns>
    public async Task<(EncodedFile? File, long Bytes)> CoarsestAsync(EncodingPlan plan, EncodingRun run)
    {
        var side = AudioAndSubtitles.LeftOut(plan);
        (plan, var layout) = DownscaleLadder.Smallest(plan with { WithoutTags = true });
        if (await FindAsync(plan, layout, side, new(plan.Codec.Quality, plan.Codec.Quality.Floor), MaxEncodesAtFloor, run) is { File: var found }) return (found, run.BytesOf(found.Name));
        var (_, bytes) = await EncodeAsync(plan, layout, side, plan.Codec.Quality.Coarsest, run);
        if (bytes > plan.MaxBytes) return (null, bytes);
        ResultJoin.Keep(run);
        return (new EncodedFile(ResultJoin.Best, plan, layout, EncodingMethod.ConstantQuality, ResultJoin.Notes(plan, layout, side)), bytes);
    }

    private async Task<(long Picture, long Whole)> EncodeAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, double crf, EncodingRun run)
    {
        var isWhole = await _picture.EncodeAsync(plan, layout, new RateControl.Quality(crf), ResultJoin.Output(side), EncodingPhase.SecondPass, (0.3, 0.9), run);
        return await ResultJoin.CompleteAsync(plan, side, isWhole, run);
    }

    /// <summary>Bytes of the picture over the most that it may have. What is around it does not shrink with it, so it counts for neither.</summary>
    /// <param name="picture">Bytes of the picture's file.</param>
    /// <param name="bytes">Of the whole file.</param>
    public static double Over(EncodingPlan plan, long picture, long bytes)
    {
        var coded = Math.Max(picture * LeastCoded, picture - SizeBudget.AroundPicture(plan.Codec, plan.Frames));
        return coded / Math.Max(1, coded + plan.MaxBytes!.Value - bytes);
    }

    /// <param name="isLast">No other picture may fit where this one is foretold not to.</param>
    private async Task<(EncodedFile File, double Crf)?> FindAsync(EncodingPlan plan, FrameLayout layout, AudioAndSubtitles side, RateFactorSearch search, int maxEncodes, EncodingRun run, bool isLast = true)
    {
        var maxBytes = plan.MaxBytes!.Value;
        var best = 0L;
        for (var encode = 0; encode < maxEncodes && search.Next is { } crf; encode++)
        {
            var (picture, bytes) = await EncodeAsync(plan, layout, side, crf, run);
            if (search.Learn(crf, Over(plan, picture, bytes))) ResultJoin.Keep(run);
            if (bytes <= maxBytes) best = Math.Max(best, bytes);
            var used = best / (double)maxBytes;
            if (search.IsLossless || (!isLast && search.IsOutOfReach) || (maxEncodes == MaxEncodesNearFloor ? used >= SizeBudget.Enough : MayEnd(plan, encode + 1, used))) break;
        }

        if (search.Found is not { } found) return null;
        var notes = ResultJoin.Notes(plan, layout, side);
        return (new EncodedFile(ResultJoin.Best, plan, layout, EncodingMethod.ConstantQuality, search.IsLossless ? [.. notes, EncodingNotes.BelowCeiling] : notes), found);
    }

    /// <summary>A search may go on for as long as it costs next to nothing, as of very few frames.</summary>
    /// <param name="encodes">That have been made.</param>
    /// <param name="used">Part of the ceiling that the best of those takes that fit; 0: none does.</param>
    public static bool MayEnd(EncodingPlan plan, int encodes, double used) =>
        used >= SizeBudget.Enough || (plan.Frames >= SizeEncoder.FewFrames && used >= Near && encodes >= EnoughEncodes);
}
