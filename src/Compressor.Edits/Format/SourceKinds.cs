using Compressor.Media;

namespace Compressor.Edits;

/// <summary>What a source is to people.</summary>
public static class SourceKinds
{
    /// <summary>By its format: headers do not always tell more. A file without a picture is sound, whatever its name.</summary>
    public static ResultKind SourceKind(this MediaFacts source) => MediaFormats.Find(source.Format)?.Kind switch
    {
        MediaKind.Audio => ResultKind.Sound,
        MediaKind.Image when IsAnimation(source) => ResultKind.Animation,
        MediaKind.Image => ResultKind.Picture,
        _ when IsSoundAlone(source) => ResultKind.Sound,
        _ => ResultKind.Video,
    };

    /// <summary>What results are too, so that nothing has to be said or done about its format.</summary>
    public static bool IsPlainVideo(this MediaFacts source) => source.Format == MediaFormats.Mp4.Name && source.SourceKind() is ResultKind.Video;

    /// <summary>Voice messages and songs in a container of videos whose header tells that there is no picture (MP4, MOV, WebM, Matroska).</summary>
    private static bool IsSoundAlone(MediaFacts source) => source is { HasAudio: true, Width: null or 0 } && MediaFormats.Find(source.Format)?.Demuxer is "mov" or "matroska";

    /// <summary>Of formats that hold either, a single picture has no frame rate.</summary>
    private static bool IsAnimation(MediaFacts source)
    {
        var forms = MediaFormats.All.Where(format => format.Name == source.Format).ToList();
        return forms.Exists(form => form.IsAnimation) && (forms.TrueForAll(form => form.IsAnimation) || source.FrameRate is not null);
    }
}
