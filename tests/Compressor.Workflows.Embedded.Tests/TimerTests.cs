namespace Compressor.Workflows.Embedded.Tests;

public class TimerTests
{
    private static Task<EngineHost> HostAsync() => EngineHost.StartedAsync(registry => registry
        .Workflow<int, DateTimeOffset>("sleep", async (context, minutes) =>
        {
            await context.CreateTimerAsync(TimeSpan.FromMinutes(minutes));
            return context.UtcNow;
        }));

    [Fact]
    public async Task A_timer_fires_when_due_and_not_before()
    {
        await using var host = await HostAsync();
        var due = host.Time.GetUtcNow().AddMinutes(5);
        await host.Engine.TryStartAsync("sleep", "i", 5);
        await host.UntilLoggedAsync<TimerCreated>("i");

        host.Time.Advance(TimeSpan.FromMinutes(5) - TimeSpan.FromTicks(1));
        await host.RestartAsync();
        Assert.False((await host.Engine.GetAsync("i"))!.IsEnded);
        host.Time.Advance(TimeSpan.FromMilliseconds(1));

        Assert.InRange((await host.EndOfAsync()).Output!.Value.GetDateTimeOffset(), due, due.AddMilliseconds(1));
    }

    [Fact]
    public async Task A_timer_that_fell_due_while_the_engine_was_down_fires_at_its_start()
    {
        await using var host = await HostAsync();
        await host.Engine.TryStartAsync("sleep", "i", 5);
        await host.UntilLoggedAsync<TimerCreated>("i");
        await host.StopAsync();
        host.Time.Advance(TimeSpan.FromMinutes(10));
        await host.StartAsync();

        Assert.Equal(host.Time.GetUtcNow(), (await host.EndOfAsync()).Output!.Value.GetDateTimeOffset());
    }

    [Fact]
    public async Task A_timer_may_be_longer_than_a_system_timer_can_be()
    {
        const int HundredDays = 100 * 24 * 60;
        await using var host = await HostAsync();
        await host.Engine.TryStartAsync("sleep", "i", HundredDays);
        await host.UntilLoggedAsync<TimerCreated>("i");

        host.Time.Advance(TimeSpan.FromDays(99));
        Assert.False((await host.Engine.GetAsync("i"))!.IsEnded);
        host.Time.Advance(TimeSpan.FromDays(1));

        Assert.Equal(WorkflowRuntimeStatus.Completed, (await host.EndOfAsync()).Status);
    }

    [Theory]
    [InlineData(-60)]
    [InlineData(24 * 60)]
    public async Task A_clock_that_is_set_while_a_timer_runs_neither_stalls_nor_hurries_it(int minutes)
    {
        await using var host = await HostAsync();
        await host.Engine.TryStartAsync("sleep", "i", 5);
        await host.UntilLoggedAsync<TimerCreated>("i");
        host.Time.Set(TimeSpan.FromMinutes(minutes));
        host.Time.Advance(TimeSpan.FromMinutes(4));
        await host.Engine.TryStartAsync("sleep", "another", 1);
        await host.UntilLoggedAsync<TimerCreated>("another");
        while (host.Time.Timers < 2) await Task.Yield();
        Assert.False((await host.Engine.GetAsync("i"))!.IsEnded);
        host.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(WorkflowRuntimeStatus.Completed, (await host.EndOfAsync()).Status);
        Assert.Equal(WorkflowRuntimeStatus.Completed, (await host.EndOfAsync("another")).Status);
    }

    [Fact]
    public async Task A_clock_that_was_set_back_before_a_timer_or_while_the_engine_was_down_prolongs_it_by_no_more_than_its_length()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<object?, string>("w", async (context, _) =>
        {
            await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
            await context.CreateTimerAsync(TimeSpan.FromMinutes(5));
            return "slept";
        }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i");
        host.Time.Set(TimeSpan.FromHours(-1));
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.UntilLoggedAsync<TimerCreated>("i", count: 2);
        host.Time.Advance(TimeSpan.FromMinutes(3));
        host.Time.Set(TimeSpan.FromHours(-1));
        await host.CrashAndRestartAsync();
        while (host.Time.Timers < 3) await Task.Yield();
        Assert.False((await host.Engine.GetAsync("i"))!.IsEnded);
        host.Time.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("slept", (await host.EndOfAsync()).Output!.Value.GetString());
    }

    /// <summary>As where the thread that sets it has to wait for a core.</summary>
    [Theory]
    [InlineData(0)]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    [InlineData(5)]
    public void A_clock_that_goes_on_while_a_timer_is_set_does_not_delay_it(int use)
    {
        var begin = new DateTimeOffset(2025, 1, 1, 0, 0, 0, TimeSpan.Zero);
        var time = new CountingTimeProvider(begin);
        var uses = 0;
        time.AfterUse = () =>
        {
            if (uses++ == use) time.Advance(TimeSpan.FromSeconds(20));
        };
        var fired = false;
        using var timer = new DurableTimer(time, begin, begin.AddMinutes(1), () => fired = true);
        Assert.True(uses > use, "The clock was not used so often.");
        time.Advance(TimeSpan.FromSeconds(39));
        Assert.False(fired);
        time.Advance(TimeSpan.FromSeconds(1));
        Assert.True(fired);
    }

    [Fact]
    public async Task A_cancelled_wait_throws_and_leaves_the_event_to_the_next()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, string>("w", async (context, _) =>
            {
                using var cancellation = new CancellationTokenSource();
                var waits = (Task[])[context.WaitForEventAsync<string>("e", cancellation.Token), context.CreateTimerAsync(TimeSpan.FromDays(1), cancellation.Token)];
                await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
                Cancel(cancellation);
                foreach (var wait in waits) await Assert.ThrowsAnyAsync<OperationCanceledException>(() => wait);
                return await context.WaitForEventAsync<string>("e");
            }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i", count: 2);
        host.Time.Advance(TimeSpan.FromMinutes(1));
        await host.UntilLoggedAsync<TimerCancelled>("i");
        await host.CrashAndRestartAsync();
        await host.Engine.RaiseEventAsync("i", "e", "mine");

        Assert.Equal("mine", (await host.EndOfAsync()).Output!.Value.GetString());
    }

    private static void Cancel(CancellationTokenSource source) => source.Cancel();
}
