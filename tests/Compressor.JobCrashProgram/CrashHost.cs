using Compressor.Core.Jobs;
using Compressor.Local.Hosting;
using Compressor.Storage;
using Compressor.Workflows.Embedded;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;

namespace Compressor.JobCrashProgram;

/// <summary>The local host of jobs with its real engine and stores, in a data folder that may have been left by one that was killed.</summary>
public sealed class CrashHost : IAsyncDisposable
{
    public const string Source = "uploads/holiday.mp4";

    private readonly IHost _host;
    private bool _isStarted;

    private CrashHost(IHost host) => _host = host;

    private IJobs Jobs => _host.Services.GetRequiredService<IJobs>();

    /// <summary>The files of the job: its source lies there before it is started.</summary>
    public IBlobStore Blobs => _host.Services.GetRequiredService<IBlobStore>();

    /// <param name="checkpoint">Called before and after each write.</param>
    public static async Task<CrashHost> StartAsync(string folder, string backend, Action checkpoint)
    {
        var host = await BuildAsync(folder, backend, checkpoint);
        await host._host.StartAsync();
        host._isStarted = true;
        return host;
    }

    /// <summary>Without its engine, which would begin to work at once.</summary>
    public static async Task<CrashHost> BuildAsync(string folder, string backend, Action checkpoint)
    {
        var builder = Host.CreateEmptyApplicationBuilder(new HostApplicationBuilderSettings());
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Data:Directory"] = folder,
            ["NEMO_API_URL"] = backend,
            ["NEMO_WEB_URL"] = "https://nemovideo.com",
            ["NEMO_CLIENT_ID"] = "crash-program",
            ["Workflow:RenderPollInterval"] = "00:00:00.010",
            ["Workflow:RecoveryFirstWait"] = "00:00:00.010",
            ["Workflow:RecoveryWait"] = "00:00:00.010",
            ["Workflow:MaxRefinements"] = "0",
        });
        LocalServices.AddTo(builder.Services, builder.Configuration, await Backend.StartAsync(builder.Configuration, CancellationToken.None));
        Decorate<IRecordStore>(builder.Services, inner => new CheckedRecords(inner, checkpoint));
        Decorate<IBlobStore>(builder.Services, inner => new CheckedBlobs(inner, checkpoint));
        var host = builder.Build();
        host.Services.GetRequiredService<WorkflowEngine>().OnCommit = _ => checkpoint();
        return new CrashHost(host);
    }

    /// <summary>Starts the job, or finds the one that a killed process had started, and follows it to its end.</summary>
    public async Task<Job> RunAsync()
    {
        var request = new JobRequest { Source = new JobSource { Blob = Source }, Prompt = "add a title saying hello", IdempotencyKey = "the-job" };
        var job = await Jobs.StartAsync(request);
        await foreach (var next in Jobs.WatchAsync(job.Id)) job = next;
        return job;
    }

    /// <summary>Ids of all jobs.</summary>
    public async Task<IReadOnlyList<string>> ListAsync() => [.. (await Jobs.ListAsync(null, null, 100)).Items.Select(job => job.Id)];

    public async ValueTask DisposeAsync()
    {
        if (_isStarted) await _host.StopAsync();
        _host.Dispose();
    }

    private static void Decorate<T>(IServiceCollection services, Func<T, T> decorate)
        where T : class
    {
        var inner = services.Last(service => service.ServiceType == typeof(T));
        services.AddSingleton(provider => decorate((T)(inner.ImplementationInstance ?? inner.ImplementationFactory?.Invoke(provider) ?? ActivatorUtilities.CreateInstance(provider, inner.ImplementationType!))));
    }
}
