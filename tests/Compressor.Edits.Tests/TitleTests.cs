namespace Compressor.Edits.Tests;

public class TitleTests
{
    [Theory]
    [InlineData("write \"50% OFF\" in the middle for 3 seconds, 500KB", "size=500000 compress title=50% OFF@Middle,-3")]
    [InlineData("add a title \"Summer 2024\" at the start", "title=Summer 2024")]
    [InlineData("put the text \"Hello\" at the top left from 2 to 5 seconds and mute it", "mute title=Hello@TopLeft,2-5")]
    [InlineData("put \"SOLD\" across the bottom in big letters, under 10 MB", "size=10000000 compress title=SOLD@Bottom,Large")]
    [InlineData("add a small caption saying \"Day 1\" in the bottom right corner for the whole video", "title=Day 1@BottomRight,Small,whole")]
    [InlineData("show \"The End\" in the last 4 seconds", "title=The End,last4")]
    [InlineData("add the title \"Cut the first 10 seconds\" for the first five seconds, then 720p", "720p title=Cut the first 10 seconds,-5")]
    [InlineData("at the bottom write \"Live\" throughout", "title=Live@Bottom,whole")]
    [InlineData("add the title \"Later\" at 0:07 for 2 seconds", "title=Later,7-9")]
    [InlineData("add the title \"A\" and keep the first 10 seconds", "trim=-10 title=A")]
    [InlineData("加标题“我的暑假”，放在左上角，显示5秒，压到5MB", "size=5000000 compress title=我的暑假@TopLeft,-5")]
    [InlineData("在底部加文字“直播中”，全程显示", "title=直播中@Bottom,whole")]
    [InlineData("加标题“第一天”，用大号字，从2秒到6秒显示", "title=第一天,Large,2-6")]
    [InlineData("加标题“再见”，最后3秒显示，静音", "mute title=再见,last3")]
    public void Where_and_when_a_title_is_shown_is_read(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData(10, 0, 3)]
    [InlineData(2, 0, 2)]
    public void Without_times_a_title_is_shown_at_the_start(double seconds, double from, double to) => Assert.Equal((from, to), new Title("A").Within(seconds));

    [Fact]
    public void Times_are_those_of_the_result()
    {
        var request = PromptReader.Read("keep 10s to 20s, play it at 2x speed, add the title \"Late\" from 6 seconds to 8 seconds");
        var fitting = EditFitting.Fit(request, Samples.Source, null, Language.English);

        Assert.Equal("The result is only 5 s long.", Assert.Single(fitting.Declined).Reason);
        Assert.Equal((57, 60), new Title("A") { Last = 3 }.Within(60));
    }
}
