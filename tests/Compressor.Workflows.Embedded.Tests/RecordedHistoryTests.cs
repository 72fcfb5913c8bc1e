using System.Text.Json;
using Compressor.EngineCrashProgram;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Workflows.Embedded.Tests;

/// <summary>Histories written by earlier builds must stay readable and replayable: users' data folders hold such.</summary>
public class RecordedHistoryTests
{
    private static readonly string Folder = Path.Combine(AppContext.BaseDirectory, "Recordings", "histories");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder, "*.json").Select(file => Path.GetFileName(file)).Order()];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_history_replays(string file)
    {
        var execution = Replay(file, Read(file));

        Assert.Null(execution.Fault);
        Assert.True(execution.HasEnded);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Every_beginning_of_a_recorded_history_replays_up_to_where_it_is_cut(string file)
    {
        var history = Read(file);
        // A log ends where a step ends.
        foreach (var length in Enumerable.Range(1, history.Count - 1).Where(length => history[length] is not CommandEvent))
        {
            var execution = Replay(file, history.Take(length).ToList());
            Assert.Null(execution.Fault);
            Assert.False(execution.HasEnded);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_history_of_other_code_does_not_replay(string file)
    {
        var history = Read(file).Select(e => e is ActivityScheduled scheduled ? scheduled with { Name = "other" } : e).ToList();

        Assert.IsType<WorkflowChangedException>(Replay(file, history).Fault);
    }

    /// <summary>The file's name begins with the workflow's.</summary>
    private static WorkflowExecution Replay(string file, IReadOnlyList<HistoryEvent> history)
    {
        var registry = new WorkflowRegistry();
        CrashWorkflow.Register(registry, effectsFile: "");
        using var services = new ServiceCollection().BuildServiceProvider();
        var execution = new WorkflowExecution(
            CrashWorkflow.InstanceId, registry.Workflow(file.Split('.')[0]), services, WorkflowJson.Options, onForeignContinuation: () => { });
        WorkflowReplay.Run(execution, history);
        return execution;
    }

    private static List<HistoryEvent> Read(string file)
    {
        using var document = JsonDocument.Parse(File.ReadAllText(Path.Combine(Folder, file)));
        return [.. document.RootElement.EnumerateArray().Select(e => HistoryEvent.FromJson(e.GetRawText()))];
    }
}
