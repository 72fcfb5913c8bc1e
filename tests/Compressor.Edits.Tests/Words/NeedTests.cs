using Compressor.Edits.Words;

namespace Compressor.Edits.Tests.Words;

public class NeedTests
{
    [Theory]
    [InlineData("cut", "cut it", true)]
    [InlineData("cut", "clip it", false)]
    [InlineData("remove|delete", "delete it", true)]
    [InlineData("remove|delete", "reduce it", false)]
    [InlineData("remove|", "reduce it", true)]
    [InlineData("dele?te", "delte", true)]
    [InlineData("a(?:b|c)d", "xx ac d", true)]
    [InlineData("a(?:b|c)d", "xx ae d", false)]
    [InlineData("(?<!not )cut", "cut", true)]
    [InlineData("cut(?= it)", "cut", false)]
    [InlineData("(?<=just )cut", "cut", false)]
    [InlineData("cut(?! it)", "cut", true)]
    [InlineData("[0-9]{1,3} ?mb", "mb", false)]
    [InlineData("[0-9]{0,3} ?mb", "mb", true)]
    [InlineData("[^0-9]mb", "mb", true)]
    [InlineData("(?<n>五|六)兆", "五兆", true)]
    [InlineData(@"\bh\.264\b", "h264", false)]
    [InlineData(@"[\u4e00-\u4e02]", "x", false)]
    [InlineData(@"\p{So}+", "x", true)]
    [InlineData("(?>ab|ac){2,3}?", "x", false)]
    [InlineData("{n} ?mb", "5 mb", true)]
    [InlineData("{n} ?mb", "mb", false)]
    [InlineData("(?:{n} ?)?mb", "mb", true)]
    [InlineData("(?!{n})mb", "mb", true)]
    [InlineData("{not} cut", "cut", false)]
    [InlineData("(?:{not})?cut", "cut", true)]
    [InlineData("cut {it}", "cut ", true)]
    public void An_expression_is_tried_where_the_text_has_what_it_needs(string expression, string text, bool isTried) =>
        Assert.Equal(isTried, NeedReader.Of(expression).IsMetBy(Grams.Of(text)));
}
