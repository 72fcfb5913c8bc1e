namespace Compressor.Renderer.Encoding.Probing;

/// <summary>From where to where a sound reaches, in seconds of the file, and its bytes.</summary>
internal sealed record TrackLength(double Start, double End, long Bytes)
{
    public static TrackLength? Of(IReadOnlyCollection<Packet> packets) =>
        packets.Count == 0 ? null : new TrackLength(packets.Min(packet => packet.Start), packets.Max(packet => packet.Start + packet.Duration), packets.Sum(packet => (long)packet.Bytes));
}
