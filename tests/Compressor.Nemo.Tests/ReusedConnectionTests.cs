using Compressor.TestSupport.Nemo;

namespace Compressor.Nemo.Tests;

/// <summary>Requests that must not be sent twice share connections, on which the platform repeats some requests.</summary>
public class ReusedConnectionTests
{
    private const int Before = 20;

    public static TheoryData<Fault> Breaks => new() { new Fault.ResetUnread(), new Fault.Cut(), new Fault.Cut(true), new Fault.BreakAfter(0) };

    [Theory]
    [MemberData(nameof(Breaks), DisableDiscoveryEnumeration = true)]
    public async Task A_message_is_sent_once_where_a_used_connection_breaks(Fault fault)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        for (var i = 0; i < Before; i++) await nemo.SendAsync(session.SessionId);
        nemo.Script.Next(NemoRoute.Message, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.SendAsync(session.SessionId));
        Assert.Equal((NemoErrorKind.StreamBroken, false), (error.Kind, error.IsRefusal));
        Assert.Equal(Before + 1, nemo.Backend.Of(NemoRoute.Message).Count);
        RequireReuse(nemo.Backend.Of(NemoRoute.Message));
    }

    [Theory]
    [MemberData(nameof(Breaks), DisableDiscoveryEnumeration = true)]
    public async Task A_render_is_submitted_once_where_a_used_connection_breaks(Fault fault)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var (session, draft) = await nemo.EditAsync();
        for (var i = 0; i < Before; i++) await nemo.Client.SubmitRenderAsync($"render_{i}", session.SessionId, draft);
        nemo.Script.Next(NemoRoute.Submit, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.SubmitRenderAsync("render_last", session.SessionId, draft));
        Assert.Equal((NemoErrorKind.RenderUnknown, false), (error.Kind, error.IsRefusal));
        Assert.Equal(Before + 1, nemo.Backend.Of(NemoRoute.Submit).Count);
        RequireReuse(nemo.Backend.Of(NemoRoute.Submit));
    }

    [Theory]
    [MemberData(nameof(Breaks), DisableDiscoveryEnumeration = true)]
    public async Task A_file_is_uploaded_once_where_a_used_connection_breaks(Fault fault)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        for (var i = 0; i < Before; i++) await nemo.UploadAsync(session.SessionId, "a.mp4", new byte[1000]);
        nemo.Script.Next(NemoRoute.Upload, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.UploadAsync(session.SessionId, "a.mp4", new byte[1000]));
        Assert.Equal((NemoErrorKind.Unavailable, false), (error.Kind, error.IsRefusal));
        Assert.Equal(Before + 1, nemo.Backend.Of(NemoRoute.Upload).Count);
        RequireReuse(nemo.Backend.Of(NemoRoute.Upload));
    }

    /// <summary>Not each has to come over the last one's connection: a busy machine may let one idle for too long.</summary>
    private static void RequireReuse(IReadOnlyList<RecordedRequest> requests) =>
        Assert.True(requests.Select(request => request.Connection).Distinct(StringComparer.Ordinal).Count() < requests.Count, "Each request came over a connection of its own.");
}
