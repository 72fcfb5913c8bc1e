using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>
/// Finds how a picture looks at the rate that a ceiling leaves it: a first look tells the bytes of all frames at half the size, and trials on some of them
/// how many bytes each kind of frame takes at the full size and how it looks then. All constants: docs/compression.md, "Estimates".
/// </summary>
internal sealed class Trials(EncodingOptions options)
{
    /// <summary>Rate factor of the first look at drawn pictures, and where trials of them begin.</summary>
    private const double DrawnCrf = 30;

    /// <summary>Between a quantizer of film at half the size, and the rate factor at full size that takes about as many bytes.</summary>
    private const double FilmCrf = 2.5;

    /// <summary>Steps of the rate factor that halve the bytes; a quantizer halves them likewise.</summary>
    private const double PerHalving = 6;

    /// <summary>Steps of the rate factor that a trial may be off.</summary>
    private const double FarOffFilm = 6, FarOffDrawn = 3;

    /// <summary>Decibels of SSIM by which two passes are better than a trial: of film, and of drawn pictures at full size.</summary>
    private const double FilmGain = 0.6, FullSizeDrawnGain = 0.8;

    private const double Finest = 18, Coarsest = 48;

    /// <param name="sample">What the look saw.</param>
    public async Task<PictureExpectation> RunAsync(EncodingPlan plan, EncodingPlan sample, FirstLook look, Strategy strategy, EncodingRun run)
    {
        var (isFilm, asked) = (look.Content is Content.Film, look.AskedBytes * plan.Seconds / sample.Seconds);
        var part = Samples.ForTrial(plan, isFilm);
        var before = run.Cpu;
        var draft = await new FirstPasses(options).AtQualityAsync(part, look.Layout, isFilm ? Math.Clamp(look.Quantizer, Finest, Coarsest) : DrawnCrf, look.Tuning, run, look.IsWhole);
        var draftCpu = (run.Cpu - before).TotalSeconds;
        // The whole, at the quality of the draft.
        var whole = CodedBytes.Of(look.Pass).OfWhole(sample, plan).Times(isFilm ? Math.Pow(2, (look.Pass.MeanQp - draft.MeanQp) / PerHalving) : 1);
        List<(Trial Trial, double Bytes)> trials = [];
        await TryAsync(Start(look, strategy));
        var off = PerHalving * Math.Log2(trials[0].Bytes / asked);
        var isEnough = Math.Abs(off) <= (isFilm ? FarOffFilm : FarOffDrawn) || (off < 0 && trials[0].Trial.Crf <= Finest);
        if (!isEnough) await TryAsync(trials[0].Trial.Crf + off);
        var last = trials[^1];
        // A picture without visible loss is not made any finer.
        var isLossless = last.Trial.Crf <= Finest && last.Bytes <= asked;
        var gain = isFilm ? FilmGain : strategy.Layout.ShortSide < plan.Layout.ShortSide ? 0 : FullSizeDrawnGain;
        return new PictureExpectation(
            Expectation.At(isLossless ? last.Bytes : asked, [.. trials.Select(trial => (trial.Bytes, trial.Trial.Quality))], isLossless ? 0 : gain),
            (long)last.Bytes, isLossless, Math.Max(0, trials.Average(trial => trial.Trial.Cpu) - draftCpu) / part.Seconds);

        async Task TryAsync(double crf)
        {
            var trial = await Trial.RunAsync(part, strategy.Layout, Math.Clamp(crf, Finest, Coarsest), strategy.Tuning, options, run);
            trials.Add((trial, Math.Max(1, whole.Like(CodedBytes.Of(draft), trial.Frames))));
        }
    }

    private static double Start(FirstLook look, Strategy strategy) => look.Content switch
    {
        _ when strategy.IsPlentiful => Finest,
        Content.Film => look.Quantizer + FilmCrf + PictureHeight.QuantizersOf(strategy.Layout, look.Layout),
        _ => DrawnCrf,
    };
}
