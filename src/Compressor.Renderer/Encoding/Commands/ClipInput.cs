using System.Globalization;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>How a clip is opened as an input.</summary>
internal static class ClipInput
{
    /// <summary>Decoders that work at once with several threads each; more would only take memory.</summary>
    private const int MaxThreadedClips = 4;

    /// <param name="measuresOnly">The picture is only measured, so it may be decoded faster.</param>
    public static IEnumerable<string> Picture(EncodingPlan plan, Clip clip, int threads, bool measuresOnly) =>
    [
        .. InputArguments.Safe(clip.Source.Format),
        .. measuresOnly && VideoCodecs.Find(clip.Video.Codec) is { } codec ? codec.FastDecoder : [],
        "-threads", (plan.Clips.Count > MaxThreadedClips ? 1 : threads).ToString(CultureInfo.InvariantCulture),
        .. Part(plan, clip),
    ];

    public static IEnumerable<string> Sound(EncodingPlan plan, Clip clip) => [.. InputArguments.Safe(clip.Source.Format), .. Part(plan, clip)];

    public static IEnumerable<string> Music(MusicInput music) =>
        [.. music.StartsAgain ? (string[])["-stream_loop", "-1"] : [], .. InputArguments.Safe(music.Source.Format), "-vn", .. InputArguments.File(music.Path)];

    public static IEnumerable<string> Whole(Clip clip) => [.. InputArguments.Safe(clip.Source.Format), .. InputArguments.File(clip.Path)];

    public static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static IEnumerable<string> Part(EncodingPlan plan, Clip clip)
    {
        List<string> arguments = [];
        if (clip.Start > 0) arguments.AddRange(["-ss", Seconds(Math.Max(0, clip.Start - clip.Early))]);
        // The graph takes so many frames and samples; without an end, the file would be read on to its own.
        if (plan.IsJoined && clip.EndCut) arguments.AddRange(["-t", Seconds(clip.Seconds + (clip.Early * 10))]);
        return [.. arguments, .. InputArguments.File(clip.Path)];
    }
}
