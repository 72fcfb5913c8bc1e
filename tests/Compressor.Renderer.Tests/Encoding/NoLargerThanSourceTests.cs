using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

public class NoLargerThanSourceTests(EncodingFixture fixture)
{
    private const string Picture = "-f lavfi -i testsrc2=size=192x108:rate=30 ", Fast = "-f lavfi -i testsrc2=size=192x108:rate=120 -t 1.5 -c:v libx264 -crf 45 -bf 3";

    /// <summary>Written without the tag that every remux adds, so that a remux is larger.</summary>
    private const string BareMp4 = Picture + "-t 2 -c:v libx264 -crf 40 -fflags +bitexact -flags:v +bitexact -empty_hdlr_name 1 -map_metadata -1";

    [Theory]
    [InlineData("bare.mp4", BareMp4, EncodingMethod.Copy)]
    [InlineData("fast.mkv", Fast, EncodingMethod.TwoPass)]
    [InlineData("fits.avi", Picture + "-t 2 -c:v libx264 -crf 35 -bf 0", EncodingMethod.TwoPass)]
    public async Task What_already_fits_never_grows_and_is_said_to_fit(string name, string arguments, EncodingMethod method)
    {
        var clip = await fixture.ClipAsync(name, arguments);
        var source = new FileInfo(clip).Length;
        var (report, output, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 50 * source) });
        Assert.InRange(new FileInfo(output).Length, 1, source);
        Assert.Contains("already_fits", report.Notes.Select(note => note.Code));
        Assert.Equal(method, report.Method);
    }

    /// <summary>A better codec's bytes are not enough for H.264: more are taken than the source has, but no more than H.264 needs, and that is said.</summary>
    [Theory]
    [InlineData("better.webm", "-c:v libvpx-vp9 -b:v 60k -deadline realtime -cpu-used 8", 1.5, Explicit = true)]
    [InlineData("better.mp4", "-c:v libx265 -x265-params log-level=none -crf 36", 1.6)]
    public async Task A_source_in_a_better_codec_gets_what_it_needs(string name, string arguments, double most)
    {
        var clip = await fixture.ClipAsync(name, "-f lavfi -i testsrc2=size=320x180:rate=30 -t 3 " + arguments);
        var source = new FileInfo(clip).Length;
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 50 * source) });
        Assert.InRange(report.Bytes, 1, most * source);
        Assert.InRange(report.Height, 144, 180);
        Assert.Equal(report.Bytes > source, report.Notes.Any(note => note.Code == "larger_than_source"));
    }

    [Theory]
    [InlineData("bare.mp4", BareMp4)]
    [InlineData("fast.mkv", Fast, Explicit = true)]
    [InlineData("hevc.mp4", Picture + "-t 2 -c:v libx265 -x265-params log-level=none -crf 40", Explicit = true)]
    [InlineData("tiny.mp4", "-f lavfi -i color=c=teal:size=64x64:rate=5 -t 1 -c:v libx265 -x265-params log-level=none -fflags +bitexact")]
    public async Task Without_a_ceiling_the_result_is_no_larger_or_there_is_none(string name, string arguments)
    {
        var clip = await fixture.ClipAsync(name, arguments);
        var source = new FileInfo(clip).Length;
        var request = fixture.Request(clip);
        try
        {
            await fixture.EncodeAsync(request);
            Assert.InRange(new FileInfo(request.Output).Length, 1, source);
        }
        catch (EncodingException exception)
        {
            Assert.Equal("impossible_size", exception.Code);
            Assert.Contains("can't be made smaller", exception.Message, StringComparison.Ordinal);
            Assert.False(File.Exists(request.Output));
        }
    }

    [Fact]
    public async Task An_edit_of_what_fits_does_not_grow_either()
    {
        var clip = await fixture.ClipAsync("bare.mp4", BareMp4);
        var source = new FileInfo(clip).Length;
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 50 * source, frameRate: 15) });
        Assert.InRange(report.Bytes, 1, source);
        Assert.DoesNotContain("already_fits", report.Notes.Select(note => note.Code));
    }

    [Theory]
    [InlineData(2560, 1440, null, 1920, 1080, true)]
    [InlineData(2560, 1440, 480, 854, 480, false)]
    [InlineData(1920, 1080, null, 1920, 1080, false)]
    public void A_picture_over_the_limit_is_said_to_be_reduced(int width, int height, int? asked, int wantWidth, int wantHeight, bool isSaid)
    {
        var source = new SourceFacts
        {
            Format = MediaFormats.Mp4,
            Bytes = 10_000_000,
            DurationSeconds = 60,
            Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = width, CodedHeight = height, PixelFormat = "yuv420p", FrameRate = 25 },
        };
        var request = new EncodingRequest { Input = "/in/clip.mp4", Output = "/out/a.mp4", WorkFolder = "/work", Edit = Asked.Of(maxBytes: 20_000_000, shortSide: asked) };
        var (plan, _) = PlanEncoder.Examine(EncodingPlanner.Plan(source, request, new EncodingOptions()), new EncodingOptions());
        Assert.Equal((wantWidth, wantHeight), (plan.Layout.Width, plan.Layout.Height));
        Assert.Equal(isSaid, plan.Notes.Any(note => note.Code == "frame_size_limited"));
    }
}
