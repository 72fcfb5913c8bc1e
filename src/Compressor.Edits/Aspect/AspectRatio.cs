using System.Text.Json.Serialization;

namespace Compressor.Edits;

public enum AspectFit
{
    /// <summary>Cut away what does not fit.</summary>
    Crop,

    /// <summary>Add bars.</summary>
    Pad,
}

/// <summary>What is behind a picture that does not fill its frame.</summary>
public enum Background
{
    Black,

    /// <summary>The picture itself, enlarged and blurred.</summary>
    Blur,
}

/// <summary>The picture's shape, in the smallest whole numbers: 9:16.</summary>
public sealed record AspectRatio(int Width, int Height, AspectFit Fit)
{
    /// <summary>What the bars show, where there are any.</summary>
    [JsonIgnore(Condition = JsonIgnoreCondition.WhenWritingDefault)]
    public Background Background { get; init; }
}
