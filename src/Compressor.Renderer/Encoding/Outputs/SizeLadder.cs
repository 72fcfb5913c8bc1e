using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>One way to encode a picture or an animation.</summary>
/// <param name="Frame">The result's pixels.</param>
/// <param name="FrameRate">Frames per second; 0 for a single picture.</param>
/// <param name="Level">Index of the format's quality levels, 0 is the best.</param>
/// <param name="Share">The bytes that are expected, as a share of those of the first rung.</param>
internal sealed record Rung(FrameLayout Frame, double FrameRate, int Level, double Share);

/// <summary>
/// The way down for formats without a rate control: quality, size of the picture and frame rate give way in turn, so that none is ruined while
/// the others are untouched. docs/compression.md, "Other formats".
/// </summary>
internal static class SizeLadder
{
    /// <summary>Pixels of the shorter side, and frames a second, below which nothing is reduced.</summary>
    private const int SmallestShortSide = 48;
    private const double SmallestFrameRate = 4;

    private const double SizeStep = 0.82, RateStep = 0.8;

    /// <summary>By how much the bytes shrink when the sides do: small pictures compress a little worse.</summary>
    private const double SizeExponent = 1.8;

    /// <param name="first">The best that is wanted.</param>
    /// <param name="levels">The bytes of each quality level, as a share of the first.</param>
    /// <param name="keepsSize">The picture's size was asked for.</param>
    /// <param name="keepsRate">The frame rate was asked for.</param>
    public static IReadOnlyList<Rung> From(Rung first, IReadOnlyList<double> levels, bool keepsSize, bool keepsRate)
    {
        List<Rung> rungs = [first];
        for (var turn = 0; ; turn++)
        {
            var next = (turn % 4) switch
            {
                0 => Coarser(rungs[^1], levels),
                2 => keepsRate ? null : Slower(rungs[^1]),
                _ => keepsSize ? null : Smaller(rungs[^1]),
            };
            if (next is not null) rungs.Add(next);
            else if (Coarser(rungs[^1], levels) is null && (keepsRate || Slower(rungs[^1]) is null) && (keepsSize || Smaller(rungs[^1]) is null)) return rungs;
        }
    }

    private static Rung? Coarser(Rung rung, IReadOnlyList<double> levels) => rung.Level + 1 < levels.Count
        ? rung with { Level = rung.Level + 1, Share = rung.Share * levels[rung.Level + 1] / levels[rung.Level] }
        : null;

    private static Rung? Smaller(Rung rung)
    {
        if (rung.Frame.ShortSide <= SmallestShortSide) return null;
        var side = Math.Max(SmallestShortSide, FrameLayout.Even(rung.Frame.ShortSide * SizeStep));
        return side >= rung.Frame.ShortSide ? null : rung with
        {
            Frame = rung.Frame.WithShortSide(side),
            Share = rung.Share * Math.Pow((double)side / rung.Frame.ShortSide, SizeExponent),
        };
    }

    private static Rung? Slower(Rung rung) => rung.FrameRate * RateStep >= SmallestFrameRate
        ? rung with { FrameRate = rung.FrameRate * RateStep, Share = rung.Share * RateStep }
        : null;
}
