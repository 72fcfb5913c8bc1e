using Compressor.Edits;
using Compressor.Renderer.Encoding;

namespace Compressor.Renderer.Tests.Encoding;

public class PictureQualityTests(EncodingFixture fixture)
{
    [Theory]
    [InlineData(90, "hevc", Explicit = true)]
    [InlineData(80, "av1", Explicit = true)]
    public Task A_quality_is_reached_and_hardly_exceeded(double percent, string codec) => ReachAsync(percent, codec);

    [Fact]
    public async Task A_quality_is_reached_and_a_lower_one_is_smaller()
    {
        var (high, low) = (await ReachAsync(90), await ReachAsync(70));
        Assert.True(low.Bytes < high.Bytes * 0.7, $"{low.Bytes} {high.Bytes}");
    }

    private async Task<EncodingReport> ReachAsync(double percent, string? codec = null)
    {
        var quality = new PictureQuality(percent);
        var edit = new VideoEdit { PictureQuality = quality, Mute = true, Codec = codec is null ? null : new Codec(codec) };
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(await fixture.MovingAsync()) with { Edit = edit });
        Assert.InRange(report.Ssim!.Value, quality.Ssim, quality.Ssim + ((1 - quality.Ssim) * 0.3));
        Assert.Equal([QualityWords.CodeOf(report.Quality!)], report.Notes.Select(note => note.Code).Except(["text_hard_to_read"]));
        return report;
    }

    [Fact]
    public async Task The_ceiling_wins_and_the_miss_is_said()
    {
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(await fixture.MovingAsync()) with { Edit = new VideoEdit { PictureQuality = new PictureQuality(95), Size = new SizeLimit { Bytes = 20_000 } } });
        Assert.InRange(report.Bytes, 1, 20_000);
        Assert.Contains("quality_missed", report.Notes.Select(note => note.Code));
    }

    [Fact]
    public async Task Under_a_ceiling_that_is_large_enough_the_quality_decides()
    {
        var clip = await fixture.MovingAsync();
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(clip) with { Edit = new VideoEdit { PictureQuality = new PictureQuality(70), Size = new SizeLimit { Bytes = new FileInfo(clip).Length - 1 } } });
        Assert.Equal(EncodingMethod.ConstantQuality, report.Method);
        Assert.InRange(report.Ssim!.Value, new PictureQuality(70).Ssim, 0.97);
        Assert.Contains("quality_below_ceiling", report.Notes.Select(note => note.Code));
    }

    [Fact(Explicit = true)]
    public async Task Of_a_cropped_picture_what_is_left_is_compared()
    {
        var edit = new VideoEdit { PictureQuality = new PictureQuality(80), Crop = new Crop { Left = new CropMargin(60) } };
        var (report, _, _) = await fixture.EncodeAsync(fixture.Request(await fixture.MovingAsync()) with { Edit = edit });
        Assert.InRange(report.Ssim!.Value, edit.PictureQuality.Ssim, 1);
        Assert.Equal(132, report.Width);
    }
}
