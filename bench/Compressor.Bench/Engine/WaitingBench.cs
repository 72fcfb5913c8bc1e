using System.Diagnostics;
using Compressor.Bench.Host;

namespace Compressor.Bench.Engine;

/// <summary>Thousands of jobs that wait behind a few that never end: memory, POST, GET, lists, and a restart.</summary>
internal static class WaitingBench
{
    private const int AtOnce = 8, Few = 10, Sample = 300, Clients = 8;

    public static async Task RunAsync(string data, int waiting, HostBuild build, Table table, CancellationToken cancellationToken)
    {
        var (result, clip) = await JobsBench.ClipsAsync(data, cancellationToken);
        await using var backend = await InstantBackend.StartAsync(result, answers: false);
        var folder = Path.Combine(data, "waiting");
        string last;
        await using (var host = await ServedProcess.StartAsync("serve", folder, JobsBench.Settings(backend, AtOnce), cancellationToken, build: build.Folder))
        {
            using var client = new JobsClient(host.Url);
            // The first ones start the code; the POSTs that are measured come when it is compiled.
            for (var i = 0; i < AtOnce + Few; i++) await client.StartAsync(clip, cancellationToken);
            await PostAsync(host, client, clip, 3 * Sample, cancellationToken);
            var few = await PostAsync(host, client, clip, Sample, cancellationToken);
            await PostAsync(host, client, clip, waiting - AtOnce - Few - 5 * Sample, cancellationToken);
            var many = await PostAsync(host, client, clip, Sample, cancellationToken);
            last = await client.StartAsync(clip, cancellationToken);
            table.Add($"POST with about {Few + 4 * Sample} waiting", $"{few:0.00} ms of processor time");
            table.AtMost($"POST with {waiting} waiting", many / few, 1.2, $"times that ({many:0.00} ms)");
            table.AtMost($"memory with {waiting} waiting", ProcessCost.Resident(host.Id) / 1e6, 200, "MB");
            await ReadAsync(client, last, waiting, table, cancellationToken);
        }

        var began = Stopwatch.GetTimestamp();
        await using var restarted = await ServedProcess.StartAsync("serve", folder, JobsBench.Settings(backend, AtOnce), cancellationToken, build: build.Folder);
        using var again = new JobsClient(restarted.Url);
        await again.GetAsync($"/api/v1/jobs/{last}", cancellationToken);
        table.AtMost($"restart with {waiting} waiting, to the first answer", Stopwatch.GetElapsedTime(began).TotalSeconds, 10, "s");
        table.AtMost("memory after it", ProcessCost.Resident(restarted.Id) / 1e6, 200, "MB");
    }

    private static async Task<double> PostAsync(ServedProcess host, JobsClient client, byte[] clip, int count, CancellationToken cancellationToken)
    {
        var before = ProcessCost.Milliseconds(host.Id);
        await Parallel.ForEachAsync(
            Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = Clients, CancellationToken = cancellationToken }, async (_, token) => await client.StartAsync(clip, token));
        return (ProcessCost.Milliseconds(host.Id) - before) / count;
    }

    private static async Task ReadAsync(JobsClient client, string id, int waiting, Table table, CancellationToken cancellationToken)
    {
        table.AtMost($"GET of a job with {waiting} waiting, p99", await TimeAsync(client, $"/api/v1/jobs/{id}", 300, 0.99, cancellationToken), 50, "ms");
        foreach (var status in (string[])["queued", "connecting", "failed", "completed"])
            table.AtMost($"GET of the jobs that are {status}, of {waiting}, median", await TimeAsync(client, $"/api/v1/jobs?status={status}", 20, 0.5, cancellationToken), 50, "ms");
    }

    private static async Task<double> TimeAsync(JobsClient client, string path, int count, double share, CancellationToken cancellationToken)
    {
        var times = new List<double>();
        for (var i = 0; i < count; i++)
        {
            var began = Stopwatch.GetTimestamp();
            await client.GetAsync(path, cancellationToken);
            times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
        }

        return ProcessCost.Percentile(times, share);
    }
}
