namespace Compressor.Edits.Tests;

public class PlatformTests
{
    [Theory]
    [InlineData("discord keeps refusing my clip", "size=discord compress")]
    [InlineData("the file won't go through on WhatsApp", "size=whatsapp compress")]
    [InlineData("I have Nitro, discord", "size=discord-nitro compress")]
    [InlineData("fit it into discord's nitro basic limit", "size=discord-nitro-basic compress")]
    [InlineData("for discord without nitro", "size=discord compress")]
    [InlineData("telegram premium user here, compress it for telegram", "size=telegram-premium compress")]
    [InlineData("can this be emailed", "size=email compress")]
    [InlineData("Gmail says it is too big", "size=gmail compress")]
    [InlineData("发QQ邮箱", "size=qq-mail compress")]
    [InlineData("微信发不出去", "size=wechat compress")]
    [InlineData("my 900MB wedding clip, whatsapp", "size=whatsapp compress")]
    [InlineData("9MB for whatsapp", "size=9000000 compress")]
    public void The_limit_of_a_platform_is_the_ceiling(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("I downloaded this from discord, mute it", "mute")]
    [InlineData("recorded over whatsapp, rotate left", "rotate=270")]
    [InlineData("从微信下载的视频，静音", "mute")]
    [InlineData("write to jo@gmail.com", "")]
    [InlineData("email me when it is done", "")]
    public void A_platform_where_the_video_comes_from_sets_no_ceiling(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("post it on Reddit", "compress", "I know of no size limit for Reddit; say a size if there is one.")]
    [InlineData("发小红书", "compress", "我不知道小红书的大小上限；如有上限，请说明大小。")]
    public void Where_no_limit_is_known_that_is_said(string prompt, string expected, string assumption)
    {
        var request = PromptReader.Read(prompt);

        Assert.Equal(expected, request.Describe());
        Assert.Equal([assumption], request.Assumptions);
    }

    [Fact]
    public void What_is_prepared_for_an_upright_platform_keeps_its_whole_picture_in_9_16()
    {
        var request = PromptReader.Read("turn it into a youtube short");

        Assert.Equal(new AspectRatio(9, 16, AspectFit.Pad), request.Edit.Aspect);
        Assert.Contains(request.Assumptions, assumption => assumption.Contains("crop to 9:16", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("for discord", "at most 20.0 MB (20,000,000 bytes), the limit of Discord without Nitro, as of August 2026", Language.English)]
    [InlineData("压缩到能发 discord", "不超过 20.0 MB（没有 Nitro 的 Discord 的上限，截至 2026 年 8 月）", Language.Chinese)]
    public void The_limit_is_said_with_its_date(string prompt, string expected, Language language) =>
        Assert.Equal(expected, PromptReader.Read(prompt).Edit.Describe(language).First());
}
