using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Unpacking;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Containers that people bring: camcorders', recorders', broadcasts', DVDs', the web's of yesterday.</summary>
public class FormatTests(EncodingFixture fixture)
{
    private const string Picture = "-f lavfi -i testsrc2=size=96x64:rate=25 ";
    private const string Tone = "-f lavfi -i sine=frequency=300:sample_rate=48000 ";
    private const long MaxBytes = 20_000;

    /// <summary>With a picture at 25 frames a second. One in four stands for the others where a whole encode is made: packets of two lengths, no times, no index, raw frames, a codec of every age.</summary>
    private static readonly (string Name, string Format, string Codecs, bool StandsForOthers)[] Videos =
    [
        ("recorder.ts", "ts", "-c:v libx264 -c:a aac", false),
        ("camcorder.mts", "m2ts", "-c:v libx264 -c:a ac3 -f mpegts -mpegts_m2ts_mode 1", true),
        ("office.wmv", "wmv", "-c:v wmv2 -c:a wmav2", false),
        ("web.flv", "flv", "-c:v libx264 -c:a aac", false),
        ("older-web.flv", "flv", "-c:v flv -c:a mp3 -ar 44100", false),
        ("screen.flv", "flv", "-c:v flashsv -an", false),
        ("disc.mpg", "mpg", "-c:v mpeg1video -c:a mp2", false),
        ("dvd.vob", "mpg", "-c:v mpeg2video -c:a ac3 -f vob", true),
        ("bare.m2v", "m2v", "-c:v mpeg2video -an", false),
        ("free.ogv", "ogv", "-c:v libtheora -c:a libvorbis", false),
        ("phone.3gp", "mp4", "-s 128x96 -c:v h263 -ac 1 -ar 16000 -c:a aac", true),
        ("studio.mxf", "mxf", "-c:v mpeg2video -c:a pcm_s16le", false),
        ("real.rm", "rm", "-c:v rv10 -c:a ac3", false),
        ("television.wtv", "wtv", "-c:v mpeg2video -c:a mp2", false),
        ("encoder.ivf", "ivf", "-c:v libvpx -deadline realtime -an", false),
        ("camera.h264", "h264", "-c:v libx264 -an", true),
        ("camera.h265", "h265", "-c:v libx265 -x265-params log-level=none -an", false),
        ("raw.y4m", "y4m", "-an", true),
        ("network-camera.mjpeg", "mjpeg", "-c:v mjpeg -an", true),
        ("network-camera.mpjpeg", "mjpeg", "-c:v mjpeg -an -f mpjpeg", false),
        ("bare.m4v", "mp4v", "-c:v mpeg4 -an -f m4v", false),
        ("encoder.obu", "obu", "-c:v libaom-av1 -cpu-used 8 -an", false),
        ("newscast.mov", "mov", "-c:v speedhq -pix_fmt yuv422p -c:a pcm_s16le", false),
        ("screen-recorder.avi", "avi", "-c:v zmbv -c:a pcm_s16le", false),
        ("editor.mov", "mov", "-c:v cfhd -s 320x180 -pix_fmt yuv422p10le -c:a pcm_s24le", false),
        ("bluray.mkv", "mkv", "-c:v libx264 -c:a truehd -strict -2", false),
    ];

    public static IEnumerable<TheoryDataRow<string, string, string>> All => Videos.Select(video => new TheoryDataRow<string, string, string>(video.Name, video.Format, video.Codecs));

    public static IEnumerable<TheoryDataRow<string, string>> Whole => Videos.Select(video => new TheoryDataRow<string, string>(video.Name, video.Codecs) { Explicit = !video.StandsForOthers });

    [Theory, MemberData(nameof(All))]
    public async Task Each_is_read_and_shown(string name, string format, string codecs)
    {
        var clip = await ClipAsync(name, codecs);
        var source = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.Equal((format, MediaKind.Video, !IsSilent(codecs)), (source.Format, source.Kind, source.HasAudio));
        Assert.InRange(source.DurationSeconds, 0.9, 1.2);
        Assert.NotNull(await fixture.Pictures.MakeAsync(clip, TimeSpan.FromSeconds(0.5), 64, fixture.NewWorkFolder(), TestContext.Current.CancellationToken));
    }

