using System.Diagnostics;
using System.Runtime.InteropServices;
using Compressor.Bench.Edits;

namespace Compressor.Bench.Encoding;

/// <summary>What running programs to their end cost.</summary>
/// <param name="Cpu">User and system seconds of the processes and all that they started and waited for.</param>
/// <param name="Wall">Seconds from start to end.</param>
internal sealed record RunCost(double Cpu, double Wall);

/// <summary>Programs run one at a time, with their cost by <c>getrusage(RUSAGE_CHILDREN)</c>; Unix only.</summary>
internal static class MeasuredRun
{
    public static async Task<(int ExitCode, string Output, string Errors, RunCost Cost)> RunAsync(
        string program, IEnumerable<string> arguments, string workFolder, CancellationToken cancellationToken)
    {
        var (before, watch) = (ChildSeconds(), Stopwatch.StartNew());
        var (code, output, errors) = await Tools.RunAsync(program, arguments, cancellationToken, workFolder);
        return (code, output, errors, new RunCost(ChildSeconds() - before, watch.Elapsed.TotalSeconds));
    }

    /// <exception cref="InvalidOperationException">ffmpeg failed; its log.</exception>
    public static async Task<RunCost> FfmpegAsync(IEnumerable<string> arguments, string workFolder, CancellationToken cancellationToken)
    {
        var (code, _, errors, cost) = await RunAsync("ffmpeg", ["-nostdin", "-y", "-loglevel", "error", .. arguments], workFolder, cancellationToken);
        return code == 0 ? cost : throw new InvalidOperationException(errors);
    }

    private static double ChildSeconds()
    {
        const int children = -1;
        var usage = new long[32];
        if (GetUsage(children, usage) != 0) throw new InvalidOperationException("getrusage failed.");
        return usage[0] + usage[2] + ((usage[1] + usage[3]) / 1e6);
    }

    /// <param name="usage">struct rusage: two struct timeval (seconds, microseconds) for user and system time, and counters.</param>
    [DllImport("libc", EntryPoint = "getrusage")]
    private static extern int GetUsage(int who, [Out] long[] usage);
}
