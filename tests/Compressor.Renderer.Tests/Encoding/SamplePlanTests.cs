using Compressor.Edits;
using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Estimating;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

public class SamplePlanTests
{
    private static EncodingPlan Plan(double seconds, IReadOnlyList<double>? keys = null, VideoEdit? edit = null) => EncodingPlanner.Plan(
        new SourceFacts
        {
            Format = MediaFormats.Mp4,
            Bytes = 10_000_000,
            DurationSeconds = seconds,
            Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25 },
            Times = keys is null
                ? null
                : new FrameTimes { Start = 0, End = seconds, Count = (int)(seconds * 25), Gap = 0.04, LargestGap = 0.04, HeldSeconds = 0, IsUneven = false, Bytes = 1, KeyFrames = keys },
        },
        new EncodingRequest { Input = "/in/clip.mp4", Output = "/out.mp4", WorkFolder = "/work", Edit = edit ?? new VideoEdit() }, new EncodingOptions());

    [Fact]
    public void A_long_video_is_sampled_in_equal_parts_of_whole_frames_all_over_it()
    {
        var sample = SamplePlan.Of(Plan(7200), 12, 6);
        Assert.Equal(6, sample.Clips.Count);
        Assert.Equal(12, sample.Seconds, 0.001);
        Assert.All(sample.Clips, clip => Assert.Equal(2, clip.Seconds, 0.001));
        Assert.Equal([599, 1799, 2999, 4199, 5399, 6599], sample.Clips.Select(clip => Math.Round(clip.Start)));
    }

    [Fact]
    public void Parts_begin_at_key_frames_and_are_no_more_than_there_are()
    {
        var sample = SamplePlan.Of(Plan(60, [0, 20.5, 59.5]), 4, 6);
        Assert.Equal([0, 20.5], sample.Clips.Select(clip => clip.Start));
        Assert.Equal(4, sample.Seconds, 0.001);
    }

    [Theory]
    [InlineData(10, 8)]
    [InlineData(3, 12)]
    public void Of_a_short_video_the_whole_is_no_dearer(double seconds, double sampled)
    {
        var plan = Plan(seconds);
        Assert.Same(plan, SamplePlan.Of(plan, sampled, 6));
    }

    [Fact]
    public void Fades_of_the_whole_are_none_of_its_parts()
    {
        var sample = SamplePlan.Of(Plan(600, edit: new VideoEdit { Fade = new Fade(2, 2) }), 12, 6);
        Assert.Null(sample.Request.Edit.Fade);
    }

    [Fact]
    public void The_whole_begins_anew_less_often_than_its_parts()
    {
        var (whole, pass) = (Plan(600), new FirstPassResult(30, 300) { Plan = [.. Enumerable.Repeat(new FirstPassFrame(true, 30, 80_000, 0, 0), 6), .. Enumerable.Repeat(new FirstPassFrame(false, 30, 800, 0, 0), 294)] });
        var sample = SamplePlan.Of(whole, 12, 6);
        // 300 frames begin 1.2 times at least, of the 6 times here.
        var told = CodedBytes.Of(pass).OfWhole(sample, whole);
        Assert.Equal(10_000 * 1.2 * 50, told.Intra, 1);
        Assert.Equal(294 * 100 * 50, told.Others, 1);
        Assert.Equal(4.8 * 10_000 / (60_000 + 29_400), CodedBytes.Of(pass).ExcessShare(sample, whole), 0.001);
        Assert.Equal(60_000, CodedBytes.Of(pass).OfWhole(whole, whole).Intra);
    }

    [Fact]
    public void Bytes_of_other_frames_change_by_their_own_ratio() =>
        Assert.Equal((100 * 2) + (50 * 0.5), new CodedBytes(100, 50, 1).Like(new CodedBytes(10, 10, 1), new CodedBytes(20, 5, 1)));

    [Fact]
    public void A_picture_of_half_the_bytes_looks_worse_by_what_two_trials_tell()
    {
        var (fine, coarse) = (new QualityReport(0.99) { Entropy = 6 }, new QualityReport(0.98) { Entropy = 6 });
        var told = Expectation.At(250, [(1000, fine), (500, coarse)], offset: 0)!;
        Assert.Equal(0.96, told.Ssim, 0.001);
        Assert.True(Expectation.At(500, [(1000, fine)], 0)!.Ssim < fine.Ssim);
        Assert.True(Expectation.At(1000, [(1000, fine)], 1)!.WorstTenth > fine.WorstTenth);
        Assert.Null(Expectation.At(1, [(1, null)], 0));
    }
}
