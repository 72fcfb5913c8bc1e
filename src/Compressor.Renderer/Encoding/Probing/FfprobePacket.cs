namespace Compressor.Renderer.Encoding.Probing;

/// <summary>A packet as ffprobe prints it; times in seconds, null: not known.</summary>
/// <param name="Flags">With K: a key frame; with D: decoded, but not shown.</param>
internal sealed record FfprobePacket(int StreamIndex, double? PtsTime, double? DtsTime, double? DurationTime, int Size, string? Flags)
{
    /// <summary>As ffprobe orders them.</summary>
    public const string Fields = "packet=stream_index,pts_time,dts_time,duration_time,size,flags";
}
