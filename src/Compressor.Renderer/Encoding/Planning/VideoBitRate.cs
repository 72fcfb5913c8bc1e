using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>The bit rate of a picture under a ceiling, in thousands of bits a second.</summary>
internal static class VideoBitRate
{
    /// <summary>What the budget leaves for the picture.</summary>
    /// <param name="side">Bytes of the file that holds sound and subtitles.</param>
    /// <param name="correction">What earlier attempts were off by.</param>
    public static double Kilobits(EncodingPlan plan, long side, bool hasAudio, double correction = 1)
    {
        var room = SizeBudget.Video(plan.Codec, plan.MaxBytes!.Value, side, plan.Frames, plan.Seconds, hasAudio);
        var bytes = Math.Max(room, 0) * correction;
        return plan.Codec.TakesExactRates ? SizeBudget.ExactKilobits(bytes, plan.Seconds) : SizeBudget.Kilobits(bytes, plan.Seconds);
    }
}
