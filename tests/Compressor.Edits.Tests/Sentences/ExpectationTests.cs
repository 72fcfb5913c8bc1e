namespace Compressor.Edits.Tests.Sentences;

/// <summary>The measure itself: it must tell right from wrong, and wrong from harmful.</summary>
public class ExpectationTests
{
    [Theory]
    [InlineData("under 25MB", "b=25M", true, false)]
    [InlineData("under 25MB", "b=26M", false, true)]
    [InlineData("under 25MB", "b=10M~30M", true, false)]
    [InlineData("under 8MiB", "b=8Mi", true, false)]
    [InlineData("under 25MB", "C", false, true)]
    [InlineData("under 25MB", "mute | b=25M", true, false)]
    [InlineData("under 25MB", "b=25M; mute", false, false)]
    [InlineData("under 25MB", "b=25M; mute?", true, false)]
    [InlineData("first 10 seconds", "trim=0-10", true, false)]
    [InlineData("first 10 seconds", "trim=10-", false, true)]
    [InlineData("first 10 seconds", "ask", false, true)]
    [InlineData("make it 9:16", "asp=9:16", true, false)]
    [InlineData("make it 9:16", "asp=9:16,pad", false, true)]
    [InlineData("resize it to 640x360", "w=640,h=360", true, false)]
    [InlineData("resize it to 640x360", "w=640,h=480", false, true)]
    [InlineData("flip it", "uns", true, false)]
    [InlineData("flip it", "C", false, true)]
    [InlineData("stabilize it", "uns", true, false)]
    [InlineData("stabilize it", "ask", false, false)]
    [InlineData("hello", "ask", true, false)]
    [InlineData("hello", "C", false, false)]
    public void A_reading_is_right_wrong_or_harmful(string sentence, string expected, bool right, bool harm)
    {
        var comparison = new Expectation(expected).Compare(PromptReader.Read(sentence));

        Assert.Equal((right, harm), (comparison.Right, comparison.Harm.Count > 0));
    }
}
