namespace Compressor.Renderer.Encoding.Probing;

/// <summary>What the packets of a file tell.</summary>
internal sealed record PacketFacts(FrameTimes? Picture, TrackLength? Sound)
{
    /// <summary>The file's own times jump: there is no going to one of them.</summary>
    public bool HasJumped { get; init; }

    /// <summary>Seconds at which the first of them begins.</summary>
    public double Start => Math.Min(Picture?.Start ?? double.MaxValue, Sound?.Start ?? double.MaxValue) is < double.MaxValue and var start ? start : 0;
}
