namespace Compressor.Edits.Quantities;

/// <summary>What a quantity counts.</summary>
[Flags]
internal enum QuantityKind
{
    /// <summary>A number without a unit.</summary>
    Number = 1,

    /// <summary>A file's size, in bytes.</summary>
    Size = 2,

    /// <summary>A part of something: 0.5 for "half", "50%" and 五成.</summary>
    Share = 4,

    /// <summary>A length or a moment, in seconds.</summary>
    Time = 8,

    /// <summary>Pixels of the picture's shorter side.</summary>
    PictureSize = 16,

    /// <summary>Frames per second.</summary>
    FrameRate = 32,

    /// <summary>Width to height.</summary>
    Ratio = 64,

    /// <summary>Bits or bytes per second, as written.</summary>
    BitRate = 128,
}

/// <summary>What a quantity is to the request.</summary>
internal enum QuantityRole
{
    /// <summary>It is asked for, or nothing is known against that: it stays in the text, for the word tables.</summary>
    Asked,

    /// <summary>The least that the result may be; it stays in the text too, but says nothing of the most.</summary>
    Floor,

    /// <summary>It describes the source or an earlier result: "my 200MB video", "recorded in 4K".</summary>
    Source,

    /// <summary>It belongs to something else: memory, a disk, a line, followers; or it is named to be ruled out ("not 720p").</summary>
    Elsewhere,
}

/// <summary>A number of a sentence with its unit.</summary>
/// <param name="Kind">One kind.</param>
/// <param name="Index">In the folded text.</param>
/// <param name="Value">In the unit of its kind.</param>
internal sealed record Quantity(QuantityKind Kind, int Index, string Text, double Value)
{
    public int End => Index + Text.Length;
}
