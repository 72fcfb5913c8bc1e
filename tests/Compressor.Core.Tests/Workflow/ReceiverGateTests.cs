using Compressor.Core.Webhooks;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Workflow;

public class ReceiverGateTests
{
    private static readonly Uri One = new("https://one.example/hook?key=1"), Other = new("https://other.example/hook");

    private readonly SetClock _time = new();
    private readonly ReceiverGate _gate;

    public ReceiverGateTests() => _gate = new ReceiverGate(new WebhookOptions { MaxCalls = 10, MaxCallsPerReceiver = 2 }, _time);

    [Fact]
    public void A_receiver_has_a_few_calls_at_a_time_and_takes_none_from_others()
    {
        Call(One, 204, null);
        var calls = Enumerable.Range(0, 2).Select(_ => _gate.Enter(One)).ToList();
        Assert.All(calls, call => Assert.Null(call.Wait));
        // Its port is part of it, whatever the path.
        Assert.NotNull(_gate.Enter(new Uri("https://ONE.example:443/another")).Wait);
        Assert.Null(_gate.Enter(new Uri("https://one.example:444/hook")).Wait);
        Assert.Null(_gate.Enter(Other).Wait);
        calls[0].Dispose();
        Assert.Null(_gate.Enter(One).Wait);
    }

    [Fact]
    public void Who_has_to_wait_gets_a_turn_of_his_own()
    {
        Call(One, 204, null);
        for (var i = 0; i < 2; i++) _gate.Enter(One);
        var turns = Enumerable.Range(0, 50).Select(_ => _gate.Enter(One).Wait!.Value).ToList();
        Assert.Equal(TimeSpan.FromSeconds(1), turns[0]);
        Assert.Equal(turns.Distinct().Order(), turns);
        Assert.InRange(turns[^1], TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(10));
    }

    [Fact]
    public void All_receivers_together_have_a_limit()
    {
        Uri[] receivers = [.. Enumerable.Range(0, 10).Select(i => new Uri($"https://receiver-{i}.example/"))];
        foreach (var receiver in receivers) Call(receiver, 204, null);
        foreach (var receiver in receivers) Assert.Null(_gate.Enter(receiver).Wait);
        Assert.NotNull(_gate.Enter(receivers[0]).Wait);
        Assert.NotNull(_gate.Enter(One).Wait);
    }

    [Fact]
    public void Receivers_that_have_not_answered_take_no_calls_of_those_that_have()
    {
        Call(One, 204, null);
        // One call of each, and half of all.
        for (var i = 0; i < 5; i++) Assert.Null(_gate.Enter(new Uri($"https://new-{i}.example/")).Wait);
        Assert.NotNull(_gate.Enter(new Uri("https://new-0.example/")).Wait);
        Assert.NotNull(_gate.Enter(new Uri("https://new-5.example/")).Wait);
        Assert.Null(_gate.Enter(One).Wait);
        Assert.Null(_gate.Enter(One).Wait);
    }

    [Fact]
    public void A_call_that_hangs_pauses_its_receiver_for_longer_each_time_until_it_is_well()
    {
        foreach (var seconds in (int[])[30, 60, 120, 240, 480, 600, 600])
        {
            Call(One, null, WebhookErrors.TimedOut);
            Assert.Equal(seconds, _gate.Enter(One).Wait!.Value.TotalSeconds, 1.0);
            _time.Advance(TimeSpan.FromSeconds(seconds - 1));
            Assert.NotNull(_gate.Enter(One).Wait);
            _time.Advance(TimeSpan.FromSeconds(1));
            // A single call tries it.
            using var trial = _gate.Enter(One);
            Assert.Null(trial.Wait);
            Assert.NotNull(_gate.Enter(One).Wait);
        }

        Call(One, 204, null);
        Call(One, null, WebhookErrors.TimedOut);
        Assert.Equal(30, _gate.Enter(One).Wait!.Value.TotalSeconds, 1.0);
    }

    [Theory]
    [InlineData(500, null, 3)]
    [InlineData(429, null, 3)]
    [InlineData(null, WebhookErrors.Unreachable, 3)]
    [InlineData(null, WebhookErrors.TimedOut, 1)]
    [InlineData(404, null, null)]
    [InlineData(410, null, null)]
    [InlineData(null, WebhookErrors.AddressRefused, null)]
    public void What_fails_at_once_is_paused_after_three_failures_and_what_answers_never(int? status, string? error, int? pausedAfter)
    {
        var calls = 0;
        while (calls < 10 && _gate.Enter(One) is { Wait: null } call)
        {
            call.End(status, error);
            call.Dispose();
            calls++;
        }

        Assert.Equal(pausedAfter ?? 10, calls);
        Assert.Null(_gate.Enter(Other).Wait);
    }

    [Fact]
    public void Calls_that_fail_together_are_one_failure_to_the_pause()
    {
        Call(One, 204, null);
        var calls = Enumerable.Range(0, 2).Select(_ => _gate.Enter(One)).ToList();
        _time.Advance(TimeSpan.FromSeconds(15));
        foreach (var call in calls)
        {
            call.End(null, WebhookErrors.TimedOut);
            call.Dispose();
        }

        Assert.Equal(30, _gate.Enter(One).Wait!.Value.TotalSeconds, 1.0);
    }

    [Fact]
    public void A_clock_that_is_set_neither_ends_nor_prolongs_a_pause()
    {
        Call(One, null, WebhookErrors.TimedOut);
        foreach (var jump in (TimeSpan[])[TimeSpan.FromDays(1), TimeSpan.FromDays(-2)])
        {
            _time.Set += jump;
            Assert.InRange(_gate.Enter(One).Wait!.Value, TimeSpan.FromSeconds(20), TimeSpan.FromSeconds(60));
        }
    }

    [Fact]
    public void Receivers_are_not_remembered_without_end()
    {
        for (var i = 0; i < ReceiverGate.MaxReceivers + 100; i++) Call(new Uri($"https://receiver-{i}.example/"), null, WebhookErrors.TimedOut);
        Assert.Equal(ReceiverGate.MaxReceivers, _gate.Count);
        for (var i = 0; i < 10; i++) Call(new Uri($"https://well-{i}.example/"), 204, null);
        Assert.Equal(ReceiverGate.MaxReceivers, _gate.Count);
    }

    /// <summary>A clock that is set to another time, while what has passed is measured as before.</summary>
    private sealed class SetClock : FakeTimeProvider
    {
        public TimeSpan Set { get; set; }

        public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + Set;

        public override long GetTimestamp() => base.GetUtcNow().Ticks;
    }

    private void Call(Uri url, int? status, string? error)
    {
        using var call = _gate.Enter(url, always: true);
        call.End(status, error);
    }
}
