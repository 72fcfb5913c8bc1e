using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Encoding;

/// <summary>What was measured of a result, as people are told it.</summary>
internal static class QualityWords
{
    /// <summary>The code of the note that says it.</summary>
    public static string CodeOf(QualityReport quality) => Level(quality).Code;

    /// <param name="quality">Null: it is not known.</param>
    /// <param name="isMeasured">It was meant to be measured.</param>
    public static IEnumerable<EncodingNote> Of(EncodedFile file, QualityReport? quality, bool isMeasured)
    {
        if (file.Method == EncodingMethod.Copy) yield break;
        if (SufficientBytes(file) is { } bytes) yield return EncodingNotes.SizeThatKeepsResolution(bytes, file.Plan.Layout.Width, file.Plan.Layout.Height);
        if (quality is null)
        {
            if (isMeasured && !file.Plan.IsStill) yield return EncodingNotes.NotMeasured;
            yield break;
        }

        yield return Level(quality);
        if (LosesEdges(file, quality)) yield return quality.HasText ? EncodingNotes.TextHardToRead : EncodingNotes.EdgesBlurred;
        // A ceiling wins over a quality; so does the source's own size.
        if (file.Plan.Request.Edit.PictureQuality is { } asked && quality.Ssim < asked.Ssim - 0.001) yield return EncodingNotes.QualityMissed(quality.Ssim, asked.Ssim);
    }

    /// <summary>The same of a result that is not made yet.</summary>
    /// <param name="quality">As it is expected; null: it is not known.</param>
    public static IEnumerable<EncodingNote> Expected(EncodedFile file, QualityReport? quality)
    {
        if (file.Method == EncodingMethod.Copy) yield break;
        if (SufficientBytes(file) is { } bytes) yield return EncodingNotes.SizeThatKeepsResolution(bytes, file.Plan.Layout.Width, file.Plan.Layout.Height);
        if (quality is null) yield break;
        yield return ExpectedNotes.Of(quality.Level, quality.Ssim, quality.WorstTenth);
        if (LosesEdges(file, quality)) yield return quality.HasText ? EncodingNotes.TextHardToRead : EncodingNotes.EdgesBlurred;
    }

    private static bool LosesEdges(EncodedFile file, QualityReport quality) => quality is { IsDrawn: true, Level: >= PictureLevel.Softer } && file.Content is not Content.Film;

    /// <summary>Bytes under which the picture would not have been reduced; null: it was not, or the source itself has no more.</summary>
    public static long? SufficientBytes(EncodedFile file)
    {
        var (plan, layout) = (file.Plan, file.Layout);
        if (file is not { Method: EncodingMethod.TwoPass, SufficientPictureBytes: { } picture } || plan.Request.Edit.Size?.Bytes is null || layout.ShortSide >= plan.Layout.ShortSide) return null;
        var bytes = SufficientSize.Of(plan, picture);
        return bytes < QualityEncoder.SourceShare(plan) ? bytes : null;
    }

    private static EncodingNote Level(QualityReport quality) => quality.Level switch
    {
        PictureLevel.LikeOriginal => EncodingNotes.LooksLikeOriginal(quality.Ssim, quality.WorstTenth),
        PictureLevel.DetailsLost => EncodingNotes.SmallDetailsLost(quality.Ssim, quality.WorstTenth),
        PictureLevel.Softer => EncodingNotes.PictureSofter(quality.Ssim, quality.WorstTenth),
        _ => EncodingNotes.PictureCoarse(quality.Ssim, quality.WorstTenth),
    };
}
