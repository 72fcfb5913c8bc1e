using Compressor.Local.Commands;
using Compressor.Local.Progress;

namespace Compressor.Local.Tests.Commands;

public sealed class WrappedLinesTests
{
    [Theory]
    [InlineData("Goal met.", 20, "Goal met.")]
    [InlineData("The picture looks like the original (SSIM 0.989).", 20, "The picture looks|like the original|(SSIM 0.989).")]
    [InlineData("Result: /a/very/long/path/without/any/space.mp4", 20, "Result:|/a/very/long/path/without/any/space.mp4")]
    [InlineData("画面看起来与原视频一样，最差的帧。", 12, "画面看起来与|原视频一样，|最差的帧。")]
    [InlineData("大小：1.5 MB（1,466 字节）", 12, "大小：1.5 MB|（1,466 字|节）")]
    [InlineData("", 20, "")]
    public void Lines_break_between_words(string text, int width, string lines)
    {
        var wrapped = CellText.Wrap(text, width);
        Assert.Equal(lines, string.Join('|', wrapped));
    }

    [Fact]
    public void What_is_to_be_copied_stays_whole()
    {
        var written = new StringWriter { NewLine = "\n" };
        var lines = new WrappedLines(written, 10);
        lines.Write("Result: /my videos/a.mp4\n");
        lines.WriteLine("one two three\nfour");
        Assert.Equal("Result: /my videos/a.mp4\none two\nthree\nfour\n", written.ToString());
    }
}
