using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;
using Compressor.Renderer.Encoding.Sizing;

namespace Compressor.Renderer.Tests.Encoding;

public class StrategyTests
{
    private static readonly SourceFacts Source = new()
    {
        Format = MediaFormats.Mp4,
        Bytes = 10_000_000,
        DurationSeconds = 60,
        Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25 },
    };

    private static EncodingPlan Plan(FrameSize? size = null) => EncodingPlanner.Plan(
        Source, new EncodingRequest { Input = "/in/clip.mp4", Output = "/out.mp4", WorkFolder = "/work", Edit = new VideoEdit { FrameSize = size, Size = new SizeLimit { Bytes = 5_000_000 } } }, new EncodingOptions());

    private static FirstLook Film(EncodingPlan plan, double qp) =>
        new(Content.Film, new FirstPassResult(qp, 1500), 4_000_000, plan.Layout) { Tuning = PassTuning.Default with { Preset = "slow", BFrames = 5 } };

    [Theory]
    [InlineData(20, 720, "medium", null)]
    [InlineData(22, 720, "medium", 0.6)]
    [InlineData(27, 720, "medium", 0.0)]
    [InlineData(28, 576, "medium", 0.0)]
    [InlineData(29, 576, "slow", 0.0)]
    [InlineData(36.5, 360, "slow", 0.0)]
    [InlineData(60, 144, "slow", 0.0)]
    public void Film_gets_the_lines_that_the_rate_fills_and_a_slow_pass_where_it_shows(double qp, int lines, string preset, double? psy)
    {
        var strategy = Strategy.For(Plan(), Film(Plan(), qp));
        Assert.Equal((lines, preset), (strategy.Layout.ShortSide, strategy.Tuning.Preset));
        Assert.Equal(MotionSearch.Default, strategy.Tuning.Motion);
        Assert.Equal(psy, strategy.Tuning.PsyStrength);
        // Both passes need the same.
        Assert.Equal(5, strategy.Tuning.BFrames);
    }

    /// <summary>Half the size, by which quantizers are told, averages grain out.</summary>
    [Theory]
    [InlineData(15, 0.8)]
    [InlineData(20, 0.0)]
    [InlineData(31, 0.0)]
    public void Grain_is_taken_for_coarser_where_texture_is_to_look_like_the_source_s_and_never_encoded_slowly(double qp, double psy)
    {
        var tuning = Strategy.For(Plan(), Film(Plan(), qp) with { IsWhole = true, Detail = 5 }).Tuning;
        Assert.Equal(psy, tuning.PsyStrength!.Value, 6);
        Assert.Equal(("medium", 1), (tuning.Preset, tuning.References));
    }

    [Theory]
    [InlineData("Film")]
    [InlineData("Drawn")]
    public void The_bytes_that_are_told_to_keep_a_picture_s_size_are_those_that_do(string content)
    {
        var plan = Plan();
        var pass = new FirstPassResult(36, 1500) { Plan = [.. Enumerable.Repeat(new FirstPassFrame(false, 36, 7000, 800, 200), 1500)] };
        var look = content == "Film" ? Film(plan, 36) : new FirstLook(Content.Drawn, pass, pass.Bytes / 3, plan.Layout) { PixelsOfPass = 4 };
        Assert.True(PictureHeight.For(plan, look).ShortSide < 720);
        var factor = PictureHeight.SufficientBytes(plan, look) / look.AskedBytes;
        Assert.Equal(720, PictureHeight.For(plan, look.With(factor)).ShortSide);
        Assert.True(PictureHeight.For(plan, look.With(factor * 0.95)).ShortSide < 720);
        // The whole file has sound and boxes besides; more bytes allow more of the sound.
        Assert.True(SufficientSize.Of(plan, 1_000_000) > 1_000_000);
    }

    [Fact]
    public void What_was_judged_at_a_smaller_size_needs_as_much_more()
    {
        var plan = Plan();
        var small = Film(plan, 36) with { Layout = plan.Layout.WithShortSide(288) };
        Assert.True(PictureHeight.SufficientBytes(plan, small) > PictureHeight.SufficientBytes(plan, Film(plan, 36)) * 2);
    }

    [Fact]
    public void A_size_that_was_asked_for_is_kept()
    {
        var plan = Plan(new FrameSize { ShortSide = 480 });
        Assert.Equal(480, Strategy.For(plan, Film(plan, 50)).Layout.ShortSide);
    }

    [Theory]
    [InlineData("Drawn", 7000, 0.1)]
    [InlineData("Drawn", 2000, 0.02)]
    [InlineData("Slides", 2000, 1)]
    public void Drawn_pictures_are_searched_widely_and_keep_their_lines(string content, double texture, double tolerance)
    {
        var pass = new FirstPassResult(36, 1500) { Plan = [.. Enumerable.Repeat(new FirstPassFrame(false, 36, texture, 800, 200), 1500)] };
        var strategy = Strategy.For(Plan(), new FirstLook(Enum.Parse<Content>(content), pass, pass.Bytes * 2, Plan().Layout) { PixelsOfPass = 4 });
        Assert.Equal(720, strategy.Layout.ShortSide);
        Assert.Equal((MotionSearch.Wide, tolerance, 0), (strategy.Tuning.Motion, strategy.Tuning.RateTolerance, strategy.Tuning.PsyStrength));
    }

    [Theory]
    [InlineData("Drawn", 0, 720, 0.988)]
    [InlineData("Lighter", 0, 720, 0.978)]
    [InlineData("Jumping", 0, 720, 1.002)]
    [InlineData("Sparse", 0, 720, 0.99)]
    [InlineData("Drawn", 700, 720, 1.002)]
    [InlineData("Drawn", 0, 360, 1.01)]
    [InlineData("Drawn", 0, 240, 1.01)]
    [InlineData("Sparse", 0, 180, 1.05)]
    [InlineData("Coarse", 700, 720, 1.009)]
    [InlineData("Thin", 0, 720, 0.92)]
    [InlineData("Slides", 0, 720, 0.943)]
    [InlineData("MovingSlides", 0, 360, 0.965)]
    [InlineData("Slides", 0, 360, 1.028715)]
    public void What_a_drawn_picture_is_expected_to_take_goes_by_how_it_moves_and_its_lines(string content, int intra, int lines, double landing)
    {
        var pass = new FirstPassResult(36, 1500) { Plan = [.. Enumerable.Range(0, 1500).Select(i => new FirstPassFrame(i == 0 || i == intra, 36, 7000, 800, 200))] };
        // The first frame of a scene, which is dear beside what scrolls, and not beside what jumps.
        if (content != "Jumping") pass = pass with { Plan = [pass.Plan[0] with { Texture = 70_000 }, .. pass.Plan.Skip(1)] };
        var texture = content switch { "Sparse" => 2000, "MovingSlides" => 100, "Lighter" => 5500, _ => 7000 };
        if (texture < 7000) pass = pass with { Plan = [pass.Plan[0], .. pass.Plan.Skip(1).Select(frame => frame with { Texture = texture })] };
        var (isThin, bytes) = (content == "Thin", pass.Bytes * (lines < 360 ? 0.2 : lines < 720 && content != "MovingSlides" ? 0.4 : content == "Coarse" ? 0.9 : 2));
        var strategy = Strategy.For(Plan(), new FirstLook(content.EndsWith("Slides", StringComparison.Ordinal) ? Content.Slides : Content.Drawn, pass, bytes, Plan().Layout) { PixelsOfPass = 4, IsThin = isThin });
        Assert.Equal((lines, landing), (strategy.Layout.ShortSide, Math.Round(strategy.Landing, 6)));
        Assert.Equal(strategy.Landing, strategy.LandingOn(16, new H264()));
    }

    [Fact]
    public void Film_is_expected_to_take_more_where_many_threads_work_on_it()
    {
        var film = new Strategy(Plan().Layout, PassTuning.Default, 1.001) { Content = Content.Film };
        Assert.Equal(1.001, film.LandingOn(2, new H264()));
        Assert.Equal(1.004, film.LandingOn(4, new H264()), 6);
        Assert.Equal(1.001, film.LandingOn(4, new Hevc()));
    }

    [Theory]
    [InlineData(14, true)]
    [InlineData(17, false)]
    [InlineData(22, false)]
    public void Plenty_is_tried_at_constant_quality(double qp, bool plentiful) => Assert.Equal(plentiful, Strategy.For(Plan(), Film(Plan(), qp)).IsPlentiful);
}
