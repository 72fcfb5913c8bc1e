using System.Text.Json;
using Compressor.Core.Instances;
using Compressor.Core.Workflow;
using Compressor.Core.Workflow.Activities;
using Compressor.Functions.Durable;
using Microsoft.DurableTask;
using Microsoft.DurableTask.Protobuf;

namespace Compressor.Functions.Tests.Durable;

/// <summary>
/// Jobs that earlier versions of the app recorded must go on under this one. A change that breaks one of these files breaks the
/// jobs that are under way when it is deployed: keep the old order of calls, or deploy it as a new version.
/// </summary>
public sealed class RecordedHistoryTests
{
    public static TheoryData<string> Files => [.. RecordedHistories.Files];

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_job_goes_on_as_recorded_from_every_step(string file)
    {
        var (history, replayer) = (RecordedHistories.Read(file), new Replayer(FunctionsTasks.AddOrchestrations));
        foreach (var (execution, step) in history.Steps)
            Assert.Equal(RecordedHistory.Outline(step.Answer), RecordedHistory.Outline(replayer.Run(history, execution, step)));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_job_ends(string file)
    {
        var history = RecordedHistories.Read(file);
        var replayer = new Replayer(FunctionsTasks.AddOrchestrations);

        Assert.All(history.Executions.SkipLast(1), execution => Assert.Equal(OrchestrationStatus.ContinuedAsNew, Last(replayer, history, execution).OrchestrationStatus));
        Assert.Equal(OrchestrationStatus.Completed, Last(replayer, history, history.Executions[^1]).OrchestrationStatus);
    }

    /// <summary>Without this the tests above might pass whatever the workflows do.</summary>
    [Theory]
    [MemberData(nameof(Files))]
    public void A_workflow_that_calls_another_activity_first_does_not_go_on_with_a_recorded_job(string file)
    {
        var history = RecordedHistories.Read(file);
        var replayer = new Replayer(tasks =>
        {
            tasks.AddOrchestratorFunc<CompressVideoInput, JobOutcome>(CompressVideoWorkflow.Name, Changed<CompressVideoInput, JobOutcome>(Orchestrations.CompressVideo));
            tasks.AddOrchestratorFunc<WatchRenderInput, ActivityResult<RenderOutcome>>(
                WatchRenderWorkflow.Name, Changed<WatchRenderInput, ActivityResult<RenderOutcome>>(Orchestrations.WatchRender));
            tasks.AddOrchestratorFunc<RunBatchInput, BatchOutcome>(RunBatchWorkflow.Name, Changed<RunBatchInput, BatchOutcome>(Orchestrations.RunBatch));
            tasks.AddOrchestratorFunc<DeliverCallbackInput, bool>(DeliverCallbackWorkflow.Name, Changed<DeliverCallbackInput, bool>(Orchestrations.DeliverCallback));
        });

        foreach (var execution in history.Executions)
        {
            Assert.NotEqual(RecordedHistory.Outline(execution.Steps[0].Answer), RecordedHistory.Outline(replayer.Run(history, execution, execution.Steps[0])));
            var end = Last(replayer, history, execution);
            Assert.Equal(OrchestrationStatus.Failed, end.OrchestrationStatus);
            Assert.Contains("NonDeterministic", end.FailureDetails.ErrorType, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void A_recorded_job_holds_no_token_no_address_and_no_folder(string file) =>
        Assert.DoesNotMatch("nmv_|clm_|sig=|Bearer|://|/tmp|/home|/root", File.ReadAllText(Path.Combine(RecordedHistories.Folder, file)));

    [Fact]
    public void A_render_that_was_polled_for_long_is_recorded_in_several_executions() =>
        Assert.True(RecordedHistories.Read("WatchRender.long-render.json").Executions.Count > 2);

    [Fact]
    public void Every_version_of_the_story_is_recorded()
    {
        var versions = RecordedHistories.Files.Select(RecordedHistories.Read)
            .Where(history => history.Workflow == CompressVideoWorkflow.Name)
            .Select(history => JsonSerializer.Deserialize<CompressVideoInput>(history.Input, Core.Jobs.Json.Options)!.Version);
        Assert.Equal(Enumerable.Range(1, CompressVideoInput.CurrentVersion), versions.Distinct().Order());
    }

    private static CompleteOrchestrationAction Last(Replayer replayer, RecordedHistory history, RecordedExecution execution)
    {
        var answer = replayer.Run(history, execution, execution.Steps[^1]);
        return Assert.Single(answer.Actions, action => action.CompleteOrchestration is not null).CompleteOrchestration;
    }

    private static Func<TaskOrchestrationContext, TInput, Task<TOutput>> Changed<TInput, TOutput>(Func<TaskOrchestrationContext, TInput, Task<TOutput>> today) =>
        async (context, input) =>
        {
            await context.CallActivityAsync("LookAround");
            return await today(context, input);
        };
}
