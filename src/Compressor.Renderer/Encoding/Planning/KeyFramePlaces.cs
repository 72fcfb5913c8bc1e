using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>Where a few key frames are looked at, spread over what is kept.</summary>
internal static class KeyFramePlaces
{
    private const int MaxFrames = 8;

    /// <summary>Seconds of the result for each key frame: about one group of pictures.</summary>
    private const double SecondsPerFrame = 5;

    /// <summary>The middles of equal parts of the result.</summary>
    public static IReadOnlyList<(Clip Clip, double At)> Of(EncodingPlan plan)
    {
        var count = (int)Math.Clamp(Math.Ceiling(plan.SourceSeconds / SecondsPerFrame), 1, MaxFrames);
        return [.. Enumerable.Range(0, count).Select(i => PlaceOf(plan, plan.SourceSeconds * (i + 0.5) / count))];
    }

    private static (Clip Clip, double At) PlaceOf(EncodingPlan plan, double at)
    {
        foreach (var clip in plan.Clips)
        {
            if (at < clip.Seconds) return (clip, clip.IsStill ? 0 : clip.Start + at);
            at -= clip.Seconds;
        }

        return (plan.Clips[^1], plan.Clips[^1].Start);
    }
}
