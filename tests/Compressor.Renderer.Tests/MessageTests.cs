using System.Text.Json.Nodes;
using Compressor.Renderer.Agent;
using Compressor.Renderer.Tests.Support;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Renderer.Tests;

public class MessageTests(Clips clips)
{
    [Fact]
    public async Task A_stream_begins_with_a_heartbeat_and_tells_the_tools_and_the_text()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var events = await backend.SayAsync(session, "compress to 50KB");
        Assert.Equal(["heartbeat", "tool_call", "tool_result", "text"], events.Select(item => (string)item["type"]!));
        Assert.Equal(50_000, (long)events[1]["args"]!["out"]!["maxBytes"]!);
    }

    [Fact]
    public async Task A_later_message_changes_the_draft_that_is_there()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB");
        await backend.SayAsync(session, "make it 144p and mute it");
        var output = (await backend.DraftAsync(session))!["out"]!;
        Assert.Equal((50_000, 144, true), ((int)output["maxBytes"]!, (int)output["shortSide"]!, (bool)output["mute"]!));
    }

    [Fact]
    public async Task A_later_upload_leaves_the_timeline_as_it_is_and_its_name_brings_it_there()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB");
        await backend.UploadAsync(session, clips.OtherVideo);
        var draft = (await backend.DraftAsync(session))!;
        Assert.Equal((50_000, "clip.mp4"), ((int)draft["out"]!["maxBytes"]!, (string)draft["m"]!["title"]!));
        await backend.SayAsync(session, "compress other.mp4 to 40KB");
        Assert.Equal("other.mp4", (string)(await backend.DraftAsync(session))!["m"]!["title"]!);
    }

    [Fact]
    public async Task A_name_before_a_colon_says_which_file_the_sentence_is_about_and_asks_for_nothing()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB");
        using var folder = new TemporaryFolder();
        foreach (var name in new[] { "my clip.mp4", "muted at 144p.mp4" })
        {
            File.Copy(clips.OtherVideo, folder[name]);
            await backend.UploadAsync(session, folder[name]);
        }

        await backend.SayAsync(session, "muted at 144p.mp4: make it like my clip.mp4, but 40KB");
        var draft = (await backend.DraftAsync(session))!;
        Assert.Equal(("muted at 144p.mp4", 40_000), ((string)draft["m"]!["title"]!, (int)draft["out"]!["maxBytes"]!));
        Assert.Empty(draft["out"]!.AsObject().Select(entry => entry.Key).Intersect(["shortSide", "mute"]));

        await backend.SayAsync(session, "My clip.mp4：压缩到30KB");
        draft = (await backend.DraftAsync(session))!;
        Assert.Equal(("my clip.mp4", 30_000), ((string)draft["m"]!["title"]!, (int)draft["out"]!["maxBytes"]!));
    }

    [Fact]
    public async Task The_same_key_runs_once_and_shows_the_same_events_again()
    {
        var agent = new CountingAgent();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IAgent>(agent));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        agent.Release();
        var first = await backend.SayAsync(session, "compress to 50KB", "key-1");
        var second = await backend.SayAsync(session, "compress to 50KB", "key-1");
        Assert.Equal(first.Select(item => item.ToJsonString()), second.Select(item => item.ToJsonString()));
        Assert.Equal(1, agent.Runs);
        await backend.SayAsync(session, "compress to 50KB", "key-2");
        await backend.SayAsync(session, "compress to 50KB");
        Assert.Equal(3, agent.Runs);
    }

    [Fact]
    public async Task A_repetition_joins_a_run_that_is_under_way()
    {
        var agent = new CountingAgent();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IAgent>(agent));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var first = backend.SayAsync(session, "compress to 50KB", "key-1");
        await agent.WaitUntilStartedAsync();
        using var second = await backend.Http.SendAsync(backend.Message(session, "compress to 50KB", "key-1"), HttpCompletionOption.ResponseHeadersRead);
        agent.Release();
        Assert.Equal(ServerSentEvents.TextOf(await first), ServerSentEvents.TextOf(ServerSentEvents.Parse(await second.Content.ReadAsStringAsync())));
        Assert.Equal(1, agent.Runs);
    }

    [Fact]
    public async Task A_key_used_for_another_text_is_refused()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB", "key-1");
        var answer = await backend.SendAsync(backend.Message(session, "compress to 40KB", "key-1"));
        Assert.Equal((409, 409), ((int)answer["http"]!, (int)answer["code"]!));
        Assert.Equal(50_000, (int)(await backend.DraftAsync(session))!["out"]!["maxBytes"]!);
    }

    [Fact]
    public async Task Cutting_the_connection_does_not_stop_the_run()
    {
        var agent = new CountingAgent();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IAgent>(agent));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        using (await backend.Http.SendAsync(backend.Message(session, "compress to 50KB", "key-1"), HttpCompletionOption.ResponseHeadersRead))
            await agent.WaitUntilStartedAsync();
        agent.Release();
        var events = await backend.SayAsync(session, "compress to 50KB", "key-1");
        Assert.Contains("done", ServerSentEvents.TextOf(events), StringComparison.Ordinal);
        Assert.Equal(1, agent.Runs);
    }

    [Fact]
    public async Task A_long_run_sends_heartbeats()
    {
        var clock = new FakeTimeProvider(DateTimeOffset.UtcNow);
        var agent = new CountingAgent();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IAgent>(agent).AddSingleton<TimeProvider>(clock));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        using var response = await backend.Http.SendAsync(backend.Message(session, "compress to 50KB"), HttpCompletionOption.ResponseHeadersRead);
        using var reader = new StreamReader(await response.Content.ReadAsStreamAsync());
        Assert.Contains("heartbeat", await reader.ReadLineAsync(), StringComparison.Ordinal);
        await reader.ReadLineAsync();
        var next = reader.ReadLineAsync();
        while (!next.IsCompleted)
        {
            clock.Advance(TimeSpan.FromSeconds(10));
            await Task.WhenAny(next, Task.Delay(20));
        }

        Assert.Contains("heartbeat", await next, StringComparison.Ordinal);
        agent.Release();
        Assert.Contains("done", await reader.ReadToEndAsync(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_can_not_be_done_is_said_and_the_rest_is_done()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var text = ServerSentEvents.TextOf(await backend.SayAsync(session, "compress to 50KB and add a watermark"));
        Assert.Contains("50,000 bytes", text, StringComparison.Ordinal);
        Assert.Contains("can't", text, StringComparison.Ordinal);
        Assert.Equal(50_000, (int)(await backend.DraftAsync(session))!["out"]!["maxBytes"]!);
    }

    [Fact]
    public async Task Chinese_is_answered_in_Chinese_without_words_that_clients_act_on()
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var text = ServerSentEvents.TextOf(await backend.SayAsync(session, "把这个视频压缩到1MB以内，加字幕"));
        Assert.Equal("已设置：不超过 1.0 MB。我还做不到“加字幕”，所以没有做。", text);
        Assert.DoesNotContain("导出", text, StringComparison.Ordinal);
        Assert.Equal(1_000_000, (int)(await backend.DraftAsync(session))!["out"]!["maxBytes"]!);
    }

    [Theory]
    [InlineData("hello there")]
    [InlineData("{}")]
    public async Task A_message_that_asks_for_nothing_leaves_the_draft_and_says_what_is_possible(string message)
    {
        await using var backend = await Backend.StartAsync();
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        var before = await backend.DraftAsync(session);
        Assert.NotEmpty(ServerSentEvents.TextOf(await backend.SayAsync(session, message)));
        Assert.True(JsonNode.DeepEquals(before, await backend.DraftAsync(session)));
    }

    [Fact]
    public async Task Without_a_video_the_agent_asks_for_one()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        Assert.Contains("upload", ServerSentEvents.TextOf(await backend.SayAsync(session, "compress to 1MB")), StringComparison.OrdinalIgnoreCase);
        Assert.Null(await backend.DraftAsync(session));
    }

    [Fact]
    public async Task Messages_that_are_too_long_empty_or_malformed_get_400()
    {
        await using var backend = await Backend.StartAsync();
        await backend.SignInAsync();
        var session = await backend.CreateSessionAsync();
        foreach (var text in (string[])["", "  ", new string('x', 4001)])
            Assert.Equal(400, (int)(await backend.SendAsync(backend.Message(session, text)))["http"]!);
        foreach (var body in (object[])[new { session_id = session }, new { session_id = session, new_message = 5 }, new { session_id = session, new_message = new { parts = "x" } }])
            Assert.Equal(400, (int)(await backend.PostAsync("/run_sse", body))["http"]!);
        foreach (var body in (string[])["", "[]", "{", "null", "\"text\""])
        {
            using var content = new StringContent(body);
            Assert.Equal(400, (int)(await backend.SendAsync(new HttpRequestMessage(HttpMethod.Post, "/run_sse") { Content = content }))["http"]!);
        }

        Assert.Equal(413, (int)(await backend.SendAsync(backend.Message(session, new string('x', 1_000_001))))["http"]!);
    }

    [Fact]
    public async Task Credits_are_charged_once_a_message_and_their_end_is_2001()
    {
        await using var backend = await Backend.StartAsync(options => options.CreditsPerMessage = 50);
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        await backend.SayAsync(session, "compress to 50KB", "key-1");
        await backend.SayAsync(session, "compress to 50KB", "key-1");
        var balance = (await backend.GetAsync("/api/credits/balance/simple"))["data"]!;
        Assert.Equal((50, 0, 50), ((int)balance["available"]!, (int)balance["frozen"]!, (int)balance["total"]!));
        await backend.SayAsync(session, "compress to 40KB");
        var refused = await backend.SendAsync(backend.Message(session, "compress to 30KB"));
        Assert.Equal((200, 2001), ((int)refused["http"]!, (int)refused["code"]!));
        Assert.Equal(40_000, (int)(await backend.DraftAsync(session))!["out"]!["maxBytes"]!);
    }

    [Fact]
    public async Task A_run_that_a_crash_cut_off_is_finished_at_the_next_start()
    {
        var agent = new CountingAgent();
        await using var backend = await Backend.StartAsync(services: services => services.AddSingleton<IAgent>(agent));
        var session = await backend.CreateSessionWithVideoAsync(clips.Video);
        using var response = await backend.Http.SendAsync(backend.Message(session, "compress to 50KB", "key-1"), HttpCompletionOption.ResponseHeadersRead);
        await agent.WaitUntilStartedAsync();

        using var remains = Snapshot.Of(backend.Folder);
        await using var next = await Backend.StartAsync(folder: remains.Path);
        await next.SignInAsync();
        var events = await next.SayAsync(session, "compress to 50KB", "key-1");
        Assert.Contains("50,000 bytes", ServerSentEvents.TextOf(events), StringComparison.Ordinal);
        Assert.Equal(50_000, (int)(await next.DraftAsync(session))!["out"]!["maxBytes"]!);
        agent.Release();
    }

    private sealed class CountingAgent : IAgent
    {
        private readonly TaskCompletionSource _release = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int _runs;

        public int Runs => _runs;

        public void Release() => _release.TrySetResult();

        public Task WaitUntilStartedAsync() => _started.Task.WaitAsync(TestContext.Current.CancellationToken);

        public async Task<AgentAnswer> AnswerAsync(AgentRequest request, CancellationToken cancellationToken)
        {
            Interlocked.Increment(ref _runs);
            _started.TrySetResult();
            await _release.Task.WaitAsync(cancellationToken);
            return new AgentAnswer(request.Draft, [StreamEvents.Text("done")]);
        }
    }
}
