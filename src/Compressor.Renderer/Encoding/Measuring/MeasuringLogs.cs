namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>Files that a comparison writes.</summary>
/// <param name="Ssim">Of each frame.</param>
/// <param name="Entropy">Of some frames of the source.</param>
internal sealed record MeasuringLogs(string Ssim, string Entropy)
{
    /// <param name="part">Number of the part, since several are compared at once.</param>
    public static MeasuringLogs Of(int part) => new(FormattableString.Invariant($"ssim{part}.txt"), FormattableString.Invariant($"entropy{part}.txt"));
}
