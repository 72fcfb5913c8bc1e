using System.Globalization;

namespace Compressor.Bench.Host;

/// <summary>
/// Resident memory of the host while a file of nearly 500 MB passes through upload and delivery. The backend is a process of its own
/// that copies the streams, so that the result is as large as the source and the figure is the host's alone.
/// </summary>
internal static class MemoryBench
{
    private const long Bytes = 490_000_000;
    private static readonly TimeSpan SampleInterval = TimeSpan.FromMilliseconds(10), Rest = TimeSpan.FromSeconds(3);

    public static async Task<bool> RunAsync(BenchFolder folder, double target, CancellationToken cancellationToken)
    {
        var small = await BenchClips.MakeAsync(folder["small.mp4"], seconds: 3, cancellationToken);
        var large = await BenchClips.RepeatAsync(small, folder["large.mp4"], Bytes, cancellationToken);
        await using var renderer = await ServedProcess.StartAsync("renderer", folder["renderer-data"], null, cancellationToken);
        var settings = new Dictionary<string, string>(StringComparer.Ordinal) { ["NEMO_API_URL"] = renderer.Url.ToString(), ["Workflow__RenderPollInterval"] = "00:00:01" };
        await using var host = await ServedProcess.StartAsync("serve", folder["memory-data"], settings, cancellationToken);

        // Idle is what it needs once all its code has run.
        await host.CompressAsync(small, "compress this video to under 400MB", cancellationToken);
        await Task.Delay(Rest, TimeProvider.System, cancellationToken);
        var idle = Resident(host.Id);

        using var stop = new CancellationTokenSource();
        var sampling = SampleAsync(host.Id, stop.Token);
        var bytes = await host.CompressAsync(large, "compress this video to under 495MB", cancellationToken);
        await stop.CancelAsync();
        var peak = await sampling;

        var above = peak - idle;
        Console.WriteLine($"Host memory: idle {idle / 1e6:0} MB, peak {peak / 1e6:0} MB while {new FileInfo(large).Length / 1e6:0} MB came in and {bytes / 1e6:0} MB went out:"
            + $" {above / 1e6:0} MB above idle (target < {target / 1e6:0} MB)");
        return above < target;
    }

    private static async Task<long> SampleAsync(int process, CancellationToken stop)
    {
        long peak = 0;
        using var timer = new PeriodicTimer(SampleInterval, TimeProvider.System);
        try
        {
            while (await timer.WaitForNextTickAsync(stop)) peak = Math.Max(peak, Resident(process));
        }
        catch (OperationCanceledException)
        {
            // All has been sampled.
        }

        return peak;
    }

    /// <summary>Bytes, from VmRSS of /proc (which counts in kB of 1024).</summary>
    private static long Resident(int process) =>
        File.ReadLines($"/proc/{process}/status").First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)) is var line
            ? 1024 * long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[1], CultureInfo.InvariantCulture)
            : 0;
}
