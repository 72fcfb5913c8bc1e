namespace Compressor.Edits;

public enum AspectFit
{
    /// <summary>Cut away what does not fit.</summary>
    Crop,

    /// <summary>Add bars.</summary>
    Pad,
}

/// <summary>The picture's shape, in the smallest whole numbers: 9:16.</summary>
public sealed record AspectRatio(int Width, int Height, AspectFit Fit);
