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
        .. Part(plan, clip, clip.PictureStart + (plan.Window?.Seek ?? 0)),
    ];

    public static IEnumerable<string> Sound(EncodingPlan plan, Clip clip) => [.. InputArguments.Safe(clip.Source.Format), .. Part(plan, clip, clip.Start)];

    public static IEnumerable<string> Music(MusicInput music) =>
        [.. music.StartsAgain ? (string[])["-stream_loop", "-1"] : [], .. InputArguments.Safe(music.Source.Format), "-vn", .. InputArguments.File(music.Path)];

    public static IEnumerable<string> Whole(Clip clip) => [.. InputArguments.Safe(clip.Source.Format), .. InputArguments.File(clip.Path)];

    /// <summary>Seconds that are read beyond a clip's end, so that its last frame is among them.</summary>
    private static double Slack(Clip clip) => clip.Source.Video is { } video ? 1 / video.FrameRate : 0;

    public static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    /// <param name="start">Seconds of the file from which it is read.</param>
    private static IEnumerable<string> Part(EncodingPlan plan, Clip clip, double start)
    {
        List<string> arguments = [];
        if (start + clip.Source.StartSeconds > 0) arguments.AddRange(["-ss", Seconds(start + clip.Source.StartSeconds)]);
        // The graph takes so many frames and samples; without an end, the file would be read on to its own.
        if (plan.IsJoined && clip.EndCut) arguments.AddRange(["-t", Seconds(clip.Start - start + clip.Seconds + Slack(clip))]);
        return [.. arguments, .. InputArguments.File(clip.Path)];
    }
}
