namespace Compressor.Edits;

/// <summary>
/// A picture size in pixels: <see cref="Width"/> and <see cref="Height"/> when both were said ("1280x720"), one of them when one was
/// ("height 480": the other follows the aspect ratio), otherwise <see cref="ShortSide"/> ("720p": the shorter side, so that it means the
/// same for upright videos; a ceiling, nothing is enlarged) or <see cref="LongSide"/> ("1024 on the longest side": a ceiling too, which becomes both
/// sides when the source's shape is known), or none of them and <see cref="KeepsSource"/>.
/// </summary>
public sealed record FrameSize
{
    public int? Width { get; init; }
    public int? Height { get; init; }
    public int? ShortSide { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public int? LongSide { get; init; }

    /// <summary>"Don't change the resolution": as many pixels as are shown of the source, whatever file size is asked for. No side is named beside it.</summary>
    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingDefault)]
    public bool KeepsSource { get; init; }
}
