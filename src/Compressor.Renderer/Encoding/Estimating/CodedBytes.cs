using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Estimating;

/// <summary>Bytes of frames that are coded by themselves, and of all others.</summary>
/// <param name="Keys">How many are coded by themselves.</param>
internal readonly record struct CodedBytes(double Intra, double Others, int Keys)
{
    /// <summary>x264 begins anew after so many frames at the latest.</summary>
    private const double FramesBetweenKeys = 250;

    public double All => Intra + Others;

    public static CodedBytes Of(IReadOnlyList<EncodedFrame> frames) => new(
        frames.Where(frame => frame.IsKey).Sum(frame => (double)frame.Bytes), frames.Where(frame => !frame.IsKey).Sum(frame => (double)frame.Bytes), frames.Count(frame => frame.IsKey));

    public static CodedBytes Of(FirstPassResult pass) => new(
        pass.Plan.Where(frame => frame.IsIntra).Sum(frame => frame.Bits) / 8, pass.Plan.Where(frame => !frame.IsIntra).Sum(frame => frame.Bits) / 8, pass.Plan.Count(frame => frame.IsIntra));

    /// <summary>What a sample's bytes mean for the whole, which begins anew less often: each part of a sample does.</summary>
    public CodedBytes OfWhole(EncodingPlan sample, EncodingPlan whole)
    {
        var by = whole.Seconds / sample.Seconds;
        return this with { Intra = Intra * (1 - Excess(sample, whole)) * by, Others = Others * by };
    }

    /// <summary>Part of the bytes that the whole would not have.</summary>
    public double ExcessShare(EncodingPlan sample, EncodingPlan whole) => All > 0 ? Excess(sample, whole) * Intra / All : 0;

    public CodedBytes Times(double factor) => this with { Intra = Intra * factor, Others = Others * factor };

    /// <summary>What becomes of these bytes, if others like them change so.</summary>
    public double Like(CodedBytes before, CodedBytes after) => (Intra * Ratio(before.Intra, after.Intra)) + (Others * Ratio(before.Others, after.Others));

    private double Excess(EncodingPlan sample, EncodingPlan whole) =>
        sample.Seconds >= whole.Seconds || Keys == 0 ? 0 : Math.Clamp((sample.Clips.Count - Math.Max(1, sample.Frames / FramesBetweenKeys)) / Keys, 0, 1 - (1.0 / Keys));

    private static double Ratio(double before, double after) => before > 0 ? after / before : 1;
}
