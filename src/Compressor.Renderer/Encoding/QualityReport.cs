namespace Compressor.Renderer.Encoding;

/// <summary>How a result looks beside its source.</summary>
/// <param name="Ssim">SSIM (luma and chroma, "All" of ffmpeg), mean of the frames that were compared; 1: the same picture.</param>
public sealed record QualityReport(double Ssim);
