using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Tests;

/// <summary>What can differ between hosts: addresses, and the store that files are sent to and fetched from.</summary>
public class HostTests : McpTests
{
    [Fact]
    public async Task A_job_is_started_and_its_result_awaited()
    {
        var answer = CallAsync("compress_video", new { url = $"{Address}?sig=secret", prompt = Prompt, attachments = new[] { new { url = "https://public.example/song.mp3" } } });
        await WatchedAsync();
        await CompleteAsync("job-1", "hello world"u8.ToArray());
        var result = await answer;
        Assert.NotEqual(true, result.IsError);
        var job = result.StructuredContent!.Value;
        Assert.Equal(("job-1", "completed", 11), (job.GetProperty("id").GetString(), job.GetProperty("status").GetString(), job.GetProperty("result").GetProperty("bytes").GetInt32()));
        Assert.EndsWith("/api/jobs/job-1/result", job.GetProperty("result").GetProperty("url").GetString(), StringComparison.Ordinal);
        Assert.Contains("Ready.", TextOf(result), StringComparison.Ordinal);
        Assert.Contains("job-1", TextOf(result), StringComparison.Ordinal);
        var link = Assert.Single(result.Content.OfType<ResourceLinkBlock>());
        Assert.Equal(("compressor://jobs/job-1/result", "video/mp4"), (link.Uri, link.MimeType));
        var started = Assert.Single(Host.Jobs.Started);
        Assert.Equal((Prompt, $"{Address}?sig=secret"), (started.Prompt, started.Source.Url!.AbsoluteUri));
        Assert.Single(started.Attachments!);
        Assert.DoesNotContain("secret", Host.Log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_is_sent_and_its_job_estimated_and_started()
    {
        var ticket = await AskAsync("create_upload", new { file_name = "a b.mp4", bytes = 5 });
        using var request = new HttpRequestMessage(HttpMethod.Put, ticket.GetProperty("url").GetString()) { Content = new StringContent("video") };
        foreach (var header in ticket.GetProperty("headers").EnumerateObject()) request.Headers.TryAddWithoutValidation(header.Name, header.Value.GetString());
        using var sent = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.True(sent.IsSuccessStatusCode);

        var upload = ticket.GetProperty("id").GetString();
        var estimate = await AskAsync("estimate", new { upload, prompt = "for Discord" });
        Assert.Equal(49_000_000, estimate.GetProperty("result").GetProperty("bytes").GetInt64());
        Assert.Empty(Host.Jobs.Started);
        var job = await AskAsync("compress_video", new { upload, prompt = Prompt, wait_seconds = 0 });
        Assert.Equal("a b.mp4", job.GetProperty("input").GetString());
    }

    [Fact]
    public async Task A_result_is_a_link_that_works()
    {
        var id = await StartJobAsync();
        Assert.Contains("still running", await RefusalAsync("get_result", new { job = id }), StringComparison.Ordinal);
        await CompleteAsync(id, "hello world"u8.ToArray());
        var result = await AskAsync("get_result", new { job = id });
        Assert.Equal(("假期-compressed.mp4", 1), (result.GetProperty("fileName").GetString(), result.GetProperty("revision").GetInt32()));
        Assert.Equal("hello world", await Host.Client.GetStringAsync(result.GetProperty("url").GetString()!, TestContext.Current.CancellationToken));
    }
}
