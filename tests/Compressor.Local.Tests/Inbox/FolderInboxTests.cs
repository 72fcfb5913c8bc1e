using System.Text.Json;
using Compressor.Local.Inbox;
using Compressor.Local.Tests.Jobs;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Inbox;

public sealed class FolderInboxTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task A_video_that_appears_is_compressed_once_as_the_text_beside_it_says()
    {
        await using var fixture = await StartAsync(defaultPrompt: null);
        await File.WriteAllBytesAsync(_folder["holiday.mp4"], TestClips.Mp4());
        await File.WriteAllTextAsync(_folder["holiday.prompt.txt"], "compress to 720p and under 1MB");
        var outcome = await OutcomeAsync(fixture, "holiday.mp4");

        Assert.Equal("completed", outcome.GetProperty("status").GetString());
        Assert.Equal(outcome.GetProperty("result").GetProperty("bytes").GetInt64(), new FileInfo(_folder["results/holiday-compressed.mp4"]).Length);
        Assert.Equal(_folder["results/holiday-compressed.mp4"], outcome.GetProperty("result").GetProperty("path").GetString());
        for (var look = 0; look < 3; look++) await Inbox(fixture).LookAsync(default);
        Assert.Equal(["compress to 720p and under 1MB"], fixture.Backend.Messages);
    }

    [Fact]
    public async Task A_name_that_can_not_be_used_is_said_so_beside_the_file()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Such names don't exist there.");
        await using var fixture = await StartAsync("compress to half its size");
        await File.WriteAllBytesAsync(_folder["two\nlines.mp4"], TestClips.Mp4());
        for (var look = 0; look < 3; look++) await Inbox(fixture).LookAsync(default);

        var outcome = JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(_folder["two\nlines.mp4.result.json"]));
        Assert.Equal(("failed", "Rename the file."), (outcome.GetProperty("status").GetString(), outcome.GetProperty("error").GetProperty("action").GetString()));
        Assert.Empty(fixture.Backend.Messages);
    }

    [Fact]
    public async Task A_new_content_under_the_same_name_is_a_new_job()
    {
        await using var fixture = await StartAsync("compress to half its size");
        await File.WriteAllBytesAsync(_folder["a.mp4"], TestClips.Mp4());
        await OutcomeAsync(fixture, "a.mp4");
        File.Delete(_folder["a.mp4.result.json"]);
        await File.WriteAllBytesAsync(_folder["a.mp4"], TestClips.Mp4(2));
        await OutcomeAsync(fixture, "a.mp4");

        Assert.Equal(2, (await fixture.Jobs.ListAsync(null, null, 10)).Items.Count);
    }

    [Theory]
    [InlineData(null, "prompt_invalid")]
    [InlineData("compress to 720p and under 1MB", "unsupported_file")]
    public async Task What_can_not_be_done_is_said_beside_the_file(string? prompt, string code)
    {
        await using var fixture = await StartAsync(prompt);
        await File.WriteAllTextAsync(_folder["notes.mp4"], "not a video");
        var outcome = await OutcomeAsync(fixture, "notes.mp4");

        Assert.Equal("failed", outcome.GetProperty("status").GetString());
        Assert.Equal(code, outcome.GetProperty("error").GetProperty("code").GetString());
        Assert.Empty(fixture.Backend.Of(NemoRoute.Message));
    }

    [Fact]
    public async Task A_file_whose_outcome_cannot_be_written_does_not_keep_the_others_waiting()
    {
        await using var fixture = await StartAsync("compress to half its size");
        Directory.CreateDirectory(_folder["b.mp4.result.json"]);
        foreach (var name in (string[])["a.mp4", "b.mp4", "c.mp4"]) await File.WriteAllBytesAsync(_folder[name], TestClips.Mp4());

        foreach (var name in (string[])["a.mp4", "c.mp4"])
            Assert.Equal("completed", (await OutcomeAsync(fixture, name)).GetProperty("status").GetString());
    }

    [Fact]
    public async Task What_others_put_into_the_folder_leads_to_no_file_outside_it()
    {
        using var elsewhere = new TemporaryFolder();
        await File.WriteAllBytesAsync(elsewhere["private.mp4"], TestClips.Mp4());
        await File.WriteAllTextAsync(elsewhere["secret"], "compress to 360p");
        await File.WriteAllTextAsync(elsewhere["precious"], "precious");
        Directory.CreateDirectory(_folder["results"]);
        File.CreateSymbolicLink(_folder["linked.mp4"], elsewhere["private.mp4"]);
        File.CreateSymbolicLink(_folder["a.prompt.txt"], elsewhere["secret"]);
        foreach (var name in (string[])["results/.a-compressed.mp4.part", ".a.mp4.result.json.part", "results/a-compressed.mp4"]) File.CreateSymbolicLink(_folder[name], elsewhere["precious"]);
        await File.WriteAllBytesAsync(_folder["a.mp4"], TestClips.Mp4());
        await using var fixture = await StartAsync("compress to half its size");
        var outcome = await OutcomeAsync(fixture, "a.mp4");

        Assert.Equal("compress to half its size", outcome.GetProperty("prompt").GetString());
        Assert.Single((await fixture.Jobs.ListAsync(null, null, 10)).Items);
        Assert.Equal("precious", await File.ReadAllTextAsync(elsewhere["precious"]));
        Assert.Null(new FileInfo(_folder["results/a-compressed.mp4"]).LinkTarget);
    }

    [Fact]
    public async Task A_pipe_keeps_no_other_file_waiting()
    {
        await using var fixture = await StartAsync("compress to half its size");
        using (var made = System.Diagnostics.Process.Start("mkfifo", _folder["pipe.mp4"])) await made.WaitForExitAsync(TestContext.Current.CancellationToken);
        await File.WriteAllBytesAsync(_folder["video.mp4"], TestClips.Mp4());

        Assert.Equal("completed", (await OutcomeAsync(fixture, "video.mp4")).GetProperty("status").GetString());
        Assert.Equal("source_empty", (await OutcomeAsync(fixture, "pipe.mp4")).GetProperty("error").GetProperty("code").GetString());
    }

    private static FolderInbox Inbox(JobsFixture fixture) => fixture.Services.GetRequiredService<FolderInbox>();

    private Task<JobsFixture> StartAsync(string? defaultPrompt) => JobsFixture.StartAsync(
        settings: new Dictionary<string, string?> { ["Inbox:Directory"] = _folder.Path, ["Inbox:DefaultPrompt"] = defaultPrompt });

    /// <summary>Looks until the outcome is there.</summary>
    private async Task<JsonElement> OutcomeAsync(JobsFixture fixture, string name)
    {
        while (!File.Exists(_folder[$"{name}.result.json"]))
        {
            await Inbox(fixture).LookAsync(TestContext.Current.CancellationToken);
            foreach (var job in (await fixture.Jobs.ListAsync(null, null, 10)).Items) await fixture.EndAsync(job.Id);
        }

        return JsonSerializer.Deserialize<JsonElement>(await File.ReadAllTextAsync(_folder[$"{name}.result.json"]));
    }
}
