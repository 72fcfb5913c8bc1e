namespace Compressor.Renderer.Encoding.Filters;

/// <summary>The curve of HDR10 and Dolby Vision (SMPTE ST 2084), between 0 and 1 on both sides; 1 is light of 10,000 cd/m².</summary>
internal static class PerceptualCurve
{
    private const double M1 = 2610 / 16384.0, M2 = 2523 / 32.0, C1 = 3424 / 4096.0, C2 = 2413 / 128.0, C3 = 2392 / 128.0;

    public static double ToLight(double value)
    {
        var root = Math.Pow(Math.Clamp(value, 0, 1), 1 / M2);
        return Math.Pow(Math.Max(root - C1, 0) / (C2 - (C3 * root)), 1 / M1);
    }

    public static double FromLight(double light)
    {
        var power = Math.Pow(Math.Clamp(light, 0, 1), M1);
        return Math.Pow((C1 + (C2 * power)) / (1 + (C3 * power)), M2);
    }
}
