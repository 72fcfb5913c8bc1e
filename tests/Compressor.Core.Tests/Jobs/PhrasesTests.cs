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
    [InlineData(0.0, 30.0, "⏳ Rendering ~30s")]
    [InlineData(50.9, null, "⏳ 50%")]
    public void Rendering_shows_what_is_known(double? percent, double? eta, string text) => Assert.Equal(text, Phrases.Rendering(percent, eta, Language.English));
}
