using System.Collections.Concurrent;
using System.Text.Json;
using System.Threading.Channels;
using Compressor.Core.Instances;
using Compressor.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Workflow;

/// <summary>Running activities hear of a cancellation soon, wherever it was asked for, and asking costs the same for one as for many.</summary>
public class CancellationTests
{
    private readonly SharedRecords _records = new();
    private readonly FakeTimeProvider _time = new();
    private readonly WorkflowSettings _settings = new();

    [Fact]
    public async Task In_this_process_it_is_heard_at_once()
    {
        var here = Process();
        await using var watch = await here.WatchAsync("a", looksFirst: false, default);
        await using var other = await here.WatchAsync("b", looksFirst: false, default);
        await here.RequestAsync("a", default);
        Assert.True(watch.Token.IsCancellationRequested);
        Assert.True(watch.JobCancelled);
        Assert.False(other.Token.IsCancellationRequested);
    }

    [Fact]
    public async Task In_another_process_it_is_heard_at_the_next_look()
    {
        var (here, there) = (Process(), Process());
        await using var watch = await there.WatchAsync("a", looksFirst: false, default);
        await LookAsync(reads: 2); // the bell, and the mark of what is new
        await here.RequestAsync("a", default);
        await CancelledAsync(watch);
    }

    [Fact]
    public async Task A_step_that_must_not_begin_looks_first()
    {
        await Process().RequestAsync("a", default);
        await using var watch = await Process().WatchAsync("a", looksFirst: true, default);
        Assert.True(watch.JobCancelled);
    }

    [Fact]
    public async Task What_was_asked_just_before_a_step_began_is_heard_at_its_first_look()
    {
        var there = Process();
        await using var first = await there.WatchAsync("z", looksFirst: false, default);
        await LookAsync(reads: 2);
        await Process().RequestAsync("a", default);
        await LookAsync(reads: 2); // the bell has rung: all marks
        await using var watch = await there.WatchAsync("a", looksFirst: false, default);
        await CancelledAsync(watch);
    }

    [Fact]
    public async Task A_look_costs_one_request_however_many_activities_run()
    {
        var here = Process();
        var watches = new List<CancellationWatch>();
        for (var i = 0; i < 16; i++) watches.Add(await here.WatchAsync($"job-{i}", looksFirst: false, default));
        Assert.Equal(0, _records.Count);
        await LookAsync(reads: 17);
        for (var look = 0; look < 5; look++) await LookAsync(reads: 1);
        Assert.Equal(22, _records.Count);
        foreach (var watch in watches) await watch.DisposeAsync();
    }

    [Fact]
    public async Task Nobody_looks_while_nothing_runs_and_what_is_short_asks_for_nothing()
    {
        var here = Process();
        for (var i = 0; i < 3; i++)
        {
            await using (await here.WatchAsync("short", looksFirst: false, default)) _time.Advance(_settings.CancelPollInterval / 2);
            _time.Advance(_settings.CancelPollInterval * 10);
        }

        await using var watch = await here.WatchAsync("long", looksFirst: false, default);
        await LookAsync(reads: 2);
        Assert.Equal(2, _records.Count);
    }

    [Fact]
    public async Task A_mark_without_a_bell_as_earlier_versions_set_it_is_found_after_a_while()
    {
        await using var watch = await Process().WatchAsync("a", looksFirst: false, default);
        await LookAsync(reads: 2);
        await _records.TryCreateAsync("cancelled/a", _time.GetUtcNow());
        for (var look = 0; look < 28; look++) await LookAsync(reads: 1);
        await CancelledAsync(watch);
    }

    [Fact]
    public async Task It_is_found_after_an_outage_of_the_store()
    {
        await using var watch = await Process().WatchAsync("a", looksFirst: false, default);
        await LookAsync(reads: 2);
        await Process().RequestAsync("a", default);
        _records.Failure = new AggregateException("Retry failed after 6 tries."); // as the Azure client throws
        await LookAsync(reads: 1);
        Assert.False(watch.JobCancelled);
        _records.Failure = null;
        await CancelledAsync(watch);
    }

    [Fact]
    public async Task An_activity_that_ends_during_an_outage_has_not_failed_and_hears_nothing_afterwards()
    {
        var here = Process();
        var watch = await here.WatchAsync("a", looksFirst: false, default);
        _records.Failure = new AggregateException("Retry failed after 6 tries.");
        await LookAsync(reads: 1);
        await watch.DisposeAsync();
        _records.Failure = null;
        await here.RequestAsync("a", default);
        await watch.CancelJobAsync();
        Assert.False(watch.JobCancelled);
    }

    private JobCancellations Process() => new(_records, _settings, _time);

    private async Task LookAsync(int reads)
    {
        _time.Advance(_settings.CancelPollInterval);
        for (var i = 0; i < reads; i++) await _records.Reads.ReadAsync();
    }

    private async Task CancelledAsync(CancellationWatch watch)
    {
        var cancelled = new TaskCompletionSource();
        await using var registration = watch.Token.Register(cancelled.SetResult);
        _time.Advance(_settings.CancelPollInterval);
        await cancelled.Task;
        Assert.True(watch.JobCancelled);
    }

    /// <summary>Of several processes. Reads are counted, since each is a request to the store.</summary>
    private sealed class SharedRecords : IRecordStore
    {
        private readonly ConcurrentDictionary<string, string> _values = new(StringComparer.Ordinal);
        private readonly Channel<string> _reads = Channel.CreateUnbounded<string>();
        private int _count;

        public ChannelReader<string> Reads => _reads.Reader;

        public int Count => _count;

        public Exception? Failure { get; set; }

        public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default)
        {
            Interlocked.Increment(ref _count);
            var answer = Failure is { } failure ? Task.FromException<T?>(failure) : Task.FromResult(_values.TryGetValue(key, out var json) ? JsonSerializer.Deserialize<T>(json) : default);
            _reads.Writer.TryWrite(key);
            return answer;
        }

        public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default)
        {
            _values[key] = JsonSerializer.Serialize(value);
            return Task.CompletedTask;
        }

        public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => Task.FromResult(_values.TryAdd(key, JsonSerializer.Serialize(value)));

        public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
