namespace Compressor.Edits;

/// <summary>How a result looks beside its source, where the backend says it.</summary>
/// <param name="Level">Code of the note that says it: <c>looks_like_original</c>, <c>small_details_lost</c>, <c>picture_softer</c> or <c>picture_coarse</c>.</param>
public sealed record MeasuredQuality(string Level)
{
    /// <summary>SSIM of the tenth of the frames that look worst, 0 to 1.</summary>
    public double? WorstTenth { get; init; }

    /// <summary>Where the picture was reduced to fit: about how many bytes would have kept its size.</summary>
    public long? SufficientBytes { get; init; }
}
