using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Sizing;

/// <summary>How a picture is encoded at a rate: a pure function of a first look. All constants: docs/compression.md, "Second pass", "Rate tolerance" and "Corrections".</summary>
/// <param name="Layout">Size of the picture.</param>
/// <param name="Landing">Bytes that a second pass is expected to take over those it is asked for.</param>
internal sealed record Strategy(FrameLayout Layout, PassTuning Tuning, double Landing)
{
    /// <summary>Quantizer of the first pass above which a slow second pass is worth its time, of a picture that is made smaller, and of clips so short (in seconds) that the time is little beside the starts of programs.</summary>
    private const double SlowIsWorthIt = 30, SlowIsWorthItOfReduced = 28.5, SlowIsWorthItOfShort = 25, Short = 5;

    /// <summary>Frames that one of film refers to where the pass need not be slow: each further one costs a fifth of the pass and shows in little.</summary>
    private const int FastReferences = 1;

    /// <summary>Quantizer up to which texture that only looks like the source's is worth its bits, and the one from which none is.</summary>
    private const double PsyIsWorthIt = 20, PsyIsWaste = 25;

    /// <summary>Quantizers by which a picture with grain is coarser than one without that has as many bits at half the size.</summary>
    private const double CoarserWithGrain = 6;

    /// <summary>Constant quality may need less than the ceiling: quantizer of film, and ratio of drawn pictures and of slides.</summary>
    private const double PlentifulQp = 15, PlentifulRatio = 0.12, PlentifulRatioOfSlides = 0.32;

    /// <summary>Part of the first frame's bits with which another one shows as much that is new.</summary>
    private const double LikeTheFirst = 0.4;

    /// <summary>More bytes that film takes of x264 where four threads and not two work on it, as the rate control learns later what frames took: 0.1 to 0.3 % on three clips.</summary>
    private const double LateLanding = 0.003;

    /// <summary>Planned quantizer from which frames that show something new take more than at finer ones, and by how much.</summary>
    private const double CoarsePlan = 43, MoreOfCoarse = 0.007;

    /// <summary>Planned quantizer from which reduced slides take more than at finer ones, by how much for each further one (cuts take theirs), and how many were seen.</summary>
    private const double CoarseSlides = 41, MorePerQpOfSlides = 0.0203, MostSeenOfSlides = 10;

    /// <summary>Bits of a block from which much changes all over from frame to frame.</summary>
    private const double ManyBitsPerBlock = 8;

    /// <summary>Part of the lines from which the statistics of half of them no longer tell what each frame takes at least.</summary>
    private const double FewLines = 0.4;

    private const double ToleranceOfSlides = 1, ToleranceOfSparse = 0.02;

    /// <summary>Quantizer of film that starves.</summary>
    private const double StarvedQp = 30;

    public Content Content { get; init; }

    /// <summary>Prefix of the files of the first pass's statistics, which second passes read.</summary>
    public string Log { get; init; } = "";

    /// <summary>How coarse the picture is at its size tells how large it should be.</summary>
    public bool IsFilm => Content is Content.Film;

    /// <summary>The picture lacks bits so much that it is worth taking some from the sound.</summary>
    public bool IsStarved { get; init; }

    /// <summary>The picture may be visually lossless in fewer bytes.</summary>
    public bool IsPlentiful { get; init; }

    /// <summary><see cref="Landing"/> of a codec on so many cores.</summary>
    public double LandingOn(int cores, IVideoCodec codec) => codec is H264 && IsFilm && cores > 2 ? Landing + LateLanding : Landing;

    public static Strategy For(EncodingPlan plan, FirstLook look)
    {
        var layout = PictureHeight.For(plan, look);
        return look.Content is Content.Film ? Film(plan, look, layout) : Drawn(plan, look, layout);
    }

    private static Strategy Film(EncodingPlan plan, FirstLook look, FrameLayout layout)
    {
        var isReduced = layout.ShortSide < plan.Layout.ShortSide;
        // Half the size, by which quantizers are told, averages grain out, so that its picture is coarser than they say.
        var qp = isReduced ? PsyIsWaste : look.Quantizer + (look.IsWhole ? CoarserWithGrain : 0);
        // The statistics of such a pass do not suit a slow one.
        var isSlow = !look.IsWhole && (look.Quantizer > (plan.Seconds < Short ? SlowIsWorthItOfShort : isReduced ? SlowIsWorthItOfReduced : SlowIsWorthIt) || look.Layout.ShortSide < plan.Layout.ShortSide);
        var tuning = look.Tuning with
        {
            Preset = isSlow ? "slow" : "medium",
            References = isSlow ? null : FastReferences,
            PsyStrength = qp > PsyIsWorthIt ? Math.Max(0, (PsyIsWaste - qp) / (PsyIsWaste - PsyIsWorthIt)) : null,
        };
        return new Strategy(layout, tuning, isReduced ? 1.004 : 1.001)
        {
            Log = look.Pass.Log,
            IsPlentiful = look.Quantizer < PlentifulQp,
            IsStarved = look.Quantizer > StarvedQp || look.Layout.ShortSide < plan.Layout.ShortSide,
        };
    }

    private static Strategy Drawn(EncodingPlan plan, FirstLook look, FrameLayout layout)
    {
        var (isSlides, isReduced) = (look.Content is Content.Slides, layout.ShortSide < plan.Layout.ShortSide);
        var isSparse = !isSlides && !isReduced && look.IsSparse;
        var tolerance = isSlides ? ToleranceOfSlides : isSparse ? ToleranceOfSparse : look.Tuning.RateTolerance;
        return new Strategy(layout, look.Tuning with { Motion = MotionSearch.Wide, RateTolerance = tolerance, PsyStrength = 0 }, LandingOfDrawn(look, layout, isSparse))
        {
            Content = look.Content,
            Log = look.Pass.Log,
            IsPlentiful = look.Ratio < (isSlides ? PlentifulRatioOfSlides : PlentifulRatio),
            IsStarved = isReduced,
        };
    }

    /// <summary>The wide search finds more than the first pass does. Frames that show something new take more than the statistics of half the size say, others less; a first one is made up for on the way.</summary>
    private static double LandingOfDrawn(FirstLook look, FrameLayout layout, bool isSparse)
    {
        var planned = PictureHeight.PlannedQp(look, layout);
        return look switch
        {
            { Content: Content.Slides } => layout.ShortSide < look.Layout.ShortSide ? 0.965 + (MorePerQpOfSlides * Math.Clamp(planned - CoarseSlides, 0, MostSeenOfSlides)) : 0.943,
            _ when layout.ShortSide < look.Layout.ShortSide * FewLines && look.IsSparse => 1.05,
            _ when layout.ShortSide < look.Layout.ShortSide => 1.01,
            { IsThin: true } => 0.92,
            _ when isSparse => 0.99,
            _ => (ShowsMoreThanTheFirst(look) ? 1.002 : look.BitsPerBlock < ManyBitsPerBlock ? 0.978 : 0.988) + (planned > CoarsePlan ? MoreOfCoarse : 0),
        };
    }

    private static bool ShowsMoreThanTheFirst(FirstLook look) => look.Pass.Plan.Skip(1).Any(frame => frame.IsIntra || frame.Bits >= look.Pass.Plan[0].Bits * LikeTheFirst);
}
