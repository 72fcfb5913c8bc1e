using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>How much of a result is looked at, and how much of it is encoded, in pixels of the source, which is what takes the time. All constants: docs/compression.md, "Estimates".</summary>
internal static class Samples
{
    private const double LookShare = 0.05, LeastLook = 1.5e8, MostLook = 6e8;
    private const double LeastLookSeconds = 2.5, MostLookSeconds = 60;
    private const int LookParts = 6;

    private const double TrialShare = 0.03, LeastTrial = 1.2e7, MostTrial = 1e8;
    private const int TrialParts = 4, FramesOfPart = 8;

    private const double QualityShare = 0.05, LeastQuality = 4e7, MostQuality = 3e8;

    /// <summary>For a first look.</summary>
    public static EncodingPlan ForLook(EncodingPlan plan) =>
        SamplePlan.Of(plan, Math.Clamp(Seconds(plan, LookShare, LeastLook, MostLook), LeastLookSeconds, MostLookSeconds), LookParts);

    /// <summary>Drawn pictures are encoded so much faster, and differ so much more from one moment to the next.</summary>
    private const double MoreOfDrawn = 2;

    /// <summary>For a trial whose bytes a first look tells as well.</summary>
    public static EncodingPlan ForTrial(EncodingPlan plan, bool isFilm) => Parts(plan, (isFilm ? 1 : MoreOfDrawn) * Seconds(plan, TrialShare, LeastTrial, MostTrial));

    /// <summary>For a trial that alone tells the bytes.</summary>
    public static EncodingPlan ForQuality(EncodingPlan plan) => Parts(plan, Seconds(plan, QualityShare, LeastQuality, MostQuality));

    private static EncodingPlan Parts(EncodingPlan plan, double seconds)
    {
        seconds = Math.Max(seconds, FramesOfPart / plan.FrameRate);
        return SamplePlan.Of(plan, seconds, (int)Math.Clamp(seconds * plan.FrameRate / FramesOfPart, 1, TrialParts));
    }

    private static double Seconds(EncodingPlan plan, double share, double least, double most)
    {
        var perSecond = (double)plan.Video.CodedWidth * plan.Video.CodedHeight * plan.Video.FrameRate * plan.Pace;
        return Math.Clamp(perSecond * plan.Seconds * share, least, most) / perSecond;
    }
}
