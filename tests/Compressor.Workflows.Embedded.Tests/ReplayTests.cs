namespace Compressor.Workflows.Embedded.Tests;

/// <summary>Instances that are resumed from their log: same code same way, other code refused.</summary>
public class ReplayTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(1);

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task A_race_of_an_activity_and_a_timer_ends_the_same_way_on_replay(bool timerWins)
    {
        var runs = 0;
        var work = new TaskCompletionSource<string>(TaskCreationOptions.RunContinuationsAsynchronously);
        var begun = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<object?, string>("work", (_, token) =>
            {
                begun.TrySetResult();
                return work.Task.WaitAsync(token);
            })
            .Workflow<object?, string>("w", async (context, _) =>
            {
                runs++;
                using var cancellation = new CancellationTokenSource();
                var timer = context.CreateTimerAsync(Limit, cancellation.Token);
                var activity = context.CallActivityAsync<string>("work");
                var timerWon = await Task.WhenAny(activity, timer) == timer;
                Cancel(cancellation, unless: timerWon);
                context.SetStatus(timerWon ? "timer" : "activity");
                await activity;
                return $"{(timerWon ? "timer" : "activity")} {await context.WaitForEventAsync<string>("end")}";
            }));
        await host.Engine.TryStartAsync("w", "i", null);
        // The timer, which comes before the activity, is then set: only now may the clock go on.
        await begun.Task;
        if (timerWins)
        {
            host.Time.Advance(Limit);
            await host.UntilLoggedAsync<TimerFired>("i");
            work.SetResult("late");
        }
        else
        {
            work.SetResult("early");
            await host.UntilLoggedAsync<TimerCancelled>("i");
            host.Time.Advance(Limit);
        }
        await host.UntilLoggedAsync<ActivityCompleted>("i");

        await host.CrashAndRestartAsync();
        await host.Engine.RaiseEventAsync("i", "end", "done");

        var expected = timerWins ? "timer" : "activity";
        Assert.Equal($"{expected} done", (await host.EndOfAsync()).Output!.Value.GetString());
        Assert.Equal(2, runs);
    }

    /// <summary>On the workflow's own thread, which CancelAsync would leave.</summary>
    private static void Cancel(CancellationTokenSource source, bool unless)
    {
        if (!unless) source.Cancel();
    }

    [Fact]
    public async Task Time_and_identifiers_are_the_same_on_replay()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, string>("w", async (context, _) =>
            {
                var first = $"{context.NewGuid()} {context.UtcNow:O}";
                await context.CreateTimerAsync(TimeSpan.FromHours(1));
                var text = $"{first} {context.NewGuid()} {context.UtcNow:O}";
                if (!context.IsReplaying) context.SetStatus(text);
                else context.SetStatus("replayed");
                await context.WaitForEventAsync<int>("end");
                return text;
            }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i");
        host.Time.Advance(TimeSpan.FromHours(2));
        var live = (await host.UntilAsync("i", instance => instance.CustomStatus is not null)).CustomStatus!.Value.GetString()!;

        await host.RestartAsync();
        host.Time.Advance(TimeSpan.FromHours(1));
        await host.Engine.RaiseEventAsync("i", "end", 0);
        var replayed = (await host.EndOfAsync()).Output!.Value.GetString()!;

        Assert.Equal(live, replayed);
        var parts = replayed.Split(' ');
        Assert.NotEqual(parts[0], parts[2]);
        Assert.Equal(5, Guid.Parse(parts[0]).Version);
        Assert.Equal(TimeSpan.FromHours(2), DateTimeOffset.Parse(parts[3]) - DateTimeOffset.Parse(parts[1]));
    }

    [Fact]
    public async Task A_failed_activity_is_the_same_exception_on_replay()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<object?, int>("bad", (_, _) => throw new TimeoutException("too slow"))
            .Workflow<object?, string>("w", async (context, _) =>
            {
                var caught = await Assert.ThrowsAsync<ActivityFailedException>(() => context.CallActivityAsync<int>("bad"));
                await context.WaitForEventAsync<int>("end");
                return $"{caught.Name}, {caught.ErrorType}, {caught.Message}";
            }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<EventAwaited>("i");
        await host.CrashAndRestartAsync();
        await host.Engine.RaiseEventAsync("i", "end", 0);

        Assert.Equal("bad, System.TimeoutException, bad failed: System.TimeoutException: too slow", (await host.EndOfAsync()).Output!.Value.GetString());
    }

    [Fact]
    public async Task An_activity_interrupted_by_a_stop_has_not_failed_and_runs_again()
    {
        var runs = 0;
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<object?, int>("long", async (_, token) =>
            {
                if (Interlocked.Increment(ref runs) == 1) await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return runs;
            })
            .Workflow<object?, int>("w", (context, _) => context.CallActivityAsync<int>("long")));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<ActivityScheduled>("i");
        while (Volatile.Read(ref runs) == 0) await Task.Yield();

        await host.RestartAsync();

        Assert.Equal(2, (await host.EndOfAsync()).Output!.Value.GetInt32());
    }

    [Fact]
    public async Task An_activity_that_ends_during_a_stop_is_recorded()
    {
        var runs = 0;
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<object?, int>("steadfast", async (_, token) =>
            {
                var stopping = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
                using var registration = token.Register(stopping.SetResult);
                Interlocked.Increment(ref runs);
                await stopping.Task;
                return 7;
            })
            .Workflow<object?, int>("w", (context, _) => context.CallActivityAsync<int>("steadfast")));
        await host.Engine.TryStartAsync("w", "i", null);
        while (Volatile.Read(ref runs) == 0) await Task.Yield();

        await host.RestartAsync();

        Assert.Equal(7, (await host.EndOfAsync()).Output!.Value.GetInt32());
        Assert.Equal(1, runs);
    }

    [Fact]
    public async Task A_sub_workflow_is_found_again_and_its_failure_reaches_the_caller()
    {
        var starts = 0;
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<object?, int>("count", (_, _) => Task.FromResult(Interlocked.Increment(ref starts)))
            .Workflow<object?, int>("child", async (context, _) =>
            {
                await context.CallActivityAsync<int>("count");
                throw new InvalidOperationException(await context.WaitForEventAsync<string>("why"));
            })
            .Workflow<object?, string>("w", async (context, _) =>
            {
                var caught = await Assert.ThrowsAsync<ActivityFailedException>(() => context.CallSubWorkflowAsync<int>("child", instanceId: "c"));
                return caught.Message;
            }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilAsync("i", instance => instance.Status is WorkflowRuntimeStatus.Running);
        await host.UntilLoggedAsync<EventAwaited>("c");
        await host.CrashAndRestartAsync();
        await host.Engine.RaiseEventAsync("c", "why", "because");

        Assert.Equal("child failed: System.InvalidOperationException: because", (await host.EndOfAsync()).Output!.Value.GetString());
        Assert.Equal(1, starts);
    }

    [Fact]
    public async Task A_sub_workflow_under_the_id_of_another_instance_fails()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, int>("child", (_, _) => Task.FromResult(1))
            .Workflow<object?, int>("w", (context, _) => context.CallSubWorkflowAsync<int>("child", instanceId: "taken")));
        await host.RunAsync("child", id: "taken");

        Assert.Contains("taken", (await host.RunAsync("w")).FailureReason);
    }

    [Fact]
    public async Task Continuing_as_new_empties_the_log_and_keeps_undelivered_events()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<int, string>("w", async (context, round) =>
            {
                var text = await context.WaitForEventAsync<string>("text");
                if (text == "end") return $"{round} {context.NewGuid()}";
                context.ContinueAsNew(round + 1);
                return "";
            }));
        await host.Engine.TryStartAsync("w", "i", 1);
        await host.Engine.RaiseEventAsync("i", "later", "kept");
        for (var n = 0; n < 200; n++) await host.Engine.RaiseEventAsync("i", "text", "on");
        await host.UntilAsync("i", instance => instance.Input?.GetInt32() == 201);
        await host.UntilLoggedAsync<EventAwaited>("i");
        await host.CrashAndRestartAsync();

        Assert.InRange(host.Engine.History("i").Count, 3, 4);
        Assert.Contains(host.Engine.History("i"), e => e is EventReceived { Name: "later" });
        await host.Engine.RaiseEventAsync("i", "text", "end");
        Assert.StartsWith("201 ", (await host.EndOfAsync()).Output!.Value.GetString());
    }

    [Fact]
    public async Task A_sub_workflow_is_terminated_also_when_the_engine_crashes_right_after_its_parent_was()
    {
        var armed = false;
        var crashed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new EngineHost(registry => registry
            .Workflow<object?, string>("child", (context, _) => context.WaitForEventAsync<string>("never"))
            .Workflow<object?, string>("parent", (context, _) => context.CallSubWorkflowAsync<string>("child", null, "child")));
        host.OnCommit = committed =>
        {
            if (!committed || !Volatile.Read(ref armed)) return;
            host.Engine.Dispose();
            crashed.SetResult();
            throw new ObjectDisposedException("The engine has crashed.");
        };
        await host.StartAsync();
        await host.Engine.TryStartAsync("parent", "i", null);
        await host.UntilLoggedAsync<SubWorkflowStarted>("i");
        await host.UntilLoggedAsync<EventAwaited>("child");

        Volatile.Write(ref armed, true);
        _ = host.Engine.TerminateAsync("i", "told to");
        await crashed.Task;
        host.OnCommit = null;
        await host.StopAsync();
        await host.StartAsync();

        var ended = await host.EndOfAsync("child");
        Assert.Equal((WorkflowRuntimeStatus.Terminated, "told to"), (ended.Status, ended.FailureReason));
    }
}
