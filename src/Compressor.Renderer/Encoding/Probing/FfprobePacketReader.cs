using System.Globalization;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Reads the packets that ffprobe tells of, one by one or as lines: <c>stream,start,decoding time,duration,bytes,flags</c>.</summary>
internal sealed class FfprobePacketReader(PacketClock clock)
{
    private readonly Dictionary<int, List<Packet>> _packets = [];

    /// <summary>Where the next packet begins of streams of which no packet had a time yet.</summary>
    private readonly Dictionary<int, double> _untimed = [];

    /// <param name="stream">Its index in the file.</param>
    public IReadOnlyCollection<Packet> Packets(int stream) => _packets.GetValueOrDefault(stream) ?? [];

    public void Line(string line)
    {
        var fields = line.Split(',');
        if (fields.Length < 6 || !int.TryParse(fields[0], CultureInfo.InvariantCulture, out var stream)) return;
        var bytes = int.TryParse(fields[4], CultureInfo.InvariantCulture, out var size) ? size : 0;
        Add(new FfprobePacket(stream, Seconds(fields[1]), Seconds(fields[2]), Seconds(fields[3]), bytes, fields[5]));
    }

    public void Add(FfprobePacket packet)
    {
        // What an edit list cuts away is decoded, but not shown.
        if (packet.Flags?.Contains('D') is true) return;
        var duration = Math.Max(0, packet.DurationTime ?? 0);
        if (StartOf(packet, duration) is not { } start) return;
        if (!_packets.TryGetValue(packet.StreamIndex, out var packets)) _packets[packet.StreamIndex] = packets = [];
        packets.Add(new Packet(start, duration, packet.Size, packet.Flags?.Contains('K') is true));
    }

    /// <summary>Video without a container has times of decoding alone, or none: then one packet follows the other.</summary>
    private double? StartOf(FfprobePacket packet, double duration)
    {
        var stream = packet.StreamIndex;
        if ((packet.PtsTime ?? packet.DtsTime) is { } stated)
        {
            _untimed.Remove(stream);
            return clock.Place(stream, stated, packet.DtsTime, duration);
        }

        if (_packets.ContainsKey(stream) && !_untimed.ContainsKey(stream)) return null;
        var start = _untimed.GetValueOrDefault(stream);
        _untimed[stream] = start + duration;
        return duration > 0 ? start : null;
    }

    private static double? Seconds(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
