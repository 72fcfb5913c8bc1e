using System.Globalization;
using System.Text.Json;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Media.Mp4;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Probing;

internal sealed class MediaProbe(FfmpegProcess ffmpeg, EncodingOptions options) : IMediaProbe
{
    public async Task<ProbedMedia> ProbeAsync(string path, CancellationToken cancellationToken) =>
        (await ReadFactsAsync(path, cancellationToken)).ToProbedMedia();

    /// <exception cref="EncodingException">As <see cref="IMediaProbe.ProbeAsync"/>.</exception>
    public async Task<SourceFacts> ReadFactsAsync(string path, CancellationToken cancellationToken)
    {
        path = Path.GetFullPath(path);
        var (format, bytes) = await SniffAsync(path, cancellationToken);
        if (format == MediaFormats.AnimatedWebP) return await AnimatedWebPFacts.ReadAsync(path, options, cancellationToken);
        if (format == MediaFormats.Heic) return await HeicFacts.ReadAsync(path, options, cancellationToken);
        var json = await ffmpeg.ProbeAsync(
            [.. InputArguments.Safe(format), "-show_format", "-show_streams", "-show_chapters", "-of", "json", .. InputArguments.File(path)],
            Path.GetDirectoryName(path)!, cancellationToken);
        var probe = Parse(json);
        var measured = format.IsStill || Seconds(probe.Format?.Duration) is > 0 ? null : await MeasureAsync(path, format, cancellationToken);
        var facts = SourceFactsReader.Read(probe, format, bytes, options, measured);
        facts = await WithPictureFactsAsync(facts, path, cancellationToken);
        if (facts.Kind != MediaKind.Image && facts.DurationSeconds <= 0) throw EncodingErrors.Truncated();
        return facts;
    }

    private static async Task<(MediaFormat Format, long Bytes)> SniffAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (file.Length == 0) throw EncodingErrors.Empty();
        var format = await ContentSniffer.SniffAsync(file, cancellationToken) ?? throw EncodingErrors.Unsupported();
        try
        {
            if (await Completeness.IsTruncatedAsync(file, format, cancellationToken)) throw EncodingErrors.Truncated();
            if (await Protection.IsEncryptedAsync(file, format, cancellationToken)) throw EncodingErrors.Encrypted();
        }
        catch (Mp4FormatException)
        {
            throw EncodingErrors.Unsupported();
        }

        return (format, file.Length);
    }

    /// <summary>What ffprobe does not tell of pictures without decoding them: transparency, and how a photo is turned.</summary>
    private static async Task<SourceFacts> WithPictureFactsAsync(SourceFacts facts, string path, CancellationToken cancellationToken)
    {
        if (facts.Format == MediaFormats.Gif) return facts with { HasAlpha = true };
        if (facts is not { Format.Kind: MediaKind.Image, Video: { } video }) return facts;
        await using var file = File.OpenRead(path);
        if (facts.Format != MediaFormats.Jpeg) return facts with { HasAlpha = (await MediaFile.ReadAsync(file, cancellationToken))?.Facts.HasAlpha is true };
        return video.Rotation == 0 && await JpegFile.ReadAsync(file, cancellationToken) is { Rotation: not 0 and var rotation } ? facts with { Video = video with { Rotation = rotation } } : facts;
    }

    private static FfprobeJson Parse(string? json)
    {
        if (json is null) throw EncodingErrors.Unsupported();
        try
        {
            return FfprobeJson.Parse(json);
        }
        catch (JsonException)
        {
            throw EncodingErrors.Unsupported();
        }
    }

    /// <summary>Live recordings (WebM from browsers) state no length: read to the last packet.</summary>
    private async Task<double?> MeasureAsync(string path, MediaFormat format, CancellationToken cancellationToken)
    {
        double end = 0;
        await ffmpeg.ProbeLinesAsync(
            [.. InputArguments.Safe(format), "-show_entries", "packet=pts_time,dts_time,duration_time", "-of", "csv=p=0", .. InputArguments.File(path)],
            Path.GetDirectoryName(path)!,
            line =>
            {
                var fields = line.Split(',');
                // Video without a container has times of decoding alone.
                if (fields.Length > 2 && (Seconds(fields[0]) ?? Seconds(fields[1])) is { } start) end = Math.Max(end, start + (Seconds(fields[2]) ?? 0));
            },
            cancellationToken);
        return end > 0 ? end : null;
    }

    private static double? Seconds(string? text) => double.TryParse(text, CultureInfo.InvariantCulture, out var value) ? value : null;
}
