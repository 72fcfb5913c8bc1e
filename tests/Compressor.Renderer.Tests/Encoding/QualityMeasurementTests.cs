using Compressor.Renderer.Encoding;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Measuring;
using Compressor.Renderer.Encoding.Plans;
using Compressor.Renderer.Encoding.Sizing;
using Compressor.Renderer.Tests.Support;
using Microsoft.Extensions.Logging.Abstractions;

namespace Compressor.Renderer.Tests.Encoding;

/// <summary>Results that are made by hand, beside their source.</summary>
public class QualityMeasurementTests(EncodingFixture fixture)
{
    [Fact]
    public async Task A_reduced_picture_is_compared_at_the_size_of_its_source()
    {
        var (native, reduced) = (await MeasureAsync("null", 1), await MeasureAsync("scale=48:28", 0.25));
        Assert.InRange(native.Ssim, 0.99, 1);
        Assert.Equal(PictureLevel.LikeOriginal, native.Level);
        Assert.True(reduced.Ssim < native.Ssim - 0.05, $"{reduced}");
        Assert.True(reduced.Level >= PictureLevel.Softer, $"{reduced}");
    }

    [Fact]
    public async Task A_bad_scene_shows_in_the_worst_tenth()
    {
        var quality = await MeasureAsync("gblur=sigma=6:enable='between(t,1,1.3)'", 1);
        Assert.True(quality.WorstTenth < quality.Ssim - 0.05, $"{quality}");
        Assert.True(quality.Level > PictureLevel.LikeOriginal, $"{quality}");
    }

    [Fact]
    public async Task Frames_are_compared_with_themselves_at_another_speed_and_rate_and_of_a_part()
    {
        var clip = await fixture.MovingAsync();
        foreach (var edit in new[] { Asked.Of(frameRate: 12), Asked.Of(start: 0.5) with { Speed = new Edits.Speed(2) }, Asked.Of(rotate: 90) })
        {
            var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = edit }, compares: true);
            Assert.InRange(report.Quality!.WorstTenth, 0.95, 1);
            Assert.Contains(QualityWords.CodeOf(report.Quality), report.Notes.Select(note => note.Code));
        }
    }

    [Fact]
    public async Task What_cannot_be_compared_is_said_and_fails_nothing()
    {
        var clip = await fixture.ClipAsync("twelve-pixels.mp4", "-f lavfi -i testsrc2=size=12x12:rate=24 -t 1 -c:v libx264 -crf 10 -pix_fmt yuv420p");
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = Asked.Of(frameRate: 12) }, compares: true);
        Assert.Null(report.Quality);
        Assert.Contains("not_measured", report.Notes.Select(note => note.Code));

        var (plan, run) = await PlanAsync(await fixture.MovingAsync());
        await File.WriteAllTextAsync(run.PathOf("result.mp4"), "no video", TestContext.Current.CancellationToken);
        Assert.Null(await new QualityMeasurement(new EncodingOptions()).MeasureAsync(plan, plan.Layout, "result.mp4", run));
    }

    [Theory]
    [InlineData("strokes", "drawgrid=w=6:h=6:t=2:c=black", true)]
    [InlineData("shapes", "drawbox=x=40:y=30:w=120:h=90:c=black:t=fill,drawbox=x=200:y=20:w=60:h=140:c=blue:t=3", false)]
    public async Task Only_a_picture_with_fine_strokes_is_said_to_show_text(string name, string drawing, bool hasText)
    {
        var (plan, run) = await PlanAsync(await fixture.ClipAsync($"{name}.mp4", $"-f lavfi -i color=white:s=320x180:r=5:d=0.4,{drawing} -c:v libx264 -preset ultrafast -crf 10 -pix_fmt yuv420p"));
        Assert.Equal(hasText, await TextLook.ShowsTextAsync(plan, run));
        var file = new EncodedFile("", plan, plan.Layout, EncodingMethod.TwoPass, []);
        var codes = QualityWords.Of(file, new QualityReport(0.9) { Level = PictureLevel.Softer, IsDrawn = true, HasText = hasText }, isMeasured: true).Select(note => note.Code);
        Assert.Equal(["picture_softer", hasText ? "text_hard_to_read" : "edges_blurred"], codes);
    }

    private async Task<QualityReport> MeasureAsync(string filter, double part)
    {
        var clip = await fixture.MovingAsync();
        var (plan, run) = await PlanAsync(clip);
        await EncodingFixture.FfmpegAsync(["-i", clip, "-an", "-vf", filter, "-c:v", "libx264", "-preset", "veryfast", "-crf", "10", run.PathOf("result.mp4")]);
        var quality = await new QualityMeasurement(new EncodingOptions()).MeasureAsync(plan, plan.Layout.WithShortSide((int)(plan.Layout.ShortSide * part)), "result.mp4", run);
        Assert.NotNull(quality);
        return quality;
    }

    private async Task<(EncodingPlan Plan, EncodingRun Run)> PlanAsync(string clip)
    {
        var request = fixture.Request(clip);
        var run = new EncodingRun(
            new FfmpegProcess(new EncodingOptions(), TimeProvider.System, NullLogger<FfmpegProcess>.Instance), request.WorkFolder, new Progress<EncodingProgress>(), TimeProvider.System, TestContext.Current.CancellationToken);
        return (await fixture.Preparation.PrepareAsync(request, run, TestContext.Current.CancellationToken), run);
    }
}
