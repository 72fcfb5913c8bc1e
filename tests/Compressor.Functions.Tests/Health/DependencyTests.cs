using Compressor.Core.Health;
using Compressor.Functions.Health;
using Compressor.Functions.Retention;
using Compressor.Functions.Tests.Durable;
using Compressor.Functions.Tests.Http;
using Compressor.Storage;
using Compressor.TestSupport;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Functions.Tests.Health;

public sealed class DependencyTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    private static readonly DateTimeOffset Now = new(2026, 6, 1, 12, 0, 0, TimeSpan.Zero);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public async Task Readiness_looks_at_all_that_an_installation_on_Azure_depends_on()
    {
        await using var app = FunctionsApp.Build();
        Assert.Equal(
            ["backend", "clearing", "disk", "engine", "inbox", "queue", "storage", "token"],
            app.Services.GetServices<IDependency>().Select(dependency => dependency.Name).Order(StringComparer.Ordinal));
        Assert.Equal(
            ["clearing", "inbox", "queue", "token"],
            app.Services.GetServices<IDependency>().Where(dependency => !dependency.IsVital).Select(dependency => dependency.Name).Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task A_scheduler_keeps_no_queues()
    {
        await using var app = FunctionsApp.Build(("AzureFunctionsJobHost:extensions:durableTask:storageProvider:type", "azureManaged"));
        Assert.DoesNotContain(app.Services.GetServices<IDependency>(), dependency => dependency.Name == "queue");
        Assert.Contains(app.Services.GetServices<IDependency>(), dependency => dependency.Name == "inbox");
    }

    [Fact]
    public async Task The_task_hub_is_asked_for_one_instance_and_for_no_list()
    {
        var (hub, source) = (new FakeTaskHub(), new Functions.Durable.DurableClientSource());
        source.Use(hub);
        Assert.Null(await new TaskHubDependency(source).CheckAsync(TestContext.Current.CancellationToken));
        Assert.Equal(0, hub.Queries);
    }

    [Fact]
    public async Task The_last_clearing_is_told_whoever_did_it_and_is_missed_after_two_hours()
    {
        await using var app = FunctionsApp.Build(services => services.AddSingleton<IBlobStore>(Store()));
        var (records, time) = (app.Services.GetRequiredService<IRecordStore>(), new FakeTimeProvider(Now));
        var clearing = new ClearingDependency(records, time);
        Assert.Equal("none yet", await clearing.CheckAsync(TestContext.Current.CancellationToken));
        await records.SetAsync(LastClearing.Key, new LastClearing(Now, 3, 7), TestContext.Current.CancellationToken);
        Assert.Equal("2026-06-01 12:00:00Z: 3 instances, 7 records", await clearing.CheckAsync(TestContext.Current.CancellationToken));
        time.Advance(ClearingDependency.LongestPause + TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<DependencyDownException>(() => clearing.CheckAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [InlineData(null, "none yet")]
    [InlineData("a-token-of-mine", "own")]
    public async Task Of_the_token_it_is_told_whose_it_is_and_never_the_token(string? own, string expected)
    {
        await using var app = FunctionsApp.Build(services => services.AddSingleton<IBlobStore>(Store()), own is null ? [] : [("NEMO_TOKEN", own)]);
        Assert.Equal(expected, await app.Services.GetServices<IDependency>().Single(dependency => dependency.Name == "token").CheckAsync(TestContext.Current.CancellationToken));
    }

    private DiskBlobStore Store() => new(_folder.Path, DiskBlobUrls.Open(_folder.Path, TimeProvider.System), TimeProvider.System);
}
