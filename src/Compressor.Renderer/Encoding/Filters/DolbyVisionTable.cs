using System.Globalization;
using System.Text;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>
/// A table from the colours of Dolby Vision without a base layer that other players understand (profile 5) to those of HDR10. Its three planes are not Y, Cb and Cr, but
/// I, P and T: without the table, people are green and violet. The matrices are those that such streams state (ETSI GS CCM 001, and Ebner and Fairchild's IPT); the
/// curves that a stream may state for each scene can't be read with ffmpeg, and are taken as straight.
/// </summary>
internal static class DolbyVisionTable
{
    /// <summary>In the work folder.</summary>
    public const string Name = "dolby-vision.cube";

    /// <summary>Places of each colour; between them, ffmpeg interpolates.</summary>
    private const int Places = 49;

    /// <summary>Of 10 bits, of which a picture in the narrow range leaves some free.</summary>
    private const double Most = 1023, Black = 64, LumaRange = 876, ChromaRange = 896, Middle = 512;

    private static readonly double[,] FromIpt = { { 1, 799 / 8192.0, 1681 / 8192.0 }, { 1, -933 / 8192.0, 1091 / 8192.0 }, { 1, 267 / 8192.0, -5545 / 8192.0 } };

    /// <summary>Takes out what each of the eye's responses has of the others: 2 %.</summary>
    private static readonly double[,] Uncrossed = { { 17081 / 16384.0, -349 / 16384.0, -349 / 16384.0 }, { -349 / 16384.0, 17081 / 16384.0, -349 / 16384.0 }, { -349 / 16384.0, -349 / 16384.0, 17081 / 16384.0 } };

    /// <summary>The eye's responses (Hunt, Pointer and Estévez, for D65) to BT.2020.</summary>
    private static readonly double[,] ToRgb = { { 3.06441879, -2.16597676, 0.10155818 }, { -0.65612108, 1.78554118, -0.12943749 }, { 0.01736321, -0.04725154, 1.03004253 } };

    /// <summary>Writes it into the work folder, if a clip needs it.</summary>
    public static async Task WriteAsync(EncodingPlan plan, EncodingRun run, CancellationToken cancellationToken)
    {
        if (plan.Clips.Select(clip => clip.Source.Video).FirstOrDefault(video => video is { IsIpt: true }) is { } video) await File.WriteAllTextAsync(run.PathOf(Name), Text(video.IsFullRange), cancellationToken);
    }

    /// <summary>The picture's planes as green, blue and red, as the table takes them; it makes BT.2020 with the curve of HDR10 of them.</summary>
    public static string Filter => $"format=yuv444p10le,mergeplanes=0x000102:gbrp10le,lut3d={Name}:interp=tetrahedral,setparams=colorspace=gbr:color_trc=smpte2084:color_primaries=bt2020:range=pc,";

    /// <param name="i">0 to 1, as P and T with their zero at 0.5.</param>
    /// <returns>Red, green and blue of BT.2020, with the curve of HDR10.</returns>
    public static (double Red, double Green, double Blue) Convert(double i, double p, double t)
    {
        var lms = Times(FromIpt, i, p - 0.5, t - 0.5);
        var (l, m, s) = Times(Uncrossed, PerceptualCurve.ToLight(lms.X), PerceptualCurve.ToLight(lms.Y), PerceptualCurve.ToLight(lms.Z));
        var (red, green, blue) = Times(ToRgb, l, m, s);
        return (PerceptualCurve.FromLight(red), PerceptualCurve.FromLight(green), PerceptualCurve.FromLight(blue));
    }

    private static string Text(bool isFullRange)
    {
        var text = new StringBuilder().Append(CultureInfo.InvariantCulture, $"LUT_3D_SIZE {Places}\n");
        // Red is T, green is I, blue is P; red changes first.
        for (var p = 0; p < Places; p++)
        {
            for (var i = 0; i < Places; i++)
            {
                for (var t = 0; t < Places; t++)
                {
                    var (red, green, blue) = Convert(Luma(i), Chroma(p), Chroma(t));
                    text.Append(CultureInfo.InvariantCulture, $"{red:0.######} {green:0.######} {blue:0.######}\n");
                }
            }
        }

        return text.ToString();

        double Luma(int place) => At(place) is var at && isFullRange ? at : ((at * Most) - Black) / LumaRange;

        double Chroma(int place) => (((At(place) * Most) - Middle) / (isFullRange ? Most : ChromaRange)) + 0.5;
    }

    private static double At(int place) => place / (Places - 1.0);

    private static (double X, double Y, double Z) Times(double[,] matrix, double x, double y, double z) =>
        ((matrix[0, 0] * x) + (matrix[0, 1] * y) + (matrix[0, 2] * z), (matrix[1, 0] * x) + (matrix[1, 1] * y) + (matrix[1, 2] * z), (matrix[2, 0] * x) + (matrix[2, 1] * y) + (matrix[2, 2] * z));
}
