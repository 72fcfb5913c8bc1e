using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Storage;

namespace Compressor.Core.Tests.Workflow;

/// <summary>An activity may be half way through a message when the store goes down: what it does beside must not fail it.</summary>
public class StoreOutageTests
{
    /// <summary>What the Azure client throws when it has tried again in vain.</summary>
    private static readonly Exception Outage = new AggregateException("Retry failed after 6 tries.");

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
            await progress.ReportAsync($"job-{second}", new(JobState.Editing, 50, "...", DateTimeOffset.UnixEpoch.AddSeconds(2 * second)), default);
        Assert.Equal(1, progress.Held);
    }

    private sealed class FlakyRecords : IRecordStore
    {
        public int Writes { get; private set; }

        public Exception? Failure { get; set; }

        public Task<T?> GetAsync<T>(string key, CancellationToken cancellationToken = default) => throw new NotSupportedException();

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
