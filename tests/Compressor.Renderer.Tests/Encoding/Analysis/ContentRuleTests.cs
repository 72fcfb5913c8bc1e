using Compressor.Renderer.Encoding.Analysis;
using Compressor.Renderer.Encoding.Codecs;

namespace Compressor.Renderer.Tests.Encoding.Analysis;

/// <summary>Over figures that were measured on real and generated clips.</summary>
public class ContentRuleTests
{
    [Theory]
    [InlineData("slides", 1.5, 1.98, true)]
    [InlineData("screen", 2.82, 2.79, true)]
    [InlineData("terminal", 1.42, 0.91, true)]
    [InlineData("document with photos", 3.47, 1.70, true)]
    [InlineData("credits, thin text", 0.31, 0.05, true)]
    [InlineData("cartoon", 1.69, 2.99, true)]
    [InlineData("grain", 7.43, 0.37, false)]
    [InlineData("dark", 5.01, 1.0, false)]
    [InlineData("camera", 7.27, 0.51, false)]
    [InlineData("animation film", 4.77, 1.72, false)]
    [InlineData("black", 0.02, 0.02, false)]
    public void Histograms_with_spikes_may_be_drawn(string what, double values, double differences, bool drawn)
    {
        Assert.NotEmpty(what);
        Assert.Equal(drawn, ContentRule.MayBeDrawn([new KeyFrameEntropy(values, differences)]));
    }

    [Fact]
    public void Nothing_seen_is_film() => Assert.False(ContentRule.MayBeDrawn([]));

    [Fact]
    public void Title_cards_of_a_film_do_not_outvote_its_scenes() =>
        Assert.False(ContentRule.MayBeDrawn([new(0, 0), new(2, 1.8), new(5, 1.2), new(6, 1.4)]));

    [Theory]
    [InlineData(0.60, 0.25, Content.Film)]
    [InlineData(0.77, 0.02, Content.Drawn)]
    [InlineData(0.83, 0.51, Content.Drawn)]
    [InlineData(0.92, 0.0, Content.Drawn)]
    [InlineData(0.99, 0.96, Content.Slides)]
    public void Skipped_blocks_tell_what_it_is(double skipped, double still, object content) =>
        Assert.Equal(content, ContentRule.Of(new FirstPassResult(36, 100) { SkippedBlocks = skipped, StillFrames = still }));

    /// <summary>Of P-frames that have 1000 blocks each, and of an I-frame, which doesn't count.</summary>
    [Theory]
    [InlineData("a cartoon whose small parts always move", 20, 930, 0, false)]
    [InlineData("slides", 0, 995, 1, false)]
    [InlineData("a zoom into a fractal", 114, 40, 0, true)]
    [InlineData("motion with detail", 27, 400, 0, false)]
    public void Blocks_tell_what_stands_still_and_what_changes_all_over(string what, int intra, int skipped, double still, bool changes)
    {
        Assert.NotEmpty(what);
        var pass = H264.ReadStatistics(
            ["in:0 out:0 type:I dur:2 cpbdur:2 q:33.00 aq:30.00 tex:900 mv:80 misc:20 imb:1000 pmb:0 smb:0 d:- ref:0 ;",
             .. Enumerable.Range(1, 9).Select(i => $"in:{i} out:{i} type:P dur:2 cpbdur:2 q:36.00 aq:30.00 tex:900 mv:80 misc:20 imb:{intra} pmb:{1000 - intra - skipped} smb:{skipped} d:- ref:0 ;")]);
        Assert.Equal((intra / 1000.0, skipped / 1000.0, still), (pass.IntraBlocks, pass.SkippedBlocks, pass.StillFrames));
        Assert.Equal(changes, ContentRule.Changes(pass));
    }
}
