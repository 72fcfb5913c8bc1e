using Compressor.Edits;
using Compressor.Media;
using Compressor.Media.Content;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Sound alone: out of videos, and out of sound files.</summary>
public class SoundFileTests(EncodingFixture fixture)
{
    private const string Noise = "-f lavfi -i anoisesrc=d=4:a=0.3:c=pink:r=44100 -f lavfi -i sine=frequency=500:d=4 -filter_complex amerge,pan=stereo|c0=c0|c1=c1+c0 -metadata title=Chapter_One -metadata artist=Somebody ";

    [Fact]
    public async Task The_sound_of_a_video_is_copied_where_it_can_be()
    {
        var (report, file, _) = await MakeAsync(await fixture.MovingAsync(), new VideoEdit { Format = new OutputFormat("m4a") });
        Assert.Equal(("m4a", EncodingMethod.Copy, null), (file.Format.Name, report.Method, file.Facts.Width));
        Assert.Equal(3, file.Facts.DurationSeconds!.Value, 0.1);
    }

    [Theory]
    [InlineData("mp3", "mp3")]
    [InlineData("m4a", "aac")]
    public async Task A_part_of_a_video_becomes_sound_alone(string format, string codec)
    {
        var (_, file, output) = await MakeAsync(await fixture.MovingAsync(), new VideoEdit { Format = new OutputFormat(format), Trim = new Trim { Start = 0.5, End = 2 } });
        Assert.Equal(1.5, file.Facts.DurationSeconds!.Value, 0.1);
        Assert.Equal(codec, await EncodingFixture.FieldAsync(output, "a:0", "codec_name"));
        Assert.Equal("", await EncodingFixture.FieldAsync(output, "v", "codec_name"));
    }

    [Theory]
    [InlineData("sound-begins-late.mkv", "-itsoffset 2", 1)]
    [InlineData("sound-ends-early.mkv", "", 1)]
    public async Task A_sound_that_begins_late_or_ends_early_is_whole(string name, string offset, double seconds)
    {
        var clip = await fixture.ClipAsync(name, $"-f lavfi -i color=s=64x48:r=5:d=4 {offset} -f lavfi -i sine=d=1 -map 0 -map 1 -c:v libx264 -c:a flac");
        var (_, file, _) = await MakeAsync(clip, new VideoEdit { Format = new OutputFormat("mp3") });
        Assert.Equal(seconds, file.Facts.DurationSeconds!.Value, 0.1);
        if (offset.Length == 0) return;
        var e = await Assert.ThrowsAsync<EncodingException>(() => MakeAsync(clip, new VideoEdit { Format = new OutputFormat("mp3"), Trim = new Trim { End = 1 } }));
        Assert.Equal(RenderErrorCodes.NoSound, e.Code);
        Assert.NotNull(e.Chinese);
    }

    [Fact]
    public async Task A_song_of_another_codec_that_fits_already_does_not_grow()
    {
        var clip = await fixture.ClipAsync("low.opus", Noise + "-t 3 -c:a libopus -b:a 48k");
        var (report, file, _) = await MakeAsync(clip, new VideoEdit { Size = new SizeLimit { Bytes = 1_000_000 } });
        Assert.Equal("m4a", file.Format.Name);
        Assert.InRange(report.Bytes, 1, new FileInfo(clip).Length);
    }

    [Theory]
    [InlineData("podcast.mp3", "-b:a 192k", "mp3", 40_000, Explicit = true)]
    [InlineData("podcast.mp3", "-b:a 192k", "mp3", 6_000)]
    [InlineData("song.m4a", "-c:a aac -b:a 192k", "m4a", 30_000)]
    [InlineData("take.wav", "", "m4a", 50_000, Explicit = true)]
    [InlineData("take.wav", "", "m4a", 6_000)]
    [InlineData("raw.aac", "-c:a aac -b:a 160k", "m4a", 30_000, Explicit = true)]
    public async Task A_sound_file_gets_under_its_ceiling_and_stays_sound(string name, string arguments, string format, long maxBytes)
    {
        var clip = await fixture.ClipAsync(name, Noise + arguments);
        var (report, file, _) = await MakeAsync(clip, new VideoEdit { Size = new SizeLimit { Bytes = maxBytes }, Compress = true });
        Assert.Equal(format, file.Format.Name);
        Assert.InRange(report.Bytes, maxBytes * 0.45, maxBytes);
        Assert.Equal(4, file.Facts.DurationSeconds!.Value, 0.2);
    }

