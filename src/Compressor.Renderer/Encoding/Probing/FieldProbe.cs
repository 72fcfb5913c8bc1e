using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>
/// Finds interlaced pictures where the file does not say: the tapes of camcorders (DV), and codecs whose frames alone tell. The first few are decoded for it.
/// </summary>
internal sealed class FieldProbe(FfmpegProcess ffmpeg)
{
    private const string Frames = "%+#3";

    /// <summary>As ffprobe names them. Of the others, the header tells.</summary>
    private static readonly HashSet<string> Codecs = ["dvvideo", "mpeg4", "vc1", "wmv3", "mjpeg", "ffv1", "utvideo"];

    /// <summary>The same streams, with the order of the fields of a picture that has some.</summary>
    public async Task<FfprobeJson> CompleteAsync(FfprobeJson probe, string path, MediaFormat format, CancellationToken cancellationToken)
    {
        if (format.IsStill || StreamChoice.Of(probe).Picture is not { FieldOrder: null or "unknown", CodecName: { } codec } picture || !Codecs.Contains(codec)) return probe;
        if (!await IsInterlacedAsync(picture.Index, path, format, cancellationToken)) return probe;
        return probe with { Streams = [.. probe.Streams.Select(stream => stream == picture ? stream with { FieldOrder = "tt" } : stream)] };
    }

    private async Task<bool> IsInterlacedAsync(int stream, string path, MediaFormat format, CancellationToken cancellationToken)
    {
        var (frames, interlaced) = (0, 0);
        try
        {
            await ffmpeg.ProbeLinesAsync(
                [.. InputArguments.Safe(format), "-select_streams", FormattableString.Invariant($"{stream}"), "-read_intervals", Frames, "-show_entries", "frame=interlaced_frame", "-of", "csv=p=0", .. InputArguments.File(path)],
                Path.GetDirectoryName(path)!, Line, cancellationToken);
        }
        catch (EncodingException)
        {
            return false;
        }

        return interlaced > 0 && interlaced == frames;

        void Line(string line)
        {
            if (line.Length == 0 || line[0] is not ('0' or '1')) return;
            frames++;
            if (line[0] == '1') interlaced++;
        }
    }
}
