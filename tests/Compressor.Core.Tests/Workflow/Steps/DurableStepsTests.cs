using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Workflows;

namespace Compressor.Core.Tests.Workflow.Steps;

/// <summary>How long a step waits before it is tried again, how often, and what ends that.</summary>
public class DurableStepsTests
{
    private static readonly JobRef Ref = new("i", "j", Language.English);

    private readonly ScriptedContext _context = new();
    private readonly List<string> _told = [];

    [Fact]
    public async Task A_step_that_breaks_is_tried_again_after_growing_waits_and_ends_as_an_internal_error()
    {
        _context.Outcomes.Add(Breaks);
        Assert.Equal(Failures.Internal.Code, await FailureOfAsync(Steps()));
        Assert.Equal(Seconds(2, 8, 32), _context.Waits);
        Assert.Equal(4, _context.Calls.Count);
    }

    [Fact]
    public async Task One_that_breaks_for_a_while_has_its_value()
    {
        _context.Outcomes.AddRange([Breaks, Breaks, Returns(7)]);
        Assert.Equal(7, await RunAsync(Steps()));
        Assert.Equal(Seconds(2, 8), _context.Waits);
        Assert.Empty(_told);
    }

    [Theory]
    [InlineData(null, 30)]
    [InlineData(0.5, 0.5)]
    [InlineData(300.0, 300)]
    public async Task A_rate_limit_is_waited_for_once(double? retryAfter, double wait)
    {
        _context.Outcomes.Add(Fails(Failures.RateLimited, retryAfter));
        Assert.Equal(Failures.RateLimited.Code, await FailureOfAsync(Steps()));
        Assert.Equal(Seconds(wait), _context.Waits);
        Assert.Equal(2, _context.Calls.Count);
    }

    [Fact]
    public async Task A_rate_limit_of_more_than_five_minutes_is_a_refusal()
    {
        _context.Outcomes.Add(Fails(Failures.RateLimited, 300.1));
        Assert.Equal(Failures.RateLimited.Code, await FailureOfAsync(Steps()));
        Assert.Empty(_context.Waits);
    }

    [Fact]
    public async Task A_backend_that_is_not_reached_is_tried_as_often_as_a_step()
    {
        _context.Outcomes.Add(Fails(Failures.BackendUnavailable));
        Assert.Equal(Failures.BackendUnavailable.Code, await FailureOfAsync(Steps()));
        Assert.Equal(Seconds(30, 30, 30), _context.Waits);
    }

    [Fact]
    public async Task What_can_not_be_mended_is_not_tried_again()
    {
        _context.Outcomes.Add(Fails(Failures.SourceNotFound));
        Assert.Equal(Failures.SourceNotFound.Code, await FailureOfAsync(Steps()));
        Assert.Empty(_context.Waits);
        Assert.Single(_context.Calls);
    }

    [Fact]
    public async Task Room_is_waited_for_longer_than_tries_and_told_of_once()
    {
        _context.Outcomes.AddRange([.. Enumerable.Repeat(Fails(Failures.NoRoom), 7), Breaks, Breaks, Breaks, Fails(Failures.NoRoom), Returns(1)]);
        Assert.Equal(1, await RunAsync(Steps()));
        Assert.Equal(Seconds(10, 20, 40, 80, 120, 120, 120, 2, 8, 32, 120), _context.Waits);
        Assert.Equal([Phrases.WaitingForRoom(Language.English)], _told);
    }

    [Fact]
    public async Task Room_is_waited_for_a_day_in_all_steps_together()
    {
        _context.Outcomes.Add(Fails(Failures.NoRoom));
        var steps = Steps();
        Assert.Equal(Failures.NoRoom.Code, await FailureOfAsync(steps));
        Assert.InRange(_context.Waits.Sum(wait => wait.TotalSeconds), 86_400, 86_400 + 120);
        _context.Waits.Clear();
        Assert.Equal(Failures.NoRoom.Code, await FailureOfAsync(steps));
        Assert.Empty(_context.Waits);
        _context.Outcomes.Add(NoUnit(Failures.NoRoom));
        Assert.True(await steps.TryAsync("a", new Step()));
        Assert.Empty(_context.Waits);
    }

