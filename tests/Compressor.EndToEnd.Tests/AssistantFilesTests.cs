using System.IO.Pipelines;
using System.Text.Json;
using Compressor.Local.Assistants;
using Compressor.Local.Commands;
using Compressor.Local.Hosting;
using ModelContextProtocol.Client;
using ModelContextProtocol.Protocol;
using ModelContextProtocol.Server;

namespace Compressor.EndToEnd.Tests;

/// <summary>What an assistant may say of files, in this process.</summary>
public sealed class AssistantFilesTests : IAsyncLifetime
{
    private readonly Workplace _place = new();
    private Session _session = null!;

    public async ValueTask InitializeAsync()
    {
        await Clips.WriteOtherAsync(_place.Clip);
        _session = await Session.StartAsync(_place.Data);
    }

    public async ValueTask DisposeAsync()
    {
        await _session.DisposeAsync();
        _place.Dispose();
    }

    [Fact]
    public async Task Files_that_cannot_be_used_and_places_that_cannot_be_written_are_refused_before_anything_starts()
    {
        var taken = _place.Write("taken.mp4", "mine");
        foreach (var (arguments, part) in new (object, string)[]
        {
            (new { file = "clip.mp4", prompt = "half the size" }, "no absolute path"),
            (new { file = Path.Combine(_place.Videos, "none.mp4"), prompt = "half the size" }, "There is no file"),
            (new { file = _place.Videos, prompt = "half the size" }, "is a folder"),
            (new { file = _place.Clip, prompt = "half the size", output = taken }, "exists already"),
            (new { file = _place.Clip, prompt = "压缩到一半", output = taken }, "已存在"),
            (new { file = _place.Clip, prompt = "half the size", output = _place.Clip }, "is the video itself"),
            (new { file = _place.Clip, prompt = "turn it into a GIF", output = Path.Combine(_place.Videos, "a.mp4") }, "GIF"),
            (new { file = _place.Clip, prompt = "half the size", output = Path.Combine(_place.Videos, "none", "a.mp4") }, "There is no folder"),
            (new { file = _place.Clip, url = "https://example.com/a.mp4", prompt = "half the size" }, "exactly one of file and url"),
            (new { url = "https://192.0.2.1/a.mp4", prompt = "half the size" }, "output"),
            (new { file = _place.Clip, prompt = "half the size", attachments = new[] { new { file = "song.mp3" } } }, "no absolute path"),
        })
        {
            var refused = await _session.CallAsync("compress_video", arguments);
            Assert.True(refused.IsError);
            Assert.Contains(part, TextOf(refused), StringComparison.Ordinal);
            Assert.DoesNotContain("--", TextOf(refused), StringComparison.Ordinal);
        }

        Assert.Equal(["clip.mp4", "taken.mp4"], _place.Names);
        Assert.Equal("mine", await File.ReadAllTextAsync(taken, TestContext.Current.CancellationToken));
        Assert.Empty(await _session.Client.ListResourcesAsync(cancellationToken: TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Results_go_where_they_are_wanted_and_estimates_leave_nothing()
    {
        var estimate = await _session.AskAsync("estimate", new { file = new Uri(_place.Clip).AbsoluteUri, prompt = "half the size" });
        Assert.InRange(estimate.GetProperty("result").GetProperty("bytes").GetInt64(), 1, new FileInfo(_place.Clip).Length / 2);
        Assert.Equal(["clip.mp4"], _place.Names);

        var taken = _place.Write("taken.mp4", "mine");
        var folder = Path.Combine(_place.Videos, "small") + Path.DirectorySeparatorChar;
        var batch = await _session.AskAsync("compress_batch", new
        {
            prompt = "half the size",
            wait_seconds = 300,
            items = new object[] { new { file = _place.Clip, output = folder }, new { file = _place.Clip, output = Path.Combine(_place.Videos, "mine.gif"), prompt = "turn it into a GIF, 80 pixels wide" } },
        });
        Assert.Equal(
            [Path.Combine(folder, "clip-compressed.mp4"), Path.Combine(_place.Videos, "mine.gif")],
            batch.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("output").GetString()));
        Assert.All(batch.GetProperty("items").EnumerateArray(), item => Assert.Equal(item.GetProperty("bytes").GetInt64(), new FileInfo(item.GetProperty("output").GetString()!).Length));

        var job = await _session.AskAsync("compress_video", new { file = _place.Clip, prompt = "half the size", output = taken, overwrite = true, wait_seconds = 300 });
        Assert.Equal(taken, job.GetProperty("output").GetString());
        Assert.Equal(job.GetProperty("result").GetProperty("bytes").GetInt64(), new FileInfo(taken).Length);
    }

    [Fact]
    public async Task A_job_whose_server_was_stopped_goes_on_with_the_next_one()
    {
        var id = (await _session.AskAsync("compress_video", new { file = _place.Clip, prompt = "half the size", wait_seconds = 0 })).GetProperty("id").GetString();
        await _session.DisposeAsync();
        _session = await Session.StartAsync(_place.Data);
        var job = await _session.AskAsync("get_status", new { job = id, wait_seconds = 300 });
        Assert.Equal(Path.Combine(_place.Videos, "clip-compressed.mp4"), job.GetProperty("output").GetString());
        Assert.Equal(["clip-compressed.mp4", "clip.mp4"], _place.Names);
    }

    [Fact]
    public async Task Each_call_of_the_skill_is_one_that_the_tools_take()
    {
        var calls = SkillTests.FencePattern("json").Matches(SkillTests.Skill).Select(fence => JsonSerializer.Deserialize<JsonElement>(fence.Groups["text"].Value)).ToList();
        Assert.True(calls.Count >= 3);
        var tools = (await _session.Client.ListToolsAsync(cancellationToken: TestContext.Current.CancellationToken)).ToDictionary(tool => tool.Name, tool => tool.ProtocolTool, StringComparer.Ordinal);
        foreach (var call in calls)
        {
            var schema = tools[call.GetProperty("name").GetString()!].InputSchema;
            var given = call.GetProperty("arguments").EnumerateObject().Select(argument => argument.Name).ToList();
            Assert.Subset(schema.GetProperty("properties").EnumerateObject().Select(property => property.Name).ToHashSet(), given.ToHashSet());
            Assert.Subset(given.ToHashSet(), schema.GetProperty("required").EnumerateArray().Select(name => name.GetString()!).ToHashSet());
        }

        Assert.All(tools.Keys, name => Assert.Contains($"`{name}`", SkillTests.Skill, StringComparison.Ordinal));
    }

    private static string TextOf(CallToolResult result) => result.Content.OfType<TextContentBlock>().First().Text;

    /// <summary>A server and its client, joined by pipes.</summary>
    private sealed class Session(LocalHost host, Task running, CancellationTokenSource stop, McpClient client) : IAsyncDisposable
    {
        public McpClient Client => client;

        public static async Task<Session> StartAsync(string data)
        {
            var host = await LocalHost.StartAsync(new HostSettings { DataDirectory = data }, AssistantPart.AcquireAsync, AssistantServer.AddTo, TestContext.Current.CancellationToken);
            var (questions, answers, stop) = (new Pipe(), new Pipe(), new CancellationTokenSource());
            var running = AssistantServer.RunAsync(host.Services, (_, logs) => new StreamServerTransport(questions.Reader.AsStream(), answers.Writer.AsStream(), loggerFactory: logs), stop.Token);
            var client = await McpClient.CreateAsync(new StreamClientTransport(questions.Writer.AsStream(), answers.Reader.AsStream()), cancellationToken: TestContext.Current.CancellationToken);
            return new Session(host, running, stop, client);
        }

        public async Task<CallToolResult> CallAsync(string tool, object arguments) => await client.CallToolAsync(
            tool,
            JsonSerializer.SerializeToElement(arguments).EnumerateObject().ToDictionary(argument => argument.Name, argument => (object?)argument.Value, StringComparer.Ordinal),
            cancellationToken: TestContext.Current.CancellationToken);

        public async Task<JsonElement> AskAsync(string tool, object arguments)
        {
            var result = await CallAsync(tool, arguments);
            Assert.True(result.IsError is not true, TextOf(result));
            return result.StructuredContent!.Value;
        }

        public async ValueTask DisposeAsync()
        {
            await client.DisposeAsync();
            await stop.CancelAsync();
            await running.ContinueWith(_ => { }, TaskScheduler.Default);
            await host.DisposeAsync();
            stop.Dispose();
        }
    }
}