    [Theory]
    [InlineData("podcast.mp3", "-b:a 192k")]
    [InlineData("song.m4a", "-c:a aac -b:a 192k", Explicit = true)]
    public async Task Compressed_without_a_size_it_is_smaller_and_keeps_its_tags(string name, string arguments)
    {
        var clip = await fixture.ClipAsync(name, Noise + arguments);
        var (report, _, output) = await MakeAsync(clip, new VideoEdit { Compress = true });
        Assert.InRange(report.Bytes, 1, new FileInfo(clip).Length * 0.8);
        Assert.Equal("Chapter_One,Somebody", (await EncodingFixture.RunAsync("ffprobe", ["-v", "error", "-show_entries", "format_tags=title,artist", "-of", "csv=p=0", output])).Trim());
    }

    [Fact]
    public async Task A_cover_is_kept_where_there_is_room_and_left_out_where_there_is_not()
    {
        var song = await fixture.ClipAsync("plain-song.mp3", Noise + "-b:a 192k");
        var picture = await fixture.ClipAsync("cover.jpg", "-f lavfi -i mandelbrot=size=400x400 -frames:v 1 -q:v 2");
        var clip = await fixture.ClipAsync("covered.mp3", $"-i {song} -i {picture} -map 0 -map 1 -c copy -disposition:v:0 attached_pic -id3v2_version 3");
        var (_, _, whole) = await MakeAsync(clip, new VideoEdit { Compress = true });
        Assert.Equal("mjpeg", await EncodingFixture.FieldAsync(whole, "v:0", "codec_name"));
        var (report, _, small) = await MakeAsync(clip, new VideoEdit { Size = new SizeLimit { Bytes = 20_000 } });
        Assert.InRange(report.Bytes, 10_000, 20_000);
        Assert.Equal("", await EncodingFixture.FieldAsync(small, "v:0", "codec_name"));
        Assert.Contains("tags_left_out", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task The_middle_can_be_cut_out_of_a_recording()
    {
        var clip = await fixture.ClipAsync("podcast.mp3", Noise + "-b:a 192k");
        var (_, file, _) = await MakeAsync(clip, new VideoEdit { Trim = new Trim { Removed = [new TimeRange(1, 2.5)] } });
        Assert.Equal("mp3", file.Format.Name);
        Assert.Equal(2.5, file.Facts.DurationSeconds!.Value, 0.1);
    }

    [Theory]
    [InlineData("podcast.mp3", "-b:a 192k")]
    [InlineData("take.wav", "")]
    [InlineData("tagged.mp3", "-b:a 192k -metadata comment=LYRICS")]
    public async Task What_can_not_fit_is_refused_with_what_would(string name, string arguments)
    {
        var request = fixture.Request(await fixture.ClipAsync(name, Noise + arguments.Replace("LYRICS", new string('x', 7_800), StringComparison.Ordinal))) with { Edit = new VideoEdit { Size = new SizeLimit { Bytes = 1_500 } } };
        var refusal = await Assert.ThrowsAsync<EncodingException>(() => fixture.EncodeAsync(request));
        Assert.Equal(RenderErrorCodes.ImpossibleSize, refusal.Code);
        var (report, _, _) = await MakeAsync(request.Input, new VideoEdit { Size = new SizeLimit { Bytes = refusal.SmallestBytes } });
        Assert.InRange(report.Bytes, 1_501, refusal.SmallestBytes!.Value);
    }

    [Fact]
    public async Task A_silent_video_has_no_sound_to_give()
    {
        var clip = await fixture.ClipAsync("silent.mp4", "-f lavfi -i testsrc2=size=160x90:rate=10 -t 1 -c:v libx264 -pix_fmt yuv420p");
        var refusal = await Assert.ThrowsAsync<EncodingException>(() => MakeAsync(clip, new VideoEdit { Format = new OutputFormat("mp3") }));
        Assert.Contains("no sound", refusal.Message, StringComparison.Ordinal);
    }

    private async Task<(EncodingReport Report, MediaFile File, string Output)> MakeAsync(string clip, VideoEdit edit)
    {
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit });
        await using var content = File.OpenRead(output);
        return (report, (await MediaFile.ReadAsync(content, TestContext.Current.CancellationToken))!, output);
    }
}
