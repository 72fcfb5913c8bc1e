using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>An instance that waits for its turn costs nothing but its place, and can be reached all the same.</summary>
public class WaitingInstanceTests
{
    [Fact]
    public async Task A_restart_does_not_read_the_logs_of_those_that_wait()
    {
        await using var host = await StartedAsync();
        foreach (var id in (string[])["a", "b"]) await host.Engine.TryStartAsync("w", id, null);
        await host.UntilLoggedAsync<EventAwaited>("a");
        await host.StopAsync();

        Execute(host, "UPDATE events SET event = '?' || event WHERE instance = 'b'");
        await host.StartAsync();
        Assert.True(await host.Engine.RaiseEventAsync("a", "other", 0));
        Execute(host, "UPDATE events SET event = substr(event, 2) WHERE instance = 'b'");

        Assert.True(await host.Engine.RaiseEventAsync("a", "end", 1));
        Assert.True(await host.Engine.RaiseEventAsync("b", "end", 2));
        Assert.Equal(2, (await host.EndOfAsync("b")).Output?.GetInt32());
    }

    [Fact]
    public async Task One_that_waits_takes_events_and_ends_when_it_is_told_to()
    {
        await using var host = await StartedAsync();
        foreach (var id in (string[])["a", "b", "c", "d"]) await host.Engine.TryStartAsync("w", id, null);

        Assert.True(await host.Engine.RaiseEventAsync("d", "end", 4));
        Assert.True(await host.Engine.TerminateAsync("b", "enough"));
        Assert.False(await host.Engine.RaiseEventAsync("b", "end", 2));
        await host.RestartAsync();
        Assert.Equal(WorkflowRuntimeStatus.Terminated, (await host.Engine.GetAsync("b"))!.Status);
        Assert.All(await Task.WhenAll(host.Engine.GetAsync("c"), host.Engine.GetAsync("d")), waiting => Assert.Equal(WorkflowRuntimeStatus.Pending, waiting!.Status));

        await host.Engine.RaiseEventAsync("a", "end", 1);
        await host.Engine.RaiseEventAsync("c", "end", 3);
        Assert.Equal(4, (await host.EndOfAsync("d")).Output!.Value.GetInt32());
    }

    [Fact]
    public async Task An_event_to_an_instance_that_was_created_a_moment_ago_waits_until_it_can_be_taken()
    {
        using var gate = new ManualResetEventSlim();
        var committed = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        await using var host = new EngineHost(Register)
        {
            OnCommit = isCommitted =>
            {
                if (!isCommitted || !committed.TrySetResult()) return;
                gate.Wait();
            },
        };
        await host.StartAsync();
        var start = host.Engine.TryStartAsync("w", "a", null);
        await committed.Task;
        Assert.NotNull(await host.Engine.GetAsync("a"));

        var raised = host.Engine.RaiseEventAsync("a", "end", 5);
        Assert.False(raised.IsCompleted);
        gate.Set();

        Assert.True(await start);
        Assert.True(await raised);
        Assert.Equal(5, (await host.EndOfAsync("a")).Output!.Value.GetInt32());
    }

    private static Task<EngineHost> StartedAsync() => EngineHost.StartedAsync(Register, options => options.MaxConcurrentInstances["w"] = 1);

    private static void Register(WorkflowRegistry registry) =>
        registry.Workflow<object?, int>("w", async (context, _) => await context.WaitForEventAsync<int>("end"));

    private static void Execute(EngineHost host, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, InstanceStore.FileName)};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
