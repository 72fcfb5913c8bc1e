namespace Compressor.Renderer.Encoding.Plans;

/// <summary>How the shown picture becomes the result's: cropped, scaled, and put on a canvas. All in pixels; sizes of the result are even.</summary>
internal sealed record FrameLayout
{
    /// <summary>The part of the turned picture that is kept, from its middle; null: all.</summary>
    public (int Width, int Height)? Crop { get; init; }

    /// <summary>What the crop is scaled to.</summary>
    public required int InnerWidth { get; init; }
    public required int InnerHeight { get; init; }

    /// <summary>The result.</summary>
    public required int Width { get; init; }
    public required int Height { get; init; }

    /// <summary>False when only whole pixels are cut away and none is resampled.</summary>
    public required bool Scaled { get; init; }

    /// <summary>The picture is only measured, so it may be resampled in less time.</summary>
    public bool IsDraft { get; init; }

    /// <summary>Of sound alone.</summary>
    public static FrameLayout None { get; } = new() { InnerWidth = 0, InnerHeight = 0, Width = 0, Height = 0, Scaled = false };

    public int ShortSide => Math.Min(Width, Height);
    public bool Padded => InnerWidth != Width || InnerHeight != Height;

    /// <summary>The same picture with another short side.</summary>
    public FrameLayout WithShortSide(int shortSide)
    {
        var by = (double)shortSide / ShortSide;
        int width = Even(Width * by), height = Even(Height * by);
        return this with
        {
            Width = width,
            Height = height,
            InnerWidth = Padded ? Math.Min(width, Even(InnerWidth * by)) : width,
            InnerHeight = Padded ? Math.Min(height, Even(InnerHeight * by)) : height,
            Scaled = true,
        };
    }

    /// <summary>The nearest even number of pixels (H.264 in 4:2:0 needs even sides) that a picture of this many can give.</summary>
    internal static int EvenWithin(double pixels, int limit) => Math.Min(Even(pixels), Math.Max(2, limit / 2 * 2));

    /// <summary>The nearest even number.</summary>
    internal static int Even(double pixels) => Math.Max(2, (int)Math.Round(pixels / 2, MidpointRounding.AwayFromZero) * 2);
}
