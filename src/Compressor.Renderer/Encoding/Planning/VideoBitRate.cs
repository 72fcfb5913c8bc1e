using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>The bit rate of a picture under a ceiling, in thousands of bits a second.</summary>
internal static class VideoBitRate
{
    /// <summary>What the budget leaves for the picture.</summary>
    /// <param name="side">Bytes of the file that holds sound and subtitles.</param>
    /// <param name="correction">What earlier attempts were off by.</param>
    public static int Kilobits(EncodingPlan plan, long side, bool hasAudio, double correction = 1)
    {
        var room = SizeBudget.Video(plan.Codec, plan.MaxBytes!.Value, side, plan.Frames, plan.Seconds, hasAudio);
        return SizeBudget.Kilobits(Math.Max(room, 0) * correction, plan.Seconds);
    }
}
