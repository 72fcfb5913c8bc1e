using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Exact command lines; nothing is run.</summary>
public class FfmpegCommandsTests
{
    private static readonly SourceFacts Source = new()
    {
        Format = MediaFormats.Mp4,
        Bytes = 10_000_000,
        DurationSeconds = 60,
        AudioTracks = 1,
        Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25, BitRate = 1_200_000 },
        Audio = new AudioFacts { Index = 1, Codec = "aac", Channels = 2, SampleRate = 48000, BitRate = 128_000 },
    };

    private static readonly EncodingRequest Request = new() { Input = "/in/clip.mp4", Output = "/out/a.mp4", WorkFolder = "/work", Edit = Asked.Of(maxBytes: 5_000_000) };

    private static EncodingPlan Plan(EncodingRequest? request = null, SourceFacts? source = null) =>
        EncodingPlanner.Plan(source ?? Source, request ?? Request, new EncodingOptions());

    /// <summary>Without the list of decoders, which is the same for all.</summary>
    private static string Text(IReadOnlyList<string> command)
    {
        var parts = command.ToList();
        for (var at = parts.IndexOf("-codec_whitelist"); at >= 0; at = parts.IndexOf("-codec_whitelist")) parts.RemoveRange(at, 2);
        return string.Join(' ', parts);
    }

    private const string Safe = "-protocol_whitelist file -f mov -enable_drefs 0 -use_absolute_path 0";

    [Fact]
    public void The_first_pass_works_at_half_the_size_and_writes_no_video()
    {
        var plan = Plan();
        Assert.Equal(
            $"{Safe} -skip_loop_filter all -threads 2 -i file:/in/clip.mp4 -map 0:0 -an -sn -dn -map_metadata -1 -map_chapters -1 -filter_threads 2 "
            + "-vf scale=640:360:flags=bicubic,setsar=1,format=yuv420p -fps_mode vfr -c:v libx264 -preset medium -profile:v high -pix_fmt yuv420p -threads 2 "
            + "-b:v 550k -pass 1 -passlogfile p -x264-params stitchable=1 -f framecrc p.frames",
            Text(FfmpegCommands.Video(plan, plan.Layout.WithShortSide(360) with { IsDraft = true }, new RateControl.FirstPass("p") { Kilobits = 550 }, null, 2)));
    }

    [Fact]
    public void The_second_pass_keeps_to_its_rate()
    {
        var plan = Plan();
        Assert.Equal(
            $"{Safe} -threads 2 -i file:/in/clip.mp4 -map 0:0 -an -sn -dn -map_metadata -1 -map_chapters -1 -filter_threads 2 "
            + "-vf setsar=1,format=yuv420p -fps_mode vfr -c:v libx264 -preset medium -profile:v high -pix_fmt yuv420p -threads 2 "
            + "-b:v 550k -pass 2 -passlogfile p -me_method umh -me_range 64 -x264-params ratetol=0.1:stitchable=1 -f mp4 v.mp4",
            Text(FfmpegCommands.Video(plan, plan.Layout, new RateControl.SecondPass(550, "p") { Tuning = new PassTuning { Motion = MotionSearch.Wide } }, "v.mp4", 2)));
    }

    [Theory]
    [InlineData(24, 10, "")]
    [InlineData(25, 10, "")]
    [InlineData(30, 10, "-g 300")]
    [InlineData(59.94, 10, "-g 600")]
    [InlineData(30, 20, "-g 600")]
    [InlineData(240, 20, "-g 1200")]
    public void Key_frames_are_seconds_apart_at_any_frame_rate(double frameRate, double seconds, string expected)
    {
        var (plan, tuning) = (Plan(source: Source with { Video = Source.Video! with { FrameRate = frameRate } }) with { FrameRate = frameRate }, new PassTuning { KeyFrameSeconds = seconds });
        // x264 refuses a second pass with another interval than the first.
        foreach (var rate in new RateControl[] { new RateControl.FirstPass("p") { Crf = 30, Tuning = tuning }, new RateControl.SecondPass(550, "p") { Tuning = tuning } })
            Assert.Equal(expected, string.Join(' ', FfmpegCommands.Video(plan, plan.Layout, rate, "v.mp4", 2).SkipWhile(argument => argument != "-g").Take(2)));
        Assert.DoesNotContain("-g", FfmpegCommands.Video(plan with { Codec = new Hevc() }, plan.Layout, new RateControl.Quality(20) { Tuning = tuning }, "v.mp4", 2));
    }

    [Fact]
    public void A_trim_seeks_exactly_for_the_sound()
    {
        var plan = Plan(Request with { Edit = Asked.Of(5_000_000, start: 10, duration: 5) });
        var command = Text(FfmpegCommands.AudioAndSubtitles(plan, new AudioTarget(64000, 2, null), "s.mp4"));
        Assert.Equal(
            $"{Safe} -ss 10 -i file:/in/clip.mp4 -map 0:1 -vn -dn -t 5 -c:a aac -b:a 64000 -ac 2 -c:s mov_text -map_metadata 0 -map_chapters 0 -f mp4 s.mp4", command);
    }

    [Fact]
    public void The_parts_are_joined_with_the_index_in_front() =>
        Assert.Equal(
            "-copyts -f mov -i v.mp4 -f mov -i s.mp4 -map 0:v -map 1:a? -map 1:s? -c copy -chunk_duration 500000 -map_metadata 1 -map_chapters 1 -movflags +faststart -f mp4 out.mp4",
            Text(FfmpegCommands.Mux(Plan(), "v.mp4", "s.mp4", "out.mp4")));

    [Fact]
    public void A_picture_is_encoded_beside_what_goes_with_it()
    {
        var plan = Plan();
        Assert.Equal(
            $"{Safe} -threads 2 -i file:/in/clip.mp4 -seek_timestamp 1 -f mov -i s.mp4 -map 0:0 -map 1:a -sn -dn -filter_threads 2 -vf setsar=1,format=yuv420p -fps_mode vfr "
            + "-c:v libx264 -preset medium -profile:v high -pix_fmt yuv420p -threads 2 -crf 20 -c:a copy "
            + "-chunk_duration 500000 -map_metadata 1 -map_metadata:s:v -1 -map_metadata:s:a 1:s:a -map_chapters 1 -movflags +faststart -f mp4 w.mp4",
            Text(FfmpegCommands.Whole(plan, plan.Layout, new RateControl.Quality(20), new Beside("s.mp4"), "w.mp4", 2)));
    }

    [Fact]
    public void A_picture_without_a_side_has_the_tags_of_its_source()
    {
        var plan = Plan();
        var command = Text(FfmpegCommands.Whole(plan, plan.Layout, new RateControl.Quality(20), new Beside(null), "w.mp4", 2));
        Assert.Contains($"-i file:/in/clip.mp4 -seek_timestamp 1 {Safe} -i file:/in/clip.mp4 -map 0:0 -sn -dn ", command, StringComparison.Ordinal);
        Assert.EndsWith("-map_metadata 1 -map_metadata:s:v -1 -map_chapters 1 -movflags +faststart -f mp4 w.mp4", command, StringComparison.Ordinal);
        Assert.Contains("-map_metadata -1 -map_metadata:s:v -1 -map_chapters -1 ", Text(FfmpegCommands.Whole(plan with { WithoutTags = true }, plan.Layout, new RateControl.Quality(20), new Beside(null), "w.mp4", 2)), StringComparison.Ordinal);
    }

    [Fact]
    public void Ends_that_only_packets_tell_cuts_and_words_take_a_process_of_their_own()
    {
        Beside with = new("s.mp4"), without = new(null);
        Assert.True(with.FitsAtOnce(Plan()) && without.FitsAtOnce(Plan()));
        var fromTen = Plan(Request with { Edit = Asked.Of(5_000_000, start: 10) });
        Assert.True(with.FitsAtOnce(fromTen));
        Assert.False(without.FitsAtOnce(fromTen));
        Assert.False(with.FitsAtOnce(Plan(Request with { Edit = Asked.Of(5_000_000, start: 10, duration: 5) })));
        Assert.False(with.FitsAtOnce(Plan() with { HeldSeconds = 3 }));
        Assert.False(with.FitsAtOnce(Plan(source: Source with { TextSubtitles = [3] })));
    }

    [Fact]
    public void Key_frames_are_looked_at_by_the_process_that_encodes_the_sound()
    {
        var plan = Plan();
        var look = AnalysisCommands.KeyFramesBeside([(plan.Clips[0], 7)], i => $"look{i}");
        Assert.Equal(
            $"{Safe} -i file:/in/clip.mp4 {Safe} -threads 1 -skip_frame nokey -noaccurate_seek -ss 7 -i file:/in/clip.mp4 "
            + "-map 0:1 -vn -dn -c:a aac -b:a 64000 -ac 2 -c:s mov_text -map_metadata 0 -map_chapters 0 -f mp4 s.mp4 -map 1:0 -frames:v 1 -fps_mode passthrough -vf look0 -f null -",
            Text(FfmpegCommands.AudioAndSubtitles(plan, new AudioTarget(64000, 2, null), "s.mp4", look)));
    }

    [Fact]
    public void A_source_that_fits_is_only_rewrapped()
    {
        var plan = Plan(Request with { Edit = Asked.Of(maxBytes: 10_000_000) });
        Assert.Equal(EncodingMode.Copy, plan.Mode);
        Assert.Equal(
            $"{Safe} -i file:/in/clip.mp4 -map 0:0 -map 0:1 -c copy -c:s mov_text -map_metadata 0 -map_chapters 0 -movflags +faststart -f mp4 out.mp4",
            Text(FfmpegCommands.Copy(plan, "out.mp4")));
    }

    [Theory]
    [InlineData("smpte2084")]
    [InlineData("arib-std-b67")]
    public void HDR_is_mapped_to_standard_colours(string transfer)
    {
        var source = Source with { Video = Source.Video! with { PixelFormat = "yuv420p10le", Transfer = transfer, CodedWidth = 3840, CodedHeight = 2160 } };
        var plan = Plan(source: source);
        Assert.Equal(
            $"scale=1920:1080:flags=lanczos,zscale=tin={transfer}:pin=bt2020:min=bt2020nc:t=linear:npl=203,format=gbrpf32le,zscale=p=bt709,"
            + "tonemap=mobius:param=0.8:desat=0,zscale=t=bt709:m=bt709:r=tv,setsar=1,format=yuv420p",
            VideoFilters.Graph(plan, plan.Layout));
    }

    [Theory]
    [InlineData(3840, 2160, 1, 0, 1920, 1080)]
    [InlineData(2160, 3840, 1, 0, 1080, 1920)]
    [InlineData(3840, 2160, 1, 90, 1080, 1920)]
    [InlineData(2560, 1080, 1, 0, 1920, 810)]
    [InlineData(1440, 1080, 4.0 / 3, 0, 1920, 1080)]
    [InlineData(641, 361, 1, 0, 640, 360)]
    [InlineData(7680, 100, 1, 0, 1920, 26)]
    public void Pictures_fit_1080p_and_have_even_sides(int width, int height, double pixelAspect, int rotation, int wantWidth, int wantHeight)
    {
        var video = Source.Video! with { CodedWidth = width, CodedHeight = height, PixelAspect = pixelAspect, Rotation = rotation };
        var layout = FrameLayoutPlanner.Plan(video, Request);
        Assert.Equal((wantWidth, wantHeight), (layout.Width, layout.Height));
    }

    [Theory]
    [InlineData(null, null, 360, null, false, 640, 360)]
    [InlineData(800, 400, null, null, false, 800, 400)]
    [InlineData(null, null, null, "1:1", false, 720, 720)]
    [InlineData(null, null, null, "1:1", true, 1080, 1080)]
    [InlineData(null, null, null, "9:16", false, 406, 720)]
    [InlineData(null, null, 2160, null, false, 1280, 720)]
    public void The_picture_gets_the_size_that_is_asked_for(int? width, int? height, int? shortSide, string? aspect, bool pad, int wantWidth, int wantHeight)
    {
        var shape = aspect?.Split(':').Select(int.Parse).ToList();
        var layout = Plan(Request with { Edit = Asked.Of(width: width, height: height, shortSide: shortSide, aspect: shape is null ? null : (shape[0], shape[1]), aspectPad: pad, maxBytes: 5_000_000) }).Layout;
        Assert.Equal((wantWidth, wantHeight), (layout.Width, layout.Height));
    }

    [Fact]
    public void Every_edit_forbids_copying()
    {
        foreach (var edited in new[]
        {
            Request with { Edit = Asked.Of(start: 1) }, Request with { Edit = Asked.Of(duration: 10) }, Request with { Edit = Asked.Of(frameRate: 10) }, Request with { Edit = Asked.Of(shortSide: 360) },
            Request with { Edit = Asked.Of(width: 100, height: 100) }, Request with { Edit = Asked.Of(aspect: (1, 1)) }, Request with { Edit = Asked.Of(aspect: (1, 1), aspectPad: true) },
        })
        {
            Assert.NotEqual(EncodingMode.Copy, Plan(edited with { Edit = edited.Edit with { Size = new SizeLimit { Bytes = 20_000_000 } } }).Mode);
        }

        Assert.NotEqual(EncodingMode.Copy, Plan(Request with { Edit = new VideoEdit { Codec = new Codec(Codec.Hevc), Size = new SizeLimit { Bytes = 20_000_000 } } }).Mode);
        Assert.Equal(EncodingMode.Copy, Plan(Request with { Edit = Asked.Of(aspect: (16, 9), maxBytes: 20_000_000) }).Mode);
        Assert.Equal(EncodingMode.Copy, Plan(Request with { Edit = Asked.Of(shortSide: 720, frameRate: 25, duration: 60, mute: true, maxBytes: 20_000_000) }).Mode);
    }

    [Fact]
    public void A_result_is_compared_with_its_source_at_the_size_that_was_asked_for()
    {
        var (part, logs) = (new ComparedPart(10, 0.64, 1), new MeasuringLogs("s.txt", "e.txt"));
        Assert.Equal(
            $"-threads 2 -f mov -ss 9.996 -i r.mp4 {Safe} -threads 2 -ss 9.996 -i file:/in/clip.mp4 -filter_complex_threads 2 -filter_complex "
            + "[0:v:0]setpts=PTS-STARTPTS,scale=1280:720:flags=bicubic,format=yuv420p,setpts=PTS+0.016/TB[a];"
            + "[1:0]setpts=PTS-STARTPTS,setsar=1,format=yuv420p,scale=1280:720:flags=bicubic,format=yuv420p,split[b][e];[a][b]ssim=shortest=1:stats_file=s.txt[s];"
            + "[e]select='not(mod(n,8))',entropy,entropy=mode=diff,metadata=print:file=e.txt[t] -map [s] -t 0.64 -f null - -map [t] -t 0.64 -f null -",
            Text(MeasureCommands.Compare(Plan(), "r.mp4", part, logs, 2)));
        var smaller = Text(MeasureCommands.Compare(Plan(Request with { Edit = Asked.Of(shortSide: 360, frameRate: 10) }), "r.mp4", new ComparedPart(0, 60, 1) { Every = 5 }, logs, 2));
        Assert.Contains("[0:v:0]setpts=PTS-STARTPTS,select='lt(mod(t+0.05,0.5),0.1)',scale=640:360:flags=bicubic", smaller, StringComparison.Ordinal);
        Assert.Contains("[1:0]fps=10,scale=640:360:flags=", smaller, StringComparison.Ordinal);
        Assert.Contains("format=yuv420p,setpts=PTS-STARTPTS,select='lt(mod(t+0.05,0.5),0.1)',scale=640:360", smaller, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(5_000_000, 96_000, 2)]
    [InlineData(1_500_000, 48_000, 2)]
    [InlineData(800_000, 32_000, 1)]
    [InlineData(300_000, 16_000, 1)]
    [InlineData(100_000, null, null)]
    public void Sound_gives_way_to_the_picture(long maxBytes, int? bitRate, int? channels)
    {
        var target = AudioPlanner.ForSize(Plan(Request with { Edit = Asked.Of(maxBytes: maxBytes) }));
        Assert.Equal((bitRate, channels), (target?.BitRate, target?.Channels));
    }

    [Fact]
    public void Sound_that_is_small_enough_is_copied_unless_it_is_cut()
    {
        Assert.True(AudioPlanner.ForSize(Plan(Request with { Edit = Asked.Of(maxBytes: 20_000_000) }))!.Copy);
        Assert.False(AudioPlanner.ForSize(Plan(Request with { Edit = Asked.Of(maxBytes: 20_000_000, start: 1) }))!.Copy);
    }

    [Fact]
    public void Several_parts_of_a_file_are_inputs_of_one_graph()
    {
        var plan = Plan(Request with { Edit = new VideoEdit { Trim = new Trim { Parts = [new TimeRange(10, 12), new TimeRange(1, 2.5), new TimeRange(55, 60)] } } });
        Assert.Equal(8.52, plan.Seconds, 6);
        Assert.Equal(
            $"{Safe} -threads 2 -ss 9.996 -t 2.044 -i file:/in/clip.mp4 {Safe} -threads 2 -ss 0.996 -t 1.564 -i file:/in/clip.mp4 {Safe} -threads 2 -ss 54.996 -i file:/in/clip.mp4 "
            + "-filter_complex_threads 2 -filter_complex "
            + "[0:0]fps=25:start_time=0,tpad=stop=-1:stop_mode=clone,trim=end_frame=50[p0];[1:0]fps=25:start_time=0,tpad=stop=-1:stop_mode=clone,trim=end_frame=38[p1];"
            + "[2:0]fps=25:start_time=0,tpad=stop=-1:stop_mode=clone,trim=end_frame=125[p2];[p0][p1][p2]concat=n=3,setsar=1,format=yuv420p[v] "
            + "-map [v] -an -sn -dn -map_metadata -1 -map_chapters -1 -fps_mode vfr -c:v libx264 -preset medium -profile:v high -pix_fmt yuv420p -threads 2 -crf 18 -f mp4 v.mp4",
            Text(FfmpegCommands.Video(plan, plan.Layout, new RateControl.Quality(18), "v.mp4", 2)));
        Assert.Equal(
            $"{Safe} -ss 10 -t 2.04 -i file:/in/clip.mp4 {Safe} -ss 1 -t 1.56 -i file:/in/clip.mp4 {Safe} -ss 55 -i file:/in/clip.mp4 -filter_complex "
            + "[0:1]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,apad,atrim=duration=2[s0];"
            + "[1:1]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,apad,atrim=duration=1.52[s1];"
            + "[2:1]aresample=48000:async=1:first_pts=0,aformat=sample_fmts=fltp:channel_layouts=stereo,apad,atrim=duration=5[s2];"
            + "[s0][s1][s2]concat=n=3:v=0:a=1[a] -map [a] -vn -dn -c:a aac -b:a 64000 -ac 2 -c:s mov_text -map_metadata 0 -map_chapters -1 -f mp4 s.mp4",
            Text(FfmpegCommands.AudioAndSubtitles(plan, new AudioTarget(64000, 2, null), "s.mp4")));
    }

    [Theory]
    [InlineData(2, "setpts=PTS/2,fps=25:start_time=0,setsar=1,format=yuv420p", "atempo=2")]
    [InlineData(1.5, "setpts=PTS/1.5,fps=25:start_time=0,setsar=1,format=yuv420p", "atempo=1.5")]
    [InlineData(0.2, "setpts=PTS/0.2,fps=25:start_time=0,setsar=1,format=yuv420p", "atempo=0.58480355,atempo=0.58480355,atempo=0.58480355")]
    [InlineData(4, "setpts=PTS/4,fps=25:start_time=0,setsar=1,format=yuv420p", "atempo=2,atempo=2")]
    public void Speed_keeps_the_frame_rate_and_the_pitch(double factor, string picture, string sound)
    {
        var plan = Plan(Request with { Edit = new VideoEdit { Speed = new Edits.Speed(factor) } });

        Assert.Equal((60 / factor, 25), (plan.Seconds, plan.FrameRate));
        Assert.Equal(picture, VideoFilters.Graph(plan, plan.Layout));
        Assert.Contains($"-map 0:1 -af {sound} -vn -dn -t {(60 / factor).ToString("0.######", System.Globalization.CultureInfo.InvariantCulture)} ", Text(FfmpegCommands.AudioAndSubtitles(plan, new AudioTarget(64000, 2, null), "s.mp4")));
    }

    [Fact]
    public void Slow_motion_of_a_part_begins_at_the_cut()
    {
        var plan = Plan(Request with { Edit = new VideoEdit { Speed = new Edits.Speed(0.5), Trim = new Trim { Start = 10, End = 15 } } });
        var command = Text(FfmpegCommands.Video(plan, plan.Layout, new RateControl.Quality(18), "v.mp4", 2));

        Assert.Contains("-ss 9.996 -i file:/in/clip.mp4", command);
        Assert.Contains("-t 10 -filter_threads 2 -vf setpts=(PTS-0.004/TB)/0.5,fps=25:start_time=0,setsar=1,format=yuv420p", command);
    }

    [Fact]
    public void Subtitles_whose_times_would_be_wrong_are_left_out_with_a_note_and_chapters_are_moved()
    {
        var source = Source with { TextSubtitles = [2], Chapters = [new(0, 12, "One"), new(12, 16, "Two"), new(16, 30, "Three = 3")] };
        foreach (var edit in new[] { new VideoEdit { Speed = new Edits.Speed(2) }, new VideoEdit { Trim = new Trim { Removed = [new TimeRange(10, 20)] } } })
        {
            var plan = Plan(Request with { Edit = edit }, source);
            var command = Text(FfmpegCommands.AudioAndSubtitles(plan, new AudioTarget(64000, 2, null), "s.mp4"));

            Assert.DoesNotContain("0:2", command);
            Assert.Contains("-map_metadata 0 -map_chapters -1", command);
            Assert.Equal(["subtitles_not_retimed"], plan.Notes.Select(note => note.Code));
            Assert.Contains("-i s.mp4 -f ffmetadata -i chapters.txt -map 0:v -map 1:a? -map 1:s? -c copy", Text(FfmpegCommands.Mux(plan, "v.mp4", "s.mp4", "out.mp4")));
            Assert.Contains("-map_chapters 2", Text(FfmpegCommands.Mux(plan, "v.mp4", "s.mp4", "out.mp4")));
            Assert.Equal(
                edit.Speed is null ? [new(0, 10, "One"), new(10, 20, "Three = 3")] : [new(0, 6, "One"), new(6, 8, "Two"), new(8, 15, "Three = 3")],
                plan.Chapters);
            Assert.EndsWith("title=Three \\= 3\n", ChapterFile.Text(plan));
        }

        Assert.Empty(Plan(Request with { Edit = Asked.Of(start: 10) }, source).Notes);
    }

    [Fact]
    public void A_fade_is_at_the_ends_of_the_whole_result()
    {
        var plan = Plan(Request with { Edit = new VideoEdit { Speed = new Edits.Speed(2), Fade = new Edits.Fade(1, 2) } });
        const string fade = "fade=t=in:st=0:d=1,fade=t=out:st=28:d=2";

        Assert.EndsWith($"setsar=1,format=yuv420p,{fade}", VideoFilters.Graph(plan, plan.Layout));
        Assert.Contains("-af atempo=2,afade=t=in:st=0:d=1,afade=t=out:st=28:d=2 ", Text(FfmpegCommands.AudioAndSubtitles(plan, new AudioTarget(64000, 2, null), "s.mp4")));
        var part = plan.Part(20, 5);
        Assert.EndsWith($"setpts=PTS+20/TB,{fade},setpts=PTS-20/TB", VideoFilters.Graph(part, part.Layout));
        Assert.Equal((40, 10, true), (part.Clips[0].Start, part.Clips[0].Seconds, part.Clips[0].EndCut));
        Assert.Equal(25, part.Part(5, 0).Offset);
    }
}
