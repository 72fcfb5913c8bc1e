namespace Compressor.Edits;

/// <summary>
/// All videos and pictures of a session one after another, in the order in which they came, or in which the sentence names them, on the canvas of
/// the first.
/// </summary>
public sealed record Join
{
    /// <summary>Seconds for which each picture is shown; null: <see cref="Limits.PictureSeconds"/>.</summary>
    public double? SecondsPerPicture { get; init => field = value is { } seconds ? Limits.Check(seconds, Limits.MinPictureSeconds, Limits.MaxPictureSeconds, nameof(SecondsPerPicture)) : null; }
}
