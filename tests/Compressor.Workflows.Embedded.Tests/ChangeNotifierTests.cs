namespace Compressor.Workflows.Embedded.Tests;

public class ChangeNotifierTests
{
    private readonly ChangeNotifier _notifier = new();

    [Fact]
    public async Task Changes_between_two_waits_count_as_one()
    {
        using var subscription = _notifier.Subscribe("a");
        _notifier.Changed("a");
        _notifier.Changed("a");
        _notifier.Changed("b");
        await subscription.WaitAsync(TestContext.Current.CancellationToken);

        var next = subscription.WaitAsync(TestContext.Current.CancellationToken).AsTask();
        Assert.False(next.IsCompleted);
        _notifier.AllChanged();
        await next;
    }

    [Fact]
    public async Task Each_subscriber_is_told_until_it_ends_its_subscription()
    {
        var ended = _notifier.Subscribe("a");
        using var other = _notifier.Subscribe("a");
        var (never, told) = (ended.WaitAsync(TestContext.Current.CancellationToken).AsTask(), other.WaitAsync(TestContext.Current.CancellationToken).AsTask());

        ended.Dispose();
        _notifier.Changed("a");

        await told;
        Assert.False(never.IsCompleted);
    }

    [Fact]
    public async Task A_wait_that_is_called_off_ends_without_an_exception_and_one_that_is_not_tells_of_a_change()
    {
        using var subscription = _notifier.Subscribe("a");
        using var stop = new CancellationTokenSource();
        var told = subscription.TryWaitAsync(stop.Token).AsTask();
        Assert.False(told.IsCompleted);
        _notifier.Changed("a");
        Assert.True(await told);

        var never = subscription.TryWaitAsync(stop.Token).AsTask();
        Assert.False(never.IsCompleted);
        await stop.CancelAsync();
        Assert.False(await never);
    }
}
