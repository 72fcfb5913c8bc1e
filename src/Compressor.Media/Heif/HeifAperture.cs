namespace Compressor.Media.Heif;

/// <summary>The box <c>clap</c> (ISO/IEC 14496-12, 12.1.4): a size, and how far its centre lies from that of the picture, in pixels.</summary>
internal sealed record HeifAperture(double Width, double Height, double Right, double Down)
{
    public static HeifAperture Read(HeifBytes clap) => new(Fraction(clap), Fraction(clap), Fraction(clap), Fraction(clap));

    /// <summary>Whole pixels within a picture; null: it lies outside.</summary>
    public (int X, int Y, int Width, int Height)? Within(int width, int height)
    {
        var (shownWidth, shownHeight) = (Math.Round(Width), Math.Round(Height));
        var (x, y) = (Math.Round(((width - shownWidth) / 2) + Right), Math.Round(((height - shownHeight) / 2) + Down));
        return shownWidth >= 1 && shownHeight >= 1 && x >= 0 && y >= 0 && x + shownWidth <= width && y + shownHeight <= height
            ? ((int)x, (int)y, (int)shownWidth, (int)shownHeight)
            : null;
    }

    private static double Fraction(HeifBytes clap) => unchecked((int)clap.Number(4)) / (double)unchecked((int)clap.Number(4));
}
