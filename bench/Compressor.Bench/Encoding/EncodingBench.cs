using System.CommandLine;
using System.Globalization;
using System.Text.Json;

namespace Compressor.Bench.Encoding;

/// <summary><c>encoding PATH… [--percent 60 25 8 3] [--vmaf PROGRAM] [--every N] [--cases TEXT …] [--quick] [--no-crf]</c>: ours and others on clips, side by side.</summary>
internal static class EncodingBench
{
    private static readonly string[] Videos = [".mp4", ".mov", ".mkv", ".webm", ".avi"];

    public static Command Command()
    {
        var paths = new Argument<FileSystemInfo[]>("paths") { Description = "Videos, or folders of them (as `clips` makes one).", Arity = ArgumentArity.OneOrMore };
        var percents = new Option<double[]>("--percent") { Description = "Targets in percent of the clip's bytes.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [60, 25, 8, 3] };
        var vmaf = new Option<FileInfo>("--vmaf") { Description = "libvmaf's program. Without it the measure is SSIM." };
        var every = new Option<int>("--every") { Description = "VMAF of one frame in so many.", DefaultValueFactory = _ => 1 };
        every.Validators.Add(result => { if (result.GetValueOrDefault<int>() < 1) result.AddError("--every takes 1 or more."); });
        var cases = new Option<string[]>("--cases") { Description = "Only cases whose name (CLIP:PERCENT) has one of these.", AllowMultipleArgumentsPerToken = true, DefaultValueFactory = _ => [] };
        var quick = new Option<bool>("--quick") { Description = "One case of each clip up to 20 s, without other encoders." };
        var alone = new Option<bool>("--alone") { Description = "Without other encoders." };
        var noCrf = new Option<bool>("--no-crf") { Description = "Without the CRF encodes of the same size, which take most of the time." };
        var program = new Option<FileInfo>("--program") { Description = "The compressor.dll, or the released program, to measure (default: the library that was built with this).", DefaultValueFactory = _ => new FileInfo(Path.Combine(AppContext.BaseDirectory, "compressor.dll")) };
        var cache = new Option<DirectoryInfo>("--cache") { Description = "Where references are kept, so that a second run costs only ours.", DefaultValueFactory = _ => new DirectoryInfo("artifacts/bench") };
        var figures = new Option<FileInfo>("--figures") { Description = "Write all figures as JSON." };
        var before = new Option<FileInfo>("--before") { Description = "Figures of an earlier version, to compare starved cases with." };
        var output = new Option<FileInfo>("--output") { Description = "Write the table as Markdown (bench/results/encoding.md for a whole run)." };
        var command = new Command("encoding", "Compress clips to sizes; compare with CRF, two passes and HandBrake.") { paths, percents, vmaf, every, cases, quick, alone, noCrf, program, cache, figures, before, output };
        command.SetAction(async (parsed, cancellationToken) =>
        {
            var meter = new QualityMeter(parsed.GetValue(vmaf)?.FullName, parsed.GetValue(every));
            var folder = Directory.CreateTempSubdirectory("bench-");
            try
            {
                var tools = new BenchTools(
                    meter, new BenchCache(parsed.GetRequiredValue(cache).FullName), folder.FullName,
                    (await BenchVersions.OfAsync("ffmpeg", "-version", "version", cancellationToken))?.Split(" Copyright")[0] ?? throw new InvalidOperationException("ffmpeg is not installed."),
                    await BenchVersions.OfAsync("HandBrakeCLI", "--version", "HandBrake", cancellationToken));
                var chosen = BenchCase.Choose(await ClipsAsync(parsed.GetRequiredValue(paths), cancellationToken), parsed.GetRequiredValue(percents), parsed.GetValue(quick), parsed.GetRequiredValue(cases));
                var run = new CaseRun(tools, parsed.GetRequiredValue(program).FullName, !parsed.GetValue(quick) && !parsed.GetValue(alone), !parsed.GetValue(noCrf));
                var lines = new List<string> { EncodingTable.Header(meter.ShortName) };
                Console.WriteLine(lines[0]);
                var rows = new List<EncodingRow>();
                foreach (var clip in chosen.GroupBy(one => one.Clip))
                {
                    await foreach (var row in run.RunAsync(clip, cancellationToken))
                    {
                        rows.Add(row);
                        lines.Add(EncodingTable.Line(row));
                        Console.WriteLine(lines[^1]);
                        if (parsed.GetValue(figures) is { } kept) await File.WriteAllTextAsync(kept.FullName, JsonSerializer.Serialize(rows), cancellationToken);
                    }
                }

                var earlier = parsed.GetValue(before) is { } file ? JsonSerializer.Deserialize<List<EncodingRow>>(await File.ReadAllTextAsync(file.FullName, cancellationToken))! : [];
                var bars = EncodingBars.Lines(rows, earlier, meter.Transparent).ToList();
                Console.WriteLine('\n' + string.Join('\n', bars));
                if (parsed.GetValue(output) is { } table) await File.WriteAllTextAsync(table.FullName, await PageAsync(tools, bars, lines, cancellationToken), cancellationToken);
                return rows.Any(row => row.Ours?.Bytes > row.Target) ? 1 : 0;
            }
            finally
            {
                folder.Delete(recursive: true);
            }
        });
        return command;
    }

    private static async Task<IReadOnlyList<BenchClip>> ClipsAsync(FileSystemInfo[] paths, CancellationToken cancellationToken)
    {
        var clips = new List<BenchClip>();
        foreach (var file in paths.SelectMany(path => path is DirectoryInfo folder ? folder.EnumerateFiles().OrderBy(file => file.Name, StringComparer.Ordinal).Where(file => Videos.Contains(file.Extension)) : [(FileInfo)path]))
            clips.Add(await BenchClip.ReadAsync(file.FullName, cancellationToken));
        return clips;
    }

    private static async Task<string> PageAsync(BenchTools tools, List<string> bars, List<string> lines, CancellationToken cancellationToken)
    {
        var machine = await BenchVersions.MachineAsync(cancellationToken);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"""
            # Sizes, one whole run each

            `bench encoding` on {TimeProvider.System.GetUtcNow():yyyy-MM-dd}: {machine}, {tools.Ffmpeg}{(tools.HandBrake is null ? "" : ", " + tools.HandBrake)}. Measure: {tools.Meter.Name}, at the source's size and rate.
            CPU and wall are those of the whole command over one `-crf 23 -preset medium` encode with sound. "Against CRF" is the gain over the single-pass CRF encode (medium, native size) whose picture has the same bytes.

            {string.Join('\n', bars)}

            {string.Join('\n', lines)}

            """);
    }
}
