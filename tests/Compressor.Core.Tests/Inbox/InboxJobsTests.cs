using Compressor.Errors;
using Compressor.Storage;

namespace Compressor.Core.Tests.Inbox;

public sealed class InboxJobsTests
{
    private const string Prompt = "compress to under 5MB";

    [Fact]
    public async Task The_same_event_twice_is_one_job_and_new_content_another()
    {
        await using var inbox = new InboxFixture(Prompt);
        await inbox.PutAsync("a.mp4");

        var first = await inbox.TakeAsync("a.mp4", "0x1");
        var again = await inbox.TakeAsync("a.mp4", "\"0x1\"");
        var newer = await inbox.TakeAsync("a.mp4", "0x2");

        Assert.Equal(first!.Id, again!.Id);
        Assert.NotEqual(first.Id, newer!.Id);
        Assert.Equal(2, inbox.Started.Count);
        Assert.Equal(("inbox/a.mp4", Prompt), (inbox.Started[first.Id].Source.Blob, inbox.Started[first.Id].Prompt));
    }

    [Fact]
    public async Task The_metadata_speaks_before_the_file_beside_it_and_that_before_the_setting()
    {
        await using var inbox = new InboxFixture("compress to under 9MB");
        await inbox.PutAsync("said.mp4", prompt: "compress to under 1MB");
        await inbox.PutAsync("said.mp4.prompt.txt", "compress to under 2MB");
        await inbox.PutAsync("beside.mp4");
        await inbox.PutAsync("beside.mp4.prompt.txt", "\uFEFF compress to under 3MB \r\n");
        await inbox.PutAsync("stem.mp4");
        await inbox.PutAsync("stem.prompt.txt", "把这个视频压缩到4MB以内");
        await inbox.PutAsync("silent.mp4");
        foreach (var name in new[] { "said.mp4", "beside.mp4", "stem.mp4", "silent.mp4" }) await inbox.TakeAsync(name);

        Assert.Equal(
            ["compress to under 1MB", "compress to under 3MB", "compress to under 9MB", "把这个视频压缩到4MB以内"],
            inbox.Started.Values.Select(input => input.Prompt).Order(StringComparer.Ordinal));
    }

    [Theory]
    [InlineData("a.mp4", "results")]
    [InlineData("a.mp4", "uploads")]
    [InlineData("a.mp4.prompt.txt", "inbox")]
    [InlineData("a.PROMPT.TXT", "inbox")]
    [InlineData("a.mp4.result.json", "inbox")]
    public async Task Results_and_what_lies_beside_a_video_start_nothing(string name, string container)
    {
        await using var inbox = new InboxFixture(Prompt);
        await inbox.PutAsync(name, container: container);
        Assert.Null(await inbox.TakeAsync(name, container: container));
        Assert.Empty(inbox.Started);
    }

    [Fact]
    public async Task A_file_that_is_gone_again_starts_nothing()
    {
        await using var inbox = new InboxFixture(Prompt);
        Assert.Null(await inbox.TakeAsync("gone.mp4"));
        Assert.Empty(inbox.Started);
    }

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    public async Task A_file_without_a_sentence_is_refused_beside_it_and_in_its_metadata(string? defaultPrompt)
    {
        await using var inbox = new InboxFixture(defaultPrompt);
        await inbox.PutAsync("a.mp4");
        Assert.Null(await inbox.TakeAsync("a.mp4"));

        var outcome = await inbox.ReadAsync("a.mp4.result.json");
        Assert.Equal("failed", outcome.GetProperty("status").GetString());
        Assert.Equal(Failures.PromptEmpty.Code, outcome.GetProperty("error").GetProperty("code").GetString());
        var metadata = (await inbox.Blobs.GetFactsAsync(new BlobName("inbox", "a.mp4")))!.Metadata;
        Assert.Equal(("failed", Failures.PromptEmpty.Code), (metadata["compressor_status"], metadata["compressor_error"]));
        Assert.Empty(inbox.Started);
    }

    [Fact]
    public async Task A_sentence_that_is_too_long_is_refused_without_reading_all_of_it()
    {
        await using var inbox = new InboxFixture();
        await inbox.PutAsync("a.mp4");
        await inbox.PutAsync("a.mp4.prompt.txt", new string('x', 5_000_000));
        Assert.Null(await inbox.TakeAsync("a.mp4"));
        var outcome = await inbox.ReadAsync("a.mp4.result.json");
        Assert.Equal(2001, outcome.GetProperty("prompt").GetString()!.Length);
    }
}
