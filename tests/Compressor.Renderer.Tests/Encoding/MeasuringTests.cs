using Compressor.Media;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>What is worked out of what ffmpeg prints, without ffmpeg.</summary>
public class MeasuringTests
{
    [Fact]
    public void Ssim_is_read_frame_by_frame_and_what_is_no_number_is_not_known()
    {
        Assert.Equal([0.985, 0.5], SsimLog.Read(["n:1 Y:0.98 U:0.99 V:0.99 All:0.985 (18.239)", "n:2 Y:0.5 U:0.5 V:0.5 All:0.5 (3.01)"]));
        Assert.Null(SsimLog.Read(["n:1 Y:nan U:nan V:nan All:nan (nan)"]));
        Assert.Null(SsimLog.Read(["n:1 Y:1 U:1 V:1 All:-inf (inf)"]));
        Assert.Null(SsimLog.Read([]));
    }

    [Fact]
    public void Packets_are_read_in_the_order_in_which_they_are_shown()
    {
        var frames = FrameCrcLog.Read(["#software: x", "#tb 0: 1/12800", "0, -1024, 0, 512, 900, 0x1", "0, -512, 1024, 512, 300, 0x2, F=0x0", "0, 0, 512, 512, 100, 0x3, F=0x0"]);
        Assert.Equal([new EncodedFrame(0, 900, true), new EncodedFrame(0.04, 100, false), new EncodedFrame(0.08, 300, false)], frames);
        Assert.Empty(FrameCrcLog.Read(["0, 0, 0, 512, 900, 0x1"]));
    }

    [Fact]
    public void Empty_frames_tell_nothing_of_the_rest()
    {
        string[] empty = ["frame:0    pts:0       pts_time:0", "lavfi.entropy.entropy.normal.Y=0.000000", "lavfi.entropy.normalized_entropy.normal.Y=0.000000", "lavfi.entropy.entropy.diff.Y=0.000000"];
        string[] printed = [.. empty, "lavfi.entropy.entropy.normal.Y=4.000000", "lavfi.entropy.normalized_entropy.normal.Y=0.500000", "lavfi.entropy.entropy.diff.Y=2.000000", "lavfi.entropy.normalized_entropy.diff.Y=0.222222"];
        Assert.Equal([new FrameEntropy(4, 2)], FrameEntropy.Read(printed));
        Assert.Equal(new FrameEntropy(0, 0), FrameEntropy.Median(FrameEntropy.Read(empty)));
        Assert.False(LevelRule.IsDrawn(new FrameEntropy(0, 0)));
        Assert.True(LevelRule.IsDrawn(new FrameEntropy(1.5, 2)));
        Assert.False(LevelRule.IsDrawn(new FrameEntropy(7.3, 0.5)));
    }

    [Fact]
    public void The_worst_tenth_counts_frames_by_what_they_stand_for()
    {
        var (mean, worst) = FrameStatistics.Of([(0.9, [0.99, 0.99]), (0.1, [0.8, 0.7])]);
        Assert.Equal(0.966, mean, 6);
        Assert.Equal(0.75, worst, 6);
        Assert.Equal((0.6, 0.6), FrameStatistics.Of([(1, [0.6])]));
    }

    [Fact]
    public void The_hardest_scene_is_compared_and_the_rest_is_spread()
    {
        // Ten minutes of which seconds 333 to 340 are hard; a key frame every ten seconds.
        var frames = Enumerable.Range(0, 600 * 25).Select(i => new EncodedFrame(i / 25.0, i / 25 is >= 333 and < 340 ? 9000 : 500, i % 250 == 0)).ToList();
        var parts = PartChoice.Choose(frames, [], 600, 25, Cost);
        Assert.InRange(parts.Count, 6, 24);
        Assert.Contains(parts, part => part.At is >= 333 and < 340);
        Assert.Equal(1, parts.Sum(part => part.Weight), 6);
        Assert.Equal(6, parts.Select(part => (int)(part.At / 100)).Distinct().Count());
        Assert.All(parts, part => Assert.InRange(part.At + part.Seconds, 0, 600.001));
        // Where decoding can begin, comparing does.
        Assert.True(parts.Count(part => part.At % 10 == 0) > parts.Count / 2);
    }

    /// <summary>Key frames of the result that lie elsewhere than those of the source: both are decoded up to the part.</summary>
    [Fact]
    public void What_is_decoded_before_a_part_is_paid_for_in_both_files()
    {
        var frames = Enumerable.Range(0, 600 * 25).Select(i => new EncodedFrame(i / 25.0, 500, i % 250 == 0)).ToList();
        List<double> sourceKeys = [.. Enumerable.Range(0, 60).Select(i => (i * 10) + 5.0)];
        var parts = PartChoice.Choose(frames, sourceKeys, 600, 25, Cost);
        Assert.NotEmpty(parts);
        Assert.InRange(parts.Sum(part => Cost.Of(((part.At + 5) % 10 * 25) + 16, (part.At % 10 * 25) + 16)), 0, Cost.Budget);
        Assert.True(Cost.Of(200, 200) > Cost.Of(200, 100));
    }

    [Fact]
    public void Of_a_few_frames_all_are_compared() => Assert.Empty(PartChoice.Choose([.. Enumerable.Range(0, 48).Select(i => new EncodedFrame(i / 24.0, 100, i == 0))], [], 2, 24, Cost));

    [Theory]
    [InlineData(1, 1)]
    [InlineData(10, 7)]
    [InlineData(30, 17)]
    public void Of_a_short_source_frames_are_kept_that_are_spread_over_it(double seconds, int every)
    {
        var plan = Plan with { Seconds = seconds };
        Assert.Equal(every, SourceSamples.Every(plan));
        Assert.Contains(SourceSamples.FileName, SourceSamples.Output(plan));
        // Frames that differ from those of the source can't be told by their time.
        Assert.Empty(SourceSamples.Output(plan with { ConvertFrameRate = 12 }));
        Assert.Empty(SourceSamples.Output(Plan));
        Assert.True(SourceSamples.Every(plan with { Layout = plan.Layout.WithShortSide(2160) }) >= every);
    }

    [Fact]
    public void More_loss_is_never_praised_more()
    {
        var levels = new[] { 1, 0.999, 0.99, 0.97, 0.9, 0.8, 0.5 }.Select(ssim => LevelRule.Of(ssim, ssim, entropy: 4)).ToList();
        Assert.Equal(levels.Order(), levels);
        Assert.Equal(Enum.GetValues<PictureLevel>(), levels.Distinct());
        Assert.True(LevelRule.Of(0.99, 0.9, 4) > LevelRule.Of(0.99, 0.99, 4));
        // The same error in a picture that is empty but for some text.
        Assert.True(LevelRule.Of(0.977, 0.977, 1.5) > LevelRule.Of(0.977, 0.977, 7));
    }

    /// <summary>Ten minutes at 720 lines.</summary>
    private static EncodingPlan Plan { get; } = EncodingPlanner.Plan(
        new SourceFacts
        {
            Format = MediaFormats.Mp4,
            Bytes = 100_000_000,
            DurationSeconds = 600,
            Video = new VideoFacts { Index = 0, Codec = "h264", CodedWidth = 1280, CodedHeight = 720, PixelFormat = "yuv420p", FrameRate = 25 },
        },
        new EncodingRequest { Input = "/in/clip.mp4", Output = "/out/a.mp4", WorkFolder = "/work" },
        new EncodingOptions());

    private static MeasuringCost Cost { get; } = new(Plan, Plan.Layout);
}
