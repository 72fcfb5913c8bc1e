namespace Compressor.Edits;

/// <summary>How near the picture is to stay to its source: a target that is measured. docs/compression.md, "Quality on request".</summary>
/// <param name="Percent">1 to 100.</param>
public sealed record PictureQuality(double Percent)
{
    /// <summary>Percent of "visually lossless".</summary>
    public const double VisuallyLossless = 96;

    private const double BestSsim = 0.995, SsimPerPercent = 0.0015;

    public double Percent { get; } = Limits.Check(Percent, 1, 100, nameof(Percent));

    /// <summary>SSIM with the source that the result must have.</summary>
    [System.Text.Json.Serialization.JsonIgnore]
    public double Ssim => Math.Round(BestSsim - (SsimPerPercent * (100 - Percent)), 4);
}
