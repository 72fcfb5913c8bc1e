using Compressor.Media;

namespace Compressor.Edits;

/// <summary>What a source is to people.</summary>
public static class SourceKinds
{
    /// <summary>By its format: headers do not always tell more. A file without a picture is sound, whatever its name.</summary>
    public static ResultKind SourceKind(this MediaFacts source) => source.Format switch
    {
        "mp3" or "wav" or "m4a" or "aac" or "ogg" or "flac" or "wma" => ResultKind.Sound,
        "jpg" or "heic" => ResultKind.Picture,
        "png" or "webp" or "avif" => source.FrameRate is null ? ResultKind.Picture : ResultKind.Animation,
        "gif" => ResultKind.Animation,
        _ => ResultKind.Video,
    };
}
