using System.CommandLine;

namespace Compressor.Bench.Engine;

/// <summary><c>engine [--only steps|jobs|waiting] [--build ahead|own|FOLDER]</c>: how many jobs the embedded engine and the local host manage, against their targets.</summary>
internal static class EngineBench
{
    public static Command Command()
    {
        var only = new Option<string?>("--only") { Description = "Measure one thing only." };
        only.AcceptOnlyFromAmong("steps", "jobs", "waiting");
        var folder = new Option<DirectoryInfo>("--folder") { Description = "Where the data folders are made: a disk, for fsync to cost what it costs.", DefaultValueFactory = _ => new DirectoryInfo(Path.GetTempPath()) };
        var jobs = new Option<int>("--jobs") { Description = "Jobs of the load.", DefaultValueFactory = _ => 1000 };
        var waiting = new Option<int>("--waiting") { Description = "Jobs that wait.", DefaultValueFactory = _ => 10_000 };
        var build = new Option<string>("--build")
        {
            Description = $"The build whose host is measured: {HostBuild.Ahead}, the one that ./compressor makes, {HostBuild.Own}, the one beside this program, or the folder of any.",
            DefaultValueFactory = _ => HostBuild.Ahead,
        };
        var against = new Option<string?>("--against") { Description = "Another build, named likewise, whose host does the same jobs in turn." };
        var command = new Command("engine", "Jobs a second, processor time and fsyncs a job, and what waiting jobs cost, with a backend that answers at once.") { only, folder, jobs, waiting, build, against };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var choice = parsed.GetValue(only);
            var data = Directory.CreateDirectory(Path.Combine(parsed.GetValue(folder)!.FullName, $"compressor-bench-{Guid.NewGuid():N}"));
            try
            {
                var table = new Table();
                var measured = choice == "steps" ? null : await HostBuild.FindAsync(parsed.GetValue(build)!, cancellationToken);
                var other = (choice is null or "jobs") && parsed.GetValue(against) is { } named ? await HostBuild.FindAsync(named, cancellationToken) : null;
                if (choice is null or "steps") await StepsBench.RunAsync(data.FullName, table, cancellationToken);
                if (measured is not null) table.Add("host of the jobs below", $"{measured.Name}");
                if (choice is null or "jobs") await JobsBench.RunAsync(data.FullName, parsed.GetValue(jobs), measured!, other, table, cancellationToken);
                if (choice is null or "waiting") await WaitingBench.RunAsync(data.FullName, parsed.GetValue(waiting), measured!, table, cancellationToken);
                return table.Print() ? 0 : 1;
            }
            finally
            {
                data.Delete(recursive: true);
            }
        });
        return command;
    }
}

/// <summary>The figures of a run, against their targets.</summary>
internal sealed class Table
{
    private readonly List<(string What, string Figure, string Target, bool Met)> _rows = [];

    public void Add(string what, FormattableString figure) => _rows.Add((what, FormattableString.Invariant(figure), "", true));

    public void AtMost(string what, double value, double target, string unit) =>
        _rows.Add((what, FormattableString.Invariant($"{value:0.##} {unit}"), FormattableString.Invariant($"≤ {target:0.##}"), value <= target));

    public void AtLeast(string what, double value, double target, string unit) =>
        _rows.Add((what, FormattableString.Invariant($"{value:0.##} {unit}"), FormattableString.Invariant($"≥ {target:0.##}"), value >= target));

    /// <returns>True if every target is met.</returns>
    public bool Print()
    {
        Console.WriteLine("| what | measured | target |");
        Console.WriteLine("|---|---|---|");
        foreach (var (what, figure, target, met) in _rows) Console.WriteLine($"| {what} | {(met ? figure : $"**{figure}**")} | {target} |");
        return _rows.TrueForAll(row => row.Met);
    }
}
