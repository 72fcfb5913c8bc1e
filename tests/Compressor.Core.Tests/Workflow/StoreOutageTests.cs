using System.Threading.Channels;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Storage;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Workflow;

/// <summary>An activity may be half way through a message when the store goes down: what it does beside must not fail it.</summary>
public class StoreOutageTests
{
    /// <summary>What the Azure client throws when it has tried again in vain.</summary>
    private static readonly Exception Outage = new AggregateException("Retry failed after 6 tries.");

    [Fact]
    public async Task A_cancellation_is_found_after_an_outage()
    {
        var (records, time, settings) = (new FlakyRecords(), new FakeTimeProvider(), new WorkflowSettings());
        await using var watch = await new JobCancellations(records, settings, time).WatchAsync("a", default);
        var cancelled = new TaskCompletionSource();
        await using var registration = watch.Token.Register(cancelled.SetResult);
        await records.Reads.ReadAsync();

        records.Failure = Outage;
        time.Advance(settings.CancelPollInterval);
        await records.Reads.ReadAsync();
        (records.Failure, records.Value) = (null, time.GetUtcNow());
        time.Advance(settings.CancelPollInterval);
        await cancelled.Task;
        Assert.True(watch.JobCancelled);
    }

    [Fact]
    public async Task An_activity_that_ends_during_an_outage_has_not_failed()
    {
        var (records, time, settings) = (new FlakyRecords(), new FakeTimeProvider(), new WorkflowSettings());
        var watch = await new JobCancellations(records, settings, time).WatchAsync("a", default);
        await records.Reads.ReadAsync();
        records.Failure = Outage;
        time.Advance(settings.CancelPollInterval);
        await records.Reads.ReadAsync();
        await watch.DisposeAsync();
        Assert.False(watch.JobCancelled);
    }

    [Fact]
    public async Task Progress_that_can_not_be_kept_is_let_go()
    {
        var records = new FlakyRecords { Failure = Outage };
        await new RecordedJobProgress(records, TimeProvider.System).ReportAsync("a", new(JobState.Editing, 50, "...", DateTimeOffset.UnixEpoch), default);
        Assert.Equal(1, records.Writes);
    }

    [Fact]
    public async Task Progress_is_held_no_longer_than_it_holds_back_the_next_report()
    {
        var progress = new RecordedJobProgress(new FlakyRecords(), TimeProvider.System);
        for (var second = 0; second < 100; second++)
            await progress.ReportAsync($"job-{second}", new(JobState.Editing, 50, "...", DateTimeOffset.UnixEpoch.AddSeconds(second)), default);
        Assert.Equal(1, progress.Held);
    }

    private sealed class FlakyRecords : IRecordStore
    {
        private readonly Channel<bool> _reads = Channel.CreateUnbounded<bool>();

        /// <summary>One item for each read that was asked for.</summary>
        public ChannelReader<bool> Reads => _reads.Reader;

        public int Writes { get; private set; }

        public Exception? Failure { get; set; }

        public object? Value { get; set; }

        public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default)
        {
            var answer = Failure is { } failure ? Task.FromException<T?>(failure) : Task.FromResult((T?)Value);
            _reads.Writer.TryWrite(true);
            return answer;
        }

        public Task SetAsync<T>(string key, T value, CancellationToken cancellationToken = default)
        {
            Writes++;
            return Failure is { } failure ? Task.FromException(failure) : Task.CompletedTask;
        }

        public Task<bool> TryCreateAsync<T>(string key, T value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> DeleteAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListAsync(string prefix, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public IAsyncEnumerable<string> ListUnchangedSinceAsync(string prefix, DateTimeOffset since, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task SetSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<bool> TryCreateSecretAsync(string key, string value, CancellationToken cancellationToken = default) => throw new NotSupportedException();

        public Task<string?> GetSecretAsync(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();
    }
}
