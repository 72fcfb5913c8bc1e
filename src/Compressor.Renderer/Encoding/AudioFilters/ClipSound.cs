using System.Globalization;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.AudioFilters;

/// <summary>The filter graph of several clips' sound: each is made as long as its picture, by silence where it has none, before they are put one after another.</summary>
internal static class ClipSound
{
    /// <summary>Hz.</summary>
    private const int SampleRate = 48_000;

    /// <param name="output">Label of the sound.</param>
    public static string Of(EncodingPlan plan, string output)
    {
        var layout = plan.Audio!.Channels == 1 ? "mono" : "stereo";
        var chains = plan.Clips.Select((clip, i) => $"{Clip(clip, i, layout)},atrim=duration={Seconds(clip.Seconds)}[s{i}]");
        var labels = string.Concat(plan.Clips.Select((_, i) => $"[s{i}]"));
        var chain = AudioChain.Graph(plan);
        return $"{string.Join(';', chains)};{labels}concat=n={plan.Clips.Count}:v=0:a=1{(chain.Length > 0 ? "," : "")}{chain}[{output}]";
    }

    /// <summary>Gaps are filled, so that sound and picture stay together.</summary>
    private static string Clip(Clip clip, int input, string layout) => clip.Source.Audio is { } audio
        ? $"[{input}:{audio.Index}]aresample={SampleRate}:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts={layout},apad"
        : $"anullsrc=r={SampleRate}:cl={layout},aformat=sample_fmts=fltp";

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
