using Compressor.Sqlite;
using Microsoft.Data.Sqlite;

namespace Compressor.Workflows.Embedded.Tests;

public class DataFolderTests
{
    [Fact]
    public async Task A_folder_in_use_is_refused_and_free_again_after_the_stop()
    {
        await using var host = await EngineHost.StartedAsync(_ => { });
        await using var second = new EngineHost(_ => { }, folder: host.Folder);

        var refused = await Assert.ThrowsAsync<DataFolderInUseException>(second.StartAsync);

        Assert.Equal(Environment.ProcessId, refused.ProcessId);
        Assert.Contains(host.Folder, refused.Message);
        Assert.Contains($"process {Environment.ProcessId}", refused.Message);
        await host.StopAsync();
        await second.StartAsync();
        await second.StopAsync();
        await host.StartAsync();
    }

    [Fact]
    public async Task A_lock_file_that_was_left_behind_does_not_block()
    {
        await using var host = new EngineHost(_ => { });
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "engine.lock"), "");
        await File.WriteAllTextAsync(Path.Combine(host.Folder, "engine.pid"), "1");

        await host.StartAsync();
    }

    [Fact]
    public async Task A_database_of_a_newer_version_is_refused_and_left_alone()
    {
        await using var host = await EngineHost.StartedAsync(_ => { });
        await host.StopAsync();
        Execute(host, "PRAGMA user_version = 99");

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(host.StartAsync);

        Assert.Contains("newer version", refused.Message);
        Execute(host, $"PRAGMA user_version = {EngineSchema.Migrations.Length}");
        await host.StartAsync();
    }

    [Fact]
    public async Task Instances_of_the_first_version_are_listed_by_their_phases()
    {
        await using var host = new EngineHost(registry => registry.Workflow<int, int>("w", (context, _) => context.WaitForEventAsync<int>("end")));
        using (var database = DatabaseFile.Open(Path.Combine(host.Folder, "engine.db"), EngineSchema.Migrations[..1]))
        {
            var statements = new Statements(database);
            foreach (var (id, status, custom, output) in ((string, string, string?, string?)[])
                [("done", "Completed", """{"state":"working"}""", """{"state":"done","text":"✅"}"""), ("broken", "Failed", """{"state":"working"}""", null)])
            {
                statements.Execute(
                    """
                    INSERT INTO instances (id, workflow, status, created_at, updated_at, execution, input, custom_status, output, version) VALUES ($id, 'w', $status, 0, 0, 1, '1', $custom, $output, 1)
                    """,
                    ("$id", id), ("$status", status), ("$custom", custom), ("$output", output));
            }
        }

        await host.StartAsync();
        foreach (var (id, phase) in ((string, string)[])[("done", "done"), ("broken", "Failed")])
            Assert.Equal(id, Assert.Single((await host.Engine.ListByPhaseAsync("w", null, [phase], null, 9)).Items).InstanceId);
        Assert.Empty((await host.Engine.ListByPhaseAsync("w", null, ["working"], null, 9)).Items);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(5000)]
    public async Task A_damaged_database_is_refused_in_plain_words(int damageAt)
    {
        await using var host = await EngineHost.StartedAsync(registry => registry.Workflow<int, int>("w", (_, n) => Task.FromResult(n)));
        for (var i = 0; i < 20; i++) await host.RunAsync("w", i, $"i{i}");
        await host.StopAsync();
        // Pages that are still in the write-ahead log would replace the damaged ones.
        Execute(host, "PRAGMA wal_checkpoint(TRUNCATE)");
        await using (var file = File.OpenWrite(Path.Combine(host.Folder, "engine.db")))
        {
            file.Position = damageAt;
            file.Write(Enumerable.Repeat((byte)0xA5, 3000).ToArray());
        }

        var refused = await Assert.ThrowsAsync<UnusableDatabaseException>(host.StartAsync);

        Assert.Contains("damaged", refused.Message);
        File.Delete(Path.Combine(host.Folder, "engine.db"));
        await host.StartAsync();
    }

    [Fact]
    public async Task An_unreadable_history_fails_its_instance_and_no_other()
    {
        await using var host = await EngineHost.StartedAsync(registry => registry
            .Workflow<object?, int>("w", (context, _) => context.WaitForEventAsync<int>("end")));
        foreach (var id in (string[])["bad", "good"])
        {
            await host.Engine.TryStartAsync("w", id, null);
            await host.UntilLoggedAsync<EventAwaited>(id);
        }
        await host.StopAsync();
        Execute(host, "UPDATE events SET event = '{' WHERE instance = 'bad'");
        await host.StartAsync();
        await host.Engine.RaiseEventAsync("good", "end", 1);

        Assert.Equal(1, (await host.EndOfAsync("good")).Output!.Value.GetInt32());
        Assert.Contains("JsonException", (await host.EndOfAsync("bad")).FailureReason);
    }

    private static void Execute(EngineHost host, string sql)
    {
        using var connection = new SqliteConnection($"Data Source={Path.Combine(host.Folder, "engine.db")};Pooling=False");
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText = sql;
        command.ExecuteNonQuery();
    }
}
