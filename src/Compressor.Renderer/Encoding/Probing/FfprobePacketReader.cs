using System.Globalization;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Reads what ffprobe prints of packets: <c>stream,start,decoding time,duration,bytes,flags</c>, times in seconds.</summary>
internal sealed class FfprobePacketReader(PacketClock clock)
{
    /// <summary>As ffprobe orders them.</summary>
    public const string Fields = "packet=stream_index,pts_time,dts_time,duration_time,size,flags";

    private readonly Dictionary<int, List<Packet>> _packets = [];

    /// <summary>Where the next packet begins of streams of which no packet had a time yet.</summary>
    private readonly Dictionary<int, double> _untimed = [];

    /// <param name="stream">Its index in the file.</param>
    public IReadOnlyCollection<Packet> Packets(int stream) => _packets.GetValueOrDefault(stream) ?? [];

    public void Line(string line)
    {
        var fields = line.Split(',');
        if (fields.Length < 6 || !int.TryParse(fields[0], CultureInfo.InvariantCulture, out var stream)) return;
        // What an edit list cuts away is decoded, but not shown.
        if (fields[5].Contains('D')) return;
        var duration = Math.Max(0, Seconds(fields[3]) ?? 0);
        if (StartOf(stream, fields, duration) is not { } start) return;
        if (!_packets.TryGetValue(stream, out var packets)) _packets[stream] = packets = [];
        var bytes = int.TryParse(fields[4], CultureInfo.InvariantCulture, out var size) ? size : 0;
        packets.Add(new Packet(start, duration, bytes, fields[5].Contains('K')));
    }

    /// <summary>Video without a container has times of decoding alone, or none: then one packet follows the other.</summary>
    private double? StartOf(int stream, string[] fields, double duration)
    {
        var decoded = Seconds(fields[2]);
        if ((Seconds(fields[1]) ?? decoded) is { } stated)
        {
            _untimed.Remove(stream);
            return clock.Place(stream, stated, decoded, duration);
        }

        if (_packets.ContainsKey(stream) && !_untimed.ContainsKey(stream)) return null;
        var start = _untimed.GetValueOrDefault(stream);
        _untimed[stream] = start + duration;
        return duration > 0 ? start : null;
    }

    private static double? Seconds(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
