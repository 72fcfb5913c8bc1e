using System.Threading.Channels;
using Compressor.Core.Retention;
using Compressor.Local.Hosting;
using Compressor.Local.Tests.Jobs;
using Compressor.TestSupport.Workflows;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Local.Tests.Hosting;

public class PeriodicServiceTests
{
    [Fact]
    public async Task A_run_that_fails_in_any_way_does_not_end_the_service()
    {
        await using var fixture = await JobsFixture.StartAsync();
        var (time, workflows) = (new FakeTimeProvider(), new BrokenWorkflows());
        var retention = ActivatorUtilities.CreateInstance<JobRetention>(
            fixture.Services, ActivatorUtilities.CreateInstance<ExpiredRecords>(fixture.Services, workflows), workflows, time);
        using var service = ActivatorUtilities.CreateInstance<RetentionService>(fixture.Services, retention, time);

        await service.StartAsync(default);
        for (var run = 0; run < 3; run++)
        {
            var ran = workflows.Runs.Reader.ReadAsync().AsTask();
            Assert.Same(ran, await Task.WhenAny(ran, service.ExecuteTask!));
            time.Advance(TimeSpan.FromHours(1));
        }

        await service.StopAsync(default);
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    [Fact]
    public async Task A_run_that_fails_while_the_host_stops_ends_the_service_in_peace()
    {
        using var service = new FailsWhenStopped();
        await service.StartAsync(default);
        await service.Begun.Task;
        await service.StopAsync(default);
        Assert.True(service.ExecuteTask!.IsCompletedSuccessfully);
    }

    /// <summary>Fails by what it was doing when it is stopped, not by the stop.</summary>
    private sealed class FailsWhenStopped() : PeriodicService(TimeSpan.FromHours(1), new FakeTimeProvider(), NullLogger.Instance)
    {
        public TaskCompletionSource Begun { get; } = new();

        protected override async Task RunOnceAsync(CancellationToken cancellationToken)
        {
            var stopped = new TaskCompletionSource();
            await using var registration = cancellationToken.Register(stopped.SetResult);
            Begun.SetResult();
            await stopped.Task;
            throw new InvalidOperationException("The database is locked.");
        }
    }

    private sealed class BrokenWorkflows : WorkflowClientStub
    {
        public Channel<bool> Runs { get; } = Channel.CreateUnbounded<bool>();

        public override IAsyncEnumerable<string> FindEndedAsync(DateTimeOffset before, CancellationToken cancellationToken = default)
        {
            Runs.Writer.TryWrite(true);
            throw new InvalidOperationException("The database is locked.");
        }
    }
}
