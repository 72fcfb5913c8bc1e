using Compressor.Media;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Uploads;

/// <summary>A file of a session, complete and checked.</summary>
/// <param name="FileName">As the user named it; for people only, never a path.</param>
/// <param name="Hash">Hex SHA-256 of the content.</param>
internal sealed record Upload(string Id, string SessionId, string FileName, string Hash, ProbedMedia Media)
{
    /// <summary>Videos, animations and images can be put on the timeline; sound alone can't.</summary>
    public bool HasPicture => Media.Kind is MediaKind.Video or MediaKind.Image;

    public bool IsPicture => Media.Kind == MediaKind.Image;

    /// <summary>Length on the timeline.</summary>
    public double Seconds => IsPicture ? EncodingOptions.ImageSeconds : Media.DurationSeconds;

    /// <summary>As edits are fitted to it.</summary>
    public MediaFacts Facts => new()
    {
        Format = Media.Format,
        Bytes = Media.Bytes,
        Width = Media.Width,
        Height = Media.Height,
        DurationSeconds = Seconds,
        FrameRate = Media.FrameRate > 0 ? Media.FrameRate : null,
        HasAudio = Media.HasAudio,
        HasAlpha = Media.HasAlpha,
        VideoCodec = Media.VideoCodec,
    };
}
