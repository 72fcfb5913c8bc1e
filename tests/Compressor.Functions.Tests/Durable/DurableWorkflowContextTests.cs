using Compressor.Core.Workflow;
using Compressor.Functions.Durable;
using Microsoft.DurableTask;

namespace Compressor.Functions.Tests.Durable;

public sealed class DurableWorkflowContextTests
{
    private readonly FakeOrchestration _orchestration = new();
    private readonly DurableWorkflowContext _context;

    public DurableWorkflowContextTests() => _context = new DurableWorkflowContext(_orchestration);

    [Fact]
    public async Task An_activity_gets_its_input_and_gives_its_outcome()
    {
        _orchestration.Answers["Double"] = input => (int)input! * 2;
        Assert.Equal(42, await _context.CallActivityAsync<int>("Double", 21));
    }

    [Fact]
    public async Task A_failed_activity_is_told_in_the_words_of_the_workflow()
    {
        _orchestration.Answers["Break"] = _ => throw Failure("Break");
        var e = await Assert.ThrowsAsync<ActivityFailedException>(() => _context.CallActivityAsync<int>("Break"));
        Assert.Equal(("Break", "System.IO.IOException"), (e.Name, e.ErrorType));
        Assert.Contains("disk", e.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_failed_sub_workflow_is_told_so_too()
    {
        _orchestration.Answers["Child"] = _ => throw Failure("Child");
        await Assert.ThrowsAsync<ActivityFailedException>(() => _context.CallSubWorkflowAsync<int>("Child", null, "job1-child"));
        Assert.Equal(["job1-child"], _orchestration.Children);
    }

    [Fact]
    public async Task A_timer_counts_from_the_orchestrations_clock_and_can_be_cancelled()
    {
        using var losing = new CancellationTokenSource();
        await _context.CreateTimerAsync(TimeSpan.FromSeconds(30), losing.Token);
        Assert.Equal((_orchestration.CurrentUtcDateTime.AddSeconds(30), losing.Token), Assert.Single(_orchestration.Timers));
        Assert.Equal(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero), _context.UtcNow);
    }

    [Fact]
    public async Task Continuing_as_new_keeps_the_events_that_nobody_has_read()
    {
        var workflow = new WatchRenderWorkflow();
        _orchestration.Answers["PollRender"] = _ => new ActivityResult<Core.Workflow.Activities.PollRender.Output>(new() { Unreachable = true }, null);
        await workflow.RunAsync(_context, new WatchRenderInput
        {
            Job = new Core.Workflow.Activities.PollRender.Input(new JobRef("job1", "job1", Core.Prompts.Language.English), "render_1").Job,
            RenderId = "render_1",
            Interval = TimeSpan.FromSeconds(30),
            Deadline = _context.UtcNow.AddHours(1),
            PollsPerExecution = 20,
        });
        Assert.Equal(20, _orchestration.Timers.Count);
        Assert.True(_orchestration.Continued?.KeepsEvents);
        Assert.IsType<WatchRenderInput>(_orchestration.Continued?.Input);
    }

    private static TaskFailedException Failure(string name) =>
        new(name, 1, new TaskFailureDetails("System.IO.IOException", "The disk is full.", StackTrace: null, InnerFailure: null, Properties: null));
}
