using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Tests.Encoding.Analysis;

public class PictureHeightTests
{
    [Theory]
    [InlineData(12, 1)]
    [InlineData(27.4, 1)]
    [InlineData(27.6, 0.8)]
    [InlineData(30, 0.8)]
    [InlineData(36.5, 0.5)]
    [InlineData(43.5, 0.25)]
    public void Film_loses_half_its_lines_for_seven_quantizers(double qp, double part) => Assert.Equal(part, PictureHeight.Film(qp), 0.001);

    /// <summary>What was measured of clips at 0.8 of their lines.</summary>
    [Theory]
    [InlineData("still grain", 0.022, 5.5)]
    [InlineData("pan over photos", 0.027, 5.5)]
    [InlineData("film with some texture", 0.0075, 1.25)]
    [InlineData("flowers", 0.003, 0)]
    [InlineData("dark, noisy", 0.005, 0)]
    public void Film_whose_detail_fewer_lines_can_t_hold_is_reduced_later(string what, double loss, double quantizers)
    {
        Assert.NotEmpty(what);
        List<string> lines = [];
        foreach (var ssim in (double[])[1 - loss, 1, 0.5])
            lines.AddRange(["frame:0    pts:0       pts_time:0", "lavfi.entropy.entropy.normal.Y=7.2", "lavfi.entropy.entropy.diff.Y=0.5", FormattableString.Invariant($"lavfi.ssim.Y={ssim}")]);
        var frames = KeyFrameLook.Read(lines).ToList();
        Assert.Equal([new(7.2, 0.5) { LostByReduction = loss }, new(7.2, 0.5) { LostByReduction = 0 }, new(7.2, 0.5) { LostByReduction = 0.5 }], frames.Select(frame => frame with { LostByReduction = Math.Round(frame.LostByReduction!.Value, 6) }));
        Assert.Equal(quantizers, PictureHeight.Detail(frames), 0.001);
        Assert.Equal(0, PictureHeight.Detail([new(7.2, 0.5)]));
    }

    /// <summary>A pass at half the size of 100 frames of 1000 bytes.</summary>
    private static FirstPassResult Pass(double motion) => new(36, 100)
    {
        Plan = [.. Enumerable.Repeat(new FirstPassFrame(false, 36, 8000 * (1 - motion), 8000 * motion, 0), 100)],
    };

    [Theory]
    [InlineData(200_000, 0.2, 1)]
    [InlineData(70_000, 0.2, 1)]
    [InlineData(52_000, 0.1, 1)]
    [InlineData(52_000, 0.1, 2, false)]
    [InlineData(24_000, 0.1, 2, false)]
    [InlineData(55_000, 0.2, 2)]
    [InlineData(40_000, 0.2, 2)]
    [InlineData(8_000, 0.2, 4)]
    [InlineData(200_000, 0.6, 1)]
    [InlineData(200_000, 0.7, 2)]
    public void Drawn_pictures_are_divided_by_whole_numbers_only_when_the_plan_does_not_fit(double bytes, double motion, int divisor, bool isSparse = true) =>
        Assert.Equal(divisor, PictureHeight.Divisor(Pass(motion), bytes, 4, isSparse));

    [Fact]
    public void The_plan_takes_the_bytes_that_it_is_asked_for()
    {
        var pass = Pass(0);
        Assert.Equal(100_000, pass.Bytes);
        Assert.Equal(36, pass.QpFor(100_000, 1), 0.2);
        Assert.Equal(36 - (6 / 1.1), pass.QpFor(200_000, 1), 0.2);
        Assert.True(pass.QpFor(100_000, 4) > 43);
    }
}
