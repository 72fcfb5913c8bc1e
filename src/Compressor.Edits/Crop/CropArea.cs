namespace Compressor.Edits;

/// <summary>A part of the picture of a stated size.</summary>
/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
/// <param name="Anchor">Where it lies.</param>
public sealed record CropArea(int Width, int Height, Anchor Anchor = Anchor.Middle)
{
    public int Width { get; } = (int)Limits.Check(Width, Limits.MinSide, Limits.MaxNamedSide, nameof(Width));
    public int Height { get; } = (int)Limits.Check(Height, Limits.MinSide, Limits.MaxNamedSide, nameof(Height));
}
