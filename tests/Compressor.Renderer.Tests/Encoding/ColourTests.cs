using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Tests.Support;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>What a result says of its colours.</summary>
public class ColourTests
{
    private static readonly VideoFacts Picture = new() { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25 };

    [Theory]
    [InlineData("bt470m", "gamma22")]
    [InlineData("bt470bg", "gamma28")]
    [InlineData("smpte170m", "smpte170m")]
    [InlineData("iec61966-2-1", "iec61966-2-1")]
    [InlineData("bt2020-10", "bt2020-10")]
    public void A_curve_is_given_on_by_the_name_that_ffmpeg_takes(string read, string given) =>
        Assert.Equal(["-color_trc", given], ColourTags.For(Picture with { Transfer = read }));

    [Theory]
    [InlineData(1280, 720, null, "yuv420p", true)]
    [InlineData(720, 1280, null, "yuv420p", true)]
    [InlineData(1280, 720, "bt709", "yuv420p", false)]
    [InlineData(1280, 720, "smpte170m", "yuv420p", false)]
    [InlineData(1280, 720, null, "bgr24", false)]
    [InlineData(720, 576, null, "yuv420p", false)]
    public void A_large_picture_that_says_nothing_says_what_players_took_it_for_once_it_is_small(int width, int height, string? matrix, string pixels, bool isSaid)
    {
        var source = new SourceFacts
        {
            Format = MediaFormats.Mp4,
            Bytes = 1_000_000,
            DurationSeconds = 10,
            Video = Picture with { CodedWidth = width, CodedHeight = height, Matrix = matrix, PixelFormat = pixels },
        };
        var plan = EncodingPlanner.Plan(source, new EncodingRequest { Input = "/in/a.mp4", Output = "/out/a.mp4", WorkFolder = "/work", Edit = Asked.Of(maxBytes: 500_000) }, new EncodingOptions());
        Assert.Equal(isSaid, SaysIt(plan, plan.Layout.WithShortSide(480)));
        Assert.False(SaysIt(plan, plan.Layout));
    }

    private static bool SaysIt(EncodingPlan plan, FrameLayout layout) => VideoFilters.Graph(plan, layout).Contains("setparams=colorspace=bt709", StringComparison.Ordinal);
}
