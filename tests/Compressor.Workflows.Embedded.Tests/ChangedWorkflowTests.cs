namespace Compressor.Workflows.Embedded.Tests;

public class ChangedWorkflowTests
{
    private static readonly Dictionary<string, Func<IWorkflowContext, Task>> Changes = new(StringComparer.Ordinal)
    {
        ["another name"] = async context =>
        {
            await context.CallActivityAsync<int>("b");
            await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
        },
        ["another kind"] = async context =>
        {
            await context.CallSubWorkflowAsync<int>("a");
            await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
        },
        ["another order"] = async context =>
        {
            await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
            await context.CallActivityAsync<int>("a");
        },
        ["one call more"] = async context =>
        {
            await context.CallActivityAsync<int>("a");
            await context.CallActivityAsync<int>("a");
            await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
        },
        ["one call more at the end"] = async context =>
        {
            await context.CallActivityAsync<int>("a");
            await Task.WhenAll(context.CreateTimerAsync(TimeSpan.FromMinutes(1)), context.CallActivityAsync<int>("a"));
        },
        ["one call less"] = async context => await context.CreateTimerAsync(TimeSpan.FromMinutes(1)),
        ["no calls"] = _ => Task.CompletedTask,
        ["exceptions caught"] = async context =>
        {
            while (true)
            {
                try
                {
                    await context.CallActivityAsync<int>("b");
                }
                catch (Exception)
                {
                    context.SetStatus("caught");
                }
            }
        },
    };

    public static TheoryData<string> Names => [.. Changes.Keys];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task A_call_that_does_not_match_the_log_fails_the_instance(string change)
    {
        await using var host = await EngineHost.StartedAsync(registry => Register(registry, async context =>
        {
            await context.CallActivityAsync<int>("a");
            await context.CreateTimerAsync(TimeSpan.FromMinutes(1));
        }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i");

        host.Register = registry => Register(registry, Changes[change]);
        await host.RestartAsync();

        var ended = await host.EndOfAsync();
        Assert.Equal(WorkflowRuntimeStatus.Failed, ended.Status);
        Assert.StartsWith($"{typeof(WorkflowChangedException).FullName}: The workflow code changed", ended.FailureReason);
    }

    [Fact]
    public async Task Another_interval_is_not_another_workflow()
    {
        await using var host = await EngineHost.StartedAsync(registry => Register(registry, context => context.CreateTimerAsync(TimeSpan.FromMinutes(1))));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i");

        host.Register = registry => Register(registry, context => context.CreateTimerAsync(TimeSpan.FromDays(1)));
        await host.RestartAsync();
        host.Time.Advance(TimeSpan.FromMinutes(1));

        Assert.Equal(WorkflowRuntimeStatus.Completed, (await host.EndOfAsync()).Status);
    }

    [Fact]
    public async Task A_workflow_that_is_gone_fails_its_instances()
    {
        await using var host = await EngineHost.StartedAsync(registry => Register(registry, context => context.CreateTimerAsync(TimeSpan.FromMinutes(1))));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i");

        host.Register = _ => { };
        await host.RestartAsync();

        Assert.Contains("No workflow named 'w'", (await host.EndOfAsync()).FailureReason);
    }

    [Fact]
    public async Task Waiting_for_nothing_durable_fails_the_instance()
    {
        await using var host = await EngineHost.StartedAsync(registry => Register(registry, _ => new TaskCompletionSource().Task));

        Assert.StartsWith(typeof(NonDeterministicWorkflowException).FullName!, (await host.RunAsync("w")).FailureReason);
    }

    [Fact]
    public async Task Going_on_from_a_task_of_another_thread_fails_the_instance()
    {
        var elsewhere = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = await EngineHost.StartedAsync(registry => Register(registry, async context =>
        {
            await Task.WhenAny(context.CreateTimerAsync(TimeSpan.FromMinutes(1)), elsewhere.Task);
        }));
        await host.Engine.TryStartAsync("w", "i", null);
        await host.UntilLoggedAsync<TimerCreated>("i");
        elsewhere.SetResult();

        Assert.StartsWith(typeof(NonDeterministicWorkflowException).FullName!, (await host.EndOfAsync()).FailureReason);
    }

    private static void Register(WorkflowRegistry registry, Func<IWorkflowContext, Task> run) => registry
        .Activity<object?, int>("a", _ => 1)
        .Activity<object?, int>("b", _ => 2)
        .Workflow<object?, int>("w", async (context, _) =>
        {
            await run(context);
            return 0;
        });
}
