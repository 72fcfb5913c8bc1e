namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>Files that a comparison writes.</summary>
/// <param name="Ssim">Of each frame.</param>
/// <param name="Entropy">Of some frames of the source.</param>
internal sealed record MeasuringLogs(string Ssim, string Entropy);
