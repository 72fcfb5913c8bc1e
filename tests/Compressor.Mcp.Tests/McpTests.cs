using System.Text.Json;
using Compressor.Api.Tests.Hosts;
using Compressor.Core.Jobs;
using Compressor.Storage;
using Json.Schema;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Compressor.Mcp.Tests;

/// <summary>An assistant and its server, with the SDK's own client; the same tests run against every host.</summary>
public abstract class McpTests : IAsyncLifetime
{
    protected const string Prompt = "compress this video to under 50MB", Address = "https://public.example/a.mp4";

    private IList<McpClientTool>? _tools;

    protected IApiHost Host { get; private set; } = null!;

    protected McpClient Client { get; private set; } = null!;

    protected virtual string Path => "/mcp";

    /// <summary>Ends tests that wait for what never comes.</summary>
    protected CancellationToken Patience { get; } = new CancellationTokenSource(TimeSpan.FromMinutes(2)).Token;

    public async ValueTask InitializeAsync()
    {
        Host = await StartAsync();
        Client = await ConnectAsync(Path);
    }

    public async ValueTask DisposeAsync()
    {
        await Client.DisposeAsync();
        await Host.DisposeAsync();
    }

    protected virtual async Task<IApiHost> StartAsync() =>
        await KestrelHost.StartAsync([], services => services.AddCompressorMcp(), app => app.MapCompressorMcp(["/mcp", .. McpHosting.ApiPaths]));

    protected Task<McpClient> ConnectAsync(string path) => McpClient.CreateAsync(new HttpClientTransport(
        new HttpClientTransportOptions { Endpoint = new Uri(Host.Client.BaseAddress!, path), TransportMode = HttpTransportMode.StreamableHttp }, Host.Client));

    /// <summary>Calls a tool, and compares the answer with the tool's own schema.</summary>
    protected async Task<CallToolResult> CallAsync(string tool, object arguments, IProgress<ProgressNotificationValue>? progress = null)
    {
        _tools ??= await Client.ListToolsAsync();
        var given = JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(property => property.Name, property => (object?)property.Value, StringComparer.Ordinal);
        var result = await Client.CallToolAsync(tool, given, progress, cancellationToken: Patience);
        Assert.NotEmpty(TextOf(result));
        if (result.StructuredContent is { } content)
        {
            var schema = JsonSchema.FromText(_tools.Single(known => known.Name == tool).ProtocolTool.OutputSchema!.Value.GetRawText());
            var checkedContent = schema.Evaluate(content, new EvaluationOptions { OutputFormat = OutputFormat.List });
            Assert.True(checkedContent.IsValid, string.Join('\n', (checkedContent.Details ?? []).Where(detail => detail.Errors is { Count: > 0 }).Select(detail => $"{detail.InstanceLocation}: {string.Join(", ", detail.Errors!.Values)}")));
        }
        else
        {
            Assert.True(result.IsError);
        }

        return result;
    }

    /// <summary>What a call that does as asked answers.</summary>
    protected async Task<JsonElement> AskAsync(string tool, object arguments, IProgress<ProgressNotificationValue>? progress = null)
    {
        var result = await CallAsync(tool, arguments, progress);
        Assert.True(result.IsError is not true, TextOf(result));
        return result.StructuredContent!.Value;
    }

    protected async Task<string> RefusalAsync(string tool, object arguments)
    {
        var result = await CallAsync(tool, arguments);
        Assert.True(result.IsError);
        return TextOf(result);
    }

    protected static string TextOf(CallToolResult result) => result.Content.OfType<TextContentBlock>().First().Text;

    /// <summary>A job that has begun, and for which nobody waits.</summary>
    protected async Task<string> StartJobAsync(string prompt = Prompt) =>
        (await AskAsync("compress_video", new { url = Address, prompt, wait_seconds = 0 })).GetProperty("id").GetString()!;

    /// <summary>Gives a job a result of these bytes.</summary>
    protected async Task CompleteAsync(string id, byte[] content)
    {
        var blob = new BlobName("results", $"{id}/假期-compressed.mp4");
        await Host.Blobs.WriteAsync(blob, new MemoryStream(content), new BlobWriteOptions { ContentType = "video/mp4" });
        Host.Jobs.Change(id, job => job with
        {
            Status = JobState.Completed,
            Percent = 100,
            Text = "Ready.",
            ResultRevision = job.Revision,
            Result = ScriptedJobs.ResultAt(blob, "假期-compressed.mp4") with { Bytes = content.Length },
        });
    }

    /// <summary>When somebody waits for a job.</summary>
    protected async Task WatchedAsync(int watchers = 1)
    {
        while (Host.Jobs.Watchers < watchers) await Task.Delay(5, Patience);
    }
}
