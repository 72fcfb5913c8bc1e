using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Planning;

/// <summary>
/// What several clips are together: a file with one picture size, rate and sound. Parts of one file, and files that are alike, keep their
/// picture as it is; any others are put on the canvas of the first, in its colours.
/// </summary>
internal static class JoinedSource
{
    private const double StillFrameRate = 25;

    /// <summary>A rate at which frames of unequal length still move smoothly.</summary>
    private const double SmoothFrameRate = 30;
    private const double LowFrameRate = 8;

    public static SourceFacts Of(IReadOnlyList<Clip> clips)
    {
        List<SourceFacts> files = [.. clips.DistinctBy(clip => clip.Path).Select(clip => clip.Source)];
        var sounds = files.Select(file => file.Audio).OfType<AudioFacts>().ToList();
        return new SourceFacts
        {
            Format = files[0].Format,
            Bytes = files.Sum(file => file.Bytes),
            DurationSeconds = files.Sum(file => file.DurationSeconds),
            Video = (AreAlike(clips) ? clips[0].Video : Canvas(clips)) with
            {
                FrameRate = FrameRate(clips),
                VariableFrameRate = false,
                Interlaced = false,
                Seconds = clips.All(clip => clip.IsStill || clip.Video.Seconds is not null) ? clips.Sum(clip => clip.Seconds) : null,
                BitRate = files.All(file => file.Video!.BitRate is not null) ? clips.Sum(clip => clip.Video.BitRate!.Value * clip.Seconds) / clips.Sum(clip => clip.Seconds) : null,
            },
            Audio = sounds.Count == 0 ? null : sounds.MaxBy(sound => sound.BitRate ?? double.MaxValue)! with { Channels = sounds.Max(sound => sound.Channels) },
            AudioTracks = files.Max(file => file.AudioTracks),
        };
    }

    /// <summary>Frames a second that are made of this picture.</summary>
    public static double FrameRateOf(VideoFacts video) => video switch
    {
        { VariableFrameRate: true } => Math.Max(video.FrameRate, SmoothFrameRate),
        // Cuts are at frames, and nobody expects them seconds away.
        { FrameRate: < LowFrameRate } => video.FrameRate * Math.Ceiling(StillFrameRate / video.FrameRate),
        _ => video.ShownFrameRate,
    };

    /// <summary>No clip's picture has to be changed to go with the others'.</summary>
    private static bool AreAlike(IReadOnlyList<Clip> clips)
    {
        return clips.All(clip => !clip.IsStill && Look(clip) == Look(clips[0]));

        static VideoFacts Look(Clip clip) =>
            clip.Video with { Index = 0, Codec = "", Seconds = null, BitRate = null, FrameRate = 1, VariableFrameRate = false, Interlaced = false };
    }

    private static double FrameRate(IReadOnlyList<Clip> clips) =>
        clips.FirstOrDefault(clip => !clip.IsStill) is { } moving ? FrameRateOf(moving.Video) : StillFrameRate;

    private static VideoFacts Canvas(IReadOnlyList<Clip> clips)
    {
        var first = clips[0].Video;
        double width = first.DisplayWidth, height = first.DisplayHeight;
        var scale = Math.Min(1, Math.Min(Limits.MaxLongSide / Math.Max(width, height), Limits.MaxShortSide / Math.Min(width, height)));
        return new VideoFacts
        {
            Index = 0,
            Codec = "rawvideo",
            CodedWidth = FrameLayout.Even(width * scale),
            CodedHeight = FrameLayout.Even(height * scale),
            PixelFormat = "yuv420p",
            FrameRate = first.FrameRate,
            Range = "tv",
            Matrix = first.IsHdr || first.IsRgb ? "bt709" : first.Matrix,
            Transfer = first.IsHdr || first.IsRgb ? "bt709" : first.Transfer,
            Primaries = first.IsHdr || first.IsRgb ? "bt709" : first.Primaries,
        };
    }
}
