using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>What makes the result's sound of its inputs: the clips' own, and music.</summary>
internal static class SoundGraph
{
    /// <summary>Hz at which sounds are put together.</summary>
    public const int SampleRate = 48_000;

    /// <summary>Otherwise the sound is one stream of one file, and a chain is enough.</summary>
    public static bool IsNeeded(EncodingPlan plan) => plan.IsJoined || plan.Music is not null;

    /// <summary>As ffmpeg's <c>-filter_complex</c> takes it. The inputs are the clips, then the music.</summary>
    /// <param name="channels">Of the result.</param>
    /// <param name="output">Label of the sound.</param>
    public static string Of(EncodingPlan plan, int channels, string output)
    {
        var own = plan.OwnAudio is null ? null : Joined(plan);
        if (plan.Music is not { } music) return $"{With(own!, AudioChain.Graph(plan), ChannelMix.Of(OwnChannels(plan), channels), Headroom(plan))}[{output}]";
        var voice = own is null ? null : With(own, AudioChain.BeforeMusic(plan), ChannelMix.Of(OwnChannels(plan), 2));
        return $"{With(MusicGraph.Of(plan, music, voice, plan.Clips.Count), AudioChain.AfterMusic(plan), ChannelMix.Of(2, channels), Headroom(plan))}[{output}]";
    }

    /// <summary>The chain of a single stream, as ffmpeg's <c>-af</c> takes it; empty if no step is needed.</summary>
    /// <param name="channels">Of the result.</param>
    public static string Chain(EncodingPlan plan, int channels) =>
        string.Join(',', ((string?[])[AudioChain.Graph(plan), ChannelMix.Of(OwnChannels(plan), channels), Headroom(plan)]).Where(text => text is { Length: > 0 }));

    /// <summary>The own sound of the clips before music and fades, measured.</summary>
    public static string Metered(EncodingPlan plan)
    {
        var chain = string.Join(',', ((string?[])[AudioChain.BeforeMusic(plan), Volume.Meter]).Where(text => text is { Length: > 0 }));
        return plan.IsJoined ? $"{ClipSound.Of(plan)},{chain}[a]" : chain;
    }

    /// <summary>Any sound in the one form in which sounds are put together. Gaps are filled, so that sound and picture stay together.</summary>
    /// <param name="channels">That it has.</param>
    /// <param name="to">1 or 2.</param>
    public static string Uniform(int channels, int to)
    {
        var mix = ChannelMix.Of(channels, to);
        return $"aresample={SampleRate}:async=1:first_pts=0{(mix is null ? "" : "," + mix)},aformat=sample_fmts=fltp:channel_layouts={(to == 1 ? "mono" : "stereo")}";
    }

    public static string Stereo(int channels) => Uniform(channels, 2);

    /// <summary>One or several clips' sound as one. Of a single clip, the number of channels stays.</summary>
    private static string Joined(EncodingPlan plan) =>
        plan.IsJoined ? ClipSound.Of(plan) : $"[0:{plan.OwnAudio!.Index}]aresample={SampleRate}:async=1:first_pts=0,aformat=sample_fmts=fltp";

    /// <summary>Holds peaks so far below <see cref="Volume.TruePeak"/> that the encoder's overshoot stays below full scale.</summary>
    private static string? Headroom(EncodingPlan plan) => plan.Headroom > 0 ? Volume.LimiterAt(Volume.TruePeak - plan.Headroom) : null;

    /// <summary>Channels of the own sound behind its chain.</summary>
    private static int OwnChannels(EncodingPlan plan) =>
        plan.Request.Edit.Channels?.Count ?? (plan.IsJoined ? Math.Min(plan.OwnAudio!.Channels, 2) : plan.OwnAudio!.Channels);

    private static string With(string chain, params ReadOnlySpan<string?> steps)
    {
        foreach (var step in steps)
        {
            if (step is { Length: > 0 }) chain += "," + step;
        }

        return chain;
    }
}
