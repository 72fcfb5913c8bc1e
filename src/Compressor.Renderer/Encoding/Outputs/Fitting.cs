namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>What to suggest when nothing fits.</summary>
internal static class Fitting
{
    /// <summary>Parts differ in how well they compress.</summary>
    private const double Margin = 0.8;

    /// <returns>The seconds that fit, in tenths; null: less than one.</returns>
    public static double? Seconds(double seconds, long maxBytes, long smallest) =>
        Math.Floor(seconds * maxBytes / smallest * Margin * 10) / 10 is >= 1 and var fits ? fits : null;
}
