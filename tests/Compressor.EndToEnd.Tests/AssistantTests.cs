using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using ModelContextProtocol;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;

namespace Compressor.EndToEnd.Tests;

/// <summary><c>mcp</c>, as an assistant starts it.</summary>
public sealed class AssistantTests : IDisposable
{
    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public async Task An_assistant_compresses_a_file_and_changes_the_result()
    {
        await Clips.WriteOtherAsync(_place.Clip);
        var errors = Channel.CreateUnbounded<string>();
        var told = new Told();
        var transport = new StdioClientTransport(new StdioClientTransportOptions
        {
            Command = "dotnet",
            Arguments = [CompressorProcess.Program, "mcp", "--data", _place.Data],
            EnvironmentVariables = CompressorProcess.WithoutSettings(),
            StandardErrorLines = line => errors.Writer.TryWrite(line),
        });
        await using (var client = await McpClient.CreateAsync(transport, cancellationToken: TestContext.Current.CancellationToken))
        {
            var job = await CallAsync(client, "compress_video", new() { ["file"] = _place.Clip, ["prompt"] = "compress to half the size", ["wait_seconds"] = 300 }, told);
            var output = Path.Combine(_place.Videos, "clip-compressed.mp4");
            Assert.Equal(output, job.GetProperty("output").GetString());
            Assert.InRange(new FileInfo(output).Length, 1, new FileInfo(_place.Clip).Length / 2);
            await Clips.AssertPlayableAsync(output);
            // The client handles messages side by side: their order is another test's matter.
            Assert.True(told.Values.Distinct().Count() > 1);
            Assert.All(told.Values, value => Assert.InRange(value, 0, 100));

            var result = await client.ReadResourceAsync($"compressor://jobs/{job.GetProperty("id").GetString()}/result", cancellationToken: TestContext.Current.CancellationToken);
            Assert.Equal(await File.ReadAllBytesAsync(output, TestContext.Current.CancellationToken), ((BlobResourceContents)result.Contents[0]).DecodedData.ToArray());

            var answer = await CallAsync(client, "follow_up", new() { ["job"] = job.GetProperty("id").GetString(), ["text"] = "without sound", ["wait_seconds"] = 300 });
            Assert.Equal(Path.Combine(_place.Videos, "clip-compressed-2.mp4"), answer.GetProperty("job").GetProperty("output").GetString());
            Assert.Equal(["clip-compressed-2.mp4", "clip-compressed.mp4", "clip.mp4"], _place.Names);
        }

        errors.Writer.Complete();
        Assert.Empty(await errors.Reader.ReadAllAsync(TestContext.Current.CancellationToken).ToListAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<JsonElement> CallAsync(McpClient client, string tool, Dictionary<string, object?> arguments, IProgress<ProgressNotificationValue>? progress = null)
    {
        var result = await client.CallToolAsync(tool, arguments, progress, cancellationToken: TestContext.Current.CancellationToken);
        Assert.True(result.IsError is not true, result.Content.OfType<TextContentBlock>().First().Text);
        return result.StructuredContent!.Value;
    }

    private sealed class Told : IProgress<ProgressNotificationValue>
    {
        public ConcurrentQueue<float> Values { get; } = [];

        public void Report(ProgressNotificationValue value) => Values.Enqueue(value.Progress);
    }
}
