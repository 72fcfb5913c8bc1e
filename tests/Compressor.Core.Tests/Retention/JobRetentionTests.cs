using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Retention;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Nemo.Client;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Workflows;
using Compressor.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Logging.Testing;
using Microsoft.Extensions.Time.Testing;

namespace Compressor.Core.Tests.Retention;

public sealed class JobRetentionTests : IDisposable
{
    private static readonly string[] OfTheInstance =
        ["cancelled/job", JobRecords.Message("job-m1"), JobRecords.Message("job-m12"), "progress/job", JobRecords.Render("job", "render_1"), JobRecords.Upload("job", "session")];

    private static readonly string[] OfTheJob =
        ["command-line/job", JobRecords.CallbackUrl("job"), JobRecords.ProjectLink("job"), JobRecords.SourceUrl("job")];

    private readonly TemporaryFolder _folder = new();
    private readonly FakeTimeProvider _time = new(TimeProvider.System.GetUtcNow());
    private readonly StartedWorkflows _workflows = new();
    private readonly ServiceProvider _services;

    public JobRetentionTests()
    {
        var configuration = new ConfigurationBuilder().AddInMemoryCollection([KeyValuePair.Create("Data:Directory", (string?)_folder.Path)]).Build();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddFakeLogging());
        services.AddSingleton<TimeProvider>(_time);
        services.AddSingleton<IWorkflowClient>(_workflows);
        services.AddBlobStorage(configuration);
        services.AddNemoClient(configuration);
        services.AddCompressorCore(configuration);
        _services = services.BuildServiceProvider();
    }

    private IRecordStore Records => _services.GetRequiredService<IRecordStore>();

    private FakeLogCollector Log => _services.GetFakeLogCollector();

    public void Dispose()
    {
        _services.Dispose();
        _folder.Dispose();
    }

    [Fact]
    public async Task An_ended_job_goes_with_its_records_after_the_retention_and_not_before()
    {
        await WriteAsync([.. OfTheInstance, .. OfTheJob]);
        End("job");
        _time.Advance(TimeSpan.FromDays(6));
        await RunAsync();
        Assert.Equal(OfTheInstance.Length + OfTheJob.Length, (await KeysAsync()).Count);

        // Its last change was at the beginning of time, as StartedWorkflows says: here only the records tell how old it is.
        Assert.Empty(_workflows.Instances);
        _time.Advance(TimeSpan.FromDays(2));
        var removed = await RunAsync();
        Assert.Equal((0, OfTheInstance.Length + OfTheJob.Length), (removed.Instances, removed.Records));
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task A_job_under_way_keeps_all_that_it_has_recorded_however_old()
    {
        await WriteAsync([.. OfTheInstance, .. OfTheJob]);
        await _workflows.TryStartAsync(CompressVideoWorkflow.Name, "job", Input(1));
        _time.Advance(TimeSpan.FromDays(100));

        var removed = await RunAsync();
        Assert.Equal((0, 0), (removed.Instances, removed.Records));
        Assert.Equal(OfTheInstance.Length + OfTheJob.Length, (await KeysAsync()).Count);
    }

    [Fact]
    public async Task A_follow_up_prolongs_the_job_with_all_its_revisions()
    {
        await WriteAsync([.. OfTheInstance, .. OfTheJob]);
        await Records.SetAsync(JobRecords.Revision("job"), 2);
        End("job");
        await _workflows.TryStartAsync(CompressVideoWorkflow.Name, "job-r2", Input(2));
        await WriteAsync([JobRecords.Message("job-r2-m1")]);
        _time.Advance(TimeSpan.FromDays(8));

        var removed = await RunAsync();
        Assert.Equal((0, 0), (removed.Instances, removed.Records));
        Assert.NotNull(await _workflows.GetAsync("job"));
        Assert.Equal(2, (await _services.GetRequiredService<IJobs>().GetAsync("job"))!.Revision);

        End("job-r2", 2);
        Assert.Equal(2, (await RunAsync()).Instances);
        Assert.Empty(await KeysAsync());
    }

    [Fact]
    public async Task Idempotency_keys_go_by_age_and_what_is_not_a_jobs_stays()
    {
        string[] kept = ["inbox/job", "subscription-urls/1", "subscriptions/1", "unheard/of", "webhook-key"];
        await WriteAsync([.. kept, "idempotency/1"]);
        await Records.SetSecretAsync("webhook-key", "whsec_"); // makes a Data Protection key
        var keys = await Blobs.ListAsync("state", "keys/").CountAsync();
        Assert.True(keys > 0);
        await Blobs.WriteAsync(new("state", "nemo-token"), new MemoryStream(), new BlobWriteOptions());

        _time.Advance(TimeSpan.FromDays(6));
        Assert.Equal(0, (await RunAsync()).Records);
        _time.Advance(TimeSpan.FromDays(2));
        Assert.Equal(1, (await RunAsync()).Records);
        Assert.Equal(kept, await KeysAsync());
        Assert.Equal(keys, await Blobs.ListAsync("state", "keys/").CountAsync());
        Assert.NotNull(await Blobs.GetFactsAsync(new("state", "nemo-token")));
    }

    [Fact]
    public async Task Records_in_a_store_of_many_hosts_are_left_to_the_one_that_knows_their_jobs()
    {
        await WriteAsync([.. OfTheJob, "idempotency/1"]);
        End("other");
        _time.Advance(TimeSpan.FromDays(8));
        var removed = await _services.GetRequiredService<JobRetention>().RunAsync(ownsRecords: false, CancellationToken.None);
        Assert.Equal((1, 0), (removed.Instances, removed.Records));
    }

    [Fact]
    public async Task A_run_that_is_out_of_time_stops_and_the_next_goes_on()
    {
        await WriteAsync(OfTheJob);
        End("job");
        _time.Advance(TimeSpan.FromDays(8));
        _time.AutoAdvanceAmount = JobRetention.LongestRun;
        Assert.Equal(0, (await RunAsync()).Instances);
        Assert.Equal($"Retention stops after {JobRetention.LongestRun}; the next run goes on.", Log.GetSnapshot()[^2].Message);

        _time.AutoAdvanceAmount = TimeSpan.Zero;
        Assert.Equal(1, (await RunAsync()).Instances);
        Assert.StartsWith($"Retention removed 1 ended instances and {OfTheJob.Length} records", Log.LatestRecord.Message, StringComparison.Ordinal);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(
            () => _services.GetRequiredService<JobRetention>().RunAsync(ownsRecords: true, new CancellationToken(canceled: true)));
    }

    private IBlobStore Blobs => _services.GetRequiredService<IBlobStore>();

    private static CompressVideoInput Input(int revision) => new()
    {
        JobId = "job",
        Revision = revision,
        Source = new SourceRef("uploads/a.mp4", "a.mp4"),
        Prompt = "compress",
        Language = Language.English,
        Settings = new WorkflowSettings(),
        CreatedAt = DateTimeOffset.UnixEpoch,
    };

    private void End(string instance, int revision = 1) => _workflows.Complete(
        CompressVideoWorkflow.Name, instance, Input(revision), new JobOutcome { State = JobState.Completed, Text = "Done.", EndedAt = _time.GetUtcNow() });

    private Task<RetentionSummary> RunAsync() => _services.GetRequiredService<JobRetention>().RunAsync(ownsRecords: true, CancellationToken.None);

    private Task WriteAsync(string[] keys) => Task.WhenAll(keys.Select(key => Records.SetAsync(key, "")));

    private async Task<IReadOnlyList<string>> KeysAsync() => await Records.ListAsync("").ToListAsync();
}
