namespace Compressor.Workflows.Embedded.Tests;

public class WorkflowEngineTests
{
    [Fact]
    public async Task A_workflow_gets_its_input_and_the_results_of_its_activities_and_ends_with_its_output()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<int, int>("double", n => n * 2)
            .Workflow<int, int>("sum", async (context, n) =>
            {
                var both = await Task.WhenAll(context.CallActivityAsync<int>("double", n), context.CallActivityAsync<int>("double", n + 1));
                return both.Sum();
            }));

        var ended = await host.RunAsync("sum", 20);

        Assert.Equal(WorkflowRuntimeStatus.Completed, ended.Status);
        Assert.Equal(82, ended.Output!.Value.GetInt32());
        Assert.Equal(20, ended.Input!.Value.GetInt32());
    }

    [Fact]
    public async Task An_activity_that_throws_is_an_exception_in_the_workflow()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<string, int>("parse", int.Parse)
            .Workflow<string, string>("w", async (context, text) =>
            {
                try
                {
                    await context.CallActivityAsync<int>("parse", text);
                    return "parsed";
                }
                catch (ActivityFailedException e)
                {
                    return $"{e.Name} {e.ErrorType}";
                }
            }));

        var ended = await host.RunAsync("w", "x");

        Assert.Equal("parse System.FormatException", ended.Output!.Value.GetString());
    }

    [Fact]
    public async Task A_workflow_that_throws_fails_and_says_why()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<string, int>("w", (_, text) => throw new InvalidOperationException(text)));

        var ended = await host.RunAsync("w", "no luck");

        Assert.Equal(WorkflowRuntimeStatus.Failed, ended.Status);
        Assert.Equal("System.InvalidOperationException: no luck", ended.FailureReason);
    }

    [Fact]
    public async Task An_instance_id_is_used_once()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<int, int>("w", (_, n) => Task.FromResult(n)));
        await host.RunAsync("w", 1);

        Assert.False(await host.Engine.TryStartAsync("w", "i", 2));
        Assert.Equal(1, (await host.Engine.GetAsync("i"))!.Output!.Value.GetInt32());
    }

    [Fact]
    public async Task Of_many_starts_with_one_id_at_the_same_time_exactly_one_succeeds()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<int, int>("w", (_, n) => Task.FromResult(n)));

        var started = await Task.WhenAll(Enumerable.Range(0, 16).Select(n => Task.Run(() => host.Engine.TryStartAsync("w", "i", n))));

        Assert.Single(started, won => won);
    }

    [Fact]
    public async Task An_unknown_workflow_is_refused()
    {
        await using var host = await EngineHost.StartedAsync(_ => { });

        await Assert.ThrowsAsync<ArgumentException>(() => host.Engine.TryStartAsync("nothing", "i", null));
    }

    [Fact]
    public async Task Events_are_delivered_by_name_in_order_also_those_that_came_early()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, string>("w", async (context, _) =>
            {
                await context.WaitForEventAsync<string>("go");
                var texts = new List<string>();
                for (var i = 0; i < 3; i++) texts.Add(await context.WaitForEventAsync<string>("text"));
                return string.Join(' ', texts);
            }));
        await host.Engine.TryStartAsync("w", "i", null);

        Assert.True(await host.Engine.RaiseEventAsync("i", "text", "a"));
        Assert.True(await host.Engine.RaiseEventAsync("i", "text", "b"));
        Assert.True(await host.Engine.RaiseEventAsync("i", "go", "!"));
        Assert.True(await host.Engine.RaiseEventAsync("i", "text", "c"));

        Assert.Equal("a b c", (await host.EndOfAsync()).Output!.Value.GetString());
        Assert.False(await host.Engine.RaiseEventAsync("i", "text", "d"));
        Assert.False(await host.Engine.RaiseEventAsync("other", "text", "d"));
    }

    [Fact]
    public async Task Termination_ends_the_instance_and_its_sub_workflows_and_cancels_their_activities()
    {
        var cancelled = new TaskCompletionSource();
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Activity<object?, int>("endless", async (_, token) =>
            {
                using var registration = token.Register(cancelled.SetResult);
                await Task.Delay(Timeout.InfiniteTimeSpan, token);
                return 0;
            })
            .Workflow<object?, int>("child", (context, _) => context.CallActivityAsync<int>("endless"))
            .Workflow<object?, int>("w", (context, _) => context.CallSubWorkflowAsync<int>("child", instanceId: "c")));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<SubWorkflowStarted>("i");

        Assert.True(await host.Engine.TerminateAsync("i", "enough"));

        Assert.Equal((WorkflowRuntimeStatus.Terminated, "enough"), Ending(await host.EndOfAsync()));
        Assert.Equal((WorkflowRuntimeStatus.Terminated, "enough"), Ending(await host.EndOfAsync("c")));
        Assert.False(await host.Engine.TerminateAsync("i", "again"));

        static (WorkflowRuntimeStatus, string?) Ending(WorkflowInstance instance) => (instance.Status, instance.FailureReason);
    }

    [Fact]
    public async Task Only_so_many_instances_of_a_workflow_run_and_the_others_follow_in_order()
    {
        await using var host = await EngineHost.StartedAsync(
            registry => registry.Workflow<object?, int>("w", async (context, _) => await context.WaitForEventAsync<int>("end")),
            options => options.MaxConcurrentInstances["w"] = 2);
        foreach (var id in (string[])["a", "b", "c", "d"]) await host.Engine.TryStartAsync("w", id, null);
        await host.UntilAsync("b", IsRunning);

        Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("c"))!.Status);
        Assert.True(await host.Engine.RaiseEventAsync("d", "end", 4));
        await host.RestartAsync();
        Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("c"))!.Status);
        await host.Engine.RaiseEventAsync("a", "end", 1);
        await host.UntilAsync("c", IsRunning);
        Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("d"))!.Status);
        await host.Engine.TerminateAsync("b", "enough");

        Assert.Equal(4, (await host.EndOfAsync("d")).Output!.Value.GetInt32());

        static bool IsRunning(WorkflowInstance instance) => instance.Status is WorkflowRuntimeStatus.Running;
    }

    [Fact]
    public async Task Instances_of_another_workflow_can_take_its_places()
    {
        await using var host = await EngineHost.StartedAsync(
            registry =>
            {
                foreach (var name in (string[])["w", "v"]) registry.Workflow<object?, int>(name, async (context, _) => await context.WaitForEventAsync<int>("end"));
            },
            options =>
            {
                options.MaxConcurrentInstances["w"] = 1;
                options.CountsAs["v"] = "w";
            });
        foreach (var (workflow, id) in new[] { ("v", "a"), ("w", "b"), ("v", "c") }) await host.Engine.TryStartAsync(workflow, id, null);
        await host.UntilLoggedAsync<EventAwaited>("a");
        Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("b"))!.Status);

        await host.Engine.RaiseEventAsync("a", "end", 1);
        await host.UntilLoggedAsync<EventAwaited>("b");
        Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("c"))!.Status);
        await host.Engine.RaiseEventAsync("b", "end", 2);
        await host.UntilLoggedAsync<EventAwaited>("c");
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task An_urgent_event_lets_a_pending_instance_begin_at_once(bool afterRestart)
    {
        var isUrgent = !afterRestart;
        await using var host = await EngineHost.StartedAsync(
            registry => registry.Workflow<object?, int>("w", async (context, _) => await context.WaitForEventAsync<int>("end")),
            options =>
            {
                options.MaxConcurrentInstances["w"] = 1;
                if (isUrgent) options.UrgentEvents.Add("end");
            });
        foreach (var id in (string[])["a", "b", "c"]) await host.Engine.TryStartAsync("w", id, null);
        await host.UntilLoggedAsync<EventAwaited>("a");

        await host.Engine.RaiseEventAsync("b", "end", 2);
        if (afterRestart)
        {
            Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("b"))!.Status);
            isUrgent = true;
            await host.RestartAsync();
        }

        Assert.Equal(2, (await host.EndOfAsync("b")).Output!.Value.GetInt32());
        Assert.Equal(WorkflowRuntimeStatus.Running, (await host.Engine.GetAsync("a"))!.Status);
        Assert.Equal(WorkflowRuntimeStatus.Pending, (await host.Engine.GetAsync("c"))!.Status);
    }

    [Fact]
    public async Task Only_so_many_activities_run_at_the_same_time()
    {
        var (running, most) = (0, 0);
        await using var host = await EngineHost.StartedAsync(
            registry => registry
                .Activity<int, int>("busy", async (n, _) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref running));
                    await Task.Yield();
                    Interlocked.Decrement(ref running);
                    return n;
                })
                .Workflow<int, int>("w", async (context, count) =>
                    (await Task.WhenAll(Enumerable.Range(0, count).Select(n => context.CallActivityAsync<int>("busy", n)))).Sum()),
            options => options.MaxConcurrentActivities = 1);

        Assert.Equal(190, (await host.RunAsync("w", 20)).Output!.Value.GetInt32());
        Assert.Equal(1, most);
    }

    [Fact]
    public async Task An_activity_with_a_pool_of_its_own_keeps_no_other_waiting()
    {
        var (most, now, arrived, release) = (0, 0, new SemaphoreSlim(0), new TaskCompletionSource());
        await using var host = await EngineHost.StartedAsync(
            registry => registry
                .Activity<int, int>("hang", async (n, _) =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref now));
                    arrived.Release();
                    await release.Task;
                    Interlocked.Decrement(ref now);
                    return n;
                })
                .Activity<int, int>("quick", n => n)
                .Workflow<string, int>("w", async (context, activity) => await context.CallActivityAsync<int>(activity, 1)),
            options => (options.MaxConcurrentActivities, options.ActivityPools["hang"]) = (1, 2));
        for (var n = 0; n < 20; n++) await host.Engine.TryStartAsync("w", $"hang{n}", "hang");
        await arrived.WaitAsync();
        await arrived.WaitAsync();

        Assert.Equal(1, (await host.RunAsync("w", "quick")).Output!.Value.GetInt32());
        release.SetResult();
        await host.RunAsync("w", "hang", "last");
        Assert.Equal(2, most);
    }

    [Fact]
    public async Task The_list_has_the_newest_first_in_pages()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<int, int>("w", (_, n) => n == 2 ? throw new InvalidOperationException() : Task.FromResult(n))
            .Workflow<int, int>("other", (_, n) => Task.FromResult(n)));
        for (var n = 0; n < 5; n++) await host.RunAsync("w", n, $"i{n}");
        await host.RunAsync("other", 9, "o");

        var first = await host.Engine.ListAsync("w", null, null, 3);
        var second = await host.Engine.ListAsync("w", null, first.Next, 3);
        var failed = await host.Engine.ListAsync("w", WorkflowRuntimeStatus.Failed, null, 3);

        Assert.Equal(["i4", "i3", "i2"], first.Items.Select(i => i.InstanceId));
        Assert.Equal(["i1", "i0"], second.Items.Select(i => i.InstanceId));
        Assert.Null(second.Next);
        Assert.Equal(["i2"], failed.Items.Select(i => i.InstanceId));
        await Assert.ThrowsAsync<ArgumentException>(() => host.Engine.ListAsync("w", null, "x", 3));
    }

    [Fact]
    public async Task The_list_is_narrowed_to_phases()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<string, object>("w", async (context, said) =>
            {
                context.SetStatus(new { State = "working", Text = "..." });
                if (said == "broken") throw new InvalidOperationException();
                if (said == "waiting") await context.WaitForEventAsync<int>("end");
                return said == "nothing" ? 1 : new { State = said };
            })
            .Workflow<string, object>("other", (_, said) => Task.FromResult<object>(new { State = said })));
        foreach (var said in (string[])["done", "undone", "broken", "done", "nothing", "done"]) await host.RunAsync("w", said, $"{said}-{Guid.NewGuid():N}");
        await host.RunAsync("other", "done", "other");
        await host.Engine.TryStartAsync("w", "waiting", "waiting");
        await host.UntilLoggedAsync<EventAwaited>("waiting");
        async Task<string[]> ListAsync(params string[] phases)
        {
            var ids = new List<string>();
            for (var after = (string?)null; ;)
            {
                var page = await host.Engine.ListByPhaseAsync("w", null, phases, after, 2);
                ids.AddRange(page.Items.Select(item => item.InstanceId.Split('-')[0]));
                if ((after = page.Next) is null) return [.. ids];
            }
        }

        Assert.Equal(["done", "done", "done"], await ListAsync("done"));
        Assert.Equal(["done", "done", "undone", "done"], await ListAsync("undone", "done"));
        Assert.Equal(["broken"], await ListAsync(nameof(WorkflowRuntimeStatus.Failed)));
        Assert.Equal(["waiting"], await ListAsync("working"));
        Assert.Equal(["nothing"], await ListAsync(nameof(WorkflowRuntimeStatus.Completed)));
        Assert.Empty(await ListAsync("1"));

        await host.Engine.TerminateAsync("waiting", "enough");
        Assert.Empty(await ListAsync("working"));
        Assert.Equal(["waiting", "broken"], await ListAsync(nameof(WorkflowRuntimeStatus.Failed), nameof(WorkflowRuntimeStatus.Terminated)));
    }

    [Fact]
    public async Task Several_instances_are_found_at_once()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<int, int>("w", (_, n) => Task.FromResult(n)));
        for (var n = 0; n < 3; n++) await host.RunAsync("w", n, $"i{n}");
        var found = await host.Engine.GetManyAsync(["i2", "none", "i0"]);
        Assert.Equal([("i0", 0), ("i2", 2)], found.OrderBy(item => item.Key, StringComparer.Ordinal).Select(item => (item.Key, item.Value.Output!.Value.GetInt32())));
    }

    [Fact]
    public async Task Ended_instances_can_be_forgotten_with_their_sub_workflows_and_running_ones_cannot()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, int>("child", (_, _) => Task.FromResult(1))
            .Workflow<object?, int>("w", async (context, _) =>
                await context.CallSubWorkflowAsync<int>("child", instanceId: "c") + await context.WaitForEventAsync<int>("end")));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<SubWorkflowCompleted>("i");
        host.Time.Advance(TimeSpan.FromDays(3));

        Assert.False(await host.Engine.PurgeAsync("i"));
        Assert.False(await host.Engine.PurgeAsync("c"));
        await host.Engine.RaiseEventAsync("i", "end", 1);
        await host.EndOfAsync();
        host.Time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(["c"], await host.Engine.FindEndedAsync(host.Time.GetUtcNow().AddDays(-4)).ToListAsync());
        Assert.Equal(["c", "i"], await host.Engine.FindEndedAsync(host.Time.GetUtcNow().AddDays(-1)).ToListAsync());
        Assert.True(await host.Engine.PurgeAsync("i"));

        Assert.Null(await host.Engine.GetAsync("i"));
        Assert.Null(await host.Engine.GetAsync("c"));
        Assert.False(await host.Engine.PurgeAsync("i"));
        Assert.True(await host.Engine.TryStartAsync("w", "i", null));
    }

    [Fact]
    public async Task A_status_is_seen_from_outside_and_waited_for()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, int>("w", async (context, _) =>
            {
                for (var n = 1; ; n++)
                {
                    context.SetStatus(new { Step = n });
                    if (await context.WaitForEventAsync<bool>("next")) return n;
                }
            }));
        await host.Engine.TryStartAsync("w", "i", null);

        await host.UntilAsync("i", instance => Step(instance) == 1);
        var waiting = host.UntilAsync("i", instance => Step(instance) == 2);
        await host.Engine.RaiseEventAsync("i", "next", false);

        Assert.Equal(2, Step(await waiting));
        Assert.Empty(await host.Engine.WatchAsync("other").ToListAsync());

        static int? Step(WorkflowInstance instance) => instance.CustomStatus?.GetProperty("step").GetInt32();
    }

    [Fact]
    public async Task A_status_above_sixteen_kilobytes_is_refused()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<int, bool>("w", (context, length) =>
            {
                context.SetStatus(new string('x', length));
                return Task.FromResult(true);
            }));

        Assert.Equal(WorkflowRuntimeStatus.Completed, (await host.RunAsync("w", 8_000, "fits")).Status);
        Assert.Equal(WorkflowRuntimeStatus.Failed, (await host.RunAsync("w", 9_000, "too-long")).Status);
    }
}
