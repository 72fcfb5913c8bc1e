namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>A part of a result beside its source.</summary>
/// <param name="Weight">What it stands for, as a share of the whole result.</param>
/// <param name="Ssim">Of each frame.</param>
/// <param name="Entropy">Of some frames of the source.</param>
internal sealed record MeasuredPart(double Weight, IReadOnlyList<double> Ssim, IReadOnlyList<FrameEntropy> Entropy);
