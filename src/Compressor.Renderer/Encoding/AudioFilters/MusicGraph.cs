using System.Globalization;
using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>Music under the video's own sound, or alone, exactly as long as the result.</summary>
internal static class MusicGraph
{
    /// <summary>
    /// While the own sound is above −30 dBFS, as speech is, the music gives way by three quarters of the decibels that it is above. It comes back within
    /// a second, so that it does not pump between words. Chosen, not measured.
    /// </summary>
    private const string Ducking = "sidechaincompress=threshold=0.0316:ratio=4:attack=20:release=500";

    /// <summary>Of the music's length: a fade never takes more of it.</summary>
    private const double LongestFade = 0.5;

    /// <param name="own">The chain that makes the video's own sound, in stereo; null: it has none.</param>
    /// <param name="input">Index of the music's input.</param>
    public static string Of(EncodingPlan plan, MusicInput music, string? own, int input)
    {
        var length = $"atrim=duration={Seconds(plan.Seconds)}";
        var track = $"[{input}:{music.Audio.Index}]{SoundGraph.Stereo(music.Audio.Channels)},{Level(plan, music)},{length}{FadeOut(plan, music)}";
        if (own is null) return $"{track},apad,{length}";
        var ducked = music.Mix.Duck is not false;
        return $"{own},apad,{length}{(ducked ? ",asplit[own][key]" : "[own]")};{track},apad,{length}[music];"
            + (ducked ? $"[music][key]{Ducking}[ducked];[own][ducked]" : "[own][music]")
            + $"amix=inputs=2:duration=first:normalize=0,{Volume.Limiter}";
    }

    /// <summary>If there is no other sound, a volume that was asked for is the music's.</summary>
    private static string Level(EncodingPlan plan, MusicInput music)
    {
        var level = music.Mix.MixedLevel(alone: plan.OwnAudio is null) * (plan.OwnAudio is null ? plan.Request.Edit.Volume?.Gain ?? 1 : 1);
        return FormattableString.Invariant($"volume={level:0.######}{(level > 1 ? "," + Volume.Limiter : "")}");
    }

    private static string FadeOut(EncodingPlan plan, MusicInput music)
    {
        var heard = music.HeardSeconds(plan.Seconds);
        var seconds = Math.Min(music.Mix.FadeOut ?? MusicMix.DefaultFadeOut, heard * LongestFade);
        return seconds > 0 ? $",afade=t=out:st={Seconds(heard - seconds)}:d={Seconds(seconds)}" : "";
    }

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
