using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>The database fails right after a commit: a step that is on record is not recorded again.</summary>
public class DatabaseFaultTests
{
    [Theory]
    [InlineData("created")]
    [InlineData("subWorkflowStarted")]
    [InlineData("ended")]
    public async Task A_step_is_recorded_once_although_the_database_fails_right_after_it(string lastEvent)
    {
        EngineHost host = null!;
        var failed = false;
        var errors = 0;
        var repaired = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
        host = new EngineHost(registry => registry
            .Workflow<object?, int>("child", (_, _) => Task.FromResult(1))
            .Workflow<object?, int>("w", (context, _) => context.CallSubWorkflowAsync<int>("child", instanceId: "c")))
        {
            OtherClock = new EagerTimeProvider(),
            OnCommit = committed =>
            {
                if (!committed || failed || !IsLast(host, lastEvent)) return;
                failed = true;
                Execute(host, "ALTER TABLE instances RENAME TO gone");
            },
            OnError = () =>
            {
                // Parent and child may both meet the fault.
                if (Interlocked.Increment(ref errors) > 1) return;
                Execute(host, "ALTER TABLE gone RENAME TO instances");
                repaired.SetResult();
            },
        };
        await using var _ = host;
        await host.StartAsync();

        Assert.True(await host.Engine.TryStartAsync("w", "i", null));
        await repaired.Task;
        Assert.Equal(1, (await host.EndOfAsync()).Output!.Value.GetInt32());

        foreach (var id in (string[])["i", "c"])
        {
            var log = host.Engine.History(id);
            Assert.Single(log.OfType<ExecutionCreated>());
            Assert.Single(log.OfType<ExecutionStarted>());
            Assert.Single(log.OfType<ExecutionEnded>());
        }

        Assert.Single(host.Engine.History("i").OfType<SubWorkflowStarted>());
    }

    private static bool IsLast(EngineHost host, string type)
    {
        using var connection = Open(host);
        using var command = connection.CreateCommand();
        command.CommandText = "SELECT event FROM events ORDER BY number DESC LIMIT 2";
        using var row = command.ExecuteReader();
        while (row.Read())
        {
            if (row.GetString(0).Contains($"\"type\":\"{type}\"", StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static void Execute(EngineHost host, string sql)
    {
        using var connection = Open(host);
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }

    private static SqliteConnection Open(EngineHost host)
    {
        var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "engine.db")};Pooling=False");
        connection.Open();
        return connection;
    }
}
