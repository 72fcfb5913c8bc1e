namespace Compressor.Edits;

/// <summary>A turn of the picture by quarters.</summary>
/// <param name="Degrees">Clockwise: 90, 180 or 270.</param>
public sealed record Rotation(int Degrees)
{
    public int Degrees { get; } = Degrees is 90 or 180 or 270
        ? Degrees
        : throw new ArgumentOutOfRangeException(nameof(Degrees), Degrees, "Must be 90, 180 or 270.");

    /// <summary>Width and height change places.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public bool IsQuarter => Degrees != 180;
}
