namespace Compressor.Edits.Tests;

/// <summary>Forms of sizes, shares and words for compressing.</summary>
public class SizeWordsTests
{
    [Theory]
    [InlineData("9 mbs at most", "size=9000000 compress")]
    [InlineData("30 Mo max", "size=30000000 compress")]
    [InlineData("half a gigabyte or less", "size=500000000 compress")]
    [InlineData("a gig and a half", "size=1500000000 compress")]
    [InlineData("under a gigabyte", "size=1000000000 compress")]
    [InlineData("两个G以内", "size=2000000000 compress")]
    [InlineData("不超过1.5个G", "size=1500000000 compress")]
    [InlineData("两兆半以内", "size=2500000 compress")]
    [InlineData("贰拾兆以下", "size=20000000 compress")]
    [InlineData("压到12M，一个字节都不能多", "size=12000000 compress")]
    [InlineData("三四兆就行", "size=4000000 compress")]
    [InlineData("谢谢。6MB", "size=6000000 compress")]
    [InlineData("not under 3MB please, around 12MB", "size=12000000 compress")]
    [InlineData("at least 3MB", "unsupported[at least 3MB]")]
    [InlineData("the host rejects uploads over 60MB", "size=60000000 compress")]
    public void Units_and_numerals_of_sizes(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("mine is 70 MB and the form allows 15", "size=15000000 compress", "I read \"15\" as 15 MB.")]
    [InlineData("it's 1.4 GB, the limit is 300", "size=300000000 compress", "I read \"300\" as 300 MB.")]
    [InlineData("from 1440p to 720", "720p", "I read \"720\" as 720p.")]
    [InlineData("60MB now, I'd be happy with 15", "size=15000000 compress", "I read \"15\" as 15 MB.")]
    [InlineData("不用4K，720够了", "720p", "我把“720”理解为 720p。")]
    [InlineData("原来90M，只能传40", "size=40000000 compress", "我把“40”理解为 40 MB。")]
    public void A_number_without_a_unit_takes_that_of_another(string prompt, string expected, string assumption)
    {
        var request = PromptReader.Read(prompt);

        Assert.Equal(expected, request.Describe());
        Assert.Equal([assumption], request.Assumptions);
    }

    [Theory]
    [InlineData("shed about a quarter", "size=0.75x compress")]
    [InlineData("5x compression", "size=0.2x compress")]
    [InlineData("compress by a factor of 4", "size=0.25x compress")]
    [InlineData("lose two thirds of the file size", "size=0.333x compress")]
    [InlineData("砍掉三成体积", "size=0.7x compress")]
    [InlineData("去掉四分之一的大小", "size=0.75x compress")]
    [InlineData("压到原檔的三成", "size=0.3x compress")]
    [InlineData("越小越好", "size=smallest compress")]
    [InlineData("压得越狠越好", "size=smallest compress")]
    [InlineData("能缩多小就缩多小", "size=smallest compress")]
    [InlineData("half", "size=0.5x compress")]
    [InlineData("Half of it, please.", "size=0.5x compress")]
    [InlineData("a third", "size=0.333x compress")]
    [InlineData("1/4", "size=0.25x compress")]
    [InlineData("一半", "size=0.5x compress")]
    [InlineData("原来的三分之一就行", "size=0.333x compress")]
    [InlineData("half speed", "speed=0.5")]
    public void Shares(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());

    [Theory]
    [InlineData("can it load faster on phones", "compress")]
    [InlineData("压一下", "compress")]
    [InlineData("帮我再压压吧", "compress")]
    [InlineData("可以瘦一下吗", "compress")]
    [InlineData("pls comprss my vidoe", "compress")]
    [InlineData("reducing the file size for the web", "compress")]
    [InlineData("this takes up too much space", "compress")]
    [InlineData("the thing is enormous", "compress")]
    [InlineData("the enormous one, rotate it left", "rotate=270")]
    [InlineData("without any loss of quality, under 9MB", "size=9000000 compress quality")]
    [InlineData("nobody should notice any difference", "quality")]
    public void Words_for_compressing_and_quality(string prompt, string expected) => Assert.Equal(expected, PromptReader.Read(prompt).Describe());
}
