namespace Compressor.Renderer.Encoding;

/// <summary>What is expected of a result that is not made yet: notes of <see cref="EncodingNotes"/>, in other words.</summary>
internal static class ExpectedNotes
{
    public static EncodingNote WillBeCopied { get; } = new(
        EncodingNotes.AlreadyFits.Code, "The video already fits, so it will not be encoded again.", "视频本来就符合要求，因此不会重新编码。");

    /// <summary>A note of a result that was made on trial, of the one that is to be made.</summary>
    public static EncodingNote Of(EncodingNote note, int width, int height) => note.Code switch
    {
        "resolution_reduced" => ResolutionWillBeReduced(width, height),
        "already_fits" when note == EncodingNotes.AlreadyFits => WillBeCopied,
        _ => note,
    };

    /// <inheritdoc cref="EncodingNotes.ResolutionReduced"/>
    public static EncodingNote ResolutionWillBeReduced(int width, int height) => EncodingNotes.ResolutionReduced(width, height) with
    {
        English = $"The picture will be reduced to {width}x{height}: with so few bytes more pixels would look worse.",
        Chinese = $"画面将缩小到 {width}x{height}：文件这么小，像素更多反而更模糊。",
    };

    /// <param name="ssim">Mean of the frames.</param>
    /// <param name="worst">Mean of the worst tenth of them.</param>
    public static EncodingNote Of(PictureLevel level, double ssim, double worst)
    {
        var (mean, tenth) = (Figure(ssim), Figure(worst));
        var (english, chinese) = ($"(SSIM about {mean}, {tenth} in the worst tenth of the frames)", $"（SSIM 约 {mean}，最差的十分之一帧约 {tenth}）");
        return level switch
        {
            PictureLevel.LikeOriginal => EncodingNotes.LooksLikeOriginal(ssim, worst) with { English = $"The picture will look like the original {english}.", Chinese = $"画面看起来会与原视频一样{chinese}。" },
            PictureLevel.DetailsLost => EncodingNotes.SmallDetailsLost(ssim, worst) with { English = $"Small details of the picture will be lost {english}.", Chinese = $"画面会丢失少量细节{chinese}。" },
            PictureLevel.Softer => EncodingNotes.PictureSofter(ssim, worst) with { English = $"The picture will be softer than the original {english}.", Chinese = $"画面会比原视频模糊{chinese}。" },
            _ => EncodingNotes.PictureCoarse(ssim, worst) with { English = $"The picture will be much coarser than the original {english}.", Chinese = $"画面会比原视频粗糙得多{chinese}。" },
        };
    }

    /// <summary>As exact as an estimate is: near 1, a small difference is seen.</summary>
    private static string Figure(double ssim) => ssim.ToString(ssim < 0.98 ? "0.00" : "0.000", System.Globalization.CultureInfo.InvariantCulture);
}