    [Fact]
    public async Task What_a_job_can_end_without_is_tried_with_short_waits_and_given_up()
    {
        _context.Outcomes.Add(Breaks);
        Assert.False(await Steps().TryAsync("a", new Step()));
        Assert.Equal(Seconds(2, 2, 2, 2), _context.Waits);
        Assert.Equal(4, _context.Calls.Count);
    }

    [Fact]
    public async Task What_a_job_can_end_without_waits_for_room_beyond_its_tries()
    {
        _context.Outcomes.AddRange([.. Enumerable.Repeat(NoUnit(Failures.NoRoom), 6), Breaks, NoUnit(Failures.BackendError)]);
        Assert.True(await Steps().TryAsync("a", new Step()));
        Assert.Equal(Seconds(10, 20, 40, 80, 120, 120, 2), _context.Waits);
        Assert.Equal([Phrases.WaitingForRoom(Language.English)], _told);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_cancelled_job_begins_no_step(bool endsAtOnce)
    {
        _context.Outcomes.Add(Returns(1));
        _context.Cancel();
        Assert.Equal(Failures.Cancelled.Code, await FailureOfAsync(Steps(endsAtOnce)));
        Assert.Equal(Failures.Cancelled.Code, (await Assert.ThrowsAsync<JobException>(() => Steps(endsAtOnce).CallAsync(CallAsync))).Error.Code);
        Assert.Empty(_context.Calls);
    }

    [Fact]
    public async Task A_wait_ends_with_the_job_and_gives_up_its_timer()
    {
        (_context.HoldsTimers, _context.OnWait) = (true, _context.Cancel);
        Assert.Equal(Failures.Cancelled.Code, (await Assert.ThrowsAsync<JobException>(() => Steps().WaitAsync(TimeSpan.FromMinutes(3)))).Error.Code);
        Assert.Equal(Seconds(180), _context.Waits);
        Assert.Equal(1, _context.GivenUp);
    }

    [Fact]
    public async Task A_wait_that_passes_gives_up_nothing()
    {
        _context.HoldsTimers = true;
        var wait = Steps().WaitAsync(TimeSpan.FromMinutes(3));
        Assert.False(wait.IsCompleted);
        _context.PassTimers();
        await wait;
        Assert.Equal(0, _context.GivenUp);
    }

    [Fact]
    public async Task A_step_that_hangs_is_left_a_moment_after_the_cancellation()
    {
        _context.HoldsTimers = true;
        _context.Outcomes.Add(() => new TaskCompletionSource<object>().Task);
        var run = FailureOfAsync(Steps(endsAtOnce: true));
        Assert.Empty(_context.Waits);
        _context.Cancel();
        Assert.Equal(Seconds(1.5), _context.Waits);
        Assert.False(run.IsCompleted);
        _context.PassTimers();
        Assert.Equal(Failures.Cancelled.Code, await run);
    }

    [Fact]
    public async Task A_step_that_ends_within_that_moment_is_cancelled_all_the_same()
    {
        var call = new TaskCompletionSource<object>();
        _context.HoldsTimers = true;
        _context.Outcomes.Add(() => call.Task);
        var run = FailureOfAsync(Steps(endsAtOnce: true));
        _context.Cancel();
        call.SetResult(new ActivityResult<int>(1, null));
        Assert.Equal(Failures.Cancelled.Code, await run);
        Assert.Equal(1, _context.GivenUp);
    }

    [Fact]
    public async Task A_job_of_before_that_rule_takes_the_value_of_a_step_that_was_under_way()
    {
        var call = new TaskCompletionSource<object>();
        _context.Outcomes.Add(() => call.Task);
        var run = RunAsync(Steps());
        _context.Cancel();
        Assert.False(run.IsCompleted);
        call.SetResult(new ActivityResult<int>(5, null));
        Assert.Equal(5, await run);
        Assert.Empty(_context.Waits);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task While_a_step_is_at_work_that_is_told_at_intervals(bool endsAtOnce)
    {
        var call = new TaskCompletionSource<object>();
        _context.HoldsTimers = true;
        _context.Outcomes.Add(() => call.Task);
        var run = Steps(endsAtOnce).RunAsync<int>("a", new Step(), TimeSpan.FromMinutes(2));
        Assert.Empty(_told);
        _context.PassTimers();
        _context.PassTimers();
        Assert.Equal([Phrases.StillWorking(Language.English), Phrases.StillWorking(Language.English)], _told);
        call.SetResult(new ActivityResult<int>(1, null));
        Assert.Equal(1, await run);
        Assert.Equal(Seconds(120, 120, 120), _context.Waits);
        Assert.Equal(1, _context.GivenUp);
    }

    [Fact]
    public async Task Nothing_is_told_of_a_job_that_is_cancelled()
    {
        _context.HoldsTimers = true;
        _context.Outcomes.Add(() => new TaskCompletionSource<object>().Task);
        var run = Steps(endsAtOnce: true).RunAsync<int>("a", new Step(), TimeSpan.FromMinutes(2));
        _context.Cancel();
        Assert.Equal(Seconds(120, 1.5), _context.Waits);
        Assert.Equal(1, _context.GivenUp);
        _context.PassTimers();
        await Assert.ThrowsAsync<JobException>(() => run);
        Assert.Empty(_told);
    }

    [Fact]
    public async Task A_workflow_below_that_breaks_is_an_internal_error_and_one_that_hangs_is_left_at_once()
    {
        _context.Outcomes.AddRange([Breaks, Returns(3), () => new TaskCompletionSource<object>().Task]);
        Assert.Equal(Failures.Internal.Code, (await Steps(endsAtOnce: true).CallAsync(CallAsync)).Error!.Code);
        Assert.Equal(3, (await Steps(endsAtOnce: true).CallAsync(CallAsync)).Value);
        var run = Steps(endsAtOnce: true).CallAsync(CallAsync);
        Assert.False(run.IsCompleted);
        _context.Cancel();
        Assert.Equal(Failures.Cancelled.Code, (await Assert.ThrowsAsync<JobException>(() => run)).Error.Code);
        Assert.Empty(_context.Waits);
    }

    private static Func<Task<object>> Breaks => () => Task.FromException<object>(new ActivityFailedException("a", "IOException", "broken"));

    private static Func<Task<object>> Returns(int value) => () => Task.FromResult<object>(new ActivityResult<int>(value, null));

    private static Func<Task<object>> Fails(Failure failure, double? retryAfter = null) =>
        () => Task.FromResult<object>(new ActivityResult<int>(0, failure.In(Language.English) with { RetryAfterSeconds = retryAfter }));

    private static Func<Task<object>> NoUnit(Failure failure) => () => Task.FromResult<object>(new ActivityResult<Unit>(default, failure.In(Language.English)));

    private static List<TimeSpan> Seconds(params double[] seconds) => [.. seconds.Select(TimeSpan.FromSeconds)];

    private static async Task<string> FailureOfAsync(DurableSteps steps) => (await Assert.ThrowsAsync<JobException>(() => RunAsync(steps))).Error.Code;

    private static Task<int> RunAsync(DurableSteps steps) => steps.RunAsync<int>("a", new Step());

    private Task<ActivityResult<int>> CallAsync() => _context.CallSubWorkflowAsync<ActivityResult<int>>("w");

    private DurableSteps Steps(bool endsAtOnce = false) => new(_context, new WorkflowSettings(), Language.English, _told.Add) { EndsAtOnce = endsAtOnce };

    private sealed record Step() : JobStep(Ref);
}
