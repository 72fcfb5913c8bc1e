using System.Globalization;
using System.Text.Json;
using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>
/// Reads the streams of a file. ffprobe opens a decoder for every stream and gives the file up when one can't be opened; then the streams that can be
/// used are copied into a small file of their own, and that is probed. No decoder that is not allowed is opened for it.
/// </summary>
internal sealed class SelectiveProbe(FfmpegProcess ffmpeg)
{
    /// <summary>Seconds of the file that the small one has.</summary>
    private const string CopiedSeconds = "5";

    /// <summary>Streams that are tried one by one where they can't be probed together.</summary>
    private const int MaxTried = 16;

    /// <summary>Bytes of a file whose packets are listed along with its streams: ffprobe's start costs more than they do, and the list is kept as a whole.</summary>
    private const long MaxListed = 32_000_000;

    private static readonly string[] Shown = ["-show_format", "-show_streams", "-show_chapters", "-show_programs", "-of", "json=compact=1"];

    /// <summary>Null: it is no media file. Streams that are listed but can't be used are marked as such.</summary>
    /// <param name="bytes">The file's length.</param>
    public async Task<FfprobeJson?> ReadAsync(string path, MediaFormat format, long bytes, CancellationToken cancellationToken)
    {
        if (HasFixedStreams(format) && bytes <= MaxListed && await WithPacketsAsync(path, format, cancellationToken) is { } listed) return listed;
        var folder = Path.GetDirectoryName(path)!;
        var whole = await ffmpeg.ProbeAsync([.. InputArguments.Safe(format), .. Shown, .. InputArguments.File(path)], folder, cancellationToken);
        return whole is null ? await ReadPartAsync(path, format, cancellationToken) : Parse(whole);
    }

    /// <summary>The file's header names all streams. Elsewhere, reading on may find others, and change what is said of the first.</summary>
    private static bool HasFixedStreams(MediaFormat format) => !format.IsStill && format.Demuxer is "mov" or "matroska";

    /// <summary>Null: the file was given up, or has too many packets to be kept.</summary>
    private async Task<FfprobeJson?> WithPacketsAsync(string path, MediaFormat format, CancellationToken cancellationToken)
    {
        try
        {
            var text = await ffmpeg.ProbeAsync(
                [.. InputArguments.Safe(format), "-show_entries", FfprobePacket.Fields, .. Shown, .. InputArguments.File(path)], Path.GetDirectoryName(path)!, cancellationToken);
            return text is null ? null : Parse(text);
        }
        catch (EncodingException)
        {
            return null;
        }
    }

    private async Task<FfprobeJson?> ReadPartAsync(string path, MediaFormat format, CancellationToken cancellationToken)
    {
        var listing = new StreamListing();
        await ffmpeg.ReadLinesAsync([.. InputArguments.Safe(format), .. InputArguments.File(path)], Path.GetDirectoryName(path)!, _ => { }, listing.Line, cancellationToken);
        var listed = listing.Result;
        if (listed.Streams.Count == 0) return null;
        List<FfprobeStream> wanted = [.. listed.Streams.Where(IsReadable)];
        var folder = Directory.CreateTempSubdirectory("probe-").FullName;
        try
        {
            var known = await CopyAsync(path, format, wanted, folder, cancellationToken) ?? await OneByOneAsync(path, format, wanted, folder, cancellationToken);
            return listed with { IsPartial = true, Streams = [.. listed.Streams.Select(stream => Known(stream, known))] };
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }

    private static bool IsReadable(FfprobeStream stream) => !stream.Is("attached_pic") && (stream.CodecType switch
    {
        "video" => AllowedDecoders.VideoCodecs,
        "audio" => AllowedDecoders.SoundCodecs,
        _ => null,
    })?.Contains(stream.CodecName ?? "") is true;

    /// <summary>Lengths and rates of the small file are not those of the whole.</summary>
    private static FfprobeStream Known(FfprobeStream listed, Dictionary<int, FfprobeStream> known) =>
        known.TryGetValue(listed.Index, out var read)
            ? read with { Index = listed.Index, Duration = null, BitRate = null, Disposition = listed.Disposition }
            : listed with { Unusable = listed.CodecType is "video" or "audio" && !listed.Is("attached_pic") };

    private async Task<Dictionary<int, FfprobeStream>> OneByOneAsync(string path, MediaFormat format, List<FfprobeStream> wanted, string folder, CancellationToken cancellationToken)
    {
        var known = new Dictionary<int, FfprobeStream>();
        foreach (var stream in wanted.Take(MaxTried))
        {
            foreach (var (index, read) in await CopyAsync(path, format, [stream], folder, cancellationToken) ?? []) known[index] = read;
        }

        return known;
    }

    /// <summary>The streams by their index in the file; null: they can't be probed together.</summary>
    private async Task<Dictionary<int, FfprobeStream>?> CopyAsync(string path, MediaFormat format, List<FfprobeStream> streams, string folder, CancellationToken cancellationToken)
    {
        if (streams.Count == 0) return [];
        var maps = streams.SelectMany(stream => (string[])["-map", "0:" + stream.Index.ToString(CultureInfo.InvariantCulture)]);
        foreach (var container in Containers(format).Distinct())
        {
            var copied = await ffmpeg.ReadLinesAsync(
                [.. InputArguments.Safe(format), .. InputArguments.File(path), .. maps, "-c", "copy", "-strict", "-2", "-t", CopiedSeconds, "-f", container, "streams"],
                folder, _ => { }, null, cancellationToken);
            if (!copied) continue;
            var text = await ffmpeg.ProbeAsync(
                ["-protocol_whitelist", "file", "-f", container, "-codec_whitelist", AllowedDecoders.List, .. Shown, .. InputArguments.File(Path.Combine(folder, "streams"))],
                folder, cancellationToken);
            if (text is not null && Parse(text) is { } read && read.Streams.Count == streams.Count)
                return streams.Zip(read.Streams).ToDictionary(pair => pair.First.Index, pair => pair.Second);
        }

        return null;
    }

    /// <summary>The file's own first, which holds all that the file says of its streams.</summary>
    private static IEnumerable<string> Containers(MediaFormat format) => format.Demuxer is "mov" or "matroska" or "mpegts" or "avi" ? [format.Demuxer, "nut"] : ["nut"];

    private static FfprobeJson? Parse(string json)
    {
        try
        {
            return FfprobeJson.Parse(json);
        }
        catch (JsonException)
        {
            return null;
        }
    }
}
