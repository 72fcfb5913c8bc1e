using Compressor.Workflows;

namespace Compressor.Functions.Tests.Durable;

/// <summary>The adapter of the durable client on the real SDK.</summary>
public sealed class DurableWorkflowClientOnHubTests(ProbeHub probes) : IClassFixture<ProbeHub>
{
    [Fact]
    public async Task An_instance_that_has_ended_is_not_started_again()
    {
        await probes.RunAsync("Echo", "completed", new ProbeHub.Text("first"));
        await probes.RunAsync("Break", "failed", 1);
        await probes.StartWaitingAsync("terminated");
        await probes.Workflows.TerminateAsync("terminated", "why");
        await probes.EndAsync("terminated");

        foreach (var id in new[] { "completed", "failed", "terminated" })
        {
            var before = await probes.Workflows.GetAsync(id);
            Assert.False(await probes.Workflows.TryStartAsync("Echo", id, new ProbeHub.Text("second")));
            var after = await probes.Workflows.GetAsync(id);
            Assert.Equal((before!.Status, before.CreatedAt), (after!.Status, after.CreatedAt));
        }

        Assert.Equal("first", Value((await probes.Workflows.GetAsync("completed"))!.Output));
    }

    [Fact]
    public async Task An_instance_started_at_once_from_many_sides_is_started_once()
    {
        var starts = await Task.WhenAll(Enumerable.Range(0, 16).Select(i => probes.Workflows.TryStartAsync("Echo", "many", new ProbeHub.Text($"{i}"))));
        await probes.EndAsync("many");

        Assert.Single(starts, started => started);
        Assert.Single(probes.Hub.Histories.Of("many").Executions);
    }

    [Fact]
    public async Task Payloads_are_read_as_JSON_and_missing_ones_as_none()
    {
        await probes.StartWaitingAsync("payloads");
        var waiting = (await probes.Workflows.GetAsync("payloads"))!;
        Assert.Equal(("Wait", WorkflowRuntimeStatus.Running, "in", "waiting"), (waiting.Workflow, waiting.Status, Value(waiting.Input), Value(waiting.CustomStatus)));
        Assert.Null(waiting.Output);

        await probes.Workflows.RaiseEventAsync("payloads", "go", new ProbeHub.Text("out"));
        var ended = await probes.EndAsync("payloads");
        Assert.Equal((WorkflowRuntimeStatus.Completed, "out"), (ended.Status, Value(ended.Output)));
        Assert.InRange(ended.UpdatedAt, ended.CreatedAt, DateTimeOffset.MaxValue);
        Assert.Null(await probes.Workflows.GetAsync("nobody"));
    }

    [Fact]
    public async Task The_reason_of_a_termination_is_a_text_and_no_output()
    {
        await probes.StartWaitingAsync("stopped");
        Assert.True(await probes.Workflows.TerminateAsync("stopped", "It took \"too\" long."));
        var stopped = await probes.EndAsync("stopped");
        Assert.Equal((WorkflowRuntimeStatus.Terminated, "It took \"too\" long."), (stopped.Status, stopped.FailureReason));
        Assert.Null(stopped.Output);
    }

    [Fact]
    public async Task Events_and_terminations_reach_instances_that_are_under_way_only()
    {
        await probes.StartWaitingAsync("running");
        await probes.RunAsync("Echo", "ended", new ProbeHub.Text("a"));

        foreach (var id in new[] { "ended", "nobody" })
        {
            Assert.False(await probes.Workflows.RaiseEventAsync(id, "go", new ProbeHub.Text("b")));
            Assert.False(await probes.Workflows.TerminateAsync(id, "why"));
        }

        Assert.True(await probes.Workflows.RaiseEventAsync("running", "go", new ProbeHub.Text("b")));
        Assert.Equal("b", Value((await probes.EndAsync("running")).Output));
        Assert.Equal(WorkflowRuntimeStatus.Completed, (await probes.Workflows.GetAsync("ended"))!.Status);
    }

    [Fact]
    public async Task Ended_instances_are_forgotten_and_running_ones_are_not()
    {
        await probes.StartWaitingAsync("kept");
        await probes.RunAsync("Echo", "purged", new ProbeHub.Text("a"));

        Assert.False(await probes.Workflows.PurgeAsync("kept"));
        Assert.True(await probes.Workflows.PurgeAsync("purged"));
        Assert.False(await probes.Workflows.PurgeAsync("purged"));
        Assert.Null(await probes.Workflows.GetAsync("purged"));
        Assert.NotNull(await probes.Workflows.GetAsync("kept"));

        // What is forgotten may be started anew.
        Assert.Equal("b", Value((await probes.RunAsync("Echo", "purged", new ProbeHub.Text("b"))).Output));
    }

    [Fact]
    public async Task Instances_are_found_that_ended_before_a_moment()
    {
        // An id that is looked for at any time of the day.
        await probes.StartWaitingAsync("inbox-unended");
        var ended = await probes.RunAsync("Echo", "inbox-found", new ProbeHub.Text("a"));

        var found = await probes.Workflows.FindEndedAsync(ended.UpdatedAt.AddMinutes(1)).ToListAsync();
        Assert.Contains("inbox-found", found);
        Assert.DoesNotContain("inbox-unended", found);
        Assert.DoesNotContain("inbox-found", await probes.Workflows.FindEndedAsync(ended.UpdatedAt).ToListAsync());
    }

    [Fact]
    public async Task Lists_hold_the_instances_of_one_workflow_newest_first_and_by_state()
    {
        await using var own = await OwnHubAsync();
        foreach (var id in new[] { "b", "c", "a" }) await own.RunAsync("Echo", id, new ProbeHub.Text(id));
        await own.RunAsync("Double", "other", 1);
        await own.StartWaitingAsync("waiting");

        var first = await own.Workflows.ListAsync("Echo", null, null, 2);
        var second = await own.Workflows.ListAsync("Echo", null, first.Next, 2);
        Assert.Equal(["a", "c", "b"], first.Items.Concat(second.Items).Select(item => Value(item.Output)));
        Assert.Null(second.Next);
        Assert.Equal(["waiting"], (await own.Workflows.ListAsync("Wait", WorkflowRuntimeStatus.Running, null, 5)).Items.Select(item => item.InstanceId));
        Assert.Empty((await own.Workflows.ListAsync("Wait", WorkflowRuntimeStatus.Completed, null, 5)).Items);
        foreach (var cursor in new[] { "no cursor", "1", "-1~a", "99999999999999999999~a" })
            await Assert.ThrowsAsync<ArgumentException>("after", () => own.Workflows.ListAsync("Echo", null, cursor, 2));
    }

    private static async Task<ProbeHub> OwnHubAsync()
    {
        var hub = new ProbeHub();
        await hub.InitializeAsync();
        return hub;
    }

    private static string? Value(System.Text.Json.JsonElement? json) => json?.GetProperty("value").GetString();
}
