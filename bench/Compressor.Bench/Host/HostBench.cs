using System.CommandLine;

namespace Compressor.Bench.Host;

/// <summary><c>host [--only memory|cost]</c>: what the host needs beside the encoder, against its targets.</summary>
internal static class HostBench
{
    private const double MemoryTarget = 100e6, CostTarget = 1;

    public static Command Command()
    {
        var only = new Option<string?>("--only") { Description = "Measure one thing only." };
        only.AcceptOnlyFromAmong("memory", "cost");
        var command = new Command("host", "Memory while a 500 MB file passes, and seconds a job costs on top of ffmpeg.") { only };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var choice = parsed.GetValue(only);
            var good = true;
            using var folder = new BenchFolder();
            if (choice is null or "memory") good &= await MemoryBench.RunAsync(folder, MemoryTarget, cancellationToken);
            if (choice is null or "cost") good &= await CostBench.RunAsync(folder, CostTarget, cancellationToken);
            return good ? 0 : 1;
        });
        return command;
    }
}

/// <summary>A folder of one run, removed at its end.</summary>
internal sealed class BenchFolder : IDisposable
{
    private readonly DirectoryInfo _folder = Directory.CreateTempSubdirectory("compressor-bench-");

    public string this[string name] => Path.Combine(_folder.FullName, name);

    public void Dispose() => _folder.Delete(recursive: true);
}
