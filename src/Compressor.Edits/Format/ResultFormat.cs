using Compressor.Media;

namespace Compressor.Edits;

/// <summary>
/// What file a result is. The one place that decides it: agent, encoder, judge and command line ask here, each with what is asked for and the
/// facts of the source.
/// </summary>
public sealed record ResultFormat(MediaFormat Format, ResultKind Kind)
{
    public static ResultFormat Mp4 { get; } = new(MediaFormats.Mp4, ResultKind.Video);

    /// <summary>The formats that results can have.</summary>
    public static IReadOnlyList<MediaFormat> All { get; } =
        [MediaFormats.Mp4, MediaFormats.Gif, MediaFormats.WebP, MediaFormats.M4a, MediaFormats.Mp3, MediaFormats.Jpeg, MediaFormats.Png];

    /// <summary>The format that is asked for; else the kind of file that the source is: a song stays sound, a photo a photo. All else becomes a video.</summary>
    public static ResultFormat Of(VideoEdit edit, MediaFacts source)
    {
        if (edit.Format is { Name: var name } && All.FirstOrDefault(format => format.Name == name) is { } asked) return new ResultFormat(asked, KindOf(asked, edit, source));
        return (source.SourceKind(), source.Format) switch
        {
            (ResultKind.Sound, "mp3") => new ResultFormat(MediaFormats.Mp3, ResultKind.Sound),
            (ResultKind.Sound, _) => new ResultFormat(MediaFormats.M4a, ResultKind.Sound),
            (ResultKind.Picture, var format) when !MakesVideo(edit) => new ResultFormat(Picture(format, edit, source), ResultKind.Picture),
            _ => Mp4,
        };
    }

    /// <summary>What a still picture can't do: such an edit of one asks for a video.</summary>
    public static bool MakesVideo(VideoEdit edit) => edit.Trim is not null || edit.Speed is not null || edit.FrameRate is not null || edit.Music || edit.Join is not null || edit.Fade is not null;

    /// <summary>Lossless PNG stays as it is where nobody wants it smaller. JPEG has no transparency; WebP has.</summary>
    private static MediaFormat Picture(string source, VideoEdit edit, MediaFacts facts) => source switch
    {
        "webp" => MediaFormats.WebP,
        "png" when edit.Size is null && !edit.Compress => MediaFormats.Png,
        "png" or "avif" when facts.HasAlpha is true => MediaFormats.WebP,
        _ => MediaFormats.Jpeg,
    };

    private static ResultKind KindOf(MediaFormat format, VideoEdit edit, MediaFacts source) => format.Kind switch
    {
        MediaKind.Audio => ResultKind.Sound,
        MediaKind.Video => ResultKind.Video,
        _ when format.Name is "jpg" or "png" || (source.SourceKind() is ResultKind.Picture && !MakesVideo(edit)) => ResultKind.Picture,
        _ => ResultKind.Animation,
    };
}
