using System.Reflection;
using System.Text.Json;
using Compressor.Core;
using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Core.Workflow;
using Compressor.Functions.Durable;
using Compressor.Functions.Retention;
using Compressor.Functions.Tests.Durable;
using Compressor.Functions.Tests.Http;
using Compressor.Nemo.Client;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.Workflows;
using Microsoft.Azure.Functions.Worker;
using Microsoft.DurableTask.Client;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Functions.Tests.Retention;

public sealed class RetentionFunctionTests : IDisposable
{
    private readonly FakeTaskHub _hub = new();
    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(new DateTimeOffset(2026, 6, 1, TimeOrderedIds.HourOfEverything, 7, 0, TimeSpan.Zero));
    private readonly ServiceProvider _services;

    public RetentionFunctionTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Directory", (string?)_folder.Path)]).Build();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<DurableClientSource>();
        services.AddSingleton<InstancePages>();
        services.AddSingleton<IWorkflowClient, DurableWorkflowClient>();
        services.AddSingleton<IIdRanges, TimeOrderedIds>();
        services.AddBlobStorage(configuration);
        services.AddNemoClient(configuration);
        services.AddCompressorCore(configuration);
        _services = services.BuildServiceProvider();
    }

    private IRecordStore Records => _services.GetRequiredService<IRecordStore>();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task Instances_of_any_workflow_go_when_they_ended_longer_ago_than_the_retention()
    {
        Add("completed", created: 9, changed: 8);
        Add("failed", created: 9, changed: 8, OrchestrationRuntimeStatus.Failed);
        Add("terminated", created: 9, changed: 8, OrchestrationRuntimeStatus.Terminated);
        Add("watch", created: 8, changed: 7.1, name: "WatchRender");
        Add("deliver", created: 400, changed: 399, name: "DeliverCallback");
        await RunAsync();
        Assert.Empty(_hub.Instances);
    }

    [Fact]
    public async Task An_instance_that_was_created_long_ago_and_ended_of_late_stays()
    {
        Add("long", created: 30, changed: 6.9);
        Add("fresh", created: 0.1, changed: 0);
        await RunAsync();
        Assert.Equal(["fresh", "long"], _hub.Instances.Keys);
    }

    [Fact]
    public async Task An_instance_under_way_stays_however_old()
    {
        Add("running", created: 100, changed: 90, OrchestrationRuntimeStatus.Running);
        Add("pending", created: 100, changed: 90, OrchestrationRuntimeStatus.Pending);
        Add("suspended", created: 100, changed: 90, OrchestrationRuntimeStatus.Suspended);
        await RunAsync();
        Assert.Equal(3, _hub.Instances.Count);
    }

    [Fact]
    public async Task Records_go_when_their_instance_has_gone()
    {
        Add("old", created: 2, changed: 1);
        Add("running", created: 2, changed: 1, OrchestrationRuntimeStatus.Running);
        foreach (var job in new[] { "old", "running" })
        {
            await Records.SetAsync(JobRecords.Message($"{job}-m1"), "");
            await Records.SetAsync(JobRecords.CallbackUrl(job), "");
        }

        await Records.SetAsync("webhook-key", "");
        await RunAsync();
        Assert.Equal(6, await Records.ListAsync("").CountAsync());

        _time.Advance(TimeSpan.FromDays(8));
        await RunAsync();
        Assert.Equal(["running"], _hub.Instances.Keys);
        Assert.Equal(["clearing", "jobs/running/callback-url", "messages/running-m1", "webhook-key"], await Records.ListAsync("").ToListAsync());
    }

    [Fact]
    public async Task What_it_reads_of_the_task_hub_grows_with_what_it_clears_and_not_with_what_there_is()
    {
        _time.Advance(TimeSpan.FromHours(3));
        for (var i = 0; i < 20; i++) Add(IdOf(days: 8), created: 8, changed: 7.5);
        for (var i = 0; i < 300; i++) Add(IdOf(days: 6.9), created: 6.9, changed: 6.9);
        Add(IdOf(days: 20) + "-callback", created: 20, changed: 20, name: "DeliverCallback");
        Add("inbox-0123", created: 9, changed: 8);
        await RunAsync();
        Assert.Equal(300, _hub.Instances.Count);
        Assert.Equal(22, _hub.RowsRead);
        Assert.InRange(_hub.Queries, 10, 80);
    }

    [Fact]
    public async Task Records_of_jobs_that_are_gone_go_in_every_run_whatever_else_there_is()
    {
        _time.Advance(TimeSpan.FromHours(3));
        var (gone, kept) = (IdOf(days: 8), IdOf(days: 8));
        Add(gone, created: 8, changed: 8);
        Add(kept, created: 8, changed: 8, OrchestrationRuntimeStatus.Running);
        foreach (var id in new[] { gone, kept, "inbox-1" })
        {
            await Records.SetAsync(JobRecords.Message($"{id}-m1"), "");
            await Records.SetAsync(JobRecords.CallbackUrl(id), "");
        }

        _time.Advance(TimeSpan.FromDays(8));
        await RunAsync();
        Assert.Equal(["clearing", $"jobs/{kept}/callback-url", $"messages/{kept}-m1"], await Records.ListAsync("").ToListAsync());
    }

    [Fact]
    public void A_run_ends_before_the_next_begins() => Assert.True(JobRetention.LongestRun < TimeSpan.FromMinutes(20));

    [Fact]
    public void A_run_ends_before_the_host_ends_it()
    {
        using var host = JsonDocument.Parse(File.ReadAllText(Path.Combine(RepositoryRoot.Path, "host.json")));
        var timeout = TimeSpan.Parse(host.RootElement.GetProperty("functionTimeout").GetString()!, System.Globalization.CultureInfo.InvariantCulture);
        Assert.True(JobRetention.LongestRun <= timeout / 2);
    }

    [Fact]
    public void It_runs_by_a_timer_and_not_when_the_app_starts()
    {
        var timer = typeof(RetentionFunction).GetMethod(nameof(RetentionFunction.RunAsync))!.GetParameters()[0].GetCustomAttribute<TimerTriggerAttribute>()!;
        Assert.Equal(("0 7,27,47 * * * *", false, true), (timer.Schedule, timer.RunOnStartup, timer.UseMonitor));
    }

    [Fact]
    public void The_app_does_not_start_with_a_retention_shorter_than_what_it_promises()
    {
        var refusal = Assert.Throws<OptionsValidationException>(() => FunctionsApp.Build(("Data:Retention", "12:00:00")));
        Assert.Equal("Data:Retention must be at least 1.00:00:00 and at most 3650.00:00:00.", refusal.Message);
        using var app = (IDisposable)FunctionsApp.Build(("Data:Retention", "30.00:00:00"));
    }

    private Task RunAsync() => ActivatorUtilities.CreateInstance<RetentionFunction>(_services).RunAsync(new TimerInfo(), _hub, CancellationToken.None);

    private string IdOf(double days) => Guid.CreateVersion7(_time.GetUtcNow().AddDays(-days)).ToString("N");

    /// <param name="created">Days ago, as <paramref name="changed"/>.</param>
    private void Add(
        string id, double created, double changed, OrchestrationRuntimeStatus status = OrchestrationRuntimeStatus.Completed, string name = CompressVideoWorkflow.Name) =>
        _hub.Instances[id] = new OrchestrationMetadata(name, id)
        {
            RuntimeStatus = status,
            CreatedAt = _time.GetUtcNow().AddDays(-created),
            LastUpdatedAt = _time.GetUtcNow().AddDays(-changed),
            SerializedInput = JsonSerializer.Serialize(
                new CompressVideoInput
                {
                    JobId = id,
                    Source = new SourceRef("uploads/a.mp4", "a.mp4"),
                    Prompt = "compress",
                    Language = Compressor.Edits.Language.English,
                    Settings = new WorkflowSettings(),
                    CreatedAt = _time.GetUtcNow().AddDays(-created),
                },
                Core.Jobs.Json.Options),
        };
}
