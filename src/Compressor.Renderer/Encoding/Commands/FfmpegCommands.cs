using System.Globalization;
using Compressor.Renderer.Encoding.AudioFilters;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>The exact command lines of a plan; pure functions. Paths of temporary files are relative to the work folder.</summary>
internal static class FfmpegCommands
{
    /// <summary>Frames that a player may have to decode to reach one of them.</summary>
    private const double MostBetweenKeyFrames = 1200;

    public static IReadOnlyList<string> Video(EncodingPlan plan, FrameLayout layout, RateControl rate, string? output, int threads) =>
    [
        .. Picture(plan, layout, threads, measuresOnly: rate is RateControl.FirstPass),
        .. Encoder(plan, layout, rate, threads),
        .. Output(plan, rate, output),
    ];

    /// <summary>As <see cref="Video"/>, at once beside what goes with it: the same file as <see cref="Mux"/> makes, without a process of its own.</summary>
    /// <param name="beside">What <see cref="Beside.FitsAtOnce"/>.</param>
    public static IReadOnlyList<string> Whole(EncodingPlan plan, FrameLayout layout, RateControl rate, Beside beside, string output, int threads)
    {
        threads = PictureThreads.For(plan, layout, threads);
        var other = plan.Clips.Count;
        List<string> command = [.. Inputs(plan, threads, measuresOnly: false)];
        // Its times are kept as they are.
        command.AddRange(["-seek_timestamp", "1", .. beside.Side is { } side ? ["-f", "mov", "-i", side] : ClipInput.Whole(plan.Clips[0])]);
        var hasChapters = HasChapters(plan);
        if (hasChapters) command.AddRange(["-f", "ffmetadata", "-i", ChapterFile.Name]);
        command.AddRange([.. Mapped(plan, layout, threads), .. beside.Side is null ? (string[])[] : ["-map", $"{other}:a"], "-sn", "-dn"]);
        command.AddRange([.. Filtered(plan, layout, threads), .. Encoder(plan, layout, rate, threads), .. plan.Codec.Tag]);
        if (beside.Side is not null) command.AddRange(["-c:a", "copy", .. Chunks]);
        command.AddRange(["-map_metadata", beside.Side is null && plan.WithoutTags ? "-1" : Number(other)]);
        // The sound keeps its language; nothing that the source says of its picture is kept.
        command.AddRange(["-map_metadata:s:v", "-1", .. beside.Side is null ? (string[])[] : ["-map_metadata:s:a", $"{other}:s:a"]]);
        command.AddRange(["-map_chapters", hasChapters ? Number(other + 1) : beside.Side is null && (plan.WithoutTags || !plan.KeepsTimes) ? "-1" : Number(other)]);
        return [.. command, .. Tags(plan, "+faststart"), "-f", "mp4", output];
    }

    private static IEnumerable<string> Encoder(EncodingPlan plan, FrameLayout layout, RateControl rate, int threads)
    {
        threads = PictureThreads.OfEncoder(plan, layout, rate, threads);
        return [.. plan.Codec.Encoder(PictureThreads.WithTolerance(plan, OverFrames(plan, rate), threads), threads), .. KeyFrames(plan, rate), .. ColourTags.For(plan.Video)];
    }

    /// <summary>x264 counts frames, whatever their rate: a key frame that nothing but the count asks for takes bits from all others.</summary>
    private static string[] KeyFrames(EncodingPlan plan, RateControl rate) =>
        plan.Codec is H264 && (int)Math.Min(MostBetweenKeyFrames, Math.Ceiling(rate.Tuning.KeyFrameSeconds * plan.FrameRate)) is var frames and > H264.UsualKeyFrameInterval ? ["-g", Number(frames)] : [];

    /// <summary>Of an analysis, a list of the packets, whose times are those of the result's frames.</summary>
    private static IEnumerable<string> Output(EncodingPlan plan, RateControl rate, string? output) => (output, rate) switch
    {
        ({ } file, _) => [.. plan.Codec.Tag, .. plan.Window is { At: > 0 } window ? (string[])["-output_ts_offset", ClipInput.Seconds(-window.At)] : [], "-f", "mp4", file],
        (_, RateControl.FirstPass first) => ["-f", "framecrc", H264.FramesFile(first.Log)],
        _ => ["-f", "null", "-"],
    };

    /// <summary>Encoders count the length by frames, so that they don't know how long the last one stays. The budget of a part knows it already.</summary>
    private static RateControl OverFrames(EncodingPlan plan, RateControl rate)
    {
        var by = OverFrames(plan);
        return rate switch
        {
            RateControl.FirstPass { Kilobits: { } kilobits } first => first with { Kilobits = (int)Math.Round(kilobits * by) },
            RateControl.SecondPass second => second with { Kilobits = plan.Codec.TakesExactRates ? second.Kilobits * by : Math.Round(second.Kilobits * by) },
            _ => rate,
        };
    }

