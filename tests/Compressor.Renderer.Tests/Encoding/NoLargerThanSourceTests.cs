using Compressor.Renderer.Encoding;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

public class NoLargerThanSourceTests(EncodingFixture fixture)
{
    private const string Picture = "-f lavfi -i testsrc2=size=320x180:rate=30 ";

    /// <summary>Written without the tag that every remux adds, so that a remux is larger.</summary>
    private const string BareMp4 = Picture + "-t 2 -c:v libx264 -crf 40 -fflags +bitexact -flags:v +bitexact -empty_hdlr_name 1 -map_metadata -1";

    [Theory]
    [InlineData("bare.mp4", BareMp4, EncodingMethod.Copy)]
    [InlineData("fast.mkv", "-f lavfi -i testsrc2=size=320x180:rate=120 -t 4 -c:v libx264 -crf 45 -bf 3", EncodingMethod.TwoPass)]
    [InlineData("fits.avi", Picture + "-t 3 -c:v libx264 -crf 35 -bf 0", EncodingMethod.TwoPass)]
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
    [InlineData("better.webm", "-c:v libvpx-vp9 -b:v 60k -deadline realtime -cpu-used 8", 1.5)]
    [InlineData("better.mp4", "-c:v libx265 -x265-params log-level=none -crf 36", 1.6)]
    public async Task A_source_in_a_better_codec_gets_what_it_needs(string name, string arguments, double most)
    {
        var clip = await fixture.ClipAsync(name, Picture + "-t 3 " + arguments);
        var source = new FileInfo(clip).Length;
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 50 * source) });
        Assert.InRange(report.Bytes, 1, most * source);
        Assert.InRange(report.Height, 144, 180);
        Assert.Equal(report.Bytes > source, report.Notes.Any(note => note.Code == "larger_than_source"));
    }

    [Theory]
    [InlineData("bare.mp4", BareMp4)]
    [InlineData("fast.mkv", "-f lavfi -i testsrc2=size=320x180:rate=120 -t 4 -c:v libx264 -crf 45 -bf 3")]
    [InlineData("hevc.mp4", Picture + "-t 2 -c:v libx265 -x265-params log-level=none -crf 40")]
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

    [Fact]
    public async Task A_picture_over_the_limit_is_said_to_be_reduced()
    {
        var clip = await fixture.ClipAsync("large.mp4", "-f lavfi -i testsrc2=size=2560x1440:rate=5 -t 1 -c:v libx264 -preset ultrafast");
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(maxBytes: 10_000_000) });
        Assert.Equal((1920, 1080), (report.Width, report.Height));
        Assert.Contains("frame_size_limited", report.Notes.Select(note => note.Code));
    }
}
