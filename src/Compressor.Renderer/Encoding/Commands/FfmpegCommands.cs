using System.Globalization;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>The exact command lines of a plan; pure functions. Paths of temporary files are relative to the work folder.</summary>
internal static class FfmpegCommands
{
    public static IReadOnlyList<string> Video(EncodingPlan plan, FrameLayout layout, RateControl rate, string? output, int threads)
    {
        List<string> command = [.. InputArguments.Safe(plan.Source.Format)];
        if (rate is RateControl.FirstPass && VideoCodecs.Find(plan.Video.Codec) is { } source) command.AddRange(source.FastDecoder);
        command.AddRange(["-threads", Number(threads)]);
        command.AddRange(Seek(plan));
        command.AddRange(InputArguments.File(plan.Input));
        command.AddRange(["-map", $"0:{plan.Video.Index}", "-an", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1"]);
        command.AddRange(Length(plan));
        command.AddRange(["-filter_threads", Number(threads), "-vf", VideoFilters.Graph(plan, layout)]);
        command.AddRange(["-fps_mode", "vfr"]);
        // Frames of unequal length keep their times; equal ones snap to the frame rate's grid (Matroska rounds to milliseconds).
        if (plan.KeepsTimestamps) command.AddRange(["-enc_time_base", "1:90000", "-video_track_timescale", "90000"]);
        command.AddRange(plan.Codec.Encoder(rate, threads));
        command.AddRange(ColourTags.For(plan.Video));
        command.AddRange(output is null ? ["-f", "null", "-"] : ["-f", "mp4", output]);
        return command;
    }

    /// <summary>Sound, subtitles, chapters and tags, in a file of their own, so that their exact size is known before the picture is encoded.</summary>
    public static IReadOnlyList<string> AudioAndSubtitles(EncodingPlan plan, AudioTarget? audio, string output)
    {
        List<string> command = [.. InputArguments.Safe(plan.Source.Format), .. Seek(plan), .. InputArguments.File(plan.Input)];
        if (audio is not null) command.AddRange(["-map", $"0:{plan.Audio!.Index}"]);
        foreach (var index in plan.Source.TextSubtitles) command.AddRange(["-map", $"0:{index}"]);
        command.AddRange(["-vn", "-dn"]);
        if (plan.EndCut) command.AddRange(Length(plan));
        if (audio is { Copy: true })
        {
            command.AddRange(["-c:a", "copy"]);
        }
        else if (audio is not null)
        {
            command.AddRange(["-c:a", "aac", "-b:a", Number(audio.BitRate), "-ac", Number(audio.Channels)]);
            if (audio.SampleRate is { } hertz) command.AddRange(["-ar", Number(hertz)]);
        }
        command.AddRange(["-c:s", "mov_text", "-map_metadata", Tags(plan), "-map_chapters", Tags(plan), "-f", "mp4", output]);
        return command;
    }

    private static string Tags(EncodingPlan plan) => plan.WithoutTags ? "-1" : "0";

    /// <summary>Muxes the picture with the side file; without one, tags and chapters come from the source.</summary>
    public static IReadOnlyList<string> Join(EncodingPlan plan, string video, string? side, string output)
    {
        if (plan.WithoutTags && side is null)
            return ["-copyts", "-f", "mov", "-i", video, "-map", "0:v", "-c", "copy", "-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", output];
        List<string> command = ["-copyts", "-f", "mov", "-i", video];
        command.AddRange(side is null ? [.. InputArguments.Safe(plan.Source.Format), .. Seek(plan), .. InputArguments.File(plan.Input)] : ["-f", "mov", "-i", side]);
        command.AddRange(["-map", "0:v"]);
        if (side is not null) command.AddRange(["-map", "1:a?", "-map", "1:s?"]);
        command.AddRange(["-c", "copy", "-map_metadata", "1", "-map_chapters", "1"]);
        command.AddRange(["-movflags", "+faststart", "-f", "mp4", output]);
        return command;
    }

    /// <summary>Copies the streams unchanged and puts the index first.</summary>
    public static IReadOnlyList<string> Copy(EncodingPlan plan, string output)
    {
        List<string> command = [.. InputArguments.Safe(plan.Source.Format), .. InputArguments.File(plan.Input), "-map", $"0:{plan.Video.Index}"];
        if (plan.Audio is not null) command.AddRange(["-map", $"0:{plan.Audio.Index}"]);
        foreach (var index in plan.Source.TextSubtitles) command.AddRange(["-map", $"0:{index}"]);
        command.AddRange(["-c", "copy", "-c:s", "mov_text", "-map_metadata", "0", "-map_chapters", "0", "-movflags", "+faststart", "-f", "mp4", output]);
        return command;
    }

    /// <summary>Compares a window of the result with the same frames of the source, scaled to the result.</summary>
    /// <param name="at">Seconds of the result.</param>
    public static IReadOnlyList<string> Compare(EncodingPlan plan, FrameLayout layout, string result, double at, double seconds, int threads)
    {
        var early = at > 0 ? Early(plan) : 0;
        List<string> command = ["-threads", Number(threads), "-f", "mov"];
        if (at > 0) command.AddRange(["-ss", Seconds(at - early)]);
        command.AddRange(["-i", result, .. InputArguments.Safe(plan.Source.Format), "-threads", Number(threads)]);
        if (plan.Start + at > 0) command.AddRange(["-ss", Seconds(Math.Max(0, plan.Start + at - Early(plan)))]);
        command.AddRange(InputArguments.File(plan.Input));
        var source = VideoFilters.Graph(plan, layout);
        command.AddRange(
        [
            "-filter_complex_threads", Number(threads),
            "-filter_complex", $"[0:v]setpts=PTS-STARTPTS[a];[1:{plan.Video.Index}]{source},setpts=PTS-STARTPTS[b];[a][b]ssim=shortest=1",
            "-t", Seconds(seconds), "-f", "null", "-",
        ]);
        return command;
    }

    private static IEnumerable<string> Seek(EncodingPlan plan) =>
        plan.Start > 0 ? ["-ss", Seconds(Math.Max(0, plan.Start - Early(plan)))] : [];

    private static IEnumerable<string> Length(EncodingPlan plan) => plan.EndCut || plan.IsStill ? ["-t", Seconds(plan.Seconds)] : [];

    /// <summary>A tenth of a frame, so that rounding never loses the frame at the cut; half a frame shifts frames at 24 fps.</summary>
    private static double Early(EncodingPlan plan) => 0.1 / plan.Video.FrameRate;

    private static string Seconds(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
