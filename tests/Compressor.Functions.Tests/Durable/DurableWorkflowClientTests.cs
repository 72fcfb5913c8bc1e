using Compressor.Core.Workflow;
using Compressor.Functions.Durable;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Functions.Tests.Durable;

public sealed class DurableWorkflowClientTests
{
    private static readonly DateTimeOffset _now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly FakeTaskHub _hub = new();
    private readonly DurableWorkflowClient _client;

    public DurableWorkflowClientTests()
    {
        var source = new DurableClientSource();
        source.Use(_hub);
        _client = new DurableWorkflowClient(source, new InstancePages(new FakeTimeProvider(_now)));
    }

    public static TheoryData<OrchestrationRuntimeStatus> States { get; } = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    [Theory]
    [MemberData(nameof(States))]
    public async Task An_instance_in_any_state_is_never_replaced(OrchestrationRuntimeStatus state)
    {
        _hub.Add("a", _now, state);
        Assert.False(await _client.TryStartAsync("Job", "a", null));

        // Another start that came in between.
        _hub.HidesInstances = true;
        Assert.False(await _client.TryStartAsync("Job", "a", null));
        Assert.Equal(state, _hub.Instances["a"].RuntimeStatus);
    }

    [Fact]
    public async Task A_new_instance_is_started_once()
    {
        Assert.True(await _client.TryStartAsync("Job", "a", new { text = "in" }));
        Assert.False(await _client.TryStartAsync("Job", "a", new { text = "in" }));
        Assert.Equal(WorkflowRuntimeStatus.Pending, (await _client.GetAsync("a"))!.Status);
    }

    [Fact]
    public async Task Payloads_are_read_as_JSON_and_missing_ones_as_none()
    {
        _hub.Add("a", _now, output: "{\"text\":\"out\"}");
        var instance = await _client.GetAsync("a");
        Assert.Equal("in", instance!.Input?.GetProperty("text").GetString());
        Assert.Equal("out", instance.Output?.GetProperty("text").GetString());
        Assert.Null(instance.CustomStatus);
        Assert.Null(await _client.GetAsync("b"));
    }

    [Fact]
    public async Task The_reason_of_a_termination_is_a_text_and_no_output()
    {
        _hub.Add("a", _now, OrchestrationRuntimeStatus.Terminated, output: "no JSON {");
        var instance = await _client.GetAsync("a");
        Assert.Equal((WorkflowRuntimeStatus.Terminated, "no JSON {"), (instance!.Status, instance.FailureReason));
        Assert.Null(instance.Output);
    }

    [Fact]
    public async Task Pages_are_newest_first_over_all_ages_and_hold_each_instance_once()
    {
        // Ids in another order than their ages, over more than a year, two of the same moment.
        for (var i = 0; i < 25; i++) _hub.Add($"{(i * 7) % 25:00}", _now.AddHours(-i * i * 15));
        _hub.Add("same", _hub.Instances["00"].CreatedAt);
        _hub.Add("other", _now, name: "WatchRender");

        var (seen, after) = (new List<WorkflowInstance>(), (string?)null);
        do
        {
            var page = await _client.ListAsync("Job", null, after, 4);
            Assert.InRange(page.Items.Count, 1, 4);
            seen.AddRange(page.Items);
            after = page.Next;
        }
        while (after is not null);

        Assert.Equal(26, seen.Select(item => item.InstanceId).Distinct().Count());
        Assert.Equal(26, seen.Count);
        Assert.Equal(seen.OrderByDescending(item => item.CreatedAt).Select(item => item.CreatedAt), seen.Select(item => item.CreatedAt));
    }

    [Fact]
    public async Task The_first_page_of_a_busy_hub_looks_at_the_last_day_alone()
    {
        for (var i = 0; i < 10; i++) _hub.Add($"{i}", _now.AddMinutes(-i));
        var page = await _client.ListAsync("Job", null, null, 5);
        Assert.Equal(["0", "1", "2", "3", "4"], page.Items.Select(item => item.InstanceId));
        Assert.Equal(1, _hub.Queries);
    }

    [Fact]
    public async Task Lists_can_be_narrowed_by_state()
    {
        _hub.Add("a", _now, OrchestrationRuntimeStatus.Running);
        _hub.Add("b", _now);
        Assert.Equal(["a"], (await _client.ListAsync("Job", WorkflowRuntimeStatus.Running, null, 5)).Items.Select(item => item.InstanceId));
        Assert.Equal(["b"], (await _client.ListAsync("Job", WorkflowRuntimeStatus.Completed, "no cursor", 5)).Items.Select(item => item.InstanceId));
    }

    [Fact]
    public async Task Events_and_terminations_reach_instances_that_are_under_way_only()
    {
        _hub.Add("running", _now, OrchestrationRuntimeStatus.Running);
        _hub.Add("ended", _now);
        Assert.True(await _client.RaiseEventAsync("running", "cancel", null));
        Assert.False(await _client.RaiseEventAsync("ended", "cancel", null));
        Assert.False(await _client.RaiseEventAsync("nobody", "cancel", null));
        Assert.True(await _client.TerminateAsync("running", "why"));
        Assert.False(await _client.TerminateAsync("ended", "why"));
        Assert.Equal(["running cancel"], _hub.Raised);
        Assert.Equal(["running"], _hub.Terminated);
    }

    [Fact]
    public async Task Ended_instances_are_forgotten_and_running_ones_are_not()
    {
        _hub.Add("running", _now, OrchestrationRuntimeStatus.Running);
        _hub.Add("ended", _now);
        Assert.False(await _client.PurgeAsync("running"));
        Assert.True(await _client.PurgeAsync("ended"));
        Assert.False(await _client.PurgeAsync("ended"));
        Assert.Equal(["running"], _hub.Instances.Keys);
    }
}
