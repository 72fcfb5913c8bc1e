using Compressor.TestSupport.Nemo;

namespace Compressor.EndToEnd.Tests;

/// <summary>The same program against another server that speaks the NemoVideo API.</summary>
public sealed class OtherBackendTests : IAsyncLifetime
{
    private const string Token = "nmv_usr_0123456789abcdef-own";
    private readonly Workplace _place = new();
    private NemoBackend _backend = null!;

    private Dictionary<string, string> Settings => new(StringComparer.Ordinal)
    {
        ["NEMO_API_URL"] = _backend.Url,
        ["Workflow__RenderPollInterval"] = "00:00:00.05",
        ["Workflow__RecoveryFirstWait"] = "00:00:00.05",
        ["Workflow__RecoveryWait"] = "00:00:00.05",
    };

    private string[] Arguments => _place.Compress(_place.Clip, "compress this video to 720p and under 40MB", "--json");

    public async ValueTask InitializeAsync()
    {
        await _place.AddShortClipAsync();
        _backend = await NemoBackend.StartAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _backend.DisposeAsync();
        _place.Dispose();
    }

    [Theory]
    [InlineData(StreamForm.Typed, SubmitForm.Success, PollForm.TopLevel, Token)]
    [InlineData(StreamForm.AgentKit, SubmitForm.Bare, PollForm.Success, Token, Explicit = true)]
    [InlineData(StreamForm.AgentKit, SubmitForm.RenderId, PollForm.Success, null)]
    public async Task Either_form_of_answers_makes_a_result_and_no_token_own_or_anonymous_stays_in_a_readable_place(StreamForm stream, SubmitForm submit, PollForm poll, string? own)
    {
        (_backend.Script.Stream, _backend.Script.Submit, _backend.Script.Poll) = (stream, submit, poll);
        var settings = new Dictionary<string, string>(Settings, StringComparer.Ordinal);
        if (own is not null) _backend.Script.OwnToken = settings["NEMO_TOKEN"] = own;
        var ended = await CompressorProcess.RunAsync([.. Arguments, "--verbose"], settings);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        AssertDoneOnce();
        var token = own ?? Assert.Single(_backend.Tokens);
        Assert.DoesNotContain(token, ended.ToString(), StringComparison.Ordinal);
        Assert.False(_place.DataHolds(token));
    }

    [Fact]
    public async Task A_stream_that_breaks_is_not_sent_again()
    {
        _backend.Script.Next(NemoRoute.Message, new Fault.BreakAfter(40));
        var ended = await CompressorProcess.RunAsync(Arguments, Settings);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        AssertDoneOnce();
    }

    /// <summary>Those where the most can go wrong; kills before and after every write of the job are the tests' of its records, the others <c>--soak</c>'s.</summary>
    public static IEnumerable<TheoryDataRow<NemoRoute>> States =>
        new[] { NemoRoute.Session, NemoRoute.Upload, NemoRoute.Message, NemoRoute.Submit, NemoRoute.Poll, NemoRoute.File }
            .Select(state => new TheoryDataRow<NemoRoute>(state) { Explicit = state is not (NemoRoute.Message or NemoRoute.Submit) });

    /// <summary>In turn: connecting, uploading, editing, handing over the render, rendering, delivering.</summary>
    [Theory]
    [MemberData(nameof(States))]
    public async Task Killed_in_any_state_a_job_goes_on_and_sends_nothing_twice(NemoRoute state)
    {
        // The request arrives and is never answered, so the process is in this state when it is killed.
        _backend.Script.Next(state, state is NemoRoute.Message ? new Fault.Hang() : new Fault.NeverAnswer(HasEffect: state is NemoRoute.Submit));
        await using (var first = CompressorProcess.Start(Arguments, Settings))
        {
            await _backend.WaitForAsync(state, cancellationToken: TestContext.Current.CancellationToken);
            await first.KillAsync();
        }

        var ended = await CompressorProcess.RunAsync(Arguments, Settings);
        Assert.True(ended.ExitCode == 0, ended.ToString());
        AssertDoneOnce();
    }

    [Fact]
    public async Task A_terminated_run_cancels_its_render_and_leaves_nothing()
    {
        _backend.Script.PollsUntilDone = int.MaxValue;
        await using var run = CompressorProcess.Start(Arguments, Settings);
        await _backend.WaitForAsync(NemoRoute.Poll, count: 2, TestContext.Current.CancellationToken);
        await run.TerminateAsync();
        var ended = await run.EndAsync();
        Assert.True(ended.ExitCode == 130, ended.ToString());
        Assert.Equal("cancelled", Workplace.Json(ended).GetProperty("status").GetString());
        Assert.Single(_backend.Of(NemoRoute.Cancel));
        Assert.Equal(["clip.mp4"], _place.Names);
    }

    private void AssertDoneOnce()
    {
        Assert.Single(_backend.Messages);
        Assert.Single(_backend.Of(NemoRoute.Message));
        Assert.Single(_backend.Renders);
        Assert.Single(_backend.Of(NemoRoute.Submit));
        Assert.Contains(_backend.Script.Draft.Replace("REVISION", "1", StringComparison.Ordinal), _backend.Renders[0].Draft, StringComparison.Ordinal);
        Assert.Equal(["clip-compressed.mp4", "clip.mp4"], _place.Names);
    }
}
