using System.Buffers.Binary;
using System.Diagnostics;
using Compressor.Bench.Host;

namespace Compressor.Bench.Engine;

/// <summary>Whole jobs through <c>serve</c>: upload, agent, render and result, 32 at once. The processor time is the host's alone.</summary>
internal static class JobsBench
{
    /// <summary>By then what every job runs has been compiled for good: the runtime counts calls for ten seconds and more before it does that.</summary>
    private const int WarmUp = 2500;
    private const int Rounds = 10, Counted = 300, Padding = 40_000;
    private static readonly TimeSpan ProbeInterval = TimeSpan.FromMilliseconds(10);

    /// <param name="against">Another build, whose host does the same jobs in turn; null: none.</param>
    public static async Task RunAsync(string data, int jobs, HostBuild build, HostBuild? against, Table table, CancellationToken cancellationToken)
    {
        var (result, clip) = await ClipsAsync(data, cancellationToken);
        await using var backend = await InstantBackend.StartAsync(result);
        await using (var host = await LoadedHost.StartAsync(Path.Combine(data, "jobs"), clip, backend, build, cancellationToken))
        await using (var other = against is null ? null : await LoadedHost.StartAsync(Path.Combine(data, "against"), clip, backend, against, cancellationToken))
        {
            await host.RunAsync(WarmUp, cancellationToken);
            if (other is not null) await other.RunAsync(WarmUp, cancellationToken);
            var own = ProcessCost.Milliseconds(Environment.ProcessId);
            // In turns, so that what else the machine does meets both.
            var shares = new List<double>();
            for (var round = 0; round < Rounds; round++)
            {
                var cost = await host.MeasureAsync(jobs / Rounds, cancellationToken);
                if (other is not null) shares.Add(cost / await other.MeasureAsync(jobs / Rounds, cancellationToken));
            }

            table.AtLeast($"whole jobs, {LoadedHost.AtOnce} at once", host.JobsPerSecond, 200, "jobs/s");
            table.AtMost("processor time of the host", host.MillisecondsPerJob, 8, "ms a job");
            table.Add("processor time of the client and the backend in the bench", $"{(ProcessCost.Milliseconds(Environment.ProcessId) - own) / jobs / (other is null ? 1 : 2):0.00} ms a job");
            if (other is not null) table.Add($"in turn, {against!.Name}", $"{other.JobsPerSecond:0.00} jobs/s, {other.MillisecondsPerJob:0.00} ms a job");
            if (other is not null) table.Add($"processor time against that, median of {Rounds} turns", $"{ProcessCost.Percentile(shares, 0.5):0.000} of it, {shares.Min():0.000} to {shares.Max():0.000}");

            using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
            var probe = ProbeAsync(host, ended.Token);
            await host.RunAsync(jobs / 2, cancellationToken);
            await ended.CancelAsync();
            var times = await probe;
            table.Add("GET of a job under that load, p50", $"{ProcessCost.Percentile(times, 0.5):0.0} ms");
            table.AtMost("GET of a job under that load, p99", ProcessCost.Percentile(times, 0.99), 50, "ms");
            table.Add("memory after these jobs", $"{host.Megabytes:0} MB");
        }

        await CountAsync(data, clip, backend, build, of: "", table, cancellationToken);
        if (against is not null) await CountAsync(data, clip, backend, against, of: ", of the other build", table, cancellationToken);
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

    private static async Task<List<double>> ProbeAsync(LoadedHost host, CancellationToken ended)
    {
        var times = new List<double>();
        using var timer = new PeriodicTimer(ProbeInterval, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(ended))
            {
                if (host.Ids.LastOrDefault() is not { } id) continue;
                var began = Stopwatch.GetTimestamp();
                await host.Client.GetAsync($"/api/v1/jobs/{id}", ended);
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
    private static async Task CountAsync(string data, byte[] clip, InstantBackend backend, HostBuild build, string of, Table table, CancellationToken cancellationToken)
    {
        if (ProcessCost.Strace is not { } strace)
        {
            table.Add("fsyncs a job", $"not counted: strace is not installed");
            return;
        }

        var (log, folder) = (Path.Combine(data, "calls" + of), Path.Combine(data, "counted" + of));
        await using var host = await LoadedHost.StartAsync(
            folder, clip, backend, build, cancellationToken, [strace, "-f", "-qq", "-y", "--seccomp-bpf", "-e", "trace=fsync,fdatasync,openat", "-o", log]);
        await host.RunAsync(Counted, cancellationToken);
        var (before, bytes) = (ProcessCost.Calls(log), ProcessCost.BytesOf(folder));
        await host.RunAsync(Counted, cancellationToken);
        var after = ProcessCost.Calls(log);
        double Each(Func<DiskCalls, int> count) => (count(after) - count(before)) / (double)Counted;
        var parts = FormattableString.Invariant($"{Each(calls => calls.EngineSyncs):0.00} of them in engine.db, {Each(calls => calls.RecordSyncs):0.00} in records.db");
        if (of.Length == 0) table.AtMost("fsyncs, counted by strace", Each(calls => calls.Syncs), 6, $"a job, {parts}");
        else table.Add("fsyncs" + of, $"{Each(calls => calls.Syncs):0.00} a job, {parts}");
        table.Add("files opened" + of, $"{Each(calls => calls.Opens):0.0} a job");
        table.Add("files that were not there to open" + of, $"{Each(calls => calls.Failed):0.0} a job");
        table.Add("growth of the data folder" + of, $"{(ProcessCost.BytesOf(folder) - bytes) / 1000.0 / Counted:0.0} kB a job, its videos of {clip.Length / 1000.0:0.0} kB and less included");
    }
}
