using System.Buffers.Binary;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Files of several streams: one that can't be used never costs the others, and of several the one that is meant is taken.</summary>
public class StreamTests(EncodingFixture fixture)
{
    private const string Picture = "-f lavfi -i testsrc2=size=160x96:rate=25 ";
    private const string Tone = "-f lavfi -i sine=frequency=300:sample_rate=48000 ", OtherTone = "-f lavfi -i sine=frequency=1000:sample_rate=48000 ";
    private const string Film = "-c:v libx264 -preset veryfast -pix_fmt yuv420p ";
    private const long MaxBytes = 30_000;

    [Theory]
    [InlineData("two-sounds.mkv", "-map 0 -map 1 -map 2", "-c:a:0 dfpwm -c:a:1 aac", Explicit = true)]
    [InlineData("usable-first.mkv", "-map 0 -map 1 -map 2", "-c:a:0 aac -c:a:1 dfpwm", Explicit = true)]
    [InlineData("pcm.avi", "-map 0 -map 1 -map 2", "-c:a:0 pcm_s64le -c:a:1 mp3", Explicit = true)]
    [InlineData("sound-first.mkv", "-map 1 -map 0 -map 2", "-c:a:0 dfpwm -c:a:1 aac")]
    public async Task A_sound_that_cannot_be_decoded_gives_way_to_one_that_can(string name, string maps, string sounds)
    {
        var clip = await fixture.ClipAsync(name, $"{Picture}{Tone}{OtherTone}{maps} -t 1 {Film}{sounds}");
        var (report, output) = await EncodeAsync(clip);
        Assert.Equal((25, "aac"), (await EncodingFixture.FramesAsync(output), await EncodingFixture.FieldAsync(output, "a:0", "codec_name")));
        Assert.Contains("sound_unusable", report.Notes.Select(said => said.Code));
        Assert.InRange(report.DurationSeconds, 0.95, 1.1);
    }

