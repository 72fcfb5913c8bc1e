namespace Compressor.Renderer.Encoding.Analysis;

/// <summary>Shannon entropies of the luma of one frame, in bits, as ffmpeg's filter <c>entropy</c> has them.</summary>
/// <param name="Values">Of the histogram.</param>
/// <param name="Differences">Of the differences between neighbouring bins of the histogram.</param>
internal sealed record KeyFrameEntropy(double Values, double Differences)
{
    /// <summary>Drawn pictures have few luma values, so their histogram has spikes, and the ratio is high: 0.43 to 1.8 were measured, and 0.05 to 0.36 of films.</summary>
    public double Spikiness => Differences / Values;

    /// <summary>What fewer lines alone take from the frame: 1 − SSIM of its luma with what is left of it at <see cref="PictureHeight.LeastReduction"/>. Null: not known.</summary>
    public double? LostByReduction { get; init; }
}
