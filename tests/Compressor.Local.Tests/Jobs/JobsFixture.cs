using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Local.Hosting;
using Compressor.Local.Inbox;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.Workflows;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.Local.Tests.Jobs;

/// <summary>The jobs of the local host, on the embedded engine and the disk store, against a scripted backend.</summary>
internal sealed class JobsFixture : IAsyncDisposable
{
    private readonly TemporaryFolder _folder;
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly TimeProvider _clock;
    private IHost _host;

    private JobsFixture(NemoBackend backend, IHost host, TemporaryFolder folder, IReadOnlyDictionary<string, string?> settings, TimeProvider clock) =>
        (Backend, _host, _folder, _settings, _clock) = (backend, host, folder, settings, clock);

    public NemoBackend Backend { get; }

    /// <summary>The data folder.</summary>
    public string Folder => _folder.Path;

    public IServiceProvider Services => _host.Services;

    public IJobs Jobs => Services.GetRequiredService<IJobs>();

    public IBatches Batches => Services.GetRequiredService<IBatches>();

    public IBlobStore Blobs => Services.GetRequiredService<IBlobStore>();

    /// <param name="prepare">Fills the data folder and the store, before the host starts.</param>
    public static async Task<JobsFixture> StartAsync(
        NemoScript? script = null, IReadOnlyDictionary<string, string?>? settings = null, Func<string, IBlobStore, Task>? prepare = null,
        TimeProvider? clock = null)
    {
        clock ??= TimeProvider.System;
        var folder = new TemporaryFolder();
        var backend = await NemoBackend.StartAsync(script ?? new NemoScript());
        settings ??= new Dictionary<string, string?>();
        var host = await BuildAsync(folder.Path, backend.Url, settings, clock);
        if (prepare is not null) await prepare(folder.Path, host.Services.GetRequiredService<IBlobStore>());
        await host.StartAsync();
        var fixture = new JobsFixture(backend, host, folder, settings, clock);
        await fixture.Blobs.WriteAsync(new("uploads", "holiday.mp4"), new MemoryStream(TestClips.Mp4()), new BlobWriteOptions());
        return fixture;
    }

    /// <summary>Ends the host and starts another on the same data folder.</summary>
    public async Task RestartAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        _host = await BuildAsync(_folder.Path, Backend.Url, _settings, _clock);
        await _host.StartAsync();
    }

    public static JobRequest Request(string prompt = "compress to 720p and under 50MB") =>
        new() { Source = new JobSource { Blob = "uploads/holiday.mp4" }, Prompt = prompt };

    public async Task<Job> EndAsync(string id)
    {
        Job? last = null;
        await foreach (var job in Jobs.WatchAsync(id)) last = job;
        return last!;
    }

    /// <summary>Waits until a running job is in a state.</summary>
    public async Task<Job> ReachAsync(string id, JobState state)
    {
        await foreach (var job in Jobs.WatchAsync(id))
        {
            if (job.Status == state) return job;
        }

        throw new InvalidOperationException($"The job ended without being {state}.");
    }

    /// <summary>All private keys and records.</summary>
    public async Task<List<string>> StateAsync() =>
    [
        .. await Blobs.ListAsync("state", "").Select(blob => blob.Blob.Name).ToListAsync(),
        .. await Services.GetRequiredService<IRecordStore>().ListAsync("").ToListAsync(),
    ];

    /// <summary>What the engine has logged of an instance.</summary>
    public IReadOnlyList<HistoryEvent> HistoryOf(string instanceId) => Services.GetRequiredService<WorkflowEngine>().History(instanceId);

    /// <summary>Waits for the end of any workflow instance.</summary>
    public async Task WaitForEndAsync(string instanceId)
    {
        await foreach (var _ in Services.GetRequiredService<IWorkflowClient>().WatchAsync(instanceId))
        {
            // The last state is the end.
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _host.StopAsync();
        _host.Dispose();
        await Backend.DisposeAsync();
        _folder.Dispose();
    }

    private static async Task<IHost> BuildAsync(string folder, string backend, IReadOnlyDictionary<string, string?> settings, TimeProvider clock)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = folder,
            ["NEMO_API_URL"] = backend,
            ["NEMO_WEB_URL"] = "https://nemovideo.com",
            ["Workflow:RenderPollInterval"] = "00:00:00.020",
            ["Workflow:CancelPollInterval"] = "00:00:00.020",
            ["Workflow:RecoveryFirstWait"] = "00:00:00.020",
            ["Limits:MaxConcurrentJobs"] = "1",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton(clock);
        LocalServices.AddTo(builder.Services, builder.Configuration, await Compressor.Local.Hosting.Backend.StartAsync(builder.Configuration, default));
        FolderInbox.AddTo(builder.Services, builder.Configuration);
        return builder.Build();
    }
}
