namespace Compressor.Edits;

/// <summary>
/// A picture size in pixels: <see cref="Width"/> and <see cref="Height"/> when both were said ("1280x720"), one of them when one was
/// ("height 480": the other follows the aspect ratio), otherwise <see cref="ShortSide"/> ("720p": the shorter side, so that it means the
/// same for upright videos; a ceiling, nothing is enlarged) or <see cref="LongSide"/> ("1024 on the longest side": a ceiling too, which becomes both
/// sides when the source's shape is known).
/// </summary>
public sealed record FrameSize
{
    public int? Width { get; init; }
    public int? Height { get; init; }
    public int? ShortSide { get; init; }

    [System.Text.Json.Serialization.JsonIgnore(Condition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull)]
    public int? LongSide { get; init; }
}
