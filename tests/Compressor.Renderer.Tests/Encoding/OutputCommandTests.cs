using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Outputs;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>The exact command lines of formats other than MP4; nothing is run.</summary>
public class OutputCommandTests
{
    private const string Safe = "-protocol_whitelist file -f mov -enable_drefs 0 -use_absolute_path 0";

    private static readonly SourceFacts Source = new()
    {
        Format = MediaFormats.Mp4,
        Bytes = 10_000_000,
        DurationSeconds = 60,
        AudioTracks = 1,
        Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25, BitRate = 1_200_000 },
        Audio = new AudioFacts { Index = 1, Codec = "aac", Channels = 2, SampleRate = 48000, BitRate = 128_000 },
    };

    [Fact]
    public void Frames_are_kept_without_loss()
    {
        var plan = Plan(new VideoEdit { Format = new OutputFormat("gif"), Trim = new Trim { Start = 2, End = 5 } });
        Assert.Equal(
            $"{Safe} -threads 2 -ss 1.996 -i file:/in/clip.mp4 -map 0:0 -an -sn -dn -map_metadata -1 -map_chapters -1 -t 3 -filter_threads 2 "
            + "-vf scale=480:270:flags=lanczos,setsar=1,format=yuv444p -fps_mode vfr -c:v ffv1 -level 3 -slices 4 -f matroska frames.mkv",
            Text(Frames.Command(plan, plan.Layout.WithShortSide(270), 2)));
    }

    [Fact]
    public void A_picture_needs_one_frame()
    {
        var plan = Plan(new VideoEdit { Format = new OutputFormat("jpg") });
        Assert.Contains("-fps_mode vfr -frames:v 1 -c:v ffv1", Text(Frames.Command(plan, plan.Layout, 2, most: 1)));
    }

    [Fact]
    public void A_gif_is_made_with_a_palette_of_its_own()
    {
        var plan = Plan(new VideoEdit { Format = new OutputFormat("gif") });
        Assert.Equal(
            [
                "-f matroska -i frames.mkv -vf fps=10,scale=320:180:flags=lanczos:in_color_matrix=bt709,palettegen=max_colors=128:stats_mode=diff -frames:v 1 -update 1 -f image2 palette.png",
                "-f matroska -i frames.mkv -f image2 -i palette.png -filter_complex [0:v]fps=10,scale=320:180:flags=lanczos:in_color_matrix=bt709[a];[a][1:v]paletteuse=dither=bayer:bayer_scale=4:diff_mode=rectangle[b] "
                + "-map [b] -map_metadata -1 -loop 0 -f gif animation.gif",
            ],
            new GifFormat().Commands(plan, new Rung(plan.Layout.WithShortSide(180), 10, 2, 1), 12.5).Select(Text));
    }

    [Fact]
    public void An_animated_webp_is_one_command()
    {
        var plan = Plan(new VideoEdit { Format = new OutputFormat("webp") });
        Assert.Equal(
            ["-f matroska -i frames.mkv -vf scale=640:360:flags=lanczos:in_color_matrix=bt709,format=yuv420p -c:v libwebp_anim -quality 60 -compression_level 4 -map_metadata -1 -loop 0 -f webp animation.webp"],
            new WebPFormat().Commands(plan, new Rung(plan.Layout.WithShortSide(360), 15, 1, 1), 15).Select(Text));
    }

    [Fact]
    public void Sound_is_taken_out_of_a_part()
    {
        var plan = Plan(new VideoEdit { Format = new OutputFormat("mp3"), Trim = new Trim { Start = 2, End = 5 } });
        Assert.Equal(
            $"{Safe} -ss 2 -i file:/in/clip.mp4 -map 0:1 -vn -sn -dn -t 3 -c:a libmp3lame -b:a 128000 -ac 2 -ar 48000 -map_metadata 0 -map_chapters -1 -id3v2_version 3 -f mp3 sound.mp3",
            Text(SoundCommands.Sound(plan, SoundFormat.Mp3, new SoundTarget(128_000, 2))));
    }

    [Fact]
    public void Sound_that_fits_is_copied()
    {
        var plan = Plan(new VideoEdit { Format = new OutputFormat("m4a") });
        Assert.Equal(
            $"{Safe} -i file:/in/clip.mp4 -map 0:1 -vn -sn -dn -c:a copy -map_metadata 0 -map_chapters 0 -movflags +faststart -f ipod sound.m4a",
            Text(SoundCommands.Sound(plan, SoundFormat.M4a, null)));
    }

    [Theory]
    [InlineData("jpg", 2, ":out_color_matrix=bt601:out_range=pc,format=yuvj420p -frames:v 1 -c:v mjpeg -q:v 5 -huffman optimal -map_metadata -1 -f image2 -update 1 picture.jpg")]
    [InlineData("webp", 1, ",format=yuv420p -frames:v 1 -c:v libwebp -quality 80 -compression_level 6 -map_metadata -1 -f image2 -update 1 picture.webp")]
    [InlineData("png", 0, ",format=rgb24 -frames:v 1 -c:v png -pred mixed -compression_level 9 -map_metadata -1 -f image2 -update 1 picture.png")]
    public void A_picture_is_one_command(string format, int level, string end)
    {
        var source = Source with
        {
            Format = MediaFormats.Jpeg,
            DurationSeconds = 0,
            Audio = null,
            AudioTracks = 0,
            Video = Source.Video! with { Codec = "mjpeg", CodedWidth = 4000, CodedHeight = 3000, PixelFormat = "yuvj420p" },
        };
        var plan = Plan(new VideoEdit { Format = new OutputFormat(format) }, source);
        Assert.Equal((4000, 3000), (plan.Layout.Width, plan.Layout.Height));
        var command = Text(PictureFormat.Of(plan.Result.Format).Command(plan, new Rung(plan.Layout, 0, level, 1)));
        Assert.Equal($"-f matroska -i frames.mkv -vf scale=4000:3000:flags=lanczos:in_color_matrix=bt709{end}", command);
    }

    private static EncodingPlan Plan(VideoEdit edit, SourceFacts? source = null) =>
        EncodingPlanner.Plan(source ?? Source, new EncodingRequest { Input = "/in/clip.mp4", Output = "/out/a", WorkFolder = "/work", Edit = edit }, new EncodingOptions());

    /// <summary>Without the list of decoders, which is the same for all.</summary>
    private static string Text(IReadOnlyList<string> command)
    {
        var parts = command.ToList();
        for (var at = parts.IndexOf("-codec_whitelist"); at >= 0; at = parts.IndexOf("-codec_whitelist")) parts.RemoveRange(at, 2);
        return string.Join(' ', parts);
    }
}
