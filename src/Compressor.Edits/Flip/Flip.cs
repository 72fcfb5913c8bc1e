namespace Compressor.Edits;

/// <summary>A mirror image. It comes after the rotation, where both are asked for.</summary>
public sealed record Flip(FlipDirection Direction);

public enum FlipDirection
{
    /// <summary>Left and right change places.</summary>
    Horizontal,

    /// <summary>Top and bottom change places.</summary>
    Vertical,
}
