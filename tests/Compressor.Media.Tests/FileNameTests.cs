using System.Text;
using CsCheck;

namespace Compressor.Media.Tests;

public class FileNameTests
{
    [Theory]
    [InlineData("holiday.mov", "holiday.mov")]
    [InlineData("C:\\videos\\holiday.mov", "holiday.mov")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("假期 视频.mp4", "假期 视频.mp4")]
    [InlineData("a\u0000b\r\nc.mp4", "abc.mp4")]
    [InlineData("half\uD83D.mp4", "half.mp4")]
    [InlineData("non\uFFFEcharacter\uFFFF.mp4", "noncharacter.mp4")]
    [InlineData(" .hidden. ", "hidden")]
    [InlineData("..", "file")]
    [InlineData("/", "file")]
    [InlineData("", "file")]
    [InlineData(null, "file")]
    public void A_name_becomes_one_harmless_segment(string? given, string expected) => Assert.Equal(expected, FileName.Sanitize(given));

    [Fact]
    public void A_long_name_keeps_its_extension() => Assert.Equal(new string('a', 196) + ".mp4", FileName.Sanitize(new string('a', 400) + ".mp4"));

    [Fact]
    public void A_long_name_is_never_cut_inside_a_character()
    {
        foreach (var prefix in new[] { "", "x" })
        {
            var name = FileName.Sanitize(prefix + string.Concat(Enumerable.Repeat("🎬", 200)));
            Assert.InRange(name.Length, 199, 200);
            Assert.All(name.EnumerateRunes(), rune => Assert.NotEqual(Rune.ReplacementChar, rune));
        }
    }

    [Fact]
    public void Any_name_becomes_one_that_stays_as_it_is() => Gen.Select(Gen.String, Gen.Int[40, 200]).Sample((text, length) =>
    {
        var name = FileName.Sanitize(text, length);
        return name.Length is > 0 && name.Length <= length && name is not ("." or "..") && name.IndexOfAny(['/', '\\']) < 0 && FileName.Sanitize(name, length) == name;
    });
}
