using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>Roughly what a comparison costs in seconds of a core, and what it may cost. docs/compression.md, "Comparison with the source".</summary>
internal sealed record MeasuringCost
{
    /// <summary>Seconds of a pixel: decoding the source and comparing; decoding and enlarging the result; encoding.</summary>
    private const double Source = 3.2e-9, Result = 1.5e-9, Encode = 3e-8;

    /// <summary>Seconds of a pixel whose brightness is converted.</summary>
    private const double Converting = 5e-8;

    /// <summary>Seconds that a start of ffmpeg takes.</summary>
    private const double Start = 0.08;

    /// <summary>Part of the encode that may be spent; below so many seconds, nobody notices.</summary>
    private const double Share = 0.07, Unnoticed = 0.4;

    private readonly double _source, _result;

    /// <param name="layout">The result's.</param>
    public MeasuringCost(EncodingPlan plan, FrameLayout layout)
    {
        var (source, result) = ((double)plan.Video.CodedWidth * plan.Video.CodedHeight, (double)layout.Width * layout.Height);
        (_source, _result) = (source * (Source + (plan.Video.IsHdr ? Converting : 0)), result * Result);
        Budget = Math.Max(Unnoticed, Share * Encode * (source + result) / 2 * plan.Frames);
    }

    public double Budget { get; }

    /// <summary>Of one process.</summary>
    /// <param name="source">Frames of the source that it decodes.</param>
    /// <param name="result">Likewise, of the result.</param>
    public double Of(double source, double result) => (source * _source) + (result * _result) + Start;
}
