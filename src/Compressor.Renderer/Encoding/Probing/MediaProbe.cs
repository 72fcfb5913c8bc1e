using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Media.Mp4;

namespace Compressor.Renderer.Encoding.Probing;

internal sealed class MediaProbe(SelectiveProbe streams, FieldProbe fields, PacketScan scan, EncodingOptions options) : IMediaProbe
{
    public async Task<ProbedMedia> ProbeAsync(string path, CancellationToken cancellationToken) =>
        (await ReadFactsAsync(path, cancellationToken)).ToProbedMedia();

    /// <summary>Files whose facts are kept: a render asks again what its upload has asked.</summary>
    private const int Kept = 16;

    /// <summary>Each is a process or several, and any number of uploads may end at once.</summary>
    private readonly SemaphoreSlim _turn = new(Math.Max(2, Environment.ProcessorCount));

    private readonly Lock _lock = new();
    private readonly List<((string Path, long Bytes, DateTime Written) File, SourceFacts Facts)> _known = [];

    /// <exception cref="EncodingException">As <see cref="IMediaProbe.ProbeAsync"/>.</exception>
    public async Task<SourceFacts> ReadFactsAsync(string path, CancellationToken cancellationToken)
    {
        var file = new FileInfo(path);
        var key = (file.FullName, file.Length, file.LastWriteTimeUtc);
        lock (_lock)
        {
            if (_known.Find(known => known.File == key) is { Facts: { } known }) return known;
        }

        SourceFacts facts;
        await _turn.WaitAsync(cancellationToken);
        try
        {
            facts = await ReadAsync(file.FullName, cancellationToken);
        }
        finally
        {
            _turn.Release();
        }

        lock (_lock)
        {
            if (_known.Count == Kept) _known.RemoveAt(0);
            _known.Add((key, facts));
        }

        return facts;
    }

    private async Task<SourceFacts> ReadAsync(string path, CancellationToken cancellationToken)
    {
        var (format, bytes, endsEarly) = await SniffAsync(path, cancellationToken);
        if (format == MediaFormats.AnimatedWebP) return await AnimatedWebPFacts.ReadAsync(path, options, cancellationToken);
        if (format == MediaFormats.Heic) return await HeicFacts.ReadAsync(path, options, cancellationToken);
        var probe = await streams.ReadAsync(path, format, bytes, cancellationToken) ?? throw EncodingErrors.Unsupported();
        probe = await fields.CompleteAsync(probe, path, format, cancellationToken);
        var choice = StreamChoice.Of(probe);
        var packets = format.IsStill ? null : await scan.ReadAsync(path, format, probe, choice.Picture?.Index, choice.Sounds.FirstOrDefault()?.Index, cancellationToken);
        var facts = SourceFactsReader.Read(probe, format, bytes, options, packets);
        facts = await WithPictureFactsAsync(facts with { EndsEarly = endsEarly }, path, cancellationToken);
        if (facts.Kind != MediaKind.Image && facts.DurationSeconds <= 0) throw EncodingErrors.Truncated();
        return facts;
    }

    private static async Task<(MediaFormat Format, long Bytes, bool EndsEarly)> SniffAsync(string path, CancellationToken cancellationToken)
    {
        await using var file = File.OpenRead(path);
        if (file.Length == 0) throw EncodingErrors.Empty();
        var format = await ContentSniffer.SniffAsync(file, cancellationToken) ?? throw EncodingErrors.Unsupported();
        try
        {
            if (await Completeness.IsTruncatedAsync(file, format, cancellationToken)) throw EncodingErrors.Truncated();
            if (await Protection.IsEncryptedAsync(file, format, cancellationToken)) throw EncodingErrors.Encrypted();
            return (format, file.Length, await Completeness.EndsEarlyAsync(file, format, cancellationToken));
        }
        catch (Mp4FormatException)
        {
            throw EncodingErrors.Unsupported();
        }
    }

    /// <summary>What ffprobe does not tell of pictures without decoding them: transparency, and how a photo is turned.</summary>
    private static async Task<SourceFacts> WithPictureFactsAsync(SourceFacts facts, string path, CancellationToken cancellationToken)
    {
        if (facts.Format == MediaFormats.Gif) return facts with { HasAlpha = true };
        if (facts is not { Format.Kind: MediaKind.Image, Video: { } video }) return facts;
        await using var file = File.OpenRead(path);
        if (facts.Format != MediaFormats.Jpeg) return facts with { HasAlpha = facts.HasAlpha || (await MediaFile.ReadAsync(file, cancellationToken))?.Facts.HasAlpha is true };
        return video.Rotation == 0 && await JpegFile.ReadAsync(file, cancellationToken) is { Rotation: not 0 and var rotation } ? facts with { Video = video with { Rotation = rotation } } : facts;
    }
}
