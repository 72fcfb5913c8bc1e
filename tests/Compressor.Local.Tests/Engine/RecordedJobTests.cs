using Compressor.Core;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Workflow;
using Compressor.Local.Hosting;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Local.Tests.Engine;

/// <summary>
/// Jobs that earlier versions recorded must go on under this one. A change that breaks one of these files breaks the jobs that
/// are under way when it is installed: keep the old order of calls, or tell the versions apart.
/// </summary>
public class RecordedJobTests
{
    public static TheoryData<string> Files => [.. RecordedJobs.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_job_replays_to_its_recorded_end(string file)
    {
        var history = RecordedJobs.Read(file);
        var execution = Replay(file, history);

        Assert.Null(execution.Fault);
        Assert.True(execution.HasEnded);
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_job_goes_on_from_every_step(string file)
    {
        var history = RecordedJobs.Read(file);
        foreach (var length in Enumerable.Range(1, history.Count - 1).Where(length => history[length] is not CommandEvent))
        {
            var execution = Replay(file, history.Take(length).ToList());
            Assert.Null(execution.Fault);
            Assert.False(execution.HasEnded);
        }
    }

    private static WorkflowExecution Replay(string file, IReadOnlyList<HistoryEvent> history)
    {
        var registry = new WorkflowRegistry();
        WorkflowCatalog.RegisterAll(new EngineRegistrar(registry));
        var collection = new ServiceCollection();
        collection.AddCompressorCore(new ConfigurationBuilder().Build());
        using var services = collection.BuildServiceProvider();
        var execution = new WorkflowExecution(InstanceOf(history), registry.Workflow(file.Split('.')[0]), services, Json.Options, onForeignContinuation: () => { });
        WorkflowReplay.Run(execution, history);
        return execution;
    }

    /// <summary>Identifiers follow from the instance's, which the recorded input names.</summary>
    private static string InstanceOf(IReadOnlyList<HistoryEvent> history)
    {
        var input = RecordedJobs.InputOf(history);
        if (input.TryGetProperty("job", out var job)) return $"{job.GetProperty("instanceId").GetString()}-{input.GetProperty("renderId").GetString()}";
        return JobReader.InstanceOf(input.GetProperty("jobId").GetString()!, input.GetProperty("revision").GetInt32());
    }
}
