using System.CommandLine;
using Compressor.Edits;
using Compressor.Local.Compressing;

namespace Compressor.Local.Commands;

/// <summary><c>compress INPUT… "SENTENCE"</c></summary>
internal static class CompressCommand
{
    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var inputs = new Argument<string[]>("INPUT")
        {
            Description = language.Say(
                "Videos, folders of videos, patterns as \"*.mov\", - for stdin, or a .csv file that lists videos (columns file, prompt, output); and the sentence, first or last, as \"under 25MB\".",
                "视频、视频文件夹、“*.mov”这样的模式、表示标准输入的 -，或列出视频的 .csv 文件（列 file、prompt、output）；以及放在最前或最后的一句要求，如“25MB以内”。"),
            Arity = ArgumentArity.ZeroOrMore,
        };
        var prompt = new Option<string[]>("--prompt", "-p")
        {
            Description = language.Say(
                "What to do, in a sentence: \"compress this video to under 50MB without losing quality\". Once for all videos, or once for each, in their order.",
                "用一句话说明要做什么：“压缩到50MB以内，不损失画质”。可给出一次供全部视频使用，或按顺序逐个给出。"),
            HelpName = "TEXT",
        };
        var target = new Option<string?>("--target") { Description = language.Say("The size to stay under, as \"25MB\"; instead of a sentence or in addition to it.", "大小上限，如“25MB”；可代替要求，也可与之并用。"), HelpName = "SIZE" };
        var output = new Option<string?>("--output", "-o")
        {
            Description = language.Say(
                "Where the result goes: a file, a folder, or - for stdout (default: beside the video, NAME-compressed.mp4, or .gif, .mp3 … as the sentence asks).",
                "结果的去处：文件、文件夹，或表示标准输出的 -（默认：与视频同一文件夹，NAME-compressed.mp4，或按要求为 .gif、.mp3 等）。"),
            HelpName = "FILE|DIR",
        };
        var recursive = new Option<bool>("--recursive", "-r") { Description = language.Say("Look for videos in the folders below too.", "也在下级文件夹中查找视频。") };
        var with = new Option<string[]>("--with")
        {
            Description = language.Say("A further file that the sentence speaks of (music, a clip to join); may be given several times.", "要求中提到的另一个文件（音乐、要合并的片段）；可多次给出。"),
            HelpName = "FILE",
        };
        var overwrite = new Option<bool>("--overwrite") { Description = language.Say("Replace the output when it exists.", "输出文件已存在时将其替换。") };
        var json = new Option<bool>("--json") { Description = language.Say("Print one JSON object per video, and nothing else, to stdout.", "每个视频在标准输出上打印一个 JSON 对象，别无其他。") };
        var dryRun = new Option<bool>("--dry-run") { Description = language.Say("Only tell what would be done, and the size, quality and time to expect; write nothing.", "只说明将会做什么，以及预计的大小、画质和用时；不写任何文件。") };
        var watch = new Option<string?>("--watch") { Description = language.Say("Compress each video that appears in a folder, until Ctrl-C.", "压缩文件夹中出现的每个视频，直到按 Ctrl-C。"), HelpName = "DIR" };
        var quiet = new Option<bool>("--quiet", "-q") { Description = language.Say("Show no progress.", "不显示进度。") };
        var common = new CommonOptions(language);
        var command = new Command("compress", language.Say("Compress videos as a sentence says.", "按一句话的要求压缩视频。")) { inputs, prompt, target, output, recursive, watch, with, overwrite, dryRun, json, quiet };
        common.AddTo(command);
        command.SetAction((parsed, cancellationToken) =>
        {
            var (videos, prompts) = Sentences.Split(parsed.GetValue(inputs) ?? [], parsed.GetValue(prompt) ?? [], parsed.GetValue(target));
            if (parsed.GetValue(watch) is { } watched)
            {
                if (videos.Count > 0) throw new UsageException(said => said.Say($"--watch takes a folder and a sentence; leave out {videos[0]}.", $"--watch 只需文件夹和一句要求；请去掉 {videos[0]}。"));
                if (prompts is not [var each]) throw Sentences.Missing();
                return new WatchRun { Console = console, Folder = watched, Prompt = each, Output = parsed.GetValue(output), Json = parsed.GetValue(json), Settings = common.Read(parsed) }.RunAsync(cancellationToken);
            }

            return new CompressRun
            {
                Console = console,
                Videos = videos,
                Prompts = prompts,
                IsRecursive = parsed.GetValue(recursive),
                With = parsed.GetValue(with) ?? [],
                Output = parsed.GetValue(output),
                Overwrite = parsed.GetValue(overwrite),
                DryRun = parsed.GetValue(dryRun),
                Json = parsed.GetValue(json),
                Quiet = parsed.GetValue(quiet),
                Settings = common.Read(parsed),
            }.RunAsync(cancellationToken);
        });
        return command;
    }
}
