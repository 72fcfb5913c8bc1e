namespace Compressor.Renderer.Encoding;

/// <content>How good the result is.</content>
internal static partial class EncodingNotes
{
    public static EncodingNote QualityBelowCeiling { get; } = new(
        "quality_below_ceiling", "The result is smaller than the size asked for: the quality asked for needs no more.", "结果比要求的大小还小：要求的画质不需要更多字节。");

    /// <param name="reached">SSIM.</param>
    /// <param name="asked">SSIM.</param>
    public static EncodingNote QualityMissed(double reached, double asked) => new(
        "quality_missed", $"The quality asked for needs more bytes than there are: SSIM is {reached:0.000} and not {asked:0.000}.", $"要达到指定画质，字节不够：SSIM 为 {reached:0.000}，不到 {asked:0.000}。");
}