    /// <summary>By which a rate is multiplied so that the frames, as an encoder counts them, get the bits of the whole length.</summary>
    public static double OverFrames(EncodingPlan plan) => plan.Window is not null || plan.MovingSeconds >= plan.Seconds ? 1 : plan.Seconds / plan.MovingSeconds;

    /// <summary>Inputs and filters of the picture: everything before the encoder.</summary>
    /// <param name="measuresOnly">The picture is only measured, so it may be decoded faster.</param>
    public static IReadOnlyList<string> Picture(EncodingPlan plan, FrameLayout layout, int threads, bool measuresOnly)
    {
        threads = PictureThreads.For(plan, layout, threads);
        return
        [
            .. Inputs(plan, threads, measuresOnly), .. Mapped(plan, layout, threads), "-an", "-sn", "-dn", "-map_metadata", "-1", "-map_chapters", "-1", .. Length(plan),
            .. Filtered(plan, layout, threads),
        ];
    }

    private static IEnumerable<string> Inputs(EncodingPlan plan, int threads, bool measuresOnly) => plan.Clips.SelectMany(clip => ClipInput.Picture(plan, clip, threads, measuresOnly));

    private static string[] Mapped(EncodingPlan plan, FrameLayout layout, int threads) => plan.IsJoined
        ? ["-filter_complex_threads", Number(threads), "-filter_complex", ClipGraph.Of(plan, layout, 0, "v"), "-map", "[v]"]
        : ["-map", $"0:{plan.Video.Index}"];

    private static List<string> Filtered(EncodingPlan plan, FrameLayout layout, int threads)
    {
        List<string> command = [];
        if (!plan.IsJoined) command.AddRange(["-filter_threads", Number(threads), "-vf", VideoFilters.Graph(plan, layout)]);
        command.AddRange(["-fps_mode", "vfr"]);
        // Frames of unequal length keep their times; equal ones snap to the frame rate's grid (Matroska rounds to milliseconds).
        if (plan.KeepsTimestamps) command.AddRange(["-enc_time_base", "1:90000", "-video_track_timescale", "90000"]);
        return command;
    }

    /// <summary>Sound, subtitles, chapters and tags, in a file of their own, so that their exact size is known before the picture is encoded.</summary>
    /// <param name="beside">Done by the same process; null: nothing.</param>
    public static IReadOnlyList<string> AudioAndSubtitles(EncodingPlan plan, AudioTarget? audio, string output, SideTask? beside = null)
    {
        List<string> command = [];
        foreach (var clip in plan.Clips) command.AddRange(ClipInput.Sound(plan, clip));
        var music = audio is null ? null : plan.Music;
        if (music is not null) command.AddRange(ClipInput.Music(music));
        if (beside is not null) command.AddRange(beside.Inputs);
        if (audio is not null) command.AddRange(Sound(plan, audio));
        foreach (var index in plan.Source.TextSubtitles) command.AddRange(["-map", $"0:{index}"]);
        command.AddRange(["-vn", "-dn"]);
        if (plan.Request.Edit.Speed is not null || (!plan.IsJoined && plan.Clips[0].EndCut)) command.AddRange(Length(plan));
        if (audio is { Copy: true })
        {
            command.AddRange(["-c:a", "copy"]);
        }
        else if (audio is not null)
        {
            command.AddRange(["-c:a", "aac", "-b:a", Number(audio.BitRate), "-ac", Number(audio.Channels)]);
            if (audio.SampleRate is { } hertz) command.AddRange(["-ar", Number(hertz)]);
        }
        command.AddRange(["-c:s", "mov_text", "-map_metadata", plan.WithoutTags ? "-1" : "0", "-map_chapters", plan.WithoutTags || !plan.KeepsTimes ? "-1" : "0", .. Tags(plan), "-f", "mp4", output]);
        return beside is null ? command : [.. command, .. beside.Outputs(plan.Clips.Count + (music is null ? 0 : 1))];
    }

    private static IEnumerable<string> Sound(EncodingPlan plan, AudioTarget audio)
    {
        if (SoundGraph.IsNeeded(plan)) return ["-filter_complex", SoundGraph.Of(plan, audio.Channels, "a"), "-map", "[a]"];
        IEnumerable<string> map = ["-map", $"0:{plan.OwnAudio!.Index}"];
        if (audio.Copy) return map;
        var chain = SoundGraph.Chain(plan, audio.Channels);
        return chain.Length == 0 ? map : [.. map, "-af", chain];
    }

    /// <summary>Measures the loudness of the clips' own sound, as far as it is filtered before music and fades. The log holds the figures.</summary>
    public static IReadOnlyList<string> Loudness(EncodingPlan plan)
    {
        List<string> command = [];
        foreach (var clip in plan.Clips) command.AddRange(ClipInput.Sound(plan, clip));
        command.AddRange(plan.IsJoined ? ["-filter_complex", SoundGraph.Metered(plan), "-map", "[a]"] : ["-map", $"0:{plan.OwnAudio!.Index}", "-af", SoundGraph.Metered(plan)]);
        return [.. command, "-vn", "-sn", "-dn", .. Length(plan), "-f", "null", "-"];
    }

