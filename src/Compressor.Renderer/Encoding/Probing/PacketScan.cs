using System.Globalization;
using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Reads the packets of picture and sound, on the clock that ffmpeg encodes by: it begins at 0 with the file's first packet. Nothing is decoded, and nothing read again that came with the list of streams.</summary>
internal sealed class PacketScan(FfmpegProcess ffmpeg)
{
    /// <summary>Null: the file was given up, or it took too long.</summary>
    /// <param name="picture">Index of the stream; null: there is none.</param>
    /// <param name="sound">Index of the stream; null: there is none.</param>
    public async Task<PacketFacts?> ReadAsync(string path, MediaFormat format, FfprobeJson probe, int? picture, int? sound, CancellationToken cancellationToken)
    {
        try
        {
            return probe.IsPartial ? await CopyAsync(path, format, picture, sound, cancellationToken) : await ProbeAsync(path, format, probe, picture, sound, cancellationToken);
        }
        catch (EncodingException)
        {
            return null;
        }
    }

    private async Task<PacketFacts?> ProbeAsync(string path, MediaFormat format, FfprobeJson probe, int? picture, int? sound, CancellationToken cancellationToken)
    {
        var zero = double.TryParse(probe.Format?.StartTime, CultureInfo.InvariantCulture, out var start) && double.IsFinite(start) ? start : 0;
        var clock = new PacketClock(zero, format.Demuxer is "mpegts" or "mpeg");
        var reader = new FfprobePacketReader(clock);
        foreach (var packet in probe.Packets ?? [])
        {
            if (packet.StreamIndex == picture || packet.StreamIndex == sound) reader.Add(packet);
        }

        var whole = probe.Packets is not null || await ffmpeg.ProbeLinesAsync(
            [.. InputArguments.Safe(format), "-show_entries", FfprobePacket.Fields, "-of", "csv=p=0", .. InputArguments.File(path)],
            Path.GetDirectoryName(path)!, Line, cancellationToken);
        return whole ? Facts(picture is { } seen ? reader.Packets(seen) : [], sound is { } heard ? reader.Packets(heard) : []) with { HasJumped = clock.HasJumped } : null;

        // Streams that nobody asks for tell nothing of the times of the others.
        void Line(string line)
        {
            if (StartsWith(line, picture) || StartsWith(line, sound)) reader.Line(line);
        }
    }

    /// <summary>Where ffprobe can't open a stream, ffmpeg copies the others. It changes times that a muxer would not take, so this is the second choice.</summary>
    private async Task<PacketFacts?> CopyAsync(string path, MediaFormat format, int? picture, int? sound, CancellationToken cancellationToken)
    {
        var reader = new FrameCrcReader();
        var whole = await ffmpeg.ReadLinesAsync(
            [.. InputArguments.Safe(format), .. InputArguments.File(path), .. ((int?[])[picture, sound]).OfType<int>().SelectMany(Map), "-c", "copy", "-copyinkf", "-f", "framecrc", "-"],
            Path.GetDirectoryName(path)!, reader.Line, null, cancellationToken);
        return whole ? Facts(picture is null ? [] : reader.Packets(0), sound is null ? [] : reader.Packets(picture is null ? 0 : 1)) : null;
    }

    private static PacketFacts Facts(IReadOnlyCollection<Packet> picture, IReadOnlyCollection<Packet> sound) => new(FrameTimes.Of(picture), TrackLength.Of(sound));

    private static bool StartsWith(string line, int? stream) => stream is { } index && line.StartsWith(string.Create(CultureInfo.InvariantCulture, $"{index},"), StringComparison.Ordinal);

    private static IEnumerable<string> Map(int stream) => ["-map", "0:" + stream.ToString(CultureInfo.InvariantCulture)];
}
