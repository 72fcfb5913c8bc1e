using System.Globalization;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>
/// Reads what ffmpeg's muxer framecrc prints: <c>#tb 0: 1/1000</c> for each stream, and for each packet
/// <c>stream, dts, pts, duration, bytes, checksum</c>, then flags if it is not just a key frame.
/// </summary>
internal sealed class FrameCrcReader
{
    /// <summary>libavcodec's AV_PKT_FLAG_KEY, and AV_PKT_FLAG_DISCARD: decoded, but cut away by an edit list.</summary>
    private const int Key = 1, Discarded = 4;

    private readonly Dictionary<int, double> _units = [];
    private readonly Dictionary<int, List<Packet>> _packets = [];

    /// <param name="stream">Number of the output's stream.</param>
    public IReadOnlyCollection<Packet> Packets(int stream) => _packets.GetValueOrDefault(stream) ?? [];

    /// <param name="stream">Number of the output's stream.</param>
    /// <returns>Seconds that its times are multiples of; null: there is no such stream.</returns>
    public double? Tick(int stream) => _units.TryGetValue(stream, out var unit) ? unit : null;

    public void Line(string line)
    {
        if (line.StartsWith("#tb ", StringComparison.Ordinal)) Unit(line);
        else if (line.Length > 0 && line[0] != '#') Read(line);
    }

    private void Unit(string line)
    {
        if (line[4..].Split([':', '/'], StringSplitOptions.TrimEntries) is [var stream, var over, var under] && Whole(stream) is { } index && Whole(over) is > 0 and var a && Whole(under) is > 0 and var b)
            _units[(int)index] = (double)a / b;
    }

    private void Read(string line)
    {
        var fields = line.Split(',', StringSplitOptions.TrimEntries);
        if (fields.Length < 5 || Whole(fields[0]) is not { } stream || !_units.TryGetValue((int)stream, out var unit)) return;
        // Video without a container has times of decoding alone.
        if ((Time(fields[2]) ?? Time(fields[1])) is not { } start) return;
        var flags = fields[^1].StartsWith("F=0x", StringComparison.Ordinal) && int.TryParse(fields[^1].AsSpan(4), NumberStyles.HexNumber, CultureInfo.InvariantCulture, out var set) ? set : Key;
        if ((flags & Discarded) != 0) return;
        if (!_packets.TryGetValue((int)stream, out var packets)) _packets[(int)stream] = packets = [];
        packets.Add(new Packet(start * unit, Math.Max(0, Whole(fields[3]) ?? 0) * unit, (int)(Whole(fields[4]) ?? 0), (flags & Key) != 0));
    }

    /// <summary>Null: not known, for which the smallest number stands.</summary>
    private static long? Time(string text) => Whole(text) is { } value && value > long.MinValue ? value : null;

    private static long? Whole(string text) => long.TryParse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var value) ? value : null;
}
