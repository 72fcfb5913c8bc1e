using Compressor.Media;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Unpacking;

/// <summary>
/// A copy in a container that knows where its key frames are. In transport and program streams, ffmpeg goes to a time as such, and the picture is missing until
/// the next key frame, which may be many seconds later; in recordings that were joined end to end it can't find the time at all.
/// </summary>
internal static class IndexedCopy
{
    private static readonly HashSet<string> WithoutIndex = ["mpegts", "mpeg", "wtv", "rm"];

    /// <summary>Sounds without a place in Matroska.</summary>
    private static readonly HashSet<string> Foreign = ["pcm_bluray", "pcm_dvd", "s302m"];

    /// <param name="isCut">Not all of the file is shown.</param>
    public static bool IsNeeded(SourceFacts facts, bool isCut) => facts.HasTimeJumps || (isCut && facts.Video is not null && WithoutIndex.Contains(facts.Format.Demuxer));

    /// <param name="number">Makes the name of its file its own.</param>
    /// <returns>A name in the work folder; null: its streams can't be copied, and the file has to do.</returns>
    /// <exception cref="EncodingException">It can't be read without a copy.</exception>
    public static async Task<string?> MakeAsync(string path, SourceFacts facts, int number, EncodingRun run)
    {
        var name = FormattableString.Invariant($"indexed-{number}.mkv");
        List<string> command = ["-fflags", "+genpts", .. InputArguments.Safe(facts.Format), .. InputArguments.File(path)];
        if (facts.Video is { } video) command.AddRange(["-map", FormattableString.Invariant($"0:{video.Index}")]);
        if (facts.Audio is { } audio) command.AddRange(["-map", FormattableString.Invariant($"0:{audio.Index}")]);
        command.AddRange(["-c", "copy"]);
        // RealMedia's pictures can't be copied, but they are small.
        if (facts.Format == MediaFormats.Rm) command.AddRange(["-c:v", "libx264", "-qp", "0", "-preset", "ultrafast"]);
        if (facts.Audio is { } sound && Foreign.Contains(sound.Codec)) command.AddRange(["-c:a", "pcm_s24le"]);
        command.AddRange(["-f", "matroska", name]);
        if (facts.HasTimeJumps) await run.RunAsync(command, EncodingPhase.Analysing, (0, 0.02), facts.DurationSeconds);
        else if (await run.TryRunAsync(command, EncodingPhase.Analysing, (0, 0.02), facts.DurationSeconds) is null) return null;
        return name;
    }

    /// <summary>What the copy leaves out is still known of the original.</summary>
    public static SourceFacts Facts(SourceFacts copy, SourceFacts original) => copy with
    {
        AudioTracks = original.AudioTracks,
        AudioTrack = original.AudioTrack,
        UnusableSounds = original.UnusableSounds,
        PictureSubtitles = original.PictureSubtitles,
    };
}
