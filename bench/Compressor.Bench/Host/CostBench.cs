using System.Diagnostics;
using System.Globalization;

namespace Compressor.Bench.Host;

/// <summary>
/// What a job costs beside its encodes: the time from the first byte sent to the last byte received, less the time in which an ffmpeg
/// or ffprobe ran. Two scripts in front of the real programs write down when each began and ended.
/// </summary>
internal static class CostBench
{
    private const int Jobs = 5;

    public static async Task<bool> RunAsync(BenchFolder folder, double target, CancellationToken cancellationToken)
    {
        var clip = await BenchClips.MakeAsync(folder["clip.mp4"], seconds: 6, cancellationToken);
        var log = folder["ffmpeg-times"];
        var environment = new Dictionary<string, string>(StringComparer.Ordinal) { ["PATH"] = WriteScripts(folder["bin"], log) + ":" + Environment.GetEnvironmentVariable("PATH") };
        await using var host = await ServedProcess.StartAsync("serve", folder["cost-data"], environment, cancellationToken);

        var costs = new List<double>();
        for (var job = 0; job <= Jobs; job++)
        {
            File.Delete(log);
            var began = Stopwatch.GetTimestamp();
            await host.CompressAsync(clip, $"compress this video to under {40 + job}% of its size", cancellationToken);
            var all = Stopwatch.GetElapsedTime(began).TotalSeconds;
            var encoding = Covered(File.ReadLines(log));
            // The first job starts the code.
            Console.WriteLine($"Job {job}{(job == 0 ? " (warm-up)" : "")}: {all:0.00} s, of which ffmpeg ran {encoding:0.00} s; the workflow cost {all - encoding:0.00} s");
            if (job > 0) costs.Add(all - encoding);
        }

        costs.Sort();
        Console.WriteLine($"Workflow cost: median {costs[Jobs / 2]:0.00} s, most {costs[^1]:0.00} s a job on top of ffmpeg (target < {target:0} s)");
        return costs[Jobs / 2] < target;
    }

    private static string WriteScripts(string folder, string log)
    {
        Directory.CreateDirectory(folder);
        foreach (var name in (string[])["ffmpeg", "ffprobe"])
        {
            var real = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(path => Path.Combine(path, name)).First(File.Exists);
            var script = Path.Combine(folder, name);
            File.WriteAllText(script, $"#!/bin/bash\nbegan=$EPOCHREALTIME\n{real} \"$@\"\ncode=$?\necho \"$began $EPOCHREALTIME\" >> {log}\nexit $code\n");
            if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(script, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        }

        return folder;
    }

    /// <summary>Seconds that lie in at least one of the spans.</summary>
    private static double Covered(IEnumerable<string> lines)
    {
        double covered = 0, end = 0;
        foreach (var (from, to) in lines.Select(Parse).Order())
        {
            covered += Math.Max(0, to - Math.Max(from, end));
            end = Math.Max(end, to);
        }

        return covered;
    }

    private static (double From, double To) Parse(string line)
    {
        var parts = line.Split(' ');
        return (double.Parse(parts[0], CultureInfo.InvariantCulture), double.Parse(parts[1], CultureInfo.InvariantCulture));
    }
}
