using System.Text.Json;
using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Errors;

namespace Compressor.Mcp.Tests;

public class ToolTests : McpTests
{
    [Fact]
    public async Task Every_tool_says_what_it_does_and_what_it_takes()
    {
        var tools = await Client.ListToolsAsync();
        Assert.Equal(
            ["cancel", "compress_batch", "compress_video", "create_upload", "estimate", "follow_up", "get_credits", "get_result", "get_status", "get_timeline"],
            tools.Select(tool => tool.Name).Order(StringComparer.Ordinal));
        Assert.All(tools, tool =>
        {
            Assert.True(tool is { Description.Length: > 20, Title.Length: > 5 });
            Assert.NotNull(tool.ProtocolTool.Annotations?.ReadOnlyHint);
            Assert.Equal("object", tool.ProtocolTool.OutputSchema.GetValueOrDefault().GetProperty("type").GetString());
            Assert.All(PropertiesOf(tool.ProtocolTool.InputSchema), property => Assert.True(property.Value.TryGetProperty("description", out _), $"{tool.Name}.{property.Name}"));
        });
        Assert.Equal("compressor", Client.ServerInfo?.Name);
        Assert.Contains("follow_up", Client.ServerInstructions ?? "", StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_that_takes_longer_than_the_caller_waits_goes_on()
    {
        var answer = AskAsync("compress_video", new { url = Address, prompt = "把视频压缩到50MB以内", wait_seconds = 20 });
        await WatchedAsync();
        Host.Jobs.Change("job-1", job => job with { Status = JobState.Rendering, Percent = 40 });
        Host.Time.Advance(TimeSpan.FromSeconds(21));
        var job = await answer;
        Assert.Equal("rendering", job.GetProperty("status").GetString());

        var more = CallAsync("get_status", new { job = "job-1", wait_seconds = 100 });
        await WatchedAsync();
        await CompleteAsync("job-1", [1]);
        Assert.Contains("get_result", TextOf(await more), StringComparison.Ordinal);
        Assert.Contains("请调用", TextOf(await more), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nobody_waits_longer_than_the_server_lets_them()
    {
        var id = await StartJobAsync();
        var answer = AskAsync("get_status", new { job = id, wait_seconds = 100_000 });
        await WatchedAsync();
        Host.Time.Advance(TimeSpan.FromSeconds(201));
        Assert.Equal("queued", (await answer).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_job_that_fails_is_an_error_with_what_to_do()
    {
        var answer = CallAsync("compress_video", new { url = Address, prompt = Prompt });
        await WatchedAsync();
        Host.Jobs.Change("job-1", job => job with { Status = JobState.Failed, Percent = 100, Text = "Failed.", Error = Failures.SourceEmpty.In(Edits.Language.English) });
        var result = await answer;
        Assert.True(result.IsError);
        Assert.StartsWith("The file is empty. Choose a file that contains a video.", TextOf(result), StringComparison.Ordinal);
        Assert.Equal("source_empty", result.StructuredContent!.Value.GetProperty("error").GetProperty("code").GetString());
    }

    [Fact]
    public async Task An_ended_job_is_told_something_more()
    {
        var id = await StartJobAsync();
        Assert.Contains("still running", await RefusalAsync("follow_up", new { job = id, text = "smaller" }), StringComparison.Ordinal);
        await CompleteAsync(id, [1]);
        var credits = await AskAsync("follow_up", new { job = id, text = "credits" });
        Assert.Equal(("credits", "You have 12 credits."), (credits.GetProperty("action").GetString(), credits.GetProperty("text").GetString()));

        var answer = AskAsync("follow_up", new { job = id, text = "a bit smaller", attachments = new[] { new { url = Address } } });
        await WatchedAsync();
        await CompleteAsync(id, [2]);
        var job = (await answer).GetProperty("job");
        Assert.Equal(("completed", 2), (job.GetProperty("status").GetString(), job.GetProperty("revision").GetInt32()));
        Assert.Single(Host.Jobs.Attached);
    }

    [Fact]
    public async Task Several_files_are_a_batch_that_status_and_cancel_know()
    {
        var batch = await AskAsync("compress_batch", new { prompt = Prompt, wait_seconds = 0, items = new object[] { new { url = Address }, new { url = Address, prompt = "转成 GIF" } } });
        var id = batch.GetProperty("id").GetString()!;
        Assert.Equal([Prompt, "转成 GIF"], Assert.Single(Host.Batches.Started).Items.Select(item => item.Prompt));
        var waiting = AskAsync("get_status", new { job = id, wait_seconds = 100 });
        Host.Batches.Change(id, before => before with { Status = BatchState.Completed, Text = "2 of 2 done." });
        Assert.Equal("completed", (await waiting).GetProperty("status").GetString());

        var other = (await AskAsync("compress_batch", new { prompt = Prompt, wait_seconds = 0, items = new[] { new { url = Address } } })).GetProperty("id").GetString();
        Assert.Equal("cancelled", (await AskAsync("cancel", new { job = other })).GetProperty("status").GetString());
        Assert.StartsWith("Item 2:", await RefusalAsync("compress_batch", new { prompt = Prompt, items = new object[] { new { url = Address }, new { } } }), StringComparison.Ordinal);
        Assert.StartsWith("Item 1:", await RefusalAsync("compress_batch", new { items = new[] { new { url = Address } } }), StringComparison.Ordinal);
        Assert.Contains("no items", await RefusalAsync("compress_batch", new { prompt = Prompt, items = Array.Empty<object>() }), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_job_is_cancelled_and_its_timeline_and_the_credits_are_told()
    {
        var id = await StartJobAsync();
        Assert.Equal("clip", (await AskAsync("get_timeline", new { job = id })).GetProperty("tracks")[0].GetProperty("label").GetString());
        Assert.Equal(12, (await AskAsync("get_credits", new { })).GetProperty("available").GetDouble());
        Assert.Equal("cancelled", (await AskAsync("cancel", new { job = id })).GetProperty("status").GetString());
    }

    [Theory]
    [InlineData("compress_video", """{"url":"https://public.example/a.mp4"}""", "compress_video needs the argument prompt.")]
    [InlineData("compress_video", """{"url":"https://public.example/a.mp4","prompt":" "}""", "The prompt is empty.")]
    [InlineData("compress_video", """{"prompt":"compress"}""", "exactly one of upload and url")]
    [InlineData("compress_video", """{"prompt":"compress","url":"https://public.example/a.mp4","upload":"0"}""", "exactly one of upload and url")]
    [InlineData("compress_video", """{"prompt":"compress","file":"/etc/passwd"}""", "create_upload")]
    [InlineData("compress_video", """{"prompt":"compress","url":"https://public.example/a.mp4","output":"/tmp/a.mp4"}""", "get_result")]
    [InlineData("compress_video", """{"prompt":"compress","url":"https://public.example/a.mp4","attachments":[{"file":"/etc/passwd"}]}""", "create_upload")]
    [InlineData("compress_video", """{"prompt":"compress","url":"https://public.example/a.mp4","target":"25MB"}""", "has no argument target; it has prompt")]
    [InlineData("compress_video", """{"prompt":"compress","url":"https://public.example/a.mp4","wait_seconds":"long"}""", "wait_seconds")]
    [InlineData("compress_video", """{"prompt":"compress","url":"http://localhost/a.mp4"}""", "source.url")]
    [InlineData("compress_video", """{"prompt":"compress","upload":"0"}""", "upload")]
    [InlineData("estimate", """{"prompt":"compress","file":"/etc/passwd"}""", "create_upload")]
    [InlineData("get_status", """{"job":"nothing"}""", "no such job")]
    [InlineData("get_status", """{"job":null}""", "needs the argument job")]
    [InlineData("get_result", """{"job":"../../etc"}""", "no such job")]
    [InlineData("get_timeline", """{"job":"nothing"}""", "no such job")]
    [InlineData("follow_up", """{"job":"nothing","text":"smaller"}""", "no such job")]
    [InlineData("cancel", """{"job":"nothing"}""", "no such job")]
    [InlineData("create_upload", """{"file_name":"a.mp4","bytes":9000000000000}""", "larger than")]
    public async Task What_is_wrong_with_a_call_is_told_in_a_sentence(string tool, string arguments, string part)
    {
        Assert.Contains(part, await RefusalAsync(tool, JsonSerializer.Deserialize<JsonElement>(arguments)), StringComparison.Ordinal);
        Assert.Empty(Host.Jobs.Started);
    }

    [Fact]
    public async Task A_refusal_has_its_code_for_programs()
    {
        Host.Estimates.Refusal = Failures.EstimatesUnsupported;
        var result = await CallAsync("estimate", new { url = Address, prompt = Prompt });
        Assert.Equal("estimates_unsupported", (string?)result.Meta!["compressor/error"]!["code"]);
    }

    [Fact]
    public async Task A_fault_of_ours_is_logged_and_not_shown()
    {
        Host.Jobs.CreditsFailure = new InvalidOperationException("the inside of the server");
        Assert.DoesNotContain("inside", await RefusalAsync("get_credits", new { }), StringComparison.Ordinal);
        Assert.Contains("the inside of the server", Host.Log, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Name, JsonElement Value)> PropertiesOf(JsonElement schema)
    {
        if (schema.ValueKind is not JsonValueKind.Object) yield break;
        if (schema.TryGetProperty("items", out var items))
        {
            foreach (var inner in PropertiesOf(items)) yield return inner;
        }

        if (!schema.TryGetProperty("properties", out var properties)) yield break;
        foreach (var property in properties.EnumerateObject())
        {
            yield return (property.Name, property.Value);
            foreach (var inner in PropertiesOf(property.Value)) yield return inner;
        }
    }
}
