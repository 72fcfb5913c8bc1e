using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

public class CropTests(EncodingFixture fixture)
{
    private static readonly SourceFacts Source = new()
    {
        Format = MediaFormats.Mp4,
        Bytes = 10_000_000,
        DurationSeconds = 60,
        Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", Matrix = "bt709", FrameRate = 25 },
    };

    [Theory]
    [InlineData("crop 100 pixels from the top", "crop=1280:620:0:100,setsar=1,format=yuv420p")]
    [InlineData("crop 10% from the left, rotate 90", "crop=1152:720:128:0,transpose=clock,setsar=1,format=yuv420p")]
    [InlineData("crop to 640x480", "crop=640:480:320:120,setsar=1,format=yuv420p")]
    [InlineData("crop 320 pixels from the right, square", "crop=960:720:0:0,crop=720:720,setsar=1,format=yuv420p")]
    [InlineData("crop 320 pixels from the right, 360p", "crop=960:720:0:0,scale=480:360:flags=lanczos,setsar=1,format=yuv420p")]
    public void The_sides_of_the_source_are_cut_off_first(string prompt, string graph) => Assert.Equal(graph, Graph(Source, PromptReader.Read(prompt).Edit));

    [Fact]
    public void Pixels_are_those_that_are_shown()
    {
        var wide = Source with { Video = Source.Video! with { CodedWidth = 1440, CodedHeight = 1080, PixelAspect = 4.0 / 3 } };
        Assert.Equal("crop=1290:1080:150:0,scale=1720:1080:flags=bicubic,setsar=1,format=yuv420p", Graph(wide, PromptReader.Read("crop 200 pixels from the left").Edit));
        var sideways = Source with { Video = Source.Video! with { Rotation = 90 } };
        Assert.Equal("crop=720:1180:0:100,setsar=1,format=yuv420p", Graph(sideways, PromptReader.Read("crop 100 pixels from the top").Edit));
    }

    [Fact]
    public async Task What_is_left_is_the_right_part()
    {
        // Red above green, and a blue stripe at the left of both.
        var clip = await fixture.ClipAsync("sides.mp4", "-f lavfi -i color=red:s=160x60:r=10:d=1 -f lavfi -i color=lime:s=160x60:r=10:d=1 -filter_complex [0][1]vstack,drawbox=0:0:40:120:blue:fill -pix_fmt yuv420p -c:v libx264 -preset ultrafast");
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = PromptReader.Read("crop 60 pixels from the top and 25% from the left").Edit with { Size = new SizeLimit { Bytes = 20_000 } } });
        Assert.Equal((120, 60), (report.Width, report.Height));
        var (red, green, blue) = await ColourAsync(output);
        Assert.True(green > 200 && red < 60 && blue < 60, $"{red} {green} {blue}");
    }

    [Theory]
    [InlineData("bars-wide.mp4", "scale=160:72,pad=160:120:0:24", 160, 72, Explicit = true)]
    [InlineData("bars-tall.mp4", "scale=60:120,pad=160:120:50:0", 60, 120, Explicit = true)]
    [InlineData("bars-all.mp4", "scale=100:60,pad=160:120:20:40", 100, 60)]
    public async Task Black_bars_are_measured_and_cropped(string name, string bars, int width, int height)
    {
        var clip = await fixture.ClipAsync(name, $"-f lavfi -i testsrc2=s=160x120:r=10:d=2 -vf {bars},setsar=1,fade=in:0:5 -pix_fmt yuv420p -c:v libx264 -preset ultrafast -crf 20");
        var asked = PromptReader.Read("remove the black bars").Edit;
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = asked with { Size = new SizeLimit { Bytes = 30_000 } } });
        Assert.Equal((width, height), (report.Width, report.Height));
        Assert.Equal($"{width},{height}", await EncodingFixture.FieldAsync(output, "v:0", "width,height"));
        Assert.DoesNotContain("no_black_bars", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task Without_bars_a_note_says_so_and_the_picture_stays()
    {
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(await fixture.MovingAsync()) with { Edit = PromptReader.Read("crop the black bars, 30 kB").Edit });
        Assert.Equal((192, 108), (report.Width, report.Height));
        Assert.Contains("no_black_bars", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task A_picture_that_is_black_everywhere_stays()
    {
        var clip = await fixture.ClipAsync("black.mp4", "-f lavfi -i color=black:s=160x120:r=10:d=1 -pix_fmt yuv420p -c:v libx264");
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = new VideoEdit { Crop = new Crop { BlackBars = true } } });
        Assert.Equal((160, 120), (report.Width, report.Height));
    }

    private static string Graph(SourceFacts source, VideoEdit edit)
    {
        var plan = EncodingPlanner.Plan(source, new EncodingRequest { Input = "/in/clip.mp4", Output = "/out/a.mp4", WorkFolder = "/work", Edit = edit }, new EncodingOptions());
        return VideoFilters.Graph(plan, plan.Layout);
    }

    private static async Task<(int Red, int Green, int Blue)> ColourAsync(string path)
    {
        var pixel = Path.ChangeExtension(path, ".rgb");
        await EncodingFixture.FfmpegAsync(["-i", path, "-frames:v", "1", "-vf", "scale=1:1:flags=area", "-pix_fmt", "rgb24", "-f", "rawvideo", pixel]);
        var bytes = await File.ReadAllBytesAsync(pixel, TestContext.Current.CancellationToken);
        return (bytes[0], bytes[1], bytes[2]);
    }
}
