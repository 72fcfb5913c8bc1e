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

    /// <summary>What a log of strace says that a process has asked of the disk so far.</summary>
    public static DiskCalls Calls(string log)
    {
        var calls = new DiskCalls(0, 0, 0, 0, 0);
        foreach (var line in File.ReadLines(log))
        {
            var isSync = line.Contains("sync(", StringComparison.Ordinal);
            calls = new DiskCalls(
                calls.Syncs + (isSync ? 1 : 0),
                calls.EngineSyncs + (isSync && line.Contains("/engine.db", StringComparison.Ordinal) ? 1 : 0),
                calls.RecordSyncs + (isSync && line.Contains("/records.db", StringComparison.Ordinal) ? 1 : 0),
                calls.Opens + (line.Contains("openat(", StringComparison.Ordinal) ? 1 : 0),
                calls.Failed + (line.Contains(" ENOENT ", StringComparison.Ordinal) ? 1 : 0));
        }

        return calls;
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

/// <param name="Syncs">Calls of fsync and fdatasync.</param>
/// <param name="EngineSyncs">Those for the engine's database and its log.</param>
/// <param name="RecordSyncs">Those for the records' database and its log.</param>
/// <param name="Opens">Files opened, or tried to.</param>
/// <param name="Failed">Those that were not there.</param>
internal sealed record DiskCalls(int Syncs, int EngineSyncs, int RecordSyncs, int Opens, int Failed);
