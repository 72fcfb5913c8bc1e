using System.Net;
using System.Text;

namespace Compressor.Mcp.Tests;

public sealed class TransportTests : McpTests
{
    private const string List = """{"jsonrpc":"2.0","id":1,"method":"tools/list"}""";

    [Theory]
    [InlineData("/mcp")]
    [InlineData("/api/mcp")]
    [InlineData("/api/v1/mcp")]
    public async Task It_answers_at_each_of_its_addresses_without_a_session(string path)
    {
        await using var client = await ConnectAsync(path);
        Assert.NotEmpty(await client.ListToolsAsync());
        Assert.Null(client.SessionId);
        using var alone = await PostAsync(path);
        Assert.Contains("compress_video", await alone.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_of_other_sites_are_refused()
    {
        using var origin = await PostAsync("/mcp", ("Origin", "https://attacker.example"));
        Assert.Equal(HttpStatusCode.Forbidden, origin.StatusCode);
        using var host = await PostAsync("/mcp", ("Host", "attacker.example"));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, host.StatusCode);
    }

    [Fact]
    public async Task There_is_nothing_to_get_or_delete()
    {
        using var get = await Host.Client.GetAsync("/api/mcp", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, get.StatusCode);
        using var delete = await Host.Client.DeleteAsync("/api/mcp", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.MethodNotAllowed, delete.StatusCode);
        Assert.DoesNotContain("/api/mcp", await Host.Client.GetStringAsync("/api/openapi.json", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_caller_who_goes_away_leaves_its_job_running_and_nobody_waiting()
    {
        using var gone = new CancellationTokenSource();
        var call = Client.CallToolAsync("compress_video", new Dictionary<string, object?> { ["url"] = Address, ["prompt"] = Prompt }, cancellationToken: gone.Token).AsTask();
        await WatchedAsync();
        await gone.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => call);
        while (Host.Jobs.Watchers > 0) await Task.Delay(5, Patience);
        Assert.Equal("queued", (await AskAsync("get_status", new { job = "job-1" })).GetProperty("status").GetString());
    }

    [Fact]
    public async Task A_call_without_end_is_refused()
    {
        // The refusal comes before the bytes.
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/mcp") { Content = new StringContent(List + new string(' ', 2_000_000), Encoding.UTF8, "application/json"), Headers = { ExpectContinue = true } };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        using var response = await Host.Client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, response.StatusCode);
    }

    private Task<HttpResponseMessage> PostAsync(string path, params (string Name, string Value)[] headers)
    {
        var request = new HttpRequestMessage(HttpMethod.Post, path) { Content = new StringContent(List, Encoding.UTF8, "application/json") };
        request.Headers.Accept.ParseAdd("application/json, text/event-stream");
        foreach (var (name, value) in headers) request.Headers.TryAddWithoutValidation(name, value);
        return Host.Client.SendAsync(request);
    }
}
