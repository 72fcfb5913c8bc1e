using System.Text;
using System.Text.Json;
using Compressor.Nemo.Streams;
using Compressor.TestSupport.Nemo;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Nemo.Tests;

/// <summary>run_sse: sent once, whatever happens.</summary>
public class MessageTests
{
    [Theory]
    [InlineData(StreamForm.Typed)]
    [InlineData(StreamForm.AgentKit)]
    public async Task Both_forms_of_stream_tell_the_same(StreamForm form)
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Stream = form });
        var session = await nemo.ConnectAsync();
        var events = await nemo.SendAsync(session.SessionId, "把这个视频压缩到3MB以内", "key-1");
        Assert.Equal(nemo.Script.Texts, events.OfType<AgentEvent.Text>().Select(text => text.Content));
        Assert.Equal("edit_draft", Assert.Single(events.OfType<AgentEvent.ToolCall>()).Name);
        var request = Assert.Single(nemo.Backend.Of(NemoRoute.Message));
        Assert.Equal("key-1", request.Header("Idempotency-Key"));
        Assert.Equal("text/event-stream", request.Header("Accept"));
        using var body = JsonDocument.Parse(request.Body);
        Assert.Equal(["app_name", "user_id", "session_id", "new_message"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("把这个视频压缩到3MB以内", Assert.Single(nemo.Backend.Messages));
    }

    public static TheoryData<Fault> Breaks => new()
    {
        new Fault.Status(500), new Fault.Status(503, "{}", RetryAfter: "1"), new Fault.Html(504), new Fault.Html(200), new Fault.Cut(), new Fault.Cut(true),
        new Fault.BreakAfter(0), new Fault.BreakAfter(60), Fault.Frame("""{"error":"agent blew up"}"""), new Fault.Status(408),
        new Fault.Envelope(500),
    };

    [Theory]
    [MemberData(nameof(Breaks), DisableDiscoveryEnumeration = true)]
    public async Task After_a_break_the_message_may_have_arrived_and_is_not_sent_again(Fault fault)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.SendAsync(session.SessionId));
        Assert.Equal((NemoErrorKind.StreamBroken, false), (error.Kind, error.IsRefusal));
        Assert.Single(nemo.Backend.Of(NemoRoute.Message));
    }

    [Theory]
    [InlineData("")]
    [InlineData("\n")]
    [InlineData("\ndata: ")]
    public async Task An_event_without_end_is_a_break_and_not_held_in_memory(string separator)
    {
        var piece = Encoding.UTF8.GetBytes(new string('x', 1000) + separator);
        var stream = new MemoryStream([.. "data: "u8, .. Enumerable.Repeat(piece, 5000).SelectMany(bytes => bytes)]);
        await Assert.ThrowsAsync<InvalidDataException>(async () => await AgentStream.ReadFramesAsync(stream, default).CountAsync());
    }

    [Fact]
    public async Task A_long_stream_of_small_events_is_read_to_its_end()
    {
        var frames = Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat($"data: {{\"type\":\"text\",\"content\":\"{new string('x', 900)}\"}}\n\n", 6000)));
        Assert.Equal(6000, await AgentStream.ReadFramesAsync(new MemoryStream(frames), default).CountAsync());
    }

    public static TheoryData<Fault, NemoErrorKind> Refusals => new()
    {
        { new Fault.Envelope(2001), NemoErrorKind.OutOfCredits },
        { new Fault.Envelope(1002), NemoErrorKind.SessionExpired },
        { new Fault.Status(429, "", RetryAfter: "3"), NemoErrorKind.RateLimited },
        { new Fault.Status(402, "<html></html>", "text/html"), NemoErrorKind.ExportBlocked },
        { new Fault.Status(500, """{"code":2001}"""), NemoErrorKind.OutOfCredits },
        { new Fault.Envelope(77, "strange"), NemoErrorKind.Other },
        { new Fault.Redirect(new Uri("http://127.0.0.1:9/run_sse")), NemoErrorKind.Other },
    };

    [Theory]
    [MemberData(nameof(Refusals), DisableDiscoveryEnumeration = true)]
    public async Task A_refusal_before_the_stream_is_one(Fault fault, NemoErrorKind kind)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.SendAsync(session.SessionId));
        Assert.Equal((kind, true), (error.Kind, error.IsRefusal));
        Assert.Single(nemo.Backend.Of(NemoRoute.Message));
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_refused_token_is_renewed_and_the_message_takes_effect_once(bool byCode)
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { RefuseTokensByCode = byCode });
        var session = await nemo.ConnectAsync();
        nemo.Backend.RevokeTokens();
        Assert.Equal(2, (await nemo.SendAsync(session.SessionId)).OfType<AgentEvent.Text>().Count());
        Assert.Single(nemo.Backend.Messages);
        Assert.Equal(2, nemo.Backend.Of(NemoRoute.Message).Count);
    }

    [Fact]
    public async Task An_error_with_a_code_inside_the_stream_is_of_that_kind_but_no_refusal()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, Fault.Frame("""{"code":2001,"message":"out of credits"}"""));
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.SendAsync(session.SessionId));
        Assert.Equal((NemoErrorKind.OutOfCredits, false), (error.Kind, error.IsRefusal));
        Assert.NotNull(error.RegistrationUrl);
    }

    [Fact]
    public async Task Text_that_came_before_a_break_is_shown()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, Fault.Frame("{\"content\":{\"parts\":[{\"text\":\"Hello\"}]},\"partial\":true}\n\ndata: {\"error\":\"x\"}"));
        var shown = new List<AgentEvent>();
        await Assert.ThrowsAsync<NemoException>(async () =>
        {
            await foreach (var item in nemo.Client.SendMessageAsync(session.SessionId, "m", null)) shown.Add(item);
        });
        Assert.Equal([new AgentEvent.Text("Hello")], shown);
    }

    [Theory]
    [InlineData("")]
    [InlineData("data: {}\n\n")]
    public async Task A_silent_stream_ends_without_events(string stream)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, new Fault.Stream(System.Text.Encoding.UTF8.GetBytes(stream)));
        Assert.Empty(await nemo.SendAsync(session.SessionId));
    }

    public static TheoryData<Fault> Hangs => new() { new Fault.NeverAnswer(), new Fault.Hang() };

    [Theory]
    [MemberData(nameof(Hangs), DisableDiscoveryEnumeration = true)]
    public async Task A_message_takes_at_most_the_stream_limit(Fault fault)
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var nemo = await NemoFixture.StartAsync(clock: clock);
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, fault);
        var sending = nemo.SendAsync(session.SessionId);
        await nemo.Backend.WaitForAsync(NemoRoute.Message);
        clock.Advance(TimeSpan.FromMinutes(14.9));
        Assert.False(sending.IsCompleted);
        clock.Advance(TimeSpan.FromMinutes(0.2));
        Assert.Equal(NemoErrorKind.StreamBroken, (await Assert.ThrowsAsync<NemoException>(() => sending)).Kind);
        Assert.Single(nemo.Backend.Of(NemoRoute.Message));
    }

    [Fact]
    public async Task Nothing_but_heartbeats_for_ten_minutes_is_a_timeout()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var nemo = await NemoFixture.StartAsync(clock: clock);
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, new Fault.OnlyHeartbeats());
        var beats = 0;
        var error = await Assert.ThrowsAsync<NemoException>(async () =>
        {
            await foreach (var item in nemo.Client.SendMessageAsync(session.SessionId, "m", null))
            {
                Assert.IsType<AgentEvent.Heartbeat>(item);
                beats++;
                clock.Advance(TimeSpan.FromMinutes(1));
            }
        });
        Assert.Equal(NemoErrorKind.StreamBroken, error.Kind);
        Assert.Equal(11, beats);
    }

    [Fact]
    public async Task A_caller_that_cancels_gets_its_cancellation()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        nemo.Script.Next(NemoRoute.Message, new Fault.Hang());
        using var cancel = new CancellationTokenSource();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(async () =>
        {
            await foreach (var item in nemo.Client.SendMessageAsync(session.SessionId, "m", null, cancel.Token))
            {
                if (item is AgentEvent.Text) await cancel.CancelAsync();
            }
        });
    }
}
