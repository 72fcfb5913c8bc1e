using Compressor.Core.Retention;
using Compressor.Functions.Durable;
using Compressor.Workflows;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Functions.Tests.Durable;

/// <summary>The adapter of the durable client over a fake hub: races, rare states and past years.</summary>
public sealed class DurableWorkflowClientTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public static TheoryData<OrchestrationRuntimeStatus> States { get; } = [.. StartOrchestrationOptionsExtensions.ValidDedupeStatuses];

    [Theory]
    [MemberData(nameof(States))]
    public async Task An_instance_in_any_state_is_never_replaced(OrchestrationRuntimeStatus state)
    {
        var (hub, client) = Fake();
        hub.Add("a", Now, state);
        Assert.False(await client.TryStartAsync("Job", "a", null));
        Assert.Equal(state, hub.Instances["a"].RuntimeStatus);
    }

    [Fact]
    public async Task The_reason_of_a_termination_may_be_bare_text()
    {
        // As other clients of the task hub write it.
        var (hub, client) = Fake();
        hub.Add("a", Now, OrchestrationRuntimeStatus.Terminated, output: "no JSON {");
        Assert.Equal("no JSON {", (await client.GetAsync("a"))!.FailureReason);
    }

    [Fact]
    public async Task A_cursor_of_the_far_future_begins_with_the_newest()
    {
        var (hub, client) = Fake();
        hub.Add("a", Now);
        Assert.Equal("a", Assert.Single((await client.ListAsync("Job", null, $"{DateTimeOffset.MaxValue.Ticks}~x", 4)).Items).InstanceId);
    }

    [Fact]
    public async Task Pages_are_newest_first_over_all_ages_and_hold_each_instance_once()
    {
        // Ids in another order than their ages, over more than a year, two of the same moment.
        var (hub, client) = Fake();
        for (var i = 0; i < 25; i++) hub.Add($"{(i * 7) % 25:00}", Now.AddHours(-i * i * 15));
        hub.Add("same", hub.Instances["00"].CreatedAt);
        hub.Add("other", Now, name: "WatchRender");

        var (seen, after) = (new List<WorkflowInstance>(), (string?)null);
        do
        {
            var page = await client.ListAsync("Job", null, after, 4);
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
        var (hub, client) = Fake();
        for (var i = 0; i < 10; i++) hub.Add($"{i}", Now.AddMinutes(-i));
        var page = await client.ListAsync("Job", null, null, 5);
        Assert.Equal(["0", "1", "2", "3", "4"], page.Items.Select(item => item.InstanceId));
        Assert.Equal(1, hub.Queries);
    }

    [Fact]
    public async Task A_watched_instance_is_looked_at_every_two_seconds_and_told_when_it_has_changed()
    {
        var time = new FakeTimeProvider(Now);
        var (hub, client) = Fake(time);
        hub.Add("a", Now, OrchestrationRuntimeStatus.Running);
        await using var watch = client.WatchAsync("a").GetAsyncEnumerator(TestContext.Current.CancellationToken);
        Assert.True(await watch.MoveNextAsync());
        Assert.Equal(WorkflowRuntimeStatus.Running, watch.Current.Status);

        var next = watch.MoveNextAsync().AsTask();
        time.Advance(DurableWorkflowClient.WatchInterval);
        Assert.False(next.IsCompleted);
        hub.Add("a", Now, OrchestrationRuntimeStatus.Completed);
        Assert.False(next.IsCompleted);
        time.Advance(DurableWorkflowClient.WatchInterval);

        Assert.True(await next);
        Assert.Equal(WorkflowRuntimeStatus.Completed, watch.Current.Status);
        Assert.False(await watch.MoveNextAsync());
        Assert.Empty(await client.WatchAsync("nobody").ToListAsync());
    }

    private static (FakeTaskHub Hub, DurableWorkflowClient Client) Fake(TimeProvider? time = null)
    {
        var (hub, source) = (new FakeTaskHub(), new DurableClientSource());
        source.Use(hub);
        return (hub, new DurableWorkflowClient(source, new InstancePages(new FakeTimeProvider(Now)), new AllIds(), time ?? new FakeTimeProvider(Now)));
    }
}
