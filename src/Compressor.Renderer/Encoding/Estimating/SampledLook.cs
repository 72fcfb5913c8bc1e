using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Estimating;

/// <param name="Look">What was seen, with as many bytes more to spend as the sample's many beginnings take.</param>
/// <param name="Sample">What was looked at.</param>
/// <param name="Cpu">CPU seconds that it took.</param>
internal sealed record SampledLook(FirstLook Look, EncodingPlan Sample, double Cpu)
{
    /// <summary>Part of a sample's bytes that may be too many: of slides, nearly all are those of beginnings.</summary>
    public const double MostExcess = 0.9;

    /// <summary>Bytes of the whole's picture at which it keeps its size.</summary>
    public double SufficientPictureBytes(EncodingPlan plan) => PictureHeight.SufficientBytes(Sample, Look) * plan.Seconds / Sample.Seconds;
}
