using System.Text.Json;
using Compressor.Workflows;

namespace Compressor.Functions.Tests.Durable;

/// <summary>The adapter of the workflows' context, on the real SDK.</summary>
public sealed class DurableWorkflowContextTests(ProbeHub probes) : IClassFixture<ProbeHub>
{
    [Fact]
    public async Task An_activity_gets_its_input_and_gives_its_outcome() =>
        Assert.Equal(42, (await probes.RunAsync("Double", "double", 21)).Output?.GetInt32());

    [Fact]
    public async Task A_failed_activity_is_told_in_the_words_of_the_workflow() =>
        Assert.Equal(
            "Break|System.IO.IOException|Break failed: System.IO.IOException: The disk is full.",
            Output<ProbeHub.Text>(await probes.RunAsync("CatchActivity", "catch", "")).Value);

    [Fact]
    public async Task A_failed_sub_workflow_is_told_so_too_and_has_the_id_it_was_given()
    {
        var told = Output<ProbeHub.Text>(await probes.RunAsync("CatchChild", "parent", "parent-child")).Value;

        Assert.StartsWith("Break|", told, StringComparison.Ordinal);
        Assert.Contains("disk", told, StringComparison.Ordinal);
        Assert.Equal(WorkflowRuntimeStatus.Failed, (await probes.Workflows.GetAsync("parent-child"))!.Status);
    }

    [Fact]
    public async Task A_workflow_that_lets_a_failure_pass_has_failed_for_that_reason()
    {
        var failed = await probes.RunAsync("Break", "break", 1);
        Assert.Equal(WorkflowRuntimeStatus.Failed, failed.Status);
        Assert.Contains("The disk is full.", failed.FailureReason!, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_timer_counts_from_the_orchestrations_clock_and_is_cancelled_when_it_has_lost()
    {
        Assert.True(await probes.Workflows.TryStartAsync("Race", "race", TimeSpan.FromHours(1)));
        await probes.Hub.Histories.WaitForAsync("race", _ => true, TestContext.Current.CancellationToken);
        await probes.Workflows.RaiseEventAsync("race", "go", new ProbeHub.Text("now"));
        Assert.True(Output<bool>(await probes.EndAsync("race")));

        var events = Assert.Single(probes.Hub.Histories.Of("race").Executions).Events;
        var timer = Assert.Single(events, e => e.TimerCreated is not null).TimerCreated.FireAt;
        Assert.Equal(events.First(e => e.OrchestratorStarted is not null).Timestamp.ToDateTimeOffset().AddHours(1), timer.ToDateTimeOffset());
    }

    [Fact]
    public async Task Identifiers_and_the_clock_are_the_same_on_every_replay()
    {
        var replayed = Output<ProbeHub.Replayed>(await probes.RunAsync("Replay", "replay", ""));

        Assert.Equal(replayed.Noted, replayed.Id);
        Assert.Equal((true, false, "replay"), (replayed.ReplayingBefore, replayed.ReplayingAfter, replayed.InstanceId));
        var last = probes.Hub.Histories.Of("replay").Executions.Single().Events.Last(e => e.OrchestratorStarted is not null);
        Assert.Equal(last.Timestamp.ToDateTimeOffset(), replayed.UtcNow);
    }

    private static T Output<T>(WorkflowInstance instance) => instance.Output!.Value.Deserialize<T>(Core.Jobs.Json.Options)!;
}
