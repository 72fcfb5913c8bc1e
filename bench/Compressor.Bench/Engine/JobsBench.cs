using System.Buffers.Binary;
using System.Collections.Concurrent;
using System.Diagnostics;
using Compressor.Bench.Host;

namespace Compressor.Bench.Engine;

/// <summary>Whole jobs through <c>serve</c>: upload, agent, render and result, 32 at once. The processor time is the host's alone.</summary>
internal static class JobsBench
{
    private const int AtOnce = 32, WarmUp = 300, Counted = 300, Padding = 40_000;
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(10);

    public static async Task RunAsync(string data, int jobs, Table table, CancellationToken cancellationToken)
    {
        var (result, clip) = await ClipsAsync(data, cancellationToken);
        await using var backend = await InstantBackend.StartAsync(result);
        await using (var host = await ServedProcess.StartAsync("serve", Path.Combine(data, "jobs"), Settings(backend, AtOnce), cancellationToken))
        {
            using var client = new JobsClient(host.Url);
            await LoadAsync(client, clip, WarmUp, new ConcurrentQueue<string>(), cancellationToken);

            var (began, before) = (Stopwatch.GetTimestamp(), ProcessCost.Milliseconds(host.Id));
            await LoadAsync(client, clip, jobs, new ConcurrentQueue<string>(), cancellationToken);
            var (seconds, milliseconds) = (Stopwatch.GetElapsedTime(began).TotalSeconds, ProcessCost.Milliseconds(host.Id) - before);
            table.AtLeast($"whole jobs, {AtOnce} at once", jobs / seconds, 200, "jobs/s");
            table.AtMost("processor time of the host", milliseconds / jobs, 8, "ms a job");

            var ids = new ConcurrentQueue<string>();
            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var probe = ProbeAsync(client, ids, ended.Token);
            await LoadAsync(client, clip, jobs / 2, ids, cancellationToken);
            await ended.CancelAsync();
            var times = await probe;
            table.Add("GET of a job under that load, p50", $"{ProcessCost.Percentile(times, 0.5):0.0} ms");
            table.AtMost("GET of a job under that load, p99", ProcessCost.Percentile(times, 0.99), 50, "ms");
            table.Add("memory after these jobs", $"{ProcessCost.Resident(host.Id) / 1e6:0} MB");
        }

        await CountAsync(data, clip, backend, table, cancellationToken);
    }

    /// <summary>A video, and the same one with a box that players pass over (<c>free</c>, ISO/IEC 14496-12), which makes it larger than the jobs' limit.</summary>
    public static async Task<(byte[] Clip, byte[] Source)> ClipsAsync(string data, CancellationToken cancellationToken)
    {
        var clip = await File.ReadAllBytesAsync(await BenchClips.MakeTinyAsync(Path.Combine(data, $"{Guid.NewGuid():N}.mp4"), cancellationToken), cancellationToken);
        var box = new byte[Padding];
        BinaryPrimitives.WriteInt32BigEndian(box, box.Length);
        "free"u8.CopyTo(box.AsSpan(4));
        return (clip, [.. clip, .. box]);
    }

    public static Dictionary<string, string> Settings(InstantBackend backend, int atOnce) => new(StringComparer.Ordinal)
    {
        ["NEMO_API_URL"] = backend.Url,
        ["Workflow__RenderPollInterval"] = "00:00:00.020",
        ["Limits__MaxConcurrentJobs"] = atOnce.ToString(System.Globalization.CultureInfo.InvariantCulture),
    };

    private static Task LoadAsync(JobsClient client, byte[] clip, int count, ConcurrentQueue<string> ids, CancellationToken cancellationToken) => Parallel.ForEachAsync(
        Enumerable.Range(0, count), new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellationToken }, async (_, token) =>
        {
            var id = await client.StartAsync(clip, token);
            ids.Enqueue(id);
            await client.EndAsync(id, token);
        });

    private static async Task<List<double>> ProbeAsync(JobsClient client, ConcurrentQueue<string> ids, CancellationToken ended)
    {
        var times = new List<double>();
        using var timer = new PeriodicTimer(ProbeInterval, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (ids.LastOrDefault() is not { } id) continue;
                var began = Stopwatch.GetTimestamp();
                await client.GetAsync($"/api/v1/jobs/{id}", ended);
                times.Add(Stopwatch.GetElapsedTime(began).TotalMilliseconds);
            }
        }
        catch (OperationCanceledException)
        {
            // The load has ended.
        }

        return times;
    }

    /// <summary>A run of its own: to be watched slows the host down.</summary>
    private static async Task CountAsync(string data, byte[] clip, InstantBackend backend, Table table, CancellationToken cancellationToken)
    {
        if (ProcessCost.Strace is not { } strace)
        {
            table.Add("fsyncs a job", $"not counted: strace is not installed");
            return;
        }

        var (log, folder) = (Path.Combine(data, "calls"), Path.Combine(data, "counted"));
        await using var host = await ServedProcess.StartAsync(
            "serve", folder, Settings(backend, AtOnce), cancellationToken, [strace, "-f", "-qq", "-y", "--seccomp-bpf", "-e", "trace=fsync,fdatasync,openat", "-o", log]);
        using var client = new JobsClient(host.Url);
        await LoadAsync(client, clip, AtOnce, new ConcurrentQueue<string>(), cancellationToken);
        var (before, bytes) = (ProcessCost.Calls(log), ProcessCost.BytesOf(folder));
        await LoadAsync(client, clip, Counted, new ConcurrentQueue<string>(), cancellationToken);
        var after = ProcessCost.Calls(log);
        table.AtMost("fsyncs, counted by strace", (after.Syncs - before.Syncs) / (double)Counted, 6, "a job");
        table.Add("files opened", $"{(after.Opens - before.Opens) / (double)Counted:0.0} a job");
        table.Add("files that were not there to open", $"{(after.Failed - before.Failed) / (double)Counted:0.0} a job");
        table.Add("growth of the data folder", $"{(ProcessCost.BytesOf(folder) - bytes) / 1000.0 / Counted:0.0} kB a job, its videos of {clip.Length / 1000.0:0.0} kB and less included");
    }
}
