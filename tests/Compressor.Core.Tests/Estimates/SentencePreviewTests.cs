using Compressor.Core.Estimates;
using Compressor.Core.Tests.Workflow;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Tests.Estimates;

public class SentencePreviewTests
{
    private static readonly MediaFacts Holiday = new() { Format = "mov", Bytes = 120_000_000, Width = 1920, Height = 1080, DurationSeconds = 60 };

    [Fact]
    public async Task A_sentence_is_read_about_a_file_that_is_not_here()
    {
        await using var fixture = await JobFixture.StartAsync();
        var read = await ReadAsync(fixture, "for Discord, keep 0:10 to 0:40, and add subtitles");
        Assert.Equal(("discord", true, "subtitles"), (read.Limit!.Platform, read.Kinds.Contains(EditKind.Trim), Assert.Single(read.Declined).Request[^9..]));
        Assert.Equal([new EstimatedPart(10, 40)], read.Trim);
        Assert.StartsWith("Understood: at most ", read.Text, StringComparison.Ordinal);
        Assert.Null(read.Result);
        Assert.Empty(fixture.Backend.Requests);
    }

    [Theory]
    [InlineData("", "prompt_invalid")]
    [InlineData("the weather is nice today", "not_understood")]
    [InlineData("make me a sandwich", "not_possible")]
    [InlineData("加字幕", "not_possible")]
    [InlineData("compress to under 0 MB", "prompt_invalid")]
    public async Task What_is_wrong_with_a_sentence_is_told_in_the_answer(string prompt, string code)
    {
        await using var fixture = await JobFixture.StartAsync();
        var read = await ReadAsync(fixture, prompt);
        Assert.Equal(code, read.Error!.Code);
        Assert.Contains(read.Error.Message, read.Text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("compress to under 200MB", "Make it half the size.")]
    [InlineData("压缩到200MB以内", "压缩到一半大小。")]
    public async Task A_file_that_fits_already_is_told_to_and_half_of_it_is_offered(string prompt, string instead)
    {
        await using var fixture = await JobFixture.StartAsync();
        var read = await ReadAsync(fixture, prompt, Holiday with { Format = "mp4" });
        Assert.True(read.Result!.IsOriginal);
        Assert.Equal(instead, Assert.Single(read.Suggestions).Prompt);
        Assert.Equal(0.5, PromptReader.Read(read.Suggestions[0].Prompt).Edit.Size!.Fraction);
    }

    [Theory]
    [InlineData("make it vertical and under 3MB", 61_240_001, "Use 61.3 MB")]
    [InlineData("竖屏，压缩到3MB以内", 61_240_001, "用 61.3 MB")]
    [InlineData("under 3MB", 950_000, "Use 950 kB")]
    public void What_is_offered_says_the_same_with_room_enough(string prompt, long bytes, string text)
    {
        var asked = PromptReader.Read(prompt);
        var offered = Suggestion.Larger(asked.Edit, bytes, asked.Language);
        var read = PromptReader.Read(offered.Prompt);
        Assert.Equal(text, offered.Text);
        Assert.True(read.Edit.Size!.Bytes >= bytes);
        Assert.Equal(asked.Edit.Aspect, read.Edit.Aspect);
        Assert.Equal(asked.Language, read.Language);
    }

    private static Task<Estimate> ReadAsync(JobFixture fixture, string prompt, MediaFacts? file = null) =>
        fixture.Get<IEstimates>().ReadAsync(new ReadingRequest { Prompt = prompt, FileName = "holiday.mov", File = file ?? Holiday }, TestContext.Current.CancellationToken);
}
