using Compressor.Renderer.Encoding.Ffmpeg;

namespace Compressor.Renderer.Encoding.Probing;

/// <summary>Which picture and sound of a file are meant, where it has several: what the file marks as its default, else what has the most of it.</summary>
/// <param name="Picture">Null: there is none, or none that can be decoded.</param>
/// <param name="Sounds">Those that can be decoded, the one that is meant first.</param>
/// <param name="UnusableSounds">Those that can't.</param>
internal sealed record StreamChoice(FfprobeStream? Picture, IReadOnlyList<FfprobeStream> Sounds, IReadOnlyList<FfprobeStream> UnusableSounds)
{
    /// <summary>Made for some viewers only, or beside the film.</summary>
    private static readonly string[] Special = ["comment", "visual_impaired", "hearing_impaired", "descriptions", "karaoke", "lyrics"];

    /// <summary>There are pictures, but of codecs that can't be decoded.</summary>
    public bool HasUnusablePicture { get; private init; }

    public static StreamChoice Of(FfprobeJson probe)
    {
        var pictures = probe.Streams.Where(stream => stream.CodecType == "video" && !stream.Is("attached_pic") && !stream.Is("timed_thumbnails")).ToList();
        var sounds = probe.Streams.Where(stream => stream.CodecType == "audio").ToList();
        var picture = pictures.Where(CanBeSeen).OrderByDescending(stream => stream.Is("default")).ThenByDescending(stream => (long)stream.Width * stream.Height).FirstOrDefault();
        return new StreamChoice(
            picture,
            [
                .. sounds.Where(CanBeHeard).OrderByDescending(stream => BelongTogether(probe, picture, stream)).ThenBy(stream => Special.Any(stream.Is)).ThenByDescending(stream => stream.Is("default")).ThenByDescending(stream => stream.Channels),
            ],
            [.. sounds.Where(stream => !CanBeHeard(stream))])
        {
            HasUnusablePicture = picture is null && pictures.Count > 0,
        };
    }

    /// <summary>A recording may hold several programs, each with a picture and sounds.</summary>
    private static bool BelongTogether(FfprobeJson probe, FfprobeStream? picture, FfprobeStream sound) =>
        picture is not null && probe.Programs.Any(program => program.Streams.Any(stream => stream.Index == picture.Index) && program.Streams.Any(stream => stream.Index == sound.Index));

    private static bool CanBeSeen(FfprobeStream stream) => !stream.Unusable && AllowedDecoders.VideoCodecs.Contains(stream.CodecName ?? "") && stream is { Width: > 0, Height: > 0 };

    private static bool CanBeHeard(FfprobeStream stream) => !stream.Unusable && AllowedDecoders.SoundCodecs.Contains(stream.CodecName ?? "");
}
