using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>The bit rate of a picture under a ceiling, in thousands of bits a second.</summary>
internal static class VideoBitRate
{
    /// <summary>A stated rate below this many bits a second is a mistake of the file's, not a rate.</summary>
    private const double LeastBelievable = 1000;

    /// <summary>What the budget leaves for the picture; never above the source's own rate.</summary>
    /// <param name="side">Bytes of the file that holds sound and subtitles.</param>
    /// <param name="correction">What earlier attempts were off by.</param>
    public static int Kilobits(EncodingPlan plan, long side, bool hasAudio, double correction = 1)
    {
        var room = SizeBudget.Video(plan.Codec, plan.MaxBytes!.Value, side, plan.Frames, plan.Seconds, hasAudio);
        return Math.Min(SizeBudget.Kilobits(Math.Max(room, 0) * correction, plan.Seconds), SourceCap(plan));
    }

    /// <summary>More bits than the source has would not look better.</summary>
    public static bool IsCappedBySource(EncodingPlan plan, int kilobits) => kilobits >= SourceCap(plan);

    private static int SourceCap(EncodingPlan plan) =>
        !plan.HasStills && plan.Video.BitRate is > LeastBelievable and var rate ? (int)Math.Min(int.MaxValue, Math.Ceiling(rate * plan.Pace / 1000)) : int.MaxValue;
}
