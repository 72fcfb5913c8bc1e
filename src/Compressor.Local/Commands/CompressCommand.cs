using System.CommandLine;

namespace Compressor.Local.Commands;

/// <summary><c>compress VIDEO… --prompt "TEXT"</c></summary>
internal static class CompressCommand
{
    public static Command Create()
    {
        var videos = new Argument<string[]>("VIDEO") { Description = "The video files, or a .csv file that lists them (columns file, prompt, output).", Arity = ArgumentArity.OneOrMore };
        var prompt = new Option<string[]>("--prompt", "-p")
        {
            Description = "What to do, in a sentence: \"compress this video to under 50MB without losing quality\". Once for all videos, or once for each, in their order.",
            HelpName = "TEXT",
        };
        var output = new Option<string?>("--output", "-o")
        {
            Description = "Where the result goes: a file, or a folder (default: beside the video, NAME-compressed.mp4, or .gif, .mp3 … as the prompt asks).",
            HelpName = "FILE|DIR",
        };
        var with = new Option<string[]>("--with")
        {
            Description = "A further file that the sentence speaks of (music, a clip to join); may be given several times.",
            HelpName = "FILE",
        };
        var overwrite = new Option<bool>("--overwrite") { Description = "Replace the output when it exists." };
        var json = new Option<bool>("--json") { Description = "Print one JSON object per video, and nothing else, to stdout." };
        var dryRun = new Option<bool>("--dry-run") { Description = "Only tell what would be done, and the size, quality and time to expect; write nothing." };
        var quiet = new Option<bool>("--quiet", "-q") { Description = "Show no progress." };
        var common = new CommonOptions();
        var command = new Command("compress", "Compress videos as a sentence says.") { videos, prompt, with, output, overwrite, dryRun, json, quiet };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) => new CompressRun
        {
            Videos = parsed.GetRequiredValue(videos),
            Prompts = parsed.GetValue(prompt) ?? [],
            With = parsed.GetValue(with) ?? [],
            Output = parsed.GetValue(output),
            Overwrite = parsed.GetValue(overwrite),
            DryRun = parsed.GetValue(dryRun),
            Printer = parsed.GetValue(json) ? new JsonPrinter(Console.Out, Console.Error) : new TextPrinter(Console.Out, Console.Error, parsed.GetValue(quiet)),
            Quiet = parsed.GetValue(quiet),
            Settings = common.Read(parsed),
        }.RunAsync(cancellationToken));
        return command;
    }
}
