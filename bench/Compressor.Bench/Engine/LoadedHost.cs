using System.Collections.Concurrent;
using System.Diagnostics;
using Compressor.Bench.Host;

namespace Compressor.Bench.Engine;

/// <summary>A host that does whole jobs, several at once, and what they have cost it.</summary>
internal sealed class LoadedHost : IAsyncDisposable
{
    public const int AtOnce = 32;

    private readonly ServedProcess _host;
    private readonly byte[] _clip;
    private double _seconds, _milliseconds;
    private int _jobs;

    private LoadedHost(ServedProcess host, byte[] clip) => (_host, _clip, Client) = (host, clip, new JobsClient(host.Url));

    public JobsClient Client { get; }

    /// <summary>The ids of its jobs, in the order in which they began.</summary>
    public ConcurrentQueue<string> Ids { get; } = new();

    public double JobsPerSecond => _jobs / _seconds;

    /// <summary>Processor time of the host alone, in milliseconds.</summary>
    public double MillisecondsPerJob => _milliseconds / _jobs;

    public double Megabytes => ProcessCost.Resident(_host.Id) / 1e6;

    /// <param name="data">Its data folder.</param>
    public static async Task<LoadedHost> StartAsync(
        string data, byte[] clip, InstantBackend backend, HostBuild build, CancellationToken cancellationToken, string[]? under = null) =>
        new(await ServedProcess.StartAsync("serve", data, JobsBench.Settings(backend, AtOnce), cancellationToken, under, build.Folder), clip);

    /// <summary>Does jobs that are not measured.</summary>
    public Task RunAsync(int jobs, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, jobs), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (_, token) =>
        {
            var id = await Client.StartAsync(_clip, token);
            Ids.Enqueue(id);
            await Client.EndAsync(id, token);
        });

    /// <returns>Processor time of a job, in milliseconds.</returns>
    public async Task<double> MeasureAsync(int jobs, CancellationToken cancellationToken)
    {
        var (began, before) = (Stopwatch.GetTimestamp(), ProcessCost.Milliseconds(_host.Id));
        await RunAsync(jobs, cancellationToken);
        _seconds += Stopwatch.GetElapsedTime(began).TotalSeconds;
        var cost = ProcessCost.Milliseconds(_host.Id) - before;
        _milliseconds += cost;
        _jobs += jobs;
        return cost / jobs;
    }

    public ValueTask DisposeAsync()
    {
        Client.Dispose();
        return _host.DisposeAsync();
    }
}
