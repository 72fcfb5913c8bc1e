using System.Globalization;
using Compressor.Media;
using CsCheck;

namespace Compressor.Edits.Tests;

public class PromptPropertyTests
{
    private static readonly string[] Fragments =
    [
        "5", "MB", "%", ":", "1/", "half ", "first ", "from ", "秒", "前", "压缩", "到", "三分之", "万", "亿", "不要", "\"", "'", "title ", "0", "9:16", "\ud83d", ".",
        ",", " to ", "fps", "99999999999", "x", "-", "分", "半", "\n", "rotate ", "speed ", "under ", "１", "volume ", "db", "\0", "remove ", "/0",
    ];

    private static readonly (string Unit, long Bytes)[] Units =
    [
        ("bytes", 1), ("KB", 1_000), ("MB", 1_000_000), ("GB", 1_000_000_000), ("KiB", 1 << 10), ("MiB", 1 << 20), ("GiB", 1 << 30), ("兆", 1_000_000), ("千字节", 1_000),
        ("megs", 1_000_000), ("字节", 1),
    ];

    [Fact]
    public void Reading_never_throws_whatever_the_text() =>
        Gen.Frequency((1, Gen.String), (3, Gen.Int[0, Fragments.Length - 1].Select(i => Fragments[i]).Array[0, 40].Select(string.Concat))).Sample(
            text =>
            {
                var source = new MediaFacts { Format = "mp4", Bytes = 1_000_000, Width = 640, Height = 360, DurationSeconds = 10 };
                var fitting = EditFitting.Fit(PromptReader.Read(text), source, null, Language.English);
                _ = IntentRouter.Route(text);
                _ = AgentReply.Declined(text, fitting.Edit);
                return Goal.Of(fitting.Edit, source).MaxBytes is null or > 0;
            },
            iter: 300);

    [Theory]
    [InlineData("9")]
    [InlineData("9,")]
    [InlineData("1:")]
    [InlineData("5MB ")]
    [InlineData("一亿")]
    [InlineData("first ")]
    [InlineData("from 1 to ")]
    [InlineData("title \"")]
    [InlineData("three hundred ")]
    public void A_long_hostile_text_is_read(string part) =>
        Assert.True(PromptReader.Read(string.Concat(Enumerable.Repeat(part, 100_000 / part.Length + 1))[..100_000]).Problems.Count <= 5);

    [Fact]
    public void A_size_in_any_unit_is_read_back_as_the_same_bytes() =>
        Gen.Select(Gen.Int[0, Units.Length - 1].Select(i => Units[i]), Gen.Int[1, 9_999], Gen.Bool).Sample(
            (unit, number, grouped) =>
            {
                var text = number.ToString(grouped ? "N0" : "0", CultureInfo.InvariantCulture);
                return PromptReader.Read($"compress to under {text} {unit.Unit}").Edit.Size?.Bytes == number * unit.Bytes;
            },
            iter: 200);

    [Theory]
    [InlineData("compress to under 1 bytes", 1L)]
    [InlineData("make it at most one byte", 1L)]
    [InlineData("压缩到1字节以内", 1L)]
    [InlineData("压缩视频，榨干每一个字节", null)]
    [InlineData("compress it, save every single byte", null)]
    [InlineData("compress to 5MB and not one byte more", 5_000_000L)]
    public void One_byte_is_a_ceiling_only_where_the_words_say_so(string text, long? bytes) =>
        Assert.Equal(bytes, PromptReader.Read(text).Edit.Size?.Bytes);

    [Fact]
    public void Every_platform_says_where_its_limit_is_stated_and_that_is_recent() => Assert.All(Platform.All, platform =>
    {
        Assert.True(platform.Bytes > 0);
        Assert.Equal("https", platform.Source.Scheme);
        Assert.True(platform.AsOf is null || platform.AsOf > new DateOnly(2024, 1, 1));
        Assert.Equal(platform.Name, PromptReader.Read($"compress for {platform.Aliases[0]}").Edit.Size?.Platform);
        Assert.All(platform.Tiers, tier =>
        {
            Assert.True(tier.Bytes > platform.Bytes);
            Assert.Equal("https", tier.Source.Scheme);
            Assert.Equal(tier.Name, PromptReader.Read($"compress for {platform.Aliases[0]}, {tier.Aliases[0]}").Edit.Size?.Platform);
        });
    });
}
