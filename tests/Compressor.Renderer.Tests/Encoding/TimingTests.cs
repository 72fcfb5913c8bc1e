using System.Globalization;
using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Lengths, starts and times of frames are those of the packets, whatever the header says.</summary>
public class TimingTests(EncodingFixture fixture)
{
    private const string Film = "-c:v libx264 -preset veryfast -pix_fmt yuv420p ";
    private const string Picture = "-f lavfi -i testsrc2=size=160x96:rate=25 ";
    private const string Tone = "-f lavfi -i sine=frequency=300:sample_rate=48000 ";
    private const long MaxBytes = 60_000;

    /// <summary>Luma by which neighbouring slides differ.</summary>
    private const int Step = 20;

    /// <summary>1 s that moves, and a last frame that stays for 3 s more.</summary>
    private async Task<string> StillEndAsync() => await fixture.ClipAsync(
        "still-end.mp4", $"-i {await fixture.ClipAsync("moving-second.mp4", Picture + "-t 1 " + Film)} -c copy -bsf:v setts=pts=PTS:dts=DTS:duration=if(eq(N\\,24)\\,DURATION*76\\,DURATION)");

    /// <summary>Eight slides of 2 s each, whose grey tells their number, and a beep every second over a little noise.</summary>
    private Task<string> SlidesAsync(string name, string codec) => fixture.ClipAsync(
        name,
        $"-f lavfi -i color=black:s=160x96:r=1/2,format=yuv420p,geq=lum=40+N*{Step}:cb=128:cr=128 -f lavfi -i aevalsrc=0.02*random(0)+if(lt(mod(t\\,1)\\,0.05)\\,0.5*sin(2*PI*1000*t)\\,0):s=48000 -t 16 {codec} -c:a aac -b:a 96k");

    [Fact]
    public async Task A_picture_that_stays_at_the_end_stays()
    {
        var (report, output) = await EncodeAsync(await StillEndAsync(), Asked.Of(MaxBytes), compares: true);
        Assert.Equal(25, await EncodingFixture.FramesAsync(output));
        Assert.Equal(4, report.DurationSeconds, 0.05);
        Assert.Equal(4, await LengthAsync(output, "v:0"), 0.05);
        Assert.InRange(report.Ssim!.Value, 0.8, 1);
    }

    [Theory]
    [InlineData("picture-3.gif", "-t 1 -r 10 -final_delay 300", 4.0 - 0.1)]
    [InlineData("silent.webm", "-t 1 -c:v libvpx -deadline realtime", 1.0, Explicit = true)]
    public async Task An_animation_that_pauses_on_its_last_picture_does_so_as_a_video(string name, string codec, double seconds)
    {
        var clip = await fixture.ClipAsync(name, Picture + codec);
        var (report, output) = await EncodeAsync(clip, Asked.Of(MaxBytes));
        Assert.Equal(seconds, report.DurationSeconds, 0.11);
        Assert.Equal(await EncodingFixture.FramesAsync(clip), await EncodingFixture.FramesAsync(output));
    }

    [Fact]
    public async Task A_pause_at_the_end_can_be_cut_into_sped_up_and_faded()
    {
        var clip = await StillEndAsync();
        foreach (var (edit, seconds) in new (VideoEdit Edit, double Seconds)[]
        {
            (Asked.Of(MaxBytes, start: 2, duration: 1.5), 1.5), (Asked.Of(MaxBytes, start: 0.5) with { Speed = new Edits.Speed(2) }, 1.75), (Asked.Of(MaxBytes, duration: 3.5) with { Fade = new Edits.Fade(0, 2) }, 3.5),
        })
        {
            var (report, output) = await EncodeAsync(clip, edit);
            Assert.Equal(seconds, report.DurationSeconds, 0.06);
            if (edit.Fade is null) continue;
            var greys = await Seen.GreysAsync(output);
            Assert.True(greys[^1] < 30 && greys[^60] > 40);
        }
    }

    [Theory]
    [InlineData("gif")]
    [InlineData("webp")]
    public async Task A_pause_at_the_end_of_an_animation_stays_in_an_animation(string format)
    {
        var clip = await fixture.ClipAsync("picture-3.gif", Picture + "-t 1 -r 10 -final_delay 300");
        var request = fixture.Request(clip) with { Edit = new VideoEdit { Format = new OutputFormat(format), FrameSize = new FrameSize { ShortSide = 48 } } };
        var (report, _, _) = await fixture.EncodeAsync(request);
        Assert.Equal(3.9, report.DurationSeconds, 0.15);
    }

