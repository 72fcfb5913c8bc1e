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
    [InlineData("put Sarah & Tom in big letters in the middle", "title=Sarah & Tom@Middle,Large")]
    [InlineData("write 'under 5MB challenge' at the top", "title=under 5MB challenge@Top")]
    [InlineData("text overlay \"Subscribe!\" bottom right from 0:10 to 0:15", "title=Subscribe!@BottomRight,10-15")]
    [InlineData("caption it \"me at 3am\"", "title=me at 3am")]
    [InlineData("put the words Happy Retirement Bob at the bottom", "title=Happy Retirement Bob@Bottom")]
    [InlineData("add our name, Kittens & Co., lower left corner, from 3s on", "title=Kittens & Co@BottomLeft,3-")]
    [InlineData("put a date stamp 12.05.2023 in the top right", "title=12.05.2023@TopRight,whole")]
    [InlineData("have it say Welcome back! at the very top for 5 secs", "title=Welcome back!@Top,-5")]
    [InlineData("\"THE END\" at the end for 2 seconds", "title=THE END,last2")]
    [InlineData("I'd like \"2x faster!\" written on the first 2 seconds", "title=2x faster!,-2")]
    [InlineData("overlay: \"mute me\" centered", "title=mute me@Middle")]
    [InlineData("右下角加文字：@小明", "title=@小明@BottomRight,whole")]
    [InlineData("字幕打“不到5MB挑战”，放中间，大一点", "title=不到5MB挑战@Middle,Large")]
    [InlineData("最後4秒出現「謝謝觀看」", "title=謝謝觀看,last4")]
    [InlineData("底部打上“退休快乐 老王”", "title=退休快乐 老王@Bottom")]
    [InlineData("第1秒到第6秒屏幕下方打“剪掉前5秒”", "title=剪掉前5秒@Bottom,1-6")]
    [InlineData("左上角標一行小字：EP.7 回家的路", "title=EP.7 回家的路@TopLeft,Small,whole")]
    [InlineData("畫面中央放「靜音」兩個字", "title=靜音@Middle")]
    [InlineData("全程右上角显示2023年5月12日", "title=2023年5月12日@TopRight,whole")]
    [InlineData("片头加上文字：毕业快乐", "title=毕业快乐")]
    [InlineData("标题写上：开学第一课", "title=开学第一课")]
    [InlineData("片头3秒显示“成都之行”", "title=成都之行,-3")]
    [InlineData("put my logo in the corner", "unsupported[put my logo in the corner]")]
    [InlineData("add subtitles at the bottom", "unsupported[add subtitles]")]
    [InlineData("keep \"holiday.mp4\" under 5MB", "size=5000000 compress")]
    [InlineData("put it in the middle of the week", "")]
    [InlineData("画面中间太暗", "")]
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
