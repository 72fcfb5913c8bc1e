using System.Globalization;
using System.Text.Json;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;

namespace Compressor.Renderer.Encoding.Previews;

/// <summary>
/// One frame of a video by a jump to it, without reading the rest. Pictures and animations, which ffmpeg does not open all by itself, go the way of a
/// render to JPEG: they are small.
/// </summary>
internal sealed class FramePicture(FfmpegProcess ffmpeg, IMediaProbe probe, IVideoEncoder encoder) : IFramePicture
{
    private const string Name = "picture.jpg";

    /// <summary>Seconds before the end, in which the last frame is looked for.</summary>
    private const string Tail = "-3";

    public async Task<string?> MakeAsync(string path, TimeSpan at, int width, string workFolder, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (await ContentSniffer.SniffAsync(file, cancellationToken) is not { Kind: not MediaKind.Audio } format) return null;
        try
        {
            return format.Kind is MediaKind.Image
                ? await RenderAsync(path, width, workFolder, cancellationToken)
                : await JumpAsync(path, format, at, width, workFolder, cancellationToken);
        }
        catch (EncodingException)
        {
            return null;
        }
    }

    private async Task<string?> JumpAsync(string path, MediaFormat format, TimeSpan at, int width, string workFolder, CancellationToken cancellationToken)
    {
        var graph = Graph(await TransferAsync(path, format, workFolder, cancellationToken), width);
        var second = at.TotalSeconds.ToString("0.###", CultureInfo.InvariantCulture);
        // After the end nothing is written: then the last frame of the tail, and where its times are not known the first of all.
        string[][] places = [["-ss", second], ["-sseof", Tail], []];
        foreach (var place in places)
        {
            string[] first = place is ["-sseof", _] ? [] : ["-frames:v", "1"];
            await ffmpeg.ReadLinesAsync(
                [
                    .. InputArguments.Safe(format), .. place, .. InputArguments.File(path), "-map", "0:V:0", "-an", "-sn", "-dn", .. first, "-vf", graph,
                    "-c:v", "mjpeg", "-q:v", "4", "-map_metadata", "-1", "-f", "image2", "-update", "1", Name,
                ],
                workFolder, _ => { }, log: null, cancellationToken);
            var picture = new FileInfo(Path.Combine(workFolder, Name));
            if (picture is { Exists: true, Length: > 0 }) return picture.FullName;
        }

        return null;
    }

    /// <summary>Square pixels, no wider than asked for, in the colours of JPEG (JFIF: BT.601, full range).</summary>
    private static string Graph(string? transfer, int width) =>
        $"scale=w='max(2,trunc(min({width.ToString(CultureInfo.InvariantCulture)}\\,iw*sar)/2)*2)':h='max(2,trunc(ow/dar/2)*2)',setsar=1,"
        + (transfer is null ? "" : ToneMap.Filter(transfer) + ",")
        + "scale=out_color_matrix=bt601:out_range=pc,format=yuvj420p";

    /// <summary>The curve of an HDR picture; null: it is none.</summary>
    private async Task<string?> TransferAsync(string path, MediaFormat format, string workFolder, CancellationToken cancellationToken)
    {
        var output = await ffmpeg.ProbeAsync(
            [.. InputArguments.Safe(format), "-select_streams", "V:0", "-show_entries", "stream=color_transfer", "-of", "json", .. InputArguments.File(path)], workFolder, cancellationToken);
        if (output is null) return null;
        using var json = JsonDocument.Parse(output);
        return json.RootElement.TryGetProperty("streams", out var streams) && streams.GetArrayLength() > 0
            && streams[0].TryGetProperty("color_transfer", out var transfer) && transfer.GetString() is "smpte2084" or "arib-std-b67"
            ? transfer.GetString()
            : null;
    }

    private async Task<string?> RenderAsync(string path, int width, string workFolder, CancellationToken cancellationToken)
    {
        var media = await probe.ProbeAsync(path, cancellationToken);
        var work = Directory.CreateDirectory(Path.Combine(workFolder, "work")).FullName;
        var request = new EncodingRequest
        {
            Input = path,
            Output = Path.Combine(workFolder, Name),
            WorkFolder = work,
            Edit = new VideoEdit { Format = new OutputFormat(MediaFormats.Jpeg.Name), FrameSize = media.Width > width ? new FrameSize { Width = width, Height = Math.Max(1, (int)Math.Round((double)media.Height * width / media.Width)) } : null },
        };
        await encoder.EncodeAsync(request, new Progress<EncodingProgress>(), cancellationToken);
        return request.Output;
    }
}
