using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Errors;

namespace Compressor.Core.Tests.Jobs;

public class PhrasesTests
{
    [Fact]
    public void An_impossible_size_names_the_size_and_the_part_that_would_do()
    {
        var error = new RenderFailure(Failures.ImpossibleSize.Code, "…", 61_001, 4.9).ToError(Language.English);
        Assert.Equal((Failures.ImpossibleSize.Code, "Ask for 62 kB or more, or keep only the first 4 seconds."), (error.Code, error.Action));
    }

    [Theory]
    [InlineData(null, null, "⏳ Rendering...")]
    [InlineData(0.0, 30.0, "⏳ Rendering, less than a minute left")]
    [InlineData(50.9, null, "⏳ 50%")]
    [InlineData(50.9, 203.4, "⏳ 50%, about 3 minutes left")]
    public void Rendering_shows_what_is_known(double? percent, double? eta, string text) => Assert.Equal(text, Phrases.Rendering(percent, eta, Language.English));

    [Fact]
    public void Nothing_is_called_sent_that_stays_on_the_machine()
    {
        Assert.Equal("Uploading a.mov (1.0 of 2.0 MB)", Phrases.Uploading("a.mov", 1_000_000, 2_000_000, Language.English));
        foreach (var said in new[] { Phrases.Connecting(Language.English, isLocal: true), Phrases.Uploading("a.mov", 1, 2, Language.English, isLocal: true) }) Assert.Equal("Reading the video...", said);
        Assert.Equal("正在放好结果……", Phrases.Delivering(Language.Chinese, isLocal: true));
    }

    [Theory]
    [InlineData(0, "a few seconds", "几秒钟")]
    [InlineData(42.4, "less than a minute", "不到 1 分钟")]
    [InlineData(60, "about a minute", "大约 1 分钟")]
    [InlineData(91, "about 2 minutes", "大约 2 分钟")]
    [InlineData(599, "about 10 minutes", "大约 10 分钟")]
    [InlineData(13 * 60, "about 15 minutes", "大约 15 分钟")]
    [InlineData(57.4 * 60, "about 55 minutes", "大约 55 分钟")]
    [InlineData(58 * 60, "about an hour", "大约 1 小时")]
    [InlineData(89 * 60, "about an hour", "大约 1 小时")]
    [InlineData(100 * 60, "about 2 hours", "大约 2 小时")]
    [InlineData(20 * 3600, "about 20 hours", "大约 20 小时")]
    public void A_remaining_time_is_no_more_exact_than_it_is_known(double seconds, string english, string chinese) =>
        Assert.Equal((english, chinese), (Phrases.Remaining(seconds, Language.English), Phrases.Remaining(seconds, Language.Chinese)));
}
