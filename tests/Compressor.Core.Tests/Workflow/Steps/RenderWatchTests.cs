using Compressor.Core.Instances;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Workflows;

namespace Compressor.Core.Tests.Workflow.Steps;

/// <summary>What one more poll of a render comes to, and what is left of the watch's time.</summary>
public class RenderWatchTests
{
    private readonly ScriptedContext _context = new();

    /// <param name="jump">Seconds by which the clock is set during the poll.</param>
    /// <param name="passed">What counts as passed: the interval at least, and five minutes more at most.</param>
    [Theory]
    [InlineData(0, 30)]
    [InlineData(20, 50)]
    [InlineData(300, 330)]
    [InlineData(301, 330)]
    [InlineData(1e6, 330)]
    [InlineData(-10, 30)]
    [InlineData(-1e6, 30)]
    public async Task What_is_left_is_counted_poll_by_poll(double jump, double passed)
    {
        _context.Jump = TimeSpan.FromSeconds(jump);
        var (end, left) = await PollAsync(Input(600), new PollRender.Output { Phase = RenderPhase.Processing });
        Assert.Null(end);
        Assert.Equal(600 - passed, left.Left!.Value.TotalSeconds);
        Assert.Equal([TimeSpan.FromSeconds(30)], _context.Waits);
    }

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, "render_timed_out")]
    [InlineData(10, "render_timed_out")]
    public async Task It_ends_when_nothing_is_left(double left, string? code) =>
        Assert.Equal(code, (await PollAsync(Input(left), new PollRender.Output { Phase = RenderPhase.Processing })).End?.Error!.Code);

    [Theory]
    [InlineData(31, null)]
    [InlineData(30, "render_timed_out")]
    public async Task One_of_an_earlier_version_ends_at_its_date(double deadline, string? code)
    {
        var input = Input(0) with { Left = null, Deadline = _context.UtcNow + TimeSpan.FromSeconds(deadline) };
        var (end, left) = await PollAsync(input, new PollRender.Output { Phase = RenderPhase.Pending });
        Assert.Equal(code, end?.Error!.Code);
        Assert.Null(left.Left);
    }

    [Fact]
    public async Task An_unknown_render_has_failed_at_the_third_poll_in_a_row()
    {
        var input = Input(600);
        foreach (var expected in (int[])[1, 2])
        {
            (var end, input) = await PollAsync(input, new PollRender.Output());
            Assert.Equal((null, expected), (end, input.Unknown));
        }

        Assert.Equal(0, (await PollAsync(input, new PollRender.Output { Unreachable = true })).Left.Unknown);
        Assert.Equal(0, (await PollAsync(input, new PollRender.Output { Phase = RenderPhase.Pending })).Left.Unknown);
        Assert.Equal(Failures.RenderFailed.Code, (await PollAsync(input, new PollRender.Output())).End!.Error!.Code);
    }

    [Fact]
    public async Task Each_end_of_a_render_is_one_of_the_watch()
    {
        var quality = new PollRender.Output { Phase = RenderPhase.Completed, Ssim = 0.97, Note = "a note", Notes = [] };
        var outcome = (await PollAsync(Input(0), quality)).End!.Value!;
        Assert.Equal(("r", 0.97, "a note", quality.Notes), (outcome.RenderId, outcome.Ssim, outcome.Note, outcome.Notes));
        Assert.Equal(Failures.RenderFailed.Code, (await PollAsync(Input(600), new PollRender.Output { Phase = RenderPhase.Failed })).End!.Error!.Code);
        Assert.Equal(Failures.RenderFailed.Code, (await PollAsync(Input(600), new PollRender.Output { Phase = RenderPhase.Cancelled })).End!.Error!.Code);
        var known = new PollRender.Output { Phase = RenderPhase.Failed, Failure = new RenderFailure(RenderErrorCodes.NoPicture, null, null, null) };
        Assert.Equal(Failures.NoPicture.Code, (await PollAsync(Input(600), known)).End!.Error!.Code);
    }

    [Fact]
    public async Task A_poll_that_could_not_be_made_ends_nothing_but_one_that_was_refused_does()
    {
        _context.Outcomes.Add(() => Task.FromException<object>(new ActivityFailedException("a", "IOException", "broken")));
        var broken = await WatchRenderWorkflow.PollAsync(_context, Input(600));
        Assert.True(broken is { Error: null, Value.Unreachable: true });
        Assert.Null((await PollAsync(Input(600) with { Unknown = 2 }, null, Failures.NoRoom)).End);
        Assert.Equal(Failures.InvalidToken.Code, (await PollAsync(Input(600), null, Failures.InvalidToken)).End!.Error!.Code);
    }

    private static WatchRenderInput Input(double left) => new()
    {
        Job = new JobRef("i", "j", Language.English),
        RenderId = "r",
        Interval = TimeSpan.FromSeconds(30),
        Deadline = DateTimeOffset.MinValue,
        Left = TimeSpan.FromSeconds(left),
        PollsPerExecution = 20,
    };

    private Task<(ActivityResult<RenderOutcome>? End, WatchRenderInput Left)> PollAsync(WatchRenderInput input, PollRender.Output? output, Failure? failure = null) =>
        WatchRenderWorkflow.PollAfterAsync(
            () => _context.CreateTimerAsync(input.Interval), () => Task.FromResult(new ActivityResult<PollRender.Output>(output, failure?.In(Language.English))), _context, input);
}