    [Theory, MemberData(nameof(Whole))]
    public async Task Each_becomes_a_small_MP4(string name, string codecs)
    {
        var clip = await ClipAsync(name, codecs);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: MaxBytes) });
        Assert.InRange(new FileInfo(output).Length, 1, MaxBytes);
        Assert.Equal("h264", await EncodingFixture.FieldAsync(output, "v:0", "codec_name"));
        Assert.Equal(25, await EncodingFixture.FramesAsync(output));
        Assert.Equal(IsSilent(codecs) ? "" : "aac", await EncodingFixture.FieldAsync(output, "a:0", "codec_name"));
        Assert.InRange(report.DurationSeconds, 0.9, 1.2);
    }

    private Task<string> ClipAsync(string name, string codecs) => fixture.ClipAsync(name, $"{Picture}{Tone}-t 1 -pix_fmt yuv420p {codecs}");

    private static bool IsSilent(string codecs) => codecs.Contains("-an", StringComparison.Ordinal);

    /// <summary>Each is read; an Ogg, a container of videos and two that nothing else reads stand for the others where a whole encode is made.</summary>
    [Theory]
    [InlineData("sound.ogg", "ogg", "-c:a libvorbis")]
    [InlineData("voice.opus", "ogg", "-c:a libopus", false)]
    [InlineData("lossless.flac", "flac", "-c:a flac", false)]
    [InlineData("office.wma", "wma", "-c:a wmav2")]
    [InlineData("voice-message.mp4", "mp4", "-c:a aac")]
    [InlineData("browser.webm", "webm", "-c:a libopus", false)]
    [InlineData("studio.aiff", "aiff", "-c:a pcm_s16be", false)]
    [InlineData("lossless.wv", "wv", "-c:a wavpack")]
    [InlineData("disc.ac3", "ac3", "-c:a ac3", false)]
    [InlineData("disc.dts", "dts", "-c:a dca -strict -2", false)]
    [InlineData("broadcast.mp2", "mp2", "-c:a mp2", false)]
    [InlineData("voice.opus", "ogg", "-c:a libopus", Explicit = true)]
    [InlineData("lossless.flac", "flac", "-c:a flac", Explicit = true)]
    [InlineData("browser.webm", "webm", "-c:a libopus", Explicit = true)]
    [InlineData("studio.aiff", "aiff", "-c:a pcm_s16be", Explicit = true)]
    public async Task Sound_stays_sound(string name, string format, string codec, bool isEncoded = true)
    {
        var clip = await fixture.ClipAsync(name, $"{Tone}-t 1 {codec}");
        Assert.Equal((format, MediaKind.Audio), await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken) is var source ? (source.Format, source.Kind) : default);
        if (!isEncoded) return;
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 12_000) });
        Assert.InRange(new FileInfo(output).Length, 1, 12_000);
        Assert.Equal(("m4a", "aac"), (report.Format.Name, await EncodingFixture.FieldAsync(output, "a:0", "codec_name")));
    }

    [Theory]
    [InlineData("moving.apng", "png", "")]
    [InlineData("moving.avif", "avif", "-pix_fmt yuv420p -c:v libaom-av1 -cpu-used 8")]
    public async Task An_animation_becomes_a_video_of_all_its_frames(string name, string format, string codec)
    {
        var clip = await fixture.ClipAsync(name, $"-f lavfi -i testsrc2=size=96x64:rate=10 -t 1 {codec}");
        var source = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.Equal((format, MediaKind.Video), (source.Format, source.Kind));
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: MaxBytes) });
        Assert.InRange(new FileInfo(output).Length, 1, MaxBytes);
        Assert.Equal(("mp4", 10), (report.Format.Name, await EncodingFixture.FramesAsync(output)));
    }

    [Theory]
    [InlineData("opaque", "format=rgba")]
    [InlineData("clear", "format=rgba,colorchannelmixer=aa=0.5")]
    public async Task An_animated_WebP_shows_each_frame_as_browsers_do(string name, string filter)
    {
        var clip = await fixture.ClipAsync($"animated-{name}.webp", $"-f lavfi -i testsrc2=size=96x64:rate=10 -t 1 -vf {filter} -c:v libwebp_anim -lossless 1");
        var source = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.Equal(("webp", MediaKind.Video, 96, 64, 1.0, 10.0), (source.Format, source.Kind, source.Width, source.Height, source.DurationSeconds, source.FrameRate));
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 60_000) });
        Assert.Equal(("mp4", 10), (report.Format.Name, await EncodingFixture.FramesAsync(output)));
        Assert.InRange(new FileInfo(output).Length, 1, 60_000);
        if (name == "clear") return;
        var shown = await EncodingFixture.RunAsync("ffmpeg",
            ["-v", "error", "-nostdin", "-i", output, "-f", "lavfi", "-i", "testsrc2=size=96x64:rate=10:duration=1", "-lavfi", "[0]format=yuv420p[a];[1]format=yuv420p[b];[a][b]ssim=stats_file=-", "-f", "null", "-"]);
        var frames = shown.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(10, frames.Length);
        Assert.All(frames, frame => Assert.InRange(double.Parse(frame[(frame.IndexOf("All:", StringComparison.Ordinal) + 4)..].Split(' ')[0], System.Globalization.CultureInfo.InvariantCulture), 0.9, 1));
    }

    [Fact]
    public async Task The_frames_of_an_animated_WebP_lie_over_each_other_where_they_belong()
    {
        var (red, blue, green) = (await ColourAsync("red", 32), await ColourAsync("blue", 32), await ColourAsync("lime", 16));
        var path = Path.Combine(fixture.Folder, "layers.webp");
        await File.WriteAllBytesAsync(path, WebPFile.Write(64, 64, new(red, 16, 16, 32, 32), new(blue, 0, 0, 32, 32, Disposes: true), new(green, 48, 48, 16, 16)));
        var folder = fixture.NewWorkFolder();
        var run = new EncodingRun(new FfmpegProcess(new EncodingOptions(), TimeProvider.System, NullLogger<FfmpegProcess>.Instance), folder, new Progress<EncodingProgress>(), TimeProvider.System, TestContext.Current.CancellationToken);
        var animation = run.PathOf(await WebPFrames.UnpackAsync(path, 1, run, TestContext.Current.CancellationToken));
        var shown = Path.Combine(fixture.Folder, "layers.rgba");
        await EncodingFixture.FfmpegAsync(["-f", "apng", "-i", animation, "-pix_fmt", "rgba", "-f", "rawvideo", shown]);
        var pixels = await File.ReadAllBytesAsync(shown);
        Assert.Equal(3 * 64 * 64 * 4, pixels.Length);
        Assert.Equal(["clear", "red", "clear"], [At(0, 8, 8), At(0, 24, 24), At(0, 56, 56)]);
        Assert.Equal(["blue", "blue", "red", "clear"], [At(1, 8, 8), At(1, 24, 24), At(1, 40, 40), At(1, 56, 56)]);
        Assert.Equal(["clear", "clear", "red", "green"], [At(2, 8, 8), At(2, 24, 24), At(2, 40, 40), At(2, 56, 56)]);

        string At(int frame, int x, int y)
        {
            var at = ((frame * 64 * 64) + (y * 64) + x) * 4;
            return pixels[at + 3] == 0 ? "clear" : string.Join('+', new[] { "red", "green", "blue" }.Where((_, channel) => pixels[at + channel] > 128));
        }
    }

    private async Task<byte[]> ColourAsync(string colour, int side) =>
        await File.ReadAllBytesAsync(await fixture.ClipAsync($"{colour}.webp", $"-f lavfi -i color={colour}:size={side}x{side},format=rgba -frames:v 1 -c:v libwebp -lossless 1"));

    [Theory]
    [InlineData("photo.avif", "avif", "-pix_fmt yuv420p -c:v libaom-av1 -cpu-used 8 -still-picture 1")]
    [InlineData("scan.tiff", "tiff", "-pix_fmt rgb48le")]
    [InlineData("paint.bmp", "bmp", "", Explicit = true)]
    [InlineData("archive.jp2", "jp2", "-c:v jpeg2000 -pix_fmt yuv420p", Explicit = true)]
    public async Task A_photo_stays_a_photo(string name, string format, string codec)
    {
        var clip = await fixture.ClipAsync(name, $"-f lavfi -i testsrc2=size=320x240 -frames:v 1 {codec}");
        Assert.Equal((format, MediaKind.Image), await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken) is var source ? (source.Format, source.Kind) : default);
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: MaxBytes) });
        Assert.InRange(new FileInfo(output).Length, 1, MaxBytes);
        Assert.Equal(("jpg", 320, 240), (report.Format.Name, report.Width, report.Height));
    }

    [Fact]
    public async Task A_protected_film_is_refused_as_such_before_anything_is_encoded()
    {
        var clip = await fixture.ClipAsync(
            "protected.mp4", $"{Picture}-t 1 -c:v libx264 -encryption_scheme cenc-aes-ctr -encryption_key 76a6c65c5ea762046bd749a2e632ccbb -encryption_kid a7e61c373e219033c21091fa607bf3b8");
        var refused = await Assert.ThrowsAsync<EncodingException>(() => fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken));
        Assert.Equal("encrypted", refused.Code);
        Assert.Contains("DRM", refused.Message);
    }

    [Theory]
    [InlineData("\r\n--boundary--\r\n", Explicit = true)]
    [InlineData("\0\0\u0010\0free cut off")]
    [InlineData("TAG and more than a hundred and twenty-eight bytes of it")]
    public async Task What_is_left_behind_the_end_of_a_video_does_no_harm(string tail)
    {
        var path = Path.Combine(fixture.Folder, Path.GetRandomFileName() + ".mp4");
        await File.WriteAllBytesAsync(path, [.. await File.ReadAllBytesAsync(await fixture.TinyAsync()), .. System.Text.Encoding.Latin1.GetBytes(tail)]);
        var (_, output, _) = await fixture.EncodeAsync(fixture.Request(path) with { Edit = Asked.Of(maxBytes: 15_000) });
        Assert.Equal(20, await EncodingFixture.FramesAsync(output));
    }
}
