using Compressor.Media;

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

    /// <param name="ssim">Mean of the frames.</param>
    /// <param name="worst">Mean of the worst tenth of them.</param>
    public static EncodingNote LooksLikeOriginal(double ssim, double worst) => new(
        "looks_like_original", $"The picture looks like the original ({Figures(ssim, worst)}).", $"画面看起来与原视频一样（{ChineseFigures(ssim, worst)}）。");

    /// <inheritdoc cref="LooksLikeOriginal"/>
    public static EncodingNote SmallDetailsLost(double ssim, double worst) => new(
        "small_details_lost", $"Small details of the picture were lost ({Figures(ssim, worst)}).", $"画面丢失了少量细节（{ChineseFigures(ssim, worst)}）。");

    /// <inheritdoc cref="LooksLikeOriginal"/>
    public static EncodingNote PictureSofter(double ssim, double worst) => new(
        "picture_softer", $"The picture is softer than the original ({Figures(ssim, worst)}).", $"画面比原视频模糊（{ChineseFigures(ssim, worst)}）。");

    /// <inheritdoc cref="LooksLikeOriginal"/>
    public static EncodingNote PictureCoarse(double ssim, double worst) => new(
        "picture_coarse", $"The picture is much coarser than the original ({Figures(ssim, worst)}).", $"画面比原视频粗糙得多（{ChineseFigures(ssim, worst)}）。");

    public static EncodingNote TextHardToRead { get; } = new("text_hard_to_read", "Text in the picture may be hard to read.", "画面中的文字可能难以辨认。");

    public static EncodingNote EdgesBlurred { get; } = new("edges_blurred", "Sharp edges in the picture may be blurred.", "画面中清晰的边缘可能变模糊。");

    public static EncodingNote NotMeasured { get; } = new(
        "not_measured", "How the picture looks beside the original could not be measured.", "无法测量画面与原视频的差别。");

    /// <param name="bytes">Of the whole result.</param>
    public static EncodingNote SizeThatKeepsResolution(long bytes, int width, int height) => new(
        "size_that_keeps_resolution", $"About {ByteSize.AtLeast(bytes)} would keep the picture at {width}x{height}.", $"大约 {ByteSize.AtLeast(bytes)} 可以让画面保持 {width}x{height}。");

    private static string Figures(double ssim, double worst) => $"SSIM {ssim:0.000}, {worst:0.000} in the worst tenth of the frames";

    private static string ChineseFigures(double ssim, double worst) => $"SSIM {ssim:0.000}，最差的十分之一帧 {worst:0.000}";
}
