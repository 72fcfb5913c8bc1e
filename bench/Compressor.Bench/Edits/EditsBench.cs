using System.CommandLine;

namespace Compressor.Bench.Edits;

/// <summary>
/// Carries out sentences with the command line, one whole run each, and measures what came out: a Markdown table of command, result and evidence,
/// and a sheet of frames for each result.
/// </summary>
internal static class EditsBench
{
    public static Command Command()
    {
        var list = new Option<FileInfo>("--list") { Description = "A .tsv: prompt, further files, what to measure.", DefaultValueFactory = _ => new FileInfo("bench/Compressor.Bench/Edits/edits.tsv") };
        var clip = new Option<FileInfo>("--clip") { Description = "A video with sound.", Required = true };
        var output = new Option<DirectoryInfo>("--output") { Description = "Where results and sheets go.", DefaultValueFactory = _ => new DirectoryInfo("artifacts/edits") };
        var only = new Option<string>("--only") { Description = "Only sentences that contain this.", DefaultValueFactory = _ => "" };
        var command = new Command("edits", "Every edit, alone and combined, through the command line, measured.") { list, clip, output, only };
        command.SetAction((parsed, cancellationToken) => RunAsync(
            parsed.GetRequiredValue(list), parsed.GetRequiredValue(clip), parsed.GetRequiredValue(output), parsed.GetRequiredValue(only), cancellationToken));
        return command;
    }

    private static async Task<int> RunAsync(FileInfo list, FileInfo clip, DirectoryInfo output, string only, CancellationToken cancellationToken)
    {
        output.Create();
        var files = await EditFiles.MakeAsync(clip.FullName, output.FullName, cancellationToken);
        var (number, wrong) = (0, 0);
        Console.WriteLine("| sentence | with | exit | result | measured | as meant |\n|---|---|---|---|---|---|");
        foreach (var row in EditRow.Load(list.FullName))
        {
            number++;
            if (!row.Prompt.Contains(only, StringComparison.OrdinalIgnoreCase)) continue;
            var run = await EditRun.RunAsync(row, files, Path.Combine(output.FullName, $"{number:000}"), cancellationToken);
            if (run.Problems.Count > 0) wrong++;
            Console.WriteLine($"| {row.Prompt} | {string.Join(", ", row.With)} | {run.ExitCode} | {run.Summary} | {run.Evidence} | {(run.Problems.Count == 0 ? "yes" : "**no**: " + string.Join("; ", run.Problems))} |");
        }

        Console.WriteLine($"\n{wrong} not as meant.");
        return wrong == 0 ? 0 : 1;
    }
}
