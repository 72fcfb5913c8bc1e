using System.Globalization;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>The filter graph of several clips' sound: each is made as long as its picture, by silence where it has none, before they are put one after another.</summary>
internal static class ClipSound
{
    /// <returns>A graph that ends without a label.</returns>
    public static string Of(EncodingPlan plan)
    {
        var channels = Math.Min(plan.OwnAudio!.Channels, 2);
        var chains = plan.Clips.Select((clip, i) => $"{Clip(clip, i, channels)},atrim=duration={Seconds(clip.Seconds)}[s{i}]");
        var labels = string.Concat(plan.Clips.Select((_, i) => $"[s{i}]"));
        return $"{string.Join(';', chains)};{labels}concat=n={plan.Clips.Count}:v=0:a=1";
    }

    private static string Clip(Clip clip, int input, int channels) => clip.Source.Audio is { } audio
        ? $"[{input}:{audio.Index}]{SoundGraph.Uniform(audio.Channels, channels)},apad"
        : $"anullsrc=r={SoundGraph.SampleRate}:cl={(channels == 1 ? "mono" : "stereo")},aformat=sample_fmts=fltp";

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
