using Compressor.Local.Compressing;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Compressing;

public sealed class SentencesTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("under 25MB")]
    [InlineData("压缩到25MB以内")]
    [InlineData("压缩到25MB以内，画面别糊")]
    [InlineData("25MB")]
    [InlineData("mute")]
    [InlineData("make me a sandwich")]
    [InlineData("can you make it smaller?")]
    [InlineData("convert it to .mp4")]
    [InlineData("for Discord")]
    [InlineData("half")]
    [InlineData("一半")]
    public void What_asks_for_something_is_the_sentence(string text) => Assert.True(Sentences.IsSentence(text));

    [Theory]
    [InlineData("")]
    [InlineData("-")]
    [InlineData("clip.mp4")]
    [InlineData("holiday under 25MB.mp4")]
    [InlineData("*.mov")]
    [InlineData("films/")]
    [InlineData("films/mute")]
    [InlineData("list.csv")]
    [InlineData("xyzzy")]
    public void What_names_files_is_none(string text) => Assert.False(Sentences.IsSentence(text));

    [Fact]
    public void A_file_or_folder_of_that_name_is_none()
    {
        File.WriteAllText(_folder["under 25MB"], "x");
        Assert.False(Sentences.IsSentence(_folder["under 25MB"]));
        Assert.False(Sentences.IsSentence(_folder.Path));
    }

    [Fact]
    public void The_sentence_may_be_first_or_last_and_not_where_there_is_a_prompt()
    {
        Assert.Equal("a.mp4|b.mp4 / under 25MB", Shown(Sentences.Split(["a.mp4", "b.mp4", "under 25MB"], [], null)));
        Assert.Equal("a.mp4 / under 25MB", Shown(Sentences.Split(["under 25MB", "a.mp4"], [], null)));
        Assert.Equal("a.mp4|under 25MB / mute it", Shown(Sentences.Split(["a.mp4", "under 25MB"], ["mute it"], null)));
        Assert.Equal("a.mp4 / ", Shown(Sentences.Split(["a.mp4"], [], null)));
    }

    [Fact]
    public void A_target_is_a_sentence_or_goes_with_each()
    {
        Assert.Equal("a.mp4 / under 25MB", Shown(Sentences.Split(["a.mp4"], [], "25MB")));
        Assert.Equal("a.mp4 / mute it, under 25MB", Shown(Sentences.Split(["a.mp4", "mute it."], [], "25MB")));
        Assert.Equal("a.mp4 / 静音，25MB以内|720p, under 25MB", Shown(Sentences.Split(["a.mp4"], ["静音", "720p"], "25MB")));
        Assert.Contains("leave out --target", Assert.Throws<UsageException>(() => Sentences.Split(["a.mp4"], ["under 10MB"], "25MB")).Message, StringComparison.Ordinal);
        Assert.Throws<UsageException>(() => Sentences.Split(["a.mp4"], [], "large"));
    }

    private static string Shown((IReadOnlyList<string> Inputs, IReadOnlyList<string> Prompts) split) => $"{string.Join('|', split.Inputs)} / {string.Join('|', split.Prompts)}";
}
