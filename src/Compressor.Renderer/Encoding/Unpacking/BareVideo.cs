using System.Globalization;
using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>
/// Video without a container has no times, so ffmpeg can't go to one of its frames. In an AVI, which has times of decoding alone, it can. Other codecs
/// than H.264 have no place there, or no times of their own; as the order in which their frames are shown stands in the frames alone, they are decoded and kept without loss.
/// </summary>
internal static class BareVideo
{
    private static readonly MediaFormat[] Formats = [MediaFormats.H264, MediaFormats.H265, MediaFormats.Mjpeg, MediaFormats.MultipartJpeg, MediaFormats.Mp4v, MediaFormats.Vc1, MediaFormats.Obu];

    public static bool Is(MediaFormat format) => Formats.Contains(format);

    /// <param name="number">Makes the name of its file its own.</param>
    /// <returns>A name in the work folder.</returns>
    /// <exception cref="EncodingException">It can't be read.</exception>
    public static async Task<string> UnpackAsync(string path, SourceFacts facts, int number, EncodingRun run)
    {
        var isCopied = facts.Format == MediaFormats.H264;
        var name = FormattableString.Invariant($"video-{number}.{(isCopied ? "avi" : "mkv")}");
        var rate = facts.Video!.FrameRate.ToString("0.######", CultureInfo.InvariantCulture);
        IEnumerable<string> how = isCopied
            ? ["-c", "copy", "-bsf:v", $"setts=pts=N/({rate}*TB):dts=N/({rate}*TB)", "-f", "avi"]
            : ["-c:v", "libx264", "-qp", "0", "-preset", "ultrafast", "-f", "matroska"];
        await run.RunAsync([.. InputArguments.Safe(facts.Format), .. InputArguments.File(path), "-map", "0:v:0", .. how, name], EncodingPhase.Analysing, (0, 0.02), facts.DurationSeconds);
        return name;
    }
}
