using Compressor.Media;

namespace Compressor.Edits.Quantities;

/// <summary>What the facts of the source say about a quantity of a sentence.</summary>
internal static class SourceFacts
{
    /// <summary>Relative; people round what they read off a screen.</summary>
    private const double RoundedSize = 0.05, RoundedTime = 0.05, ShortTime = 0.2;

    /// <summary>Seconds, lines and frames per second.</summary>
    private const double Second = 0.6, Lines = 8, Frames = 0.6;

    /// <summary>It is what the source has, so that without further words it describes it.</summary>
    public static bool Describes(this MediaFacts source, Quantity quantity) => quantity.Kind switch
    {
        // A ceiling that is above the source's size asks for nothing.
        QuantityKind.Size => source.Bytes > 0 && quantity.Value >= source.Bytes * (1 - RoundedSize),
        QuantityKind.Time => source.DurationSeconds is { } seconds && Math.Abs(quantity.Value - seconds) <= Math.Max(Math.Min(Second, seconds * ShortTime), seconds * RoundedTime),
        QuantityKind.PictureSize => source is { Width: { } width, Height: { } height } && Math.Abs(quantity.Value - Math.Min(width, height)) <= Lines,
        QuantityKind.FrameRate => source.FrameRate is { } rate && Math.Abs(quantity.Value - rate) <= Frames,
        _ => false,
    };
}
