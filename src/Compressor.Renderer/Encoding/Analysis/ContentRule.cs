using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>
/// Tells drawn pictures from film by two looks that don't depend on the rate: the histograms of key frames, and the blocks that a first pass at constant
/// quality skips. Either alone mistakes some films. All constants: docs/compression.md, "Content".
/// </summary>
internal static class ContentRule
{
    /// <summary>Bits of a frame of a single colour, which tells nothing.</summary>
    private const double BlankEntropy = 0.05;

    /// <summary>Bits of thin text on one colour.</summary>
    private const double ThinEntropy = 0.8;

    private const double DrawnSpikiness = 0.4, DrawnSkips = 0.68;

    private const double MostlyStill = 0.6;

    /// <summary>Blocks that nothing predicts: grain has none, whatever the rate.</summary>
    private const double ChangingBlocks = 0.06;

    /// <summary>The second look is worth its pass.</summary>
    public static bool MayBeDrawn(IEnumerable<KeyFrameEntropy> frames) => Told(frames) is { Count: > 0 } told && (Median(told, frame => frame.Spikiness) >= DrawnSpikiness || IsThin(told));

    /// <summary>Text or lines so thin on one colour that half the size shows little of them.</summary>
    public static bool IsThin(IEnumerable<KeyFrameEntropy> frames) => Told(frames) is { Count: > 0 } told && Median(told, frame => frame.Values) < ThinEntropy;

    /// <param name="pass">Of a first pass at constant quality, of what <see cref="MayBeDrawn"/>.</param>
    public static Content Of(FirstPassResult pass) => pass switch
    {
        { SkippedBlocks: < DrawnSkips } => Content.Film,
        { StillFrames: > MostlyStill } => Content.Slides,
        _ => Content.Drawn,
    };

    /// <summary>The fine detail of a film is that of a picture which changes all over, not grain over one that stays.</summary>
    public static bool Changes(FirstPassResult pass) => pass.IntraBlocks > ChangingBlocks;

    private static List<KeyFrameEntropy> Told(IEnumerable<KeyFrameEntropy> frames) => [.. frames.Where(frame => frame.Values >= BlankEntropy)];

    private static double Median(List<KeyFrameEntropy> frames, Func<KeyFrameEntropy, double> figure) => frames.Select(figure).Order().ElementAt(frames.Count / 2);
}
