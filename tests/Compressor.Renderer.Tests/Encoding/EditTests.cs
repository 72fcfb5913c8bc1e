using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

public class EditTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData("moving.mp4")]
    [InlineData("moving.webm", Explicit = true)]
    [InlineData("moving.avi", Explicit = true)]
    public async Task A_trim_is_accurate_to_the_frame(string name)
    {
        var source = await fixture.MovingAsync();
        var clip = name == "moving.mp4" ? source : await fixture.ClipAsync(name, $"-i {source} -q:v 2 -b:v 2M -deadline realtime -cpu-used 8 " + (name.EndsWith("avi", StringComparison.Ordinal) ? "-c:v mpeg4" : "-c:v libvpx -c:a libvorbis"));
        // The frames at 24/24 to 59/24 s.
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(start: 1, duration: 1.5, maxBytes: 60_000) });
        Assert.Equal(36, await EncodingFixture.FramesAsync(output));
        Assert.InRange(report.DurationSeconds, 1.48, 1.56);
        double same = await SsimAsync(output, clip, 24), before = await SsimAsync(output, clip, 23), after = await SsimAsync(output, clip, 25);
        Assert.True(same > before && same > after, $"{before} {same} {after}");
        Assert.Equal("aac", await EncodingFixture.FieldAsync(output, "a", "codec_name"));
    }

    [Fact]
    public async Task A_trim_outside_the_video_is_refused()
    {
        var clip = await fixture.MovingAsync();
        var refused = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(start: 10) }));
        Assert.Contains("outside the video", refused.Message);
    }

    [Fact]
    public async Task Chapters_move_with_a_trim()
    {
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, "trim-marks.txt"),
            ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=First\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=3000\ntitle=Second\n");
        var clip = await fixture.ClipAsync("marked.mkv", $"-i {await fixture.MovingAsync()} -i {fixture.Folder}/trim-marks.txt -map 0 -map_chapters 1 -c copy");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(start: 1, maxBytes: 30_000) });
        var chapters = await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-show_entries", "chapter=start_time:chapter_tags=title", "-of", "csv=p=0", output]);
        Assert.Contains("1.0", chapters.Split('\n').Single(l => l.Contains("Second", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(1, "0.000000,First", "1.000000,Second", Explicit = true)]
    [InlineData(2, "0.000000,First", "0.500000,Second")]
    public async Task Chapters_move_with_a_part_that_is_cut_out_and_with_the_speed(double speed, string first, string second)
    {
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, $"cut-marks-{speed}.txt"),
            ";FFMETADATA1\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=First\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=2000\nEND=3000\ntitle=Second\n");
        var clip = await fixture.ClipAsync($"cut-marked-{speed}.mkv", $"-i {await fixture.MovingAsync()} -i {fixture.Folder}/cut-marks-{speed}.txt -map 0 -map_chapters 1 -c copy");
        var edit = Asked.Of(maxBytes: 30_000) with { Trim = new Trim { Removed = [new TimeRange(0.5, 1.5)] }, Speed = speed == 1 ? null : new Edits.Speed(speed) };
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });
        var chapters = await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-show_entries", "chapter=start_time:chapter_tags=title", "-of", "csv=p=0", output]);
        Assert.Equal([first, second], chapters.Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    [Fact]
    public async Task The_frame_rate_is_lowered()
    {
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(await fixture.MovingAsync()) with { Edit = Asked.Of(frameRate: 12, maxBytes: 30_000) });
        Assert.Equal(36, await EncodingFixture.FramesAsync(output));
        Assert.Equal("12/1", await EncodingFixture.FieldAsync(output, "v:0", "r_frame_rate"));
    }

    /// <summary>Sizes are a matter of the plan (see <see cref="FfmpegCommandsTests"/>): one row of each kind of filter shows that a file has them.</summary>
    [Theory]
    [InlineData(null, null, 90, null, false, 160, 90, Explicit = true)]
    [InlineData(200, 100, null, null, false, 200, 100, Explicit = true)]
    [InlineData(null, null, null, "1:1", false, 108, 108, Explicit = true)]
    [InlineData(null, null, null, "1:1", true, 192, 192)]
    [InlineData(null, null, null, "9:16", false, 60, 108)]
    [InlineData(null, null, 720, null, false, 192, 108, Explicit = true)]
    public async Task The_picture_gets_the_size_that_is_asked_for(int? width, int? height, int? shortSide, string? aspect, bool pad, int wantWidth, int wantHeight)
    {
        var request = fixture.Request(await fixture.MovingAsync()) with
        { Edit = Asked.Of(width: width, height: height, shortSide: shortSide, aspect: aspect is null ? null : (int.Parse(aspect.Split(':')[0]), int.Parse(aspect.Split(':')[1])), aspectPad: pad, maxBytes: 45_000) };
        var (report, output, _) = await fixture.EncodeAsync(request);
        Assert.Equal($"{wantWidth},{wantHeight},1:1", await EncodingFixture.FieldAsync(output, "v:0", "width,height,sample_aspect_ratio"));
        Assert.Equal((wantWidth, wantHeight), (report.Width, report.Height));
        Assert.InRange(new FileInfo(output).Length, 1, 45_000);
    }

    [Fact]
    public async Task Muting_removes_the_sound_and_loses_nothing_else()
    {
        var clip = await fixture.MovingAsync();
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(mute: true, maxBytes: new FileInfo(clip).Length) });
        Assert.Equal("", await EncodingFixture.FieldAsync(output, "a", "codec_name"));
        Assert.Equal(EncodingMethod.Copy, report.Method);
        Assert.Equal(["already_fits"], report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task Without_a_size_the_result_looks_the_same_and_is_smaller()
    {
        var clip = await fixture.MovingAsync();
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip), compares: true);
        Assert.InRange(report.Bytes, 1, new FileInfo(clip).Length - 1);
        Assert.InRange(report.Ssim!.Value, 0.98, 1);
    }

    [Fact]
    public async Task When_nothing_is_gained_the_source_is_copied()
    {
        var clip = await fixture.ClipAsync("coarse.mp4", $"-i {await fixture.MovingAsync()} -c:v libx264 -crf 35 -c:a copy");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip));
        Assert.Equal(EncodingMethod.Copy, report.Method);
        Assert.Equal(["not_smaller"], report.Notes.Select(note => note.Code));
        Assert.InRange(Math.Abs(new FileInfo(output).Length - new FileInfo(clip).Length), 0, 3000);
    }

    /// <summary>The same bytes, from the sentence to the file: only with the wish does the picture keep its pixels.</summary>
    [Theory]
    [InlineData("", false, Explicit = true)]
    [InlineData(", don't change the resolution", true)]
    [InlineData("，分辨率别动", true, Explicit = true)]
    public async Task A_picture_whose_resolution_is_to_stay_is_not_made_smaller_for_a_size(string wish, bool stays)
    {
        var clip = await fixture.ClipAsync("film.mp4", "-f lavfi -i mandelbrot=size=320x180:rate=24:start_scale=0.5 -f lavfi -i sine=frequency=440 -t 3 -c:v libx264 -preset veryfast -crf 12 -pix_fmt yuv420p -c:a aac -b:a 128k");
        var maxBytes = new FileInfo(clip).Length / 20;
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = PromptReader.Read($"{maxBytes} bytes at most{wish}").Edit });

        Assert.Equal(stays, (report.Width, report.Height) == (320, 180));
        Assert.InRange(new FileInfo(output).Length, 1, maxBytes);
    }

    [Fact]
    public async Task The_smallest_is_much_smaller()
    {
        var clip = await fixture.MovingAsync();
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(smallest: true) });
        Assert.InRange(report.Bytes, 1, new FileInfo(clip).Length / 3);
    }

    [Fact]
    public async Task A_ceiling_is_not_a_quota()
    {
        var clip = await fixture.ClipAsync("plain.mkv", "-f lavfi -i color=c=teal:size=192x108:rate=24 -t 2 -c:v ffv1");
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 1_000_000) });
        Assert.InRange(report.Bytes, 1, 100_000);
        Assert.NotEmpty(report.Notes);
    }

    private static async Task<double> SsimAsync(string output, string clip, int firstFrame)
    {
        var text = await EncodingFixture.RunAsync("ffmpeg",
            ["-v", "error", "-i", output, "-i", clip, "-filter_complex",
                $"[0:v]setpts=N/24/TB[a];[1:v]trim=start={(firstFrame - 0.1) / 24},setpts=N/24/TB[b];[a][b]ssim=shortest=1:stats_file=-", "-f", "null", "/dev/null"]);
        return text.Split('\n', StringSplitOptions.RemoveEmptyEntries).Average(l => double.Parse(l.Split("All:")[1].Split(' ')[0]));
    }
}
