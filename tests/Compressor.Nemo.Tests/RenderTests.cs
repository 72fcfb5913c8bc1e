using System.Text;
using System.Text.Json;
using Compressor.Nemo.Drafts;
using Compressor.TestSupport.Nemo;
using Compressor.Workflows;
using CsCheck;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Nemo.Tests;

public class RenderTests
{
    [Theory]
    [InlineData(SubmitForm.Success, PollForm.TopLevel)]
    [InlineData(SubmitForm.Bare, PollForm.Success)]
    [InlineData(SubmitForm.RenderId, PollForm.TopLevel)]
    public async Task A_render_goes_from_pending_to_its_video(SubmitForm submit, PollForm poll)
    {
        var video = Encoding.UTF8.GetBytes("the video");
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Submit = submit, Poll = poll, Result = video, WorkingStatus = "warming_up" });
        var (session, draft) = await nemo.EditAsync();
        Assert.True(draft.IsReadyForExport);
        Assert.Equal(RenderPhase.Pending, (await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft)).Phase);
        Assert.Equal(RenderPhase.Processing, (await nemo.Client.GetRenderAsync("render_1"))!.Phase);
        var done = (await nemo.Client.GetRenderAsync("render_1"))!;
        Assert.Equal((RenderPhase.Completed, 100.0), (done.Phase, done.Progress));
        await using var download = await nemo.Client.OpenResultAsync("render_1", done.OutputUrl);
        using var bytes = new MemoryStream();
        await download.Content.CopyToAsync(bytes);
        Assert.Equal(video, bytes.ToArray());
        Assert.Equal(video.Length, download.Length);
    }

    /// <summary>Drafts of unknown keys, odd numbers, escapes and any order of keys reach the render call as they came.</summary>
    [Fact]
    public async Task A_draft_comes_back_byte_for_byte()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var session = await nemo.ConnectAsync();
        await nemo.SendAsync(session.SessionId);
        var id = 0;
        var scalar = OneOf(
            "1.0", "1e5", "-0.0", "1E+2", "12345678901234567890", "1.50", "0.1e-9", "null", "true", "\"\\u00e9\\/\\ud83d\\ude00\"", "\"é压\"", "\"\\n\\\"\"", "[ ]", "{ }");
        var member = Gen.Select(OneOf("zz", "t2", "压", "a b", "\\u0061"), scalar).Select((key, value) => $"\"{key}\" :{value}");
        await member.List[0, 6].Select(members => $"{{ \"t\":[{{\"tt\":0,\"sg\":[{{{string.Join(",", members)}}}]}}],\n\t\"x\": [{string.Join(", ", members.Select(m => $"{{{m}}}"))}]}}")
            .SampleAsync(
                async raw =>
                {
                    nemo.Script.Draft = raw;
                    var draft = (await nemo.Client.GetStateAsync(session.SessionId)).Draft!;
                    Assert.Equal(raw, draft.Raw);
                    var kept = JsonSerializer.Deserialize<Draft>(JsonSerializer.Serialize(draft, WorkflowJson.Options), WorkflowJson.Options)!;
                    await nemo.Client.SubmitRenderAsync($"render_{Interlocked.Increment(ref id)}", session.SessionId, kept);
                    Assert.Contains($"\"draft\":{raw},\"output\":{{\"format\":\"mp4\",\"quality\":\"high\"}}}}", nemo.Backend.Of(NemoRoute.Submit)[^1].Body);
                },
                iter: 100, threads: 1);
    }

    private static Gen<string> OneOf(params string[] texts) => Gen.Int[0, texts.Length - 1].Select(at => texts[at]);

    [Fact]
    public async Task The_body_names_the_session_in_camel_case()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var (session, _) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, new Draft("{}"));
        using var body = JsonDocument.Parse(nemo.Backend.Of(NemoRoute.Submit)[0].Body);
        Assert.Equal(["id", "sessionId", "draft", "output"], body.RootElement.EnumerateObject().Select(member => member.Name));
        Assert.Equal("render_1", body.RootElement.GetProperty("id").GetString());
    }

    public static TheoryData<Fault, NemoErrorKind> SubmitFaults => new()
    {
        { new Fault.Status(500), NemoErrorKind.RenderUnknown },
        { new Fault.Cut(true), NemoErrorKind.RenderUnknown },
        { new Fault.Html(502), NemoErrorKind.RenderUnknown },
        { new Fault.Html(200), NemoErrorKind.RenderUnknown },
        { new Fault.Status(402, "<html></html>", "text/html"), NemoErrorKind.ExportBlocked },
        { new Fault.Envelope(402), NemoErrorKind.ExportBlocked },
        { new Fault.Status(409, """{"success":false,"error":"render id exists"}"""), NemoErrorKind.DuplicateRender },
        { new Fault.Envelope(40901, "Duplicate id"), NemoErrorKind.DuplicateRender },
        { new Fault.Status(409, """{"message":"another export is active"}"""), NemoErrorKind.Other },
    };

    [Theory]
    [MemberData(nameof(SubmitFaults), DisableDiscoveryEnumeration = true)]
    public async Task A_submission_is_sent_once(Fault fault, NemoErrorKind kind)
    {
        await using var nemo = await NemoFixture.StartAsync();
        var (session, draft) = await nemo.EditAsync();
        nemo.Script.Next(NemoRoute.Submit, fault);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft));
        Assert.Equal(kind, error.Kind);
        Assert.Single(nemo.Backend.Of(NemoRoute.Submit));
    }

    [Fact]
    public async Task A_second_submission_of_an_id_is_told_as_a_duplicate()
    {
        await using var nemo = await NemoFixture.StartAsync();
        var (session, draft) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        var error = await Assert.ThrowsAsync<NemoException>(() => nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft));
        Assert.Equal(NemoErrorKind.DuplicateRender, error.Kind);
    }

    [Theory]
    [InlineData("""{"level":"picture_softer","worst_tenth":0.93,"sufficient_bytes":4000000}""", "picture_softer", 0.93, 4_000_000L)]
    [InlineData("""{"level":"looks_like_original"}""", "looks_like_original", null, null)]
    [InlineData("""{"worst_tenth":0.93}""", null, null, null)]
    [InlineData("\"good\"", null, null, null)]
    [InlineData("null", null, null, null)]
    public async Task What_the_backend_says_of_the_picture_is_read(string quality, string? level, double? worst, long? sufficient)
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Poll, new Fault.Status(200, """{"status":"COMPLETED","output":{"url":"/f","ssim":0.95,"quality":""" + quality + "}}"));
        var read = (await nemo.Client.GetRenderAsync("render_1"))!.Quality;
        Assert.Equal((level, worst, sufficient), (read?.Level, read?.WorstTenth, read?.SufficientBytes));
    }

    [Theory]
    [InlineData("""{"status":"failed","error":"encoder said https://h/x?sig=1"}""", RenderPhase.Failed, "encoder said [address]")]
    [InlineData("""{"success":true,"data":{"status":"FAILED","error":{"message":"no"}}}""", RenderPhase.Failed, "no")]
    [InlineData("""{"status":"COMPLETED","progress":"100%","output":{"url":"/f"}}""", RenderPhase.Completed, null)]
    [InlineData("""{"code":0,"data":{"status":"transcoding"}}""", RenderPhase.Processing, null)]
    [InlineData("""{"render_id":1,"status":"canceled"}""", RenderPhase.Cancelled, null)]
    public async Task Statuses_are_read_in_any_form(string body, RenderPhase phase, string? why)
    {
        await using var nemo = await NemoFixture.StartAsync();
        nemo.Script.Next(NemoRoute.Poll, new Fault.Status(200, body));
        var status = (await nemo.Client.GetRenderAsync("render_1"))!;
        Assert.Equal((phase, why), (status.Phase, status.Error));
    }

    [Fact]
    public async Task An_unknown_render_is_null_and_cancelling_it_is_no_error()
    {
        await using var nemo = await NemoFixture.StartAsync();
        Assert.Null(await nemo.Client.GetRenderAsync("render_none"));
        nemo.Script.Next(NemoRoute.Poll, new Fault.Envelope(404));
        Assert.Null(await nemo.Client.GetRenderAsync("render_none"));
        await nemo.Client.CancelRenderAsync("render_none");
    }

    [Fact]
    public async Task The_token_goes_to_no_other_host_by_download_or_redirect()
    {
        await using var other = await NemoBackend.StartAsync();
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Result = [1, 2, 3] });
        var (session, draft) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        other.Script.Next(NemoRoute.File, new Fault.Status(200, "v", "video/mp4"), new Fault.Status(200, "v", "video/mp4"));
        await using (await nemo.Client.OpenResultAsync("render_1", new Uri(other.Url + "/files/a.mp4")))
            Assert.Null(Assert.Single(other.Requests).Header("Authorization"));
        nemo.Script.Next(NemoRoute.File, new Fault.Redirect(new Uri(other.Url + "/files/b.mp4"), 302));
        await using (await nemo.Client.OpenResultAsync("render_1", new Uri(nemo.Backend.Url + "/files/render_1.mp4")))
            Assert.Null(other.Requests[1].Header("Authorization"));
        nemo.Script.Next(NemoRoute.Credits, new Fault.Redirect(new Uri(nemo.Backend.Url + "/api/credits/balance/simple")));
        Assert.Equal(42, (await nemo.Client.GetCreditsAsync()).Available);
    }

    [Theory]
    [InlineData("http://127.0.0.1:9/gone.mp4")]
    [InlineData("/files/gone.mp4")]
    [InlineData("file:///etc/passwd")]
    [InlineData(null)]
    public async Task A_result_address_that_fails_is_made_good_by_the_download_route(string? address)
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Result = [1, 2, 3] });
        var (session, draft) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        await using var download = await nemo.Client.OpenResultAsync("render_1", address is null ? null : new Uri(address, UriKind.RelativeOrAbsolute));
        Assert.Equal(3, download.Length);
        Assert.NotNull(Assert.Single(nemo.Backend.Of(NemoRoute.Download)).Header("Authorization"));
    }

    [Fact]
    public async Task A_result_address_that_never_answers_is_given_up()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var nemo = await NemoFixture.StartAsync(clock: clock, script: new NemoScript { Result = [1, 2, 3] });
        var (session, draft) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        nemo.Script.Next(NemoRoute.File, new Fault.NeverAnswer());
        var opening = nemo.Client.OpenResultAsync("render_1", new Uri(nemo.Backend.Url + "/files/render_1.mp4"));
        await nemo.Backend.WaitForAsync(NemoRoute.File);
        clock.Advance(nemo.Options.StallLimit);
        await using var download = await opening;
        Assert.Equal(3, download.Length);
    }

    [Fact]
    public async Task A_relative_result_address_belongs_to_the_backend()
    {
        await using var nemo = await NemoFixture.StartAsync(script: new NemoScript { Result = [1, 2, 3] });
        var (session, draft) = await nemo.EditAsync();
        await nemo.Client.SubmitRenderAsync("render_1", session.SessionId, draft);
        await using var download = await nemo.Client.OpenResultAsync("render_1", new Uri("/files/render_1.mp4", UriKind.Relative));
        Assert.Empty(nemo.Backend.Of(NemoRoute.Download));
    }
}
