using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Sources of every kind that people have, each under a ceiling.</summary>
public class SourceKindTests(EncodingFixture fixture)
{
    private const string Picture = "-f lavfi -i testsrc2=size=160x90:rate=24 ";
    private const string Tone = "-f lavfi -i sine=frequency=300 ";

    [Theory]
    [InlineData("odd.mkv", "-f lavfi -i testsrc2=size=161x91:rate=25 -t 1 -c:v ffv1", 160, 90)]
    [InlineData("ten-bit.mkv", Picture + "-t 1 -c:v libx265 -x265-params log-level=none -pix_fmt yuv420p10le", 160, 90, Explicit = true)]
    [InlineData("full-chroma.mp4", Picture + "-t 1 -c:v libx264 -pix_fmt yuv444p", 160, 90)]
    [InlineData("vp8.webm", Picture + Tone + "-t 1 -c:v libvpx -deadline realtime -cpu-used 8 -c:a libvorbis", 160, 90, Explicit = true)]
    [InlineData("vp9.webm", Picture + Tone + "-t 1 -c:v libvpx-vp9 -deadline realtime -cpu-used 8 -c:a libopus", 160, 90)]
    [InlineData("mpeg4.avi", Picture + Tone + "-t 1 -c:v mpeg4 -q:v 3 -c:a mp3", 160, 90, Explicit = true)]
    [InlineData("prores.mov", Picture + Tone + "-t 1 -c:v prores_ks -c:a pcm_s16le", 160, 90, Explicit = true)]
    [InlineData("animation.gif", "-f lavfi -i testsrc2=size=160x120:rate=10 -t 1.5", 160, 120, Explicit = true)]
    [InlineData("interlaced.mp4", Picture + "-t 1 -vf tinterlace=interleave_top,fieldorder=tff -c:v libx264 -flags +ilme+ildct", 160, 90, Explicit = true)]
    [InlineData("wide-pixels.mp4", "-f lavfi -i testsrc2=size=180x144:rate=25 -t 1 -vf setsar=16/11 -c:v libx264", 262, 144)]
    [InlineData("five-frames.mp4", Picture + "-frames:v 5 -c:v libx264 -crf 5", 160, 90, Explicit = true)]
    [InlineData("one-frame.mp4", Picture + "-frames:v 1 -c:v libx264 -crf 5", 160, 90)]
    [InlineData("full-range.mp4", Picture + "-t 1 -vf scale=out_range=pc -c:v libx264 -pix_fmt yuvj420p -crf 5", 160, 90)]
    public async Task Each_becomes_H264_under_its_ceiling(string name, string arguments, int width, int height)
    {
        var clip = await fixture.ClipAsync(name, arguments);
        long maxBytes = 25_000;
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: maxBytes) }, compares: true);
        Assert.InRange(new FileInfo(output).Length, 1, maxBytes);
        Assert.Equal((width, height), (report.Width, report.Height));
        Assert.Equal("h264,High,yuv420p", await EncodingFixture.FieldAsync(output, "v:0", "codec_name,profile,pix_fmt"));
        Assert.Equal("progressive", await EncodingFixture.FieldAsync(output, "v:0", "field_order"));
        Assert.InRange(report.Ssim ?? 0, name.StartsWith("interlaced", StringComparison.Ordinal) ? 0.5 : 0.85, 1);
        var source = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.InRange(report.DurationSeconds, source.DurationSeconds - 0.15, source.DurationSeconds + 0.15);
        // Of fields, each becomes a frame.
        var frames = name.StartsWith("interlaced", StringComparison.Ordinal) ? 2 : 1;
        Assert.Equal(frames * await EncodingFixture.FramesAsync(clip), await EncodingFixture.FramesAsync(output));
    }

    [Fact]
    public async Task A_still_image_becomes_a_short_video()
    {
        var clip = await fixture.ClipAsync("odd-still.png", "-f lavfi -i testsrc2=size=321x240 -frames:v 1");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(duration: 2) });
        Assert.Equal(50, await EncodingFixture.FramesAsync(output));
        Assert.Equal((320, 240), (report.Width, report.Height));
    }

    [Fact(Explicit = true)]
    public async Task Rotation_is_applied_to_the_picture()
    {
        var clip = await fixture.SidewaysAsync("turned.mp4", await fixture.MovingAsync());
        var probed = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.Equal((108, 192), (probed.Width, probed.Height));
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 30_000) }, compares: true);
        Assert.Equal((108, 192), (report.Width, report.Height));
        Assert.Equal("108,192", await EncodingFixture.FieldAsync(output, "v:0", "width,height"));
        Assert.InRange(report.Ssim!.Value, 0.6, 1);
    }

    [Fact]
    public async Task HDR_is_tone_mapped_and_tagged_as_standard()
    {
        var clip = await fixture.ClipAsync("hdr.mkv",
            Picture + "-t 1 -c:v libx265 -pix_fmt yuv420p10le -color_primaries bt2020 -color_trc smpte2084 -colorspace bt2020nc "
            + "-x265-params log-level=none:colorprim=bt2020:transfer=smpte2084:colormatrix=bt2020nc");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 15_000) });
        Assert.Equal("tv,bt709,bt709,bt709", await EncodingFixture.FieldAsync(output, "v:0", "color_range,color_space,color_transfer,color_primaries"));
        Assert.Contains("hdr_converted", report.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData("smpte2084")]
    [InlineData("arib-std-b67")]
    public async Task HDR_is_as_bright_as_the_standard_picture_that_it_was_made_of(string transfer)
    {
        const string standard = "-f lavfi -i testsrc2=size=160x96:rate=5,format=yuv420p -t 1 ";
        var reference = await fixture.ClipAsync("standard.mkv", standard + "-c:v ffv1");
        var clip = await fixture.ClipAsync(
            $"{transfer}.mkv",
            $"{standard}-vf setparams=color_primaries=bt709:color_trc=bt709:colorspace=bt709:range=tv,zscale=tin=bt709:min=bt709:pin=bt709:rin=tv:t=linear:npl=203,format=gbrpf32le,zscale=p=bt2020:t={transfer}:m=bt2020nc:r=tv:npl=203,format=yuv420p10le -c:v ffv1");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 100_000) });
        var (wanted, made) = ((await Seen.GreysAsync(reference)).Average(), (await Seen.GreysAsync(output)).Average());
        Assert.InRange(made, wanted * 0.95, wanted * 1.05);
    }

    [Fact]
    public async Task Colour_tags_are_kept()
    {
        var clip = await fixture.ClipAsync("tagged.mp4", Picture + "-t 1 -c:v libx264 -color_primaries smpte170m -color_trc smpte170m -colorspace smpte170m -color_range tv");
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 10_000) });
        Assert.Equal("tv,smpte170m,smpte170m,smpte170m",
            await EncodingFixture.FieldAsync(output, "v:0", "color_range,color_space,color_transfer,color_primaries"));
    }

    [Fact]
    public async Task Frames_of_unequal_length_keep_their_times()
    {
        var clip = await fixture.ClipAsync("uneven.mp4",
            Picture + "-t 2 -vf select='not(mod(n\\,7))+lt(n\\,20)' -fps_mode vfr -enc_time_base 1:90000 -video_track_timescale 90000 -c:v libx264 -crf 10");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 15_000) }, compares: true);
        var times = await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time", "-of", "csv=p=0", clip]);
        Assert.Equal(times, await EncodingFixture.RunAsync("ffprobe",
            ["-v", "error", "-select_streams", "v", "-show_entries", "frame=pts_time", "-of", "csv=p=0", output]));
        Assert.InRange(report.Ssim!.Value, 0.8, 1);
    }

    [Fact]
    public async Task The_first_of_two_sounds_text_subtitles_and_chapters_are_kept()
    {
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, "words.srt"), "1\n00:00:00,500 --> 00:00:01,500\nhello there\n");
        await File.WriteAllTextAsync(Path.Combine(fixture.Folder, "marks.txt"),
            ";FFMETADATA1\ntitle=Two marks\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=0\nEND=1000\ntitle=First\n[CHAPTER]\nTIMEBASE=1/1000\nSTART=1000\nEND=3000\ntitle=Second\n");
        var clip = await fixture.ClipAsync("rich.mkv",
            $"{Picture}{Tone}-f lavfi -i sine=frequency=900 -i {fixture.Folder}/words.srt -i {fixture.Folder}/marks.txt -map 0 -map 1 -map 2 -map 3 -map_metadata 4 -map_chapters 4 "
            + "-t 3 -c:v libx264 -crf 5 -c:a aac -c:s srt");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 50_000) });
        Assert.InRange(report.Bytes, 1, 50_000);
        Assert.Contains("audio_tracks_left_out", report.Notes.Select(note => note.Code));
        Assert.Equal("aac", await EncodingFixture.FieldAsync(output, "a", "codec_name"));
        Assert.Equal("mov_text", await EncodingFixture.FieldAsync(output, "s", "codec_name"));
        var words = await EncodingFixture.RunAsync("ffmpeg", ["-v", "error", "-i", output, "-map", "0:s", "-f", "srt", "-"]);
        Assert.Equal(await EncodingFixture.RunAsync("ffmpeg", ["-v", "error", "-i", clip, "-map", "0:s", "-f", "srt", "-"]), words);
        Assert.Contains("hello there", words);
        var chapters = await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-show_chapters", "-of", "csv=p=0", output]);
        Assert.Contains("First", chapters);
        Assert.Contains("1.000000", chapters);
    }
}
