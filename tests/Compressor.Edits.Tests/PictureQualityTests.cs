namespace Compressor.Edits.Tests;

public class PictureQualityTests
{
    [Theory]
    [InlineData("compress it at quality 95", "compress pictureQuality=95")]
    [InlineData("95% quality", "pictureQuality=95")]
    [InlineData("reduce the quality to 80 percent, 720p", "720p pictureQuality=80")]
    [InlineData("you may lose 10% of the quality", "pictureQuality=90")]
    [InlineData("visually lossless please", "pictureQuality=96")]
    [InlineData("set video quality: 70 and mute", "mute pictureQuality=70")]
    [InlineData("画质90，去掉声音", "mute pictureQuality=90")]
    [InlineData("保持95%的画质", "pictureQuality=95")]
    [InlineData("画质降低10%", "pictureQuality=90")]
    [InlineData("视觉无损压缩", "compress pictureQuality=96")]
    [InlineData("keep the quality, 5 MB", "size=5000000 compress quality")]
    [InlineData("good quality 720p", "quality 720p")]
    [InlineData("high quality 30 fps", "quality fps=30")]
    [InlineData("best quality under 10MB", "size=10000000 compress quality")]
    public void A_quality_in_figures_is_a_target(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData(0.985, true)]
    [InlineData(0.97, false)]
    [InlineData(null, null)]
    public void It_is_judged_by_what_was_measured(double? ssim, bool? isMet)
    {
        var asked = new VideoEdit { PictureQuality = new PictureQuality(90) };
        var verdict = Verdict.Of(new JudgedResult(Goal.Of(asked, Samples.Source), asked, Samples.Source) { Ssim = ssim }, Language.English);

        Assert.Equal(0.98, asked.PictureQuality.Ssim);
        Assert.Equal(isMet is false ? ["The picture quality was not reached: SSIM is 0.970, not 0.980."] : [], verdict.Unmet);
        Assert.Equal(isMet is null ? [EditKind.PictureQuality] : [], verdict.Unchecked);
        Assert.Empty(verdict.AskAgain);
    }
}