    [Fact]
    public async Task No_frame_is_lost_where_the_rate_rises_after_a_while()
    {
        var slow = await fixture.ClipAsync("slow.mkv", "-f lavfi -i testsrc2=size=96x64:rate=15 -t 8 " + Film);
        var fast = await fixture.ClipAsync("fast-film.mkv", "-f lavfi -i testsrc2=size=96x64:rate=60 -t 2 " + Film);
        var list = Path.Combine(fixture.Folder, "rates.txt");
        await File.WriteAllTextAsync(list, $"file {slow}\nfile {fast}\n");
        var (report, output) = await EncodeAsync(await fixture.ClipAsync("rates.mkv", $"-f concat -safe 0 -i {list} -c copy"), Asked.Of(100_000));
        Assert.Equal(240, await EncodingFixture.FramesAsync(output));
        Assert.Equal(10, report.DurationSeconds, 0.1);
    }

    [Theory]
    [InlineData("late.mp4", "mp4", null, Explicit = true)]
    [InlineData("late.mp4", "mp4", 1.2, Explicit = true)]
    [InlineData("late.mkv", "matroska", null, Explicit = true)]
    [InlineData("late.mkv", "matroska", 1.2, Explicit = true)]
    [InlineData("late.ts", "mpegts", null, Explicit = true)]
    [InlineData("late.ts", "mpegts", 1.2)]
    public async Task A_first_time_above_zero_is_no_length(string name, string container, double? start)
    {
        var plain = await fixture.ClipAsync("plain-2.mp4", $"{Picture}{Tone}-t 2 {Film}-g 10 -c:a aac");
        var clip = await fixture.ClipAsync(name, $"-itsoffset 10 -i {plain} -c copy -copyts -f {container}");
        Assert.Equal(2, (await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken)).DurationSeconds, 0.1);
        var (report, output) = await EncodeAsync(clip, Asked.Of(MaxBytes, start: start));
        var (seconds, most) = start is null ? (2, 50) : (0.8, 21);
        Assert.Equal(seconds, report.DurationSeconds, 0.1);
        Assert.InRange(await EncodingFixture.FramesAsync(output), start is null ? 50 : 19, most);
        Assert.Equal(160, report.Width);
    }

    [Theory]
    [InlineData("slides.mp4", 0, 5.3, Explicit = true)]
    [InlineData("slides.mp4", 4.5, 3, Explicit = true)]
    [InlineData("slides.mp4", 7.25, 0.5)]
    [InlineData("slides.mkv", 12.5, 3.5, Explicit = true)]
    public async Task Slides_are_cut_at_any_time(string name, double start, double seconds)
    {
        var clip = await SlidesAsync(name, Film);
        var (report, output) = await EncodeAsync(clip, Asked.Of(MaxBytes, start: start, duration: seconds));
        Assert.Equal(seconds, report.DurationSeconds, 0.06);
        Assert.Equal(seconds, await LengthAsync(output, "v:0"), 0.03);
        var shown = (await Seen.GreysAsync(output)).Select(grey => (int)Math.Round((grey - 40) / Step)).ToArray();
        var wanted = Enumerable.Range(0, 8).Where(slide => slide * 2 < start + seconds - 0.01 && (slide + 1) * 2 > start + 0.01).ToArray();
        Assert.Equal(wanted, shown);
        var times = await TimesAsync(output);
        for (var i = 0; i < wanted.Length; i++) Assert.Equal(Math.Max(0, (wanted[i] * 2) - start), times[i], 0.03);
        var beeps = await Seen.BeepsAsync(output);
        if (beeps.Length > 0) Assert.Equal(Math.Ceiling(start) - start, beeps[0], name.EndsWith("mp4", StringComparison.Ordinal) ? 0.02 : 0.03);
    }

    [Fact]
    public async Task Parts_of_slides_are_joined_with_their_own_slides()
    {
        var clip = await SlidesAsync("slides.mp4", Film);
        var (report, output) = await EncodeAsync(clip, Asked.Of(MaxBytes) with { Trim = new Trim { Parts = [new TimeRange(3, 4.5), new TimeRange(9, 10)] } });
        Assert.Equal(2.5, report.DurationSeconds, 0.06);
        var shown = (await Seen.GreysAsync(output)).Select(grey => (int)Math.Round((grey - 40) / Step)).ToArray();
        Assert.Equal([1, 2, 4], shown.Distinct());
        var part = (double)shown.Count(slide => slide == 1) / shown.Length;
        Assert.Equal(1 / 2.5, part, 0.03);
    }

    [Theory]
    [InlineData(null, 50)]
    [InlineData(30.0, 30, Explicit = true)]
    [InlineData(25.0, 25, Explicit = true)]
    public async Task Fields_become_frames(double? asked, int frames)
    {
        var clip = await fixture.ClipAsync(
            "fields.mkv", "-f lavfi -i testsrc2=size=160x96:rate=50 -t 1 -vf interlace=scan=tff:lowpass=0,setfield=tff -c:v libx264 -preset veryfast -x264-params interlaced=1:tff=1 -pix_fmt yuv420p");
        var (report, output) = await EncodeAsync(clip, Asked.Of(MaxBytes, frameRate: asked));
        Assert.Equal(frames, await EncodingFixture.FramesAsync(output));
        Assert.Equal("progressive", await EncodingFixture.FieldAsync(output, "v:0", "field_order"));
        Assert.Equal(1, report.DurationSeconds, 0.05);
    }

    [Fact]
    public async Task The_fields_of_a_tape_become_frames_although_its_file_does_not_tell()
    {
        var clip = await fixture.ClipAsync("tape.avi", "-f lavfi -i testsrc2=size=720x576:rate=50 -t 0.2 -vf interlace=scan=bff:lowpass=0 -c:v dvvideo -pix_fmt yuv420p");
        var (_, output) = await EncodeAsync(clip, Asked.Of(200_000));
        Assert.Equal(10, await EncodingFixture.FramesAsync(output));
    }

    /// <summary>Broadcasts and discs have no index, and this one has one key frame.</summary>
    [Theory]
    [InlineData("long-group.ts", "-c:v libx264 -preset veryfast -g 100", Explicit = true)]
    [InlineData("long-group.vob", "-c:v mpeg2video -g 100 -f vob")]
    public async Task A_cut_far_from_a_key_frame_begins_with_its_own_picture(string name, string codec)
    {
        var clip = await fixture.ClipAsync(name, $"-f lavfi -i color=black:s=160x96:r=25,format=yuv420p,geq=lum=40+N:cb=128:cr=128 {Tone}-t 3 {codec} -c:a mp2");
        var (report, output) = await EncodeAsync(clip, Asked.Of(MaxBytes, start: 2));
        Assert.Equal(1, report.DurationSeconds, 0.1);
        Assert.InRange(await EncodingFixture.FramesAsync(output), 24, 26);
        Assert.Equal(40 + 50, (await Seen.GreysAsync(output))[0], 4.0);
    }

    [Theory]
    [InlineData(1.0, Explicit = true)]
    [InlineData(null)]
    public async Task Words_that_stay_beyond_the_end_make_nothing_longer(double? seconds)
    {
        var words = Path.Combine(fixture.Folder, "long-words.srt");
        await File.WriteAllTextAsync(words, "1\n00:00:00,200 --> 00:01:30,000\nhello there\n");
        var clip = await fixture.ClipAsync("long-words.mkv", $"-i {await fixture.ClipAsync("plain-2.mp4", $"{Picture}{Tone}-t 2 {Film}-g 10 -c:a aac")} -i {words} -map 0 -map 1 -c copy -c:s srt");
        var (report, output) = await EncodeAsync(clip, Asked.Of(25_000, duration: seconds));
        Assert.Equal(seconds ?? 2, report.DurationSeconds, 0.1);
        Assert.Equal(seconds ?? 2, double.Parse(await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format=duration", "-of", "csv=p=0", output]), CultureInfo.InvariantCulture), 0.1);
        Assert.Contains("hello there", await EncodingFixture.RunAsync("ffmpeg", ["-v", "error", "-i", output, "-map", "0:s", "-f", "srt", "-"]));
    }

    [Fact]
    public async Task Recordings_that_were_joined_end_to_end_go_on_in_time()
    {
        var plain = await fixture.ClipAsync("plain-2.mp4", $"{Picture}{Tone}-t 2 {Film}-g 10 -c:a aac");
        var path = Path.Combine(fixture.Folder, "joined.ts");
        await using (var joined = File.Create(path))
        {
            foreach (var start in new[] { 5000, 20 })
                await joined.WriteAsync(await File.ReadAllBytesAsync(await fixture.ClipAsync($"at-{start}.ts", $"-i {plain} -c copy -output_ts_offset {start}")));
        }

        Assert.Equal(4, (await fixture.Probe.ProbeAsync(path, TestContext.Current.CancellationToken)).DurationSeconds, 0.1);
        var (report, output) = await EncodeAsync(path, Asked.Of(MaxBytes, start: 1, duration: 2));
        Assert.Equal(2, report.DurationSeconds, 0.1);
        Assert.InRange(await EncodingFixture.FramesAsync(output), 49, 51);
    }

    private async Task<(EncodingReport Report, string Output)> EncodeAsync(string clip, VideoEdit edit, bool compares = false)
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit }, compares);
        Assert.InRange(new FileInfo(output).Length, 1, edit.Size!.Bytes!.Value);
        return (report, output);
    }

    private static async Task<double> LengthAsync(string path, string stream) => double.Parse(await EncodingFixture.FieldAsync(path, stream, "duration"), CultureInfo.InvariantCulture);

    private static async Task<double[]> TimesAsync(string path) =>
        [.. (await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time", "-of", "csv=p=0", path]))
            .Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => double.Parse(line.TrimEnd(','), CultureInfo.InvariantCulture))];
}