    [Theory]
    [InlineData("torn-aac.mkv", "aac")]
    [InlineData("torn-flac.mkv", "flac")]
    public async Task A_sound_of_which_little_or_nothing_can_be_read_costs_no_video(string name, string codec)
    {
        var whole = await fixture.ClipAsync("whole-" + name, $"-f lavfi -i testsrc2=s=64x48:r=10:d=1 -f lavfi -i sine=d=1 -c:v libx264 -c:a {codec}");
        var clip = await fixture.ClipAsync(name, $"-i {whole} -c copy -bsf:a noise=amount=20");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 12_000) });
        Assert.InRange(report.DurationSeconds, 0.9, 1.1);
        Assert.Equal(10, await EncodingFixture.FramesAsync(output));
        Assert.Equal(codec == "flac", report.Notes.Any(said => said.Code == "sound_unusable"));
    }

    [Fact]
    public async Task Without_another_sound_the_picture_alone_is_kept()
    {
        var clip = await fixture.ClipAsync("only-unusable.mkv", $"{Picture}{Tone}-t 1 {Film}-c:a dfpwm");
        var (report, output) = await EncodeAsync(clip);
        Assert.Equal((25, ""), (await EncodingFixture.FramesAsync(output), await EncodingFixture.FieldAsync(output, "a", "codec_name")));
        Assert.Contains(report.Notes, said => said.Code == "sound_unusable" && said.English.StartsWith("The result has no sound", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("mkv", "matroska", "hdmv_pgs_subtitle", Explicit = true)]
    [InlineData("m2ts", "mpegts", "hdmv_pgs_subtitle")]
    [InlineData("vob.mkv", "matroska", "dvd_subtitle", Explicit = true)]
    [InlineData("dvb.ts", "mpegts", "dvb_subtitle", Explicit = true)]
    public async Task Subtitles_that_are_pictures_are_left_out(string ending, string container, string codec)
    {
        var film = await fixture.ClipAsync("plain-film.mkv", $"{Picture}{Tone}-t 2 {Film}-c:a ac3");
        var subtitles = Path.Combine(fixture.Folder, "pictures.sup");
        await File.WriteAllBytesAsync(subtitles, PictureSubtitles());
        var convert = codec switch { "dvd_subtitle" => "-c:s dvdsub", "dvb_subtitle" => "-c:s dvbsub", _ => "" };
        var clip = await fixture.ClipAsync("pictures." + ending, $"-i {film} -i {subtitles} -map 0 -map 1 -c copy {convert} -f {container}");
        var (report, output) = await EncodeAsync(clip);
        Assert.Equal((50, "aac"), (await EncodingFixture.FramesAsync(output), await EncodingFixture.FieldAsync(output, "a:0", "codec_name")));
        Assert.Contains("picture_subtitles_left_out", report.Notes.Select(said => said.Code));
    }

    [Fact]
    public async Task A_broken_header_of_one_sound_costs_that_sound_alone()
    {
        var clip = await fixture.ClipAsync("vorbis.mkv", $"{Picture}{Tone}{OtherTone}-map 0 -map 1 -map 2 -t 1 {Film}-c:a:0 libvorbis -c:a:1 aac");
        var bytes = await File.ReadAllBytesAsync(clip);
        var at = bytes.AsSpan().IndexOf("\u0001vorbis"u8);
        bytes[at + 6] = (byte)'!';
        var path = Path.Combine(fixture.Folder, "broken-vorbis.mkv");
        await File.WriteAllBytesAsync(path, bytes);
        var (report, output) = await EncodeAsync(path);
        Assert.Equal((25, "aac"), (await EncodingFixture.FramesAsync(output), await EncodingFixture.FieldAsync(output, "a:0", "codec_name")));
        Assert.Contains("sound_unusable", report.Notes.Select(said => said.Code));
    }

    [Fact]
    public async Task Fonts_and_covers_of_any_kind_are_passed_over()
    {
        var font = Path.Combine(fixture.Folder, "font.ttf");
        await File.WriteAllBytesAsync(font, [0, 1, 0, 0, .. new byte[100]]);
        var cover = await fixture.ClipAsync("cover.tiff", "-f lavfi -i color=red:s=64x64 -frames:v 1");
        var fonts = string.Join(' ', Enumerable.Range(0, 70).Select(i => $"-attach {font} -metadata:s:t:{i} mimetype=application/x-truetype-font -metadata:s:t:{i} filename=font{i}.ttf"));
        var film = await fixture.ClipAsync("plain-film.mkv", $"{Picture}{Tone}-t 2 {Film}-c:a ac3");
        var clip = await fixture.ClipAsync("fonts.mkv", $"-i {film} {fonts} -attach {cover} -metadata:s:t:70 mimetype=image/tiff -metadata:s:t:70 filename=cover.tiff -c copy");
        var (_, output) = await EncodeAsync(clip);
        Assert.Equal(50, await EncodingFixture.FramesAsync(output));
    }

    [Fact]
    public async Task A_turned_picture_stays_turned_where_a_stream_cannot_be_opened()
    {
        var upright = await fixture.ClipAsync("upright-unusable.mov", $"{Picture}{Tone}-t 1 {Film}-c:a dfpwm -strict -2");
        var clip = await fixture.SidewaysAsync("turned-unusable.mov", upright);
        var probed = await fixture.Probe.ProbeAsync(clip, TestContext.Current.CancellationToken);
        Assert.Equal((96, 160, 25.0), (probed.Width, probed.Height, probed.FrameRate));
        Assert.InRange(probed.DurationSeconds, 0.95, 1.1);
    }

    [Theory]
    [InlineData("commentary-first.mkv", "-disposition:a:0 comment -disposition:a:1 default", 1000, Explicit = true)]
    [InlineData("default-second.mkv", "-disposition:a:0 0 -disposition:a:1 default", 1000, Explicit = true)]
    [InlineData("default-first.mkv", "-disposition:a:0 default -disposition:a:1 0", 300, Explicit = true)]
    [InlineData("commentary-default.mkv", "-disposition:a:0 comment+default -disposition:a:1 0", 1000)]
    [InlineData("surround-second.mkv", "-disposition:a:0 0 -disposition:a:1 0 -ac:a:1 6", 1000, Explicit = true)]
    public async Task The_sound_that_is_meant_is_kept(string name, string dispositions, int hertz)
    {
        var clip = await fixture.ClipAsync(name, $"{Picture}{Tone}{OtherTone}-map 0 -map 1 -map 2 -t 1 {Film}-c:a aac {dispositions}");
        var (report, output) = await EncodeAsync(clip);
        var sound = await Seen.SoundAsync(output);
        var crossings = sound.Skip(1000).Take(4000).Zip(sound.Skip(1001)).Count(pair => pair.First < 0 && pair.Second >= 0) * 2;
        Assert.InRange(crossings, hertz * 0.95, hertz * 1.05);
        Assert.Contains($"track {(hertz == 300 ? 1 : 2)}.", report.Notes.Single(said => said.Code == "audio_tracks_left_out").English);
    }

    [Fact]
    public async Task A_small_picture_beside_the_film_is_not_the_film()
    {
        var clip = await fixture.ClipAsync("preview.mkv", $"-f lavfi -i testsrc2=size=64x48:rate=25 {Picture}-map 0 -map 1 -t 1 {Film}-disposition:v:0 0 -disposition:v:1 0");
        var (report, _) = await EncodeAsync(clip);
        Assert.Equal((160, 96), (report.Width, report.Height));
    }

    [Fact]
    public async Task A_picture_whose_size_changes_on_the_way_is_kept()
    {
        const string call = "-c:v libvpx -deadline realtime -cpu-used 8";
        var first = await fixture.ClipAsync("call-1.webm", $"{Picture}-t 1 {call}");
        var second = await fixture.ClipAsync("call-2.webm", $"-f lavfi -i testsrc2=size=320x192:rate=25 -t 1 {call}");
        var list = Path.Combine(fixture.Folder, "call.txt");
        await File.WriteAllTextAsync(list, $"file {first}\nfile {second}\n");
        var (report, output) = await EncodeAsync(await fixture.ClipAsync("call.webm", $"-f concat -safe 0 -i {list} -c copy"), compares: true);
        Assert.Equal(50, await EncodingFixture.FramesAsync(output));
        Assert.True(report.Ssim is null or (> 0.5 and <= 1));
    }

    [Fact]
    public async Task A_picture_too_small_to_compare_is_still_made()
    {
        var clip = await fixture.ClipAsync("tiny.mkv", "-f lavfi -i testsrc2=size=12x12:rate=25 -t 1 -c:v ffv1 -pix_fmt yuv420p");
        var (report, output) = await EncodeAsync(clip, compares: true);
        Assert.Equal(25, await EncodingFixture.FramesAsync(output));
        Assert.True(report.Ssim is null or (>= 0 and <= 1));
    }

    private async Task<(EncodingReport Report, string Output)> EncodeAsync(string clip, bool compares = false)
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: MaxBytes) }, compares);
        Assert.InRange(new FileInfo(output).Length, 1, MaxBytes);
        return (report, output);
    }

    /// <summary>A PGS stream (Blu-ray): a small picture shown at 0.5 s and hidden at 1.5 s.</summary>
    private static byte[] PictureSubtitles()
    {
        const int width = 32, height = 8;
        byte[] line = [0, 0xC0, width, 1, 0, 0];
        byte[] runs = [.. Enumerable.Repeat(line, height).SelectMany(bytes => bytes)];
        byte[] size = [.. Word(width), .. Word(height)];
        byte[] window = [1, 0, .. Word(10), .. Word(20), .. size];
        byte[] screen = [.. Word(160), .. Word(96), 0x10];
        byte[] shown = [.. screen, .. Word(0), 0x80, 0, 0, 1, .. Word(0), 0, 0, .. Word(10), .. Word(20)];
        byte[] picture = [.. Word(0), 0, 0xC0, 0, .. Word(runs.Length + 4), .. size, .. runs];
        return
        [
            .. Segment(0.5, 0x16, shown), .. Segment(0.5, 0x17, window), .. Segment(0.5, 0x14, [0, 0, 1, 0xFF, 0x80, 0x80, 0xFF]), .. Segment(0.5, 0x15, picture), .. Segment(0.5, 0x80, []),
            .. Segment(1.5, 0x16, [.. screen, .. Word(1), 0, 0, 0, 0]), .. Segment(1.5, 0x17, window), .. Segment(1.5, 0x80, []),
        ];

        static byte[] Segment(double at, byte type, byte[] data)
        {
            var time = new byte[4];
            BinaryPrimitives.WriteUInt32BigEndian(time, (uint)(at * 90_000));
            return [.. "PG"u8, .. time, 0, 0, 0, 0, type, .. Word(data.Length), .. data];
        }

        static byte[] Word(int value) => [(byte)(value >> 8), (byte)value];
    }
}
