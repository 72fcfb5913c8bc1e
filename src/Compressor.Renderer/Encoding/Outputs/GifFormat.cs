using System.Globalization;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>GIF with one palette for the whole animation. docs/compression.md, "Other formats".</summary>
internal sealed class GifFormat : IAnimationFormat
{
    private const string Palette = "palette.png";

    /// <summary>Fewer colours, and a coarser pattern in place of those that are missing: LZW likes patterns that repeat.</summary>
    private static readonly (int Colours, string Dither)[] Palettes =
        [(256, "sierra2_4a"), (256, "bayer:bayer_scale=3"), (128, "bayer:bayer_scale=4"), (64, "bayer:bayer_scale=5"), (32, "none"), (16, "none")];

    public string FileName => "animation.gif";

    public int UsualLongSide => 480;

    /// <summary>Eight hundredths of a second for each frame: GIF counts in hundredths.</summary>
    public double UsualFrameRate => 12.5;

    public double MaxFrameRate => 50;

    public IReadOnlyList<double> Levels { get; } = [1, 0.8, 0.6, 0.45, 0.3, 0.22];

    public IReadOnlyList<IReadOnlyList<string>> Commands(EncodingPlan plan, Rung rung, double framesRate)
    {
        var (colours, dither) = Palettes[rung.Level];
        var scaled = Scaling.To(plan, rung, framesRate);
        return
        [
            ["-f", "matroska", "-i", Frames.Name, "-vf", $"{scaled},palettegen=max_colors={colours}:stats_mode=diff", "-frames:v", "1", "-update", "1", "-f", "image2", Palette],
            [
                "-f", "matroska", "-i", Frames.Name, "-f", "image2", "-i", Palette,
                "-filter_complex", $"[0:v]{scaled}[a];[a][1:v]paletteuse=dither={dither}:diff_mode=rectangle[b]", "-map", "[b]", "-map_metadata", "-1", "-loop", "0", .. LastDelay(plan, rung), "-f", "gif", FileName,
            ],
        ];
    }

    /// <summary>Hundredths of a second for which the last picture stays, where it is longer than the others.</summary>
    private static IEnumerable<string> LastDelay(EncodingPlan plan, Rung rung) => plan is { HeldSeconds: > 0, RepeatsLastFrame: false }
        ? ["-final_delay", Math.Min(ushort.MaxValue, Math.Round((plan.HeldSeconds + (1 / rung.FrameRate)) * 100)).ToString(CultureInfo.InvariantCulture)]
        : [];

    /// <summary>How many colours there are at this level.</summary>
    public static int ColoursOf(int level) => Palettes[level].Colours;
}
