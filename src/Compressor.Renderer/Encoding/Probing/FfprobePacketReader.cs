using System.Globalization;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Reads what ffprobe prints of packets: <c>stream,start,decoding time,duration,bytes,flags</c>, times in seconds.</summary>
/// <param name="zero">Seconds that become 0.</param>
internal sealed class FfprobePacketReader(double zero)
{
    /// <summary>As ffprobe orders them.</summary>
    public const string Fields = "packet=stream_index,pts_time,dts_time,duration_time,size,flags";

    private readonly Dictionary<int, List<Packet>> _packets = [];

    /// <param name="stream">Its index in the file.</param>
    public IReadOnlyCollection<Packet> Packets(int stream) => _packets.GetValueOrDefault(stream) ?? [];

    public void Line(string line)
    {
        var fields = line.Split(',');
        if (fields.Length < 6 || !int.TryParse(fields[0], CultureInfo.InvariantCulture, out var stream)) return;
        // Video without a container has times of decoding alone; what an edit list cuts away is decoded, but not shown.
        if ((Seconds(fields[1]) ?? Seconds(fields[2])) is not { } start || fields[5].Contains('D')) return;
        if (!_packets.TryGetValue(stream, out var packets)) _packets[stream] = packets = [];
        var bytes = int.TryParse(fields[4], CultureInfo.InvariantCulture, out var size) ? size : 0;
        packets.Add(new Packet(start - zero, Math.Max(0, Seconds(fields[3]) ?? 0), bytes, fields[5].Contains('K')));
    }

    private static double? Seconds(string text) => double.TryParse(text, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) && double.IsFinite(value) ? value : null;
}