    /// <summary>Measures a sound that was encoded.</summary>
    public static IReadOnlyList<string> Loudness(string file) => ["-i", file, "-map", "0:a", "-af", Volume.Meter, "-f", "null", "-"];

    /// <summary>Picture and sound take turns of half a second: each turn has entries in the index. docs/compression.md, "Budget".</summary>
    private static readonly string[] Chunks = ["-chunk_duration", "500000"];

    /// <summary>Muxes the picture with the side file; without one, tags and chapters come from the source.</summary>
    public static IReadOnlyList<string> Mux(EncodingPlan plan, string video, string? side, string output)
    {
        if (plan.WithoutTags && side is null)
            return ["-copyts", "-f", "mov", "-i", video, "-map", "0:v", "-c", "copy", .. PictureEnd(plan), "-map_metadata", "-1", "-movflags", "+faststart", "-f", "mp4", output];
        List<string> command = ["-copyts", "-f", "mov", "-i", video];
        command.AddRange(side is null ? ClipInput.Sound(plan, plan.Clips[0]) : ["-f", "mov", "-i", side]);
        var hasChapters = HasChapters(plan);
        if (hasChapters) command.AddRange(["-f", "ffmetadata", "-i", ChapterFile.Name]);
        command.AddRange(["-map", "0:v"]);
        if (side is not null) command.AddRange(["-map", "1:a?", "-map", "1:s?"]);
        command.AddRange(["-c", "copy", .. PictureEnd(plan), .. side is null ? [] : (string[])[.. SubtitleEnd(plan), .. Chunks], "-map_metadata", "1", "-map_chapters", hasChapters ? "2" : side is null && !plan.KeepsTimes ? "-1" : "1"]);
        command.AddRange([.. Tags(plan, "+faststart"), "-f", "mp4", output]);
        return command;
    }

    private static bool HasChapters(EncodingPlan plan) => plan is { Chapters.Count: > 0, WithoutTags: false };

    /// <summary>The last frame stays until the end. In the order of decoding it may not be the last, so it is the track's end that is set.</summary>
    private static IEnumerable<string> PictureEnd(EncodingPlan plan) => plan.StatesPictureEnd
        ? ["-bsf:v", $"setts=pts=PTS:dts=DTS:duration=if(lt(NEXT_DTS\\,-1e15)\\,max(1\\,{ClipInput.Seconds(plan.Seconds)}/TB-(DTS-STARTDTS))\\,DURATION)"]
        : [];

    /// <summary>Words that stay for longer than picture and sound would make the file as long.</summary>
    private static IEnumerable<string> SubtitleEnd(EncodingPlan plan) => plan.Source.TextSubtitles.Count == 0
        ? []
        : ["-bsf:s", $"setts=pts=PTS:dts=DTS:duration=min(DURATION\\,max(1\\,{ClipInput.Seconds(plan.Seconds)}/TB-PTS))"];

    /// <summary>Tags of phones have no place in MP4 but as QuickTime's keys, which hide the others from many players: so only where there are some.</summary>
    private static IEnumerable<string> Tags(EncodingPlan plan, string flags = "")
    {
        var all = flags + (plan.Source.HasAppleTags && !plan.WithoutTags ? "+use_metadata_tags" : "");
        return all.Length == 0 ? [] : ["-movflags", all];
    }

    /// <summary>Copies the streams of a single clip unchanged and puts the index first.</summary>
    public static IReadOnlyList<string> Copy(EncodingPlan plan, string output)
    {
        List<string> command = [.. ClipInput.Whole(plan.Clips[0]), "-map", $"0:{plan.Video.Index}"];
        if (plan.OwnAudio is { } audio) command.AddRange(["-map", $"0:{audio.Index}"]);
        foreach (var index in plan.Source.TextSubtitles) command.AddRange(["-map", $"0:{index}"]);
        command.AddRange(["-c", "copy", .. plan.Codec.Tag, .. PictureEnd(plan), "-c:s", "mov_text", "-map_metadata", "0", "-map_chapters", "0", .. Tags(plan, "+faststart"), "-f", "mp4", output]);
        return command;
    }

    /// <summary>The graph of several clips ends by itself; of another speed, rounding may leave a frame too many.</summary>
    public static IEnumerable<string> Length(EncodingPlan plan) => plan.Window is { } window ? ["-frames:v", Number(window.Frames)] :
        plan.Request.Edit.Speed is not null || (!plan.IsJoined && plan.Clips[0] is { EndCut: true } or { IsStill: true }) ? ["-t", ClipInput.Seconds(plan.Seconds)] : [];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
