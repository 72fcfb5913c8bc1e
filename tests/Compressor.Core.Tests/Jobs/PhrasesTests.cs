using System.Reflection;
using Compressor.Core.Jobs;
using Compressor.Core.Prompts;
using Compressor.Media;

namespace Compressor.Core.Tests.Jobs;

public class PhrasesTests
{
    public static TheoryData<string> Codes => [.. typeof(JobErrorCodes).GetFields(BindingFlags.Public | BindingFlags.Static).Select(constant => (string)constant.GetValue(null)!)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Every_error_says_in_both_languages_what_happened_and_what_to_do(string code)
    {
        var (english, chinese) = (Phrases.Error(code, Language.English), Phrases.Error(code, Language.Chinese));
        Assert.EndsWith(".", english.Message, StringComparison.Ordinal);
        Assert.EndsWith(".", english.Action.TrimEnd('"', '”'), StringComparison.Ordinal);
        Assert.EndsWith("。", chinese.Message, StringComparison.Ordinal);
        Assert.EndsWith("。", chinese.Action, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, "0 bytes")]
    [InlineData(999, "999 bytes")]
    [InlineData(1_500, "1.5 kB")]
    [InlineData(812_000, "812 kB")]
    [InlineData(999_999, "1.0 MB")]
    [InlineData(2_999_999, "3.0 MB")]
    [InlineData(480_000_000, "480 MB")]
    [InlineData(999_999_999, "1.00 GB")]
    [InlineData(1_250_000_000, "1.25 GB")]
    public void Sizes_are_read_in_decimal_units(long bytes, string text) => Assert.Equal(text, ByteSize.Format(bytes));

    [Theory]
    [InlineData(61_001, "62 kB")]
    [InlineData(1_210_000, "1.3 MB")]
    [InlineData(1_300_000, "1.3 MB")]
    public void A_size_to_ask_for_is_rounded_up(long bytes, string text) => Assert.Equal(text, ByteSize.AtLeast(bytes));

    [Fact]
    public void An_impossible_size_names_the_size_and_the_part_that_would_do()
    {
        var error = Phrases.RenderFailed(new RenderFailure(JobErrorCodes.ImpossibleSize, "…", 61_001, 4.9), Language.English);
        Assert.Equal((JobErrorCodes.ImpossibleSize, "Ask for 62 kB or more, or keep only the first 4 seconds."), (error.Code, error.Action));
    }

    [Theory]
    [InlineData(null, null, "⏳ Rendering...")]
    [InlineData(0.0, 30.0, "⏳ Rendering ~30s")]
    [InlineData(50.9, null, "⏳ 50%")]
    public void Rendering_shows_what_is_known(double? percent, double? eta, string text) => Assert.Equal(text, Phrases.Rendering(percent, eta, Language.English));
}
