using System.Reflection;
using Compressor.Core.Jobs;
using Compressor.Edits;

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
