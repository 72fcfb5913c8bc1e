using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>A plan of short parts of another one, put together, which stands for the whole. docs/compression.md, "Estimates".</summary>
internal static class SamplePlan
{
    /// <summary>A sample of so much of the whole is no cheaper than the whole.</summary>
    private const double NearlyAll = 0.7;

    /// <param name="seconds">Of all parts together.</param>
    /// <param name="parts">How many at most.</param>
    public static EncodingPlan Of(EncodingPlan plan, double seconds, int parts)
    {
        if (seconds >= plan.Seconds * NearlyAll) return plan;
        if (plan.IsStill) return plan.Part(0, seconds);
        var starts = Starts(plan, seconds, parts);
        return Joined(plan, starts, WholeFrames(plan, seconds / starts.Count));
    }

    /// <summary>Seconds of the result at which the source has key frames; none: not known.</summary>
    public static IReadOnlyList<double> KeyFrames(EncodingPlan plan) => plan is { IsJoined: false, Request.Edit.Speed: null, Source.Times.KeyFrames: var keys }
        ? [.. keys.Select(at => at - plan.Clips[0].Start).Where(at => at >= 0 && at < plan.Seconds)]
        : [];

    /// <summary>In the middles of equal stretches, since beginnings and ends are often titles; at key frames where they are known, since every part costs the decoding from the one before it.</summary>
    private static IReadOnlyList<double> Starts(EncodingPlan plan, double seconds, int parts)
    {
        var (stretch, length) = (plan.Seconds / parts, seconds / parts);
        double[] middles = [.. Enumerable.Range(0, parts).Select(i => (stretch * (i + 0.5)) - (length / 2))];
        List<double> keys = [.. KeyFrames(plan).Where(at => at <= plan.Seconds - seconds)];
        double[] near = [.. middles.SelectMany((middle, i) => keys.Where(at => (int)(at / stretch) == i).OrderBy(at => Math.Abs(at - middle)).Take(1))];
        return near.Length > 0 ? near : middles;
    }

    private static EncodingPlan Joined(EncodingPlan plan, IReadOnlyList<double> starts, double length)
    {
        List<Clip> clips = [.. starts.SelectMany(start => plan.Part(Math.Min(start, plan.Seconds - length), length).Clips)];
        var source = plan.IsJoined ? plan.Source : JoinedSource.Of(clips);
        return plan with
        {
            Clips = clips,
            IsJoined = true,
            Source = source,
            // Fades and titles have their times in the whole.
            Request = plan.Request with { Edit = plan.Request.Edit with { Fade = null, Title = null } },
            Seconds = starts.Count * length,
            HeldSeconds = 0,
            FrameRate = plan.KeepsTimestamps ? source.Video!.FrameRate : plan.FrameRate,
        };
    }

    private static double WholeFrames(EncodingPlan plan, double seconds) => Math.Max(1, Math.Round(seconds * plan.FrameRate)) / plan.FrameRate;
}
