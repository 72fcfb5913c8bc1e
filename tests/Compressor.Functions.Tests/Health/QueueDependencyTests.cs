using Compressor.Core.Health;
using Compressor.Functions.Health;

namespace Compressor.Functions.Tests.Health;

public sealed class QueueDependencyTests
{
    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);
    private readonly StubQueues _queues = new();

    [Fact]
    public async Task It_tells_how_long_the_oldest_message_of_its_queues_has_waited()
    {
        Add("compressor-control-00", [null]);
        Add("compressor-control-01", ("a", 3));
        Add("compressor-workitems", ("b", 12));
        Add("other", ("c", 3600));
        Assert.Equal("oldest message 12 s", await CheckAsync());
    }

    [Fact]
    public async Task A_message_that_nobody_takes_is_told_of()
    {
        Add("compressor-workitems", ("a", 400));
        var down = await Assert.ThrowsAsync<DependencyDownException>(CheckAsync);
        Assert.Equal("oldest message 400 s", down.Message);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public async Task A_timers_message_is_old_when_it_is_due_and_is_taken_at_once(bool nextIsOldToo)
    {
        Add("compressor-control-00", [("a", 3600), nextIsOldToo ? ("b", 3600) : null]);
        Assert.Equal("oldest message 0 s", await CheckAsync());
    }

    [Fact]
    public async Task No_queue_is_there_before_the_first_start() => Assert.Equal("oldest message 0 s", await CheckAsync());

    [Fact]
    public void The_second_look_comes_after_the_extension_has_looked_itself()
    {
        using var host = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(TestSupport.RepositoryRoot.Path, "host.json")));
        var durable = host.RootElement.GetProperty("extensions").GetProperty("durableTask");
        Assert.True(QueueDependency.SecondLook > TimeSpan.Parse(durable.GetProperty("storageProvider").GetProperty("maxQueuePollingInterval").GetString()!, System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(TaskHubStorage.DefaultHub, durable.GetProperty("hubName").GetString());
        Assert.Equal(TaskHubStorage.DefaultConnection, durable.GetProperty("storageProvider").GetProperty("connectionName").GetString());
    }

    /// <param name="looks">What is seen at the first look, at the second, …: id and age in seconds.</param>
    private void Add(string queue, params IReadOnlyList<(string Id, int Seconds)?> looks) =>
        _queues.First[queue] = new(looks.Select(look => look is var (id, seconds) ? (id, Now.AddSeconds(-seconds)) : ((string, DateTimeOffset)?)null));

    private Task<string?> CheckAsync() => new QueueDependency("queue", _queues.Open, "compressor-", new ImpatientTime(Now)).CheckAsync(TestContext.Current.CancellationToken);

    /// <summary>Stands still, and waits for nothing.</summary>
    private sealed class ImpatientTime(DateTimeOffset now) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => now;

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period) => base.CreateTimer(callback, state, TimeSpan.Zero, period);
    }
}
