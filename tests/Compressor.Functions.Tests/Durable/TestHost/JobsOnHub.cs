using Compressor.Core.Instances;
using Compressor.Core.Jobs;
using Compressor.Storage;
using Compressor.TestSupport;
using Compressor.TestSupport.Nemo;
using Microsoft.Extensions.DependencyInjection;

namespace Compressor.Functions.Tests.Durable;

/// <summary>Whole jobs in one process: the app's services on a <see cref="FunctionsHub"/>, blobs in Azurite, a scripted backend.</summary>
internal sealed class JobsOnHub : IAsyncDisposable
{
    private JobsOnHub(string name, NemoBackend backend, FunctionsHub hub) => (Name, Backend, Hub) = (name, backend, hub);

    /// <summary>The job's id.</summary>
    public string Name { get; }

    public NemoBackend Backend { get; }

    public FunctionsHub Hub { get; }

    public IJobs Jobs => Hub.Services.GetRequiredService<IJobs>();

    public IBlobStore Blobs => Hub.Services.GetRequiredService<IBlobStore>();

    /// <param name="name">Of the containers, which no other test may use, and of the job.</param>
    public static async Task<JobsOnHub> StartAsync(
        Azurite azurite, string name, NemoScript? script = null, Func<string, Task>? beforeActivity = null, byte[]? source = null,
        Action<IServiceCollection>? services = null, params (string Key, string Value)[] settings)
    {
        var backend = await NemoBackend.StartAsync(script ?? new NemoScript());
        var hub = await FunctionsHub.StartAsync(
            new Dictionary<string, string?>
            {
                ["Storage:ConnectionString"] = azurite.ConnectionString,
                ["Storage:UploadsContainer"] = $"{name}-uploads",
                ["Storage:ResultsContainer"] = $"{name}-results",
                ["Storage:StateContainer"] = $"{name}-state",
                ["NEMO_API_URL"] = backend.Url,
                ["NEMO_WEB_URL"] = "https://nemovideo.com",
                ["Workflow:RenderPollInterval"] = "00:00:00.020",
                ["Workflow:CancelPollInterval"] = "00:00:00.020",
            }.ExceptBy(settings.Select(setting => setting.Key), setting => setting.Key).Concat(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value))),
            beforeActivity: beforeActivity, services: services);
        var jobs = new JobsOnHub(name, backend, hub);
        await jobs.Blobs.WriteAsync(jobs.Source, new MemoryStream(source ?? TestClips.Mp4()), new BlobWriteOptions());
        return jobs;
    }

    public BlobName Source => new($"{Name}-uploads", "holiday.mp4");

    public JobRequest Request(string prompt = "compress to 720p and under 50MB") =>
        new() { JobId = Name, Source = new JobSource { Blob = Source.ToString() }, Prompt = prompt };

    /// <summary>Waits for the end of the job's latest revision.</summary>
    public async Task<Job> EndAsync(int revision = 1)
    {
        await Hub.WaitForEndAsync(JobReader.InstanceOf(Name, revision));
        return (await Jobs.GetAsync(Name))!;
    }

    /// <summary>Waits until the running job shows what is asked for.</summary>
    public async Task<Job> ReachAsync(Func<Job, bool> condition)
    {
        await foreach (var job in Jobs.WatchAsync(Name, TestContext.Current.CancellationToken))
        {
            if (condition(job)) return job;
        }

        throw new InvalidOperationException("The job ended without having shown it.");
    }

    public async Task<List<string>> ResultsAsync() => await Blobs.ListAsync($"{Name}-results", "").Select(blob => blob.Blob.Name).ToListAsync();

    /// <summary>What may stand in no history: the secrets that the job had to do with, and this machine's folders.</summary>
    public IEnumerable<string> Secrets => [.. Backend.Tokens, "clm_", "nmv_", "sig=", "a-secret", "Bearer", RepositoryRoot.Path];

    /// <summary>Replays every step of what the hub has just run, each to the same answer, and writes it into the sources when RECORD_HISTORIES is set.</summary>
    /// <param name="workflows">Whose instances are written; the others' would show nothing new.</param>
    public void Record(params string[] workflows)
    {
        var replayer = new Replayer(FunctionsTasks.AddOrchestrations);
        foreach (var group in Hub.Histories.All.GroupBy(history => history.Workflow, StringComparer.Ordinal))
        {
            foreach (var (number, history) in group.Index())
            {
                foreach (var (execution, step) in history.Steps)
                    Assert.Equal(RecordedHistory.Describe(step.Answer), RecordedHistory.Describe(replayer.Run(history, execution, step)));

                var text = history.ToString();
                Assert.All(Secrets, secret => Assert.DoesNotContain(secret, text, StringComparison.Ordinal));
                if (workflows.Contains(history.Workflow) && Environment.GetEnvironmentVariable("RECORD_HISTORIES") is { Length: > 0 })
                {
                    Directory.CreateDirectory(RecordedHistories.Sources);
                    File.WriteAllText(Path.Combine(RecordedHistories.Sources, $"{history.Workflow}.{Name}{(number == 0 ? "" : $"-{number + 1}")}.json"), text);
                }
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        await Hub.DisposeAsync();
        await Backend.DisposeAsync();
    }
}
