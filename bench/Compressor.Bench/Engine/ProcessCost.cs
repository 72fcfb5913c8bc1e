using System.Diagnostics;

namespace Compressor.Bench.Engine;

/// <summary>What the system says that a process has used.</summary>
internal static class ProcessCost
{
    /// <summary>Where <c>strace</c> is installed, a host may be run under it to count what it sends to the disk.</summary>
    public static readonly string? Strace = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(':').Select(folder => Path.Combine(folder, "strace")).FirstOrDefault(File.Exists);

    /// <summary>Processor time of all its threads, in milliseconds.</summary>
    public static double Milliseconds(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.TotalProcessorTime.TotalMilliseconds;
    }

    /// <summary>Resident memory, in bytes.</summary>
    public static long Resident(int id)
    {
        using var process = Process.GetProcessById(id);
        return process.WorkingSet64;
    }

    /// <summary>Calls of fsync and fdatasync, and of open, in a log of strace so far.</summary>
    public static (int Syncs, int Opens, int Failed) Calls(string log)
    {
        var (syncs, opens, failed) = (0, 0, 0);
        foreach (var line in File.ReadLines(log))
        {
            if (line.Contains("sync(", StringComparison.Ordinal)) syncs++;
            if (line.Contains("openat(", StringComparison.Ordinal)) opens++;
            if (line.Contains(" ENOENT ", StringComparison.Ordinal)) failed++;
        }

        return (syncs, opens, failed);
    }

    /// <summary>What a folder takes on its disk: <c>du</c> counts whole blocks, and folders too.</summary>
    public static long BytesOf(string folder)
    {
        using var du = Process.Start(new ProcessStartInfo("du", ["-sB1", folder]) { RedirectStandardOutput = true, UseShellExecute = false })!;
        return long.Parse(du.StandardOutput.ReadToEnd().Split('\t')[0], System.Globalization.CultureInfo.InvariantCulture);
    }

    /// <summary>The value below which a share of all lies.</summary>
    public static double Percentile(IReadOnlyCollection<double> values, double share) => values.Order().ElementAt((int)Math.Min(values.Count - 1, values.Count * share));
}
