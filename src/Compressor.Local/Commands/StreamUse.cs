using Compressor.Edits;
using Compressor.Local.Compressing;

namespace Compressor.Local.Commands;

/// <summary>Whether standard input and output can be used as they are asked for.</summary>
internal static class StreamUse
{
    /// <returns>The run, with standard output as the place of what comes from standard input, if nothing else is said.</returns>
    public static CompressRun Of(CompressRun run)
    {
        if (run.Videos.Count == 0)
        {
            throw run.Prompts.Count == 0
                ? new UsageException(language => language.Say("Say which video, and what should happen: compressor compress clip.mp4 \"under 25MB\"", "请说明哪个视频、要做什么：compressor compress clip.mp4 \"25MB以内\""))
                : new UsageException(language => language.Say("Say which video: compressor compress clip.mp4 \"under 25MB\"", "请说明哪个视频：compressor compress clip.mp4 \"25MB以内\""));
        }

        var (takes, isAlone) = (run.Videos.Contains(InputPaths.Stream), run.Videos is [not InputPaths.Stream] or [InputPaths.Stream]);
        if (takes && !isAlone) throw new UsageException(language => language.Say("- stands for one video, alone.", "- 只能单独代表一个视频。"));
        if (takes && run.Console.IsInputTerminal)
            throw new UsageException(language => language.Say("Pipe a video into it: cat clip.mp4 | compressor compress - \"under 25MB\" -o small.mp4", "请通过管道传入视频：cat clip.mp4 | compressor compress - \"25MB以内\" -o small.mp4"));
        if (takes && run is { Output: null, DryRun: false })
        {
            if (run.Console.IsOutputTerminal || run.Json) throw new UsageException(language => language.Say("Say where the result goes: -o FILE", "请说明结果的去处：-o FILE"));
            run = run with { Output = InputPaths.Stream };
        }

        return run.Output == InputPaths.Stream && !run.DryRun ? Sending(run) : run;
    }

    private static CompressRun Sending(CompressRun run)
    {
        if (run.Console.IsOutputTerminal) throw new UsageException(language => language.Say("A terminal can't take a video; write it to a file with -o FILE.", "终端无法接收视频；请用 -o FILE 写入文件。"));
        if (run.Json) throw new UsageException(language => language.Say("--json and -o - can't both use stdout; leave one out.", "--json 与 -o - 不能同时使用标准输出；请去掉其中一个。"));
        if (run.Videos.Count > 1 || InputPaths.IsList(run.Videos[0]) || Directory.Exists(run.Videos[0]))
            throw new UsageException(language => language.Say("Only the result of one video can go to stdout; give a folder with -o DIR.", "只有单个视频的结果可以写到标准输出；请用 -o DIR 给出文件夹。"));
        return run;
    }
}
