using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Core.Sources;
using Compressor.Core.Webhooks;
using Compressor.Core.Workflow;
using Compressor.Edits;
using Compressor.Nemo.Client;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Compressor.TestSupport.Workflows;
using Compressor.Workflows;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace Compressor.Core.Tests.Workflow;

/// <summary>The real workflow, activities, client and disk store against a scripted backend, in virtual time.</summary>
internal sealed class JobFixture : IAsyncDisposable
{
    public const string InstanceId = "job1";
    public const string Source = "uploads/holiday.mp4";
    private readonly ServiceProvider _services;

    private JobFixture(NemoBackend backend, ServiceProvider services, string folder)
    {
        (Backend, _services, Folder) = (backend, services, folder);
        Engine = new InlineEngine(services, DateTimeOffset.UnixEpoch.AddYears(56));
    }

    public NemoBackend Backend { get; }

    public InlineEngine Engine { get; }

    public string Folder { get; }

    public IBlobStore Blobs => _services.GetRequiredService<IBlobStore>();

    /// <summary>The workflows that activities have started.</summary>
    public StartedWorkflows Started => (StartedWorkflows)_services.GetRequiredService<IWorkflowClient>();

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public IRecordStore Records => _services.GetRequiredService<IRecordStore>();

    public JobCancellations Cancellations => _services.GetRequiredService<JobCancellations>();

    public WorkflowSettings Settings { get; set; } = new();

    public static async Task<JobFixture> StartAsync(NemoScript? script = null, byte[]? source = null, string fileName = "holiday.mp4", bool allowPrivateAddresses = false, IEnumerable<KeyValuePair<string, string?>>? settings = null, Action<IServiceCollection>? configure = null)
    {
        var backend = await NemoBackend.StartAsync(script ?? new NemoScript());
        var folder = Directory.CreateTempSubdirectory("job-").FullName;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = folder,
            ["NEMO_API_URL"] = backend.Url,
            ["NEMO_WEB_URL"] = "https://nemovideo.com",
            ["Api:AllowPrivateAddresses"] = allowPrivateAddresses.ToString(),
            ["Workflow:CancelPollInterval"] = "00:00:00.020",
            ["Nemo:RetryDelay"] = "00:00:00.001",
            ["Nemo:StallLimit"] = "00:00:20",
        }).AddInMemoryCollection(settings ?? []).Build();
        var collection = new ServiceCollection();
        collection.AddLogging(logging => logging.AddFakeLogging());
        collection.AddSingleton<IConfiguration>(configuration);
        collection.AddBlobStorage(configuration);
        collection.AddNemoClient(configuration);
        collection.AddCompressorCore(configuration);
        collection.AddSingleton<IWorkflowClient>(new StartedWorkflows());
        JobFixture fixture = null!;
        collection.AddSingleton(services => new ReceiverGate(services.GetRequiredService<WebhookOptions>(), new VirtualTime(fixture.Engine)));
        collection.AddSingleton(services => new SourceGate(services.GetRequiredService<JobLimits>(), new VirtualTime(fixture.Engine)));
        configure?.Invoke(collection);
        fixture = new JobFixture(backend, collection.BuildServiceProvider(), folder);
        await fixture.Blobs.WriteAsync(new("uploads", fileName), new MemoryStream(source ?? TestClips.Mp4()), new BlobWriteOptions());
        return fixture;
    }

    public CompressVideoInput Input(string prompt = "compress this video to 720p and under 50MB") => new()
    {
        JobId = InstanceId,
        Source = new SourceRef(Source, "holiday.mp4"),
        Version = CompressVideoInput.CurrentVersion,
        Prompt = prompt,
        Language = PromptReader.LanguageOf(prompt),
        Settings = Settings,
        CreatedAt = Engine.UtcNow,
    };

    public Task<JobOutcome> RunAsync(CompressVideoInput? input = null) =>
        Engine.RunAsync<JobOutcome>(CompressVideoWorkflow.Name, InstanceId, input ?? Input());

    public async Task<List<string>> ResultBlobsAsync()
    {
        var names = new List<string>();
        await foreach (var blob in Blobs.ListAsync("results", "")) names.Add(blob.Blob.Name);
        return names;
    }

    /// <summary>The engine's clock, for what measures how long receivers take and are left alone.</summary>
    private sealed class VirtualTime(InlineEngine engine) : TimeProvider
    {
        public override long TimestampFrequency => TimeSpan.TicksPerSecond;

        public override long GetTimestamp() => engine.UtcNow.UtcTicks;
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await Backend.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }
}
