using System.CommandLine;
using System.Globalization;
using Compressor.Bench.Encoding;

namespace Compressor.Bench.Starts;

/// <summary><c>starts PATH… [--before DLL] [--percent N] [--rounds N]</c>: what the whole command costs beside the encode, of two builds in turn.</summary>
internal static class StartsBench
{
    public static Command Command()
    {
        var paths = new Argument<FileInfo[]>("paths") { Description = "Videos.", Arity = ArgumentArity.OneOrMore };
        var program = new Option<FileInfo>("--program") { Description = "The compressor.dll to measure.", DefaultValueFactory = _ => new FileInfo("artifacts/compressor/compressor.dll") };
        var before = new Option<FileInfo>("--before") { Description = "The compressor.dll of an earlier build, which runs in turn with it." };
        var percent = new Option<double>("--percent") { Description = "Target in percent of the clip's bytes.", DefaultValueFactory = _ => 25 };
        var rounds = new Option<int>("--rounds") { Description = "Runs of each, of which the medians are printed.", DefaultValueFactory = _ => 3 };
        var command = new Command("starts", "CPU and wall of `compress`: the program's own, its ffmpeg processes, and all of it over one CRF-23 encode.") { paths, program, before, percent, rounds };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var folder = Directory.CreateTempSubdirectory("bench-");
            try
            {
                var builds = new List<(string Name, string Path)>();
                if (parsed.GetValue(before) is { } earlier) builds.Add(("before", earlier.FullName));
                builds.Add((builds.Count == 0 ? "program" : "after", parsed.GetRequiredValue(program).FullName));
                Console.WriteLine("| clip | build | CPU of the program, s | starts of ffmpeg | their CPU, s | wall, s | wall without ffmpeg, s | CPU over the encode | wall over the encode |\n|---|---|---|---|---|---|---|---|---|");
                foreach (var path in parsed.GetRequiredValue(paths))
                {
                    var clip = await BenchClip.ReadAsync(path.FullName, cancellationToken);
                    await RunAsync(clip, builds, (long)(clip.Bytes * parsed.GetValue(percent) / 100), parsed.GetValue(rounds), folder.FullName, cancellationToken);
                }

                return 0;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task RunAsync(BenchClip clip, List<(string Name, string Path)> builds, long target, int rounds, string folder, CancellationToken cancellationToken)
    {
        var tools = new LoggedTools(Path.Combine(folder, "tools"));
        var (plain, logged) = (Environment.GetEnvironmentVariable("PATH"), tools.Create());
        var runs = builds.ToDictionary(build => build.Name, _ => new List<Run>(), StringComparer.Ordinal);
        for (var round = 0; round < rounds; round++)
        {
            foreach (var (name, path) in builds)
            {
                // Right before each, since other work on the machine comes and goes.
                var encode = await CrfEncode.RunAsync(clip, 23, Path.Combine(folder, "base.mp4"), folder, cancellationToken);
                Environment.SetEnvironmentVariable("PATH", logged);
                var (file, cost, said) = await ProductEncode.RunAsync(path, clip, target, folder, cancellationToken);
                Environment.SetEnvironmentVariable("PATH", plain);
                if (file is null) throw new InvalidOperationException($"{clip.Name}: {said}");
                runs[name].Add(new Run(cost, tools.Take(), encode));
            }
        }

        foreach (var (name, all) in runs)
        {
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"| {clip.Name} | {name} | {Median(all, run => run.Cost.Cpu - run.Tools.Cpu):0.00} | {Median(all, run => run.Tools.Starts):0} | {Median(all, run => run.Tools.Cpu):0.00} | {Median(all, run => run.Cost.Wall):0.00} | {Median(all, run => run.Cost.Wall - run.Tools.Wall):0.00} | {Median(all, run => run.Cost.Cpu / run.Encode.Cpu):0.00} | {Median(all, run => run.Cost.Wall / run.Encode.Wall):0.00} |"));
        }
    }

    private static double Median(List<Run> runs, Func<Run, double> figure) => runs.Select(figure).Order().ElementAt(runs.Count / 2);

    private sealed record Run(RunCost Cost, ToolCost Tools, RunCost Encode);
}
