using System.Globalization;
using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>The exact command lines for sound alone; pure functions.</summary>
internal static class SoundCommands
{
    /// <param name="target">Null: the packets as they are.</param>
    public static IReadOnlyList<string> Sound(EncodingPlan plan, SoundFormat format, SoundTarget? target)
    {
        List<string> command = [];
        foreach (var clip in plan.Clips) command.AddRange(ClipInput.Sound(plan, clip));
        if (plan.Music is { } music) command.AddRange(ClipInput.Music(music));
        command.AddRange(Map(plan, target));
        var cover = plan is { WithoutTags: false, IsJoined: false } ? plan.Source.Cover : null;
        if (cover is { } index) command.AddRange(["-map", $"0:{index}", "-c:v", "copy", "-disposition:v:0", "attached_pic"]);
        else command.Add("-vn");
        command.AddRange(["-sn", "-dn"]);
        if (!plan.IsJoined && plan.Clips[0].EndCut) command.AddRange(["-t", ClipInput.Seconds(plan.Seconds)]);
        if (target is null) command.AddRange(["-c:a", "copy"]);
        else command.AddRange([.. format.Encoder, "-b:a", Number(target.BitRate), "-ac", Number(Channels(plan, target)), "-ar", Number(SampleRate(plan, target))]);
        var tags = plan.WithoutTags ? "-1" : "0";
        return [.. command, "-map_metadata", tags, "-map_chapters", plan.IsJoined || plan.Trimmed ? "-1" : tags, .. format.Container, format.FileName];
    }

    private static IEnumerable<string> Map(EncodingPlan plan, SoundTarget? target)
    {
        if (target is null) return ["-map", $"0:{plan.Audio!.Index}"];
        if (SoundGraph.IsNeeded(plan)) return ["-filter_complex", SoundGraph.Of(plan, Channels(plan, target), "a"), "-map", "[a]"];
        var chain = SoundGraph.Chain(plan, Channels(plan, target));
        return chain.Length == 0 ? ["-map", $"0:{plan.Audio!.Index}"] : ["-map", $"0:{plan.Audio!.Index}", "-af", chain];
    }

    private static int Channels(EncodingPlan plan, SoundTarget target) => plan.Request.Edit.Channels?.Count ?? Math.Min(target.Channels, plan.Audio!.Channels);

    /// <summary>One that both formats know, no higher than the source's.</summary>
    private static int SampleRate(EncodingPlan plan, SoundTarget target)
    {
        int[] known = [48_000, 44_100, 32_000, 24_000, 22_050, 16_000, 12_000, 11_025, 8_000];
        var most = Math.Min(target.SampleRate, plan.Audio!.SampleRate);
        return known.FirstOrDefault(hertz => hertz <= most, known[^1]);
    }

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
