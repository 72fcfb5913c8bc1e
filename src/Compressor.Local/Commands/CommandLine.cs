using System.CommandLine;
using Compressor.Edits;
using Compressor.Sqlite;

namespace Compressor.Local.Commands;

/// <summary>The command line as a whole: parses, runs, and turns what went wrong into one sentence and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>An interrupted job is cancelled and cleaned up within this time, or the process ends without.</summary>
    private static readonly TimeSpan CleanUpLimit = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args, CommandConsole console)
    {
        try
        {
            // A prompt may begin with "@": no response files.
            var root = CreateRoot(console);
            var parsed = root.Parse(Shorthand.Expand(args, root.Subcommands.Select(command => command.Name)), new ParserConfiguration { ResponseFileTokenReplacer = null });
            if (UsageCheck.Find(parsed, console.Language) is { } wrong) throw wrong;
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = CleanUpLimit,
                Output = console.Output,
                Error = console.Errors,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (UsageException e)
        {
            return await ExplainAsync(e.In(e.Language ?? console.Language), ExitCodes.Usage);
        }
        catch (DataFolderInUseException e)
        {
            return await ExplainAsync(console.Language.Say(
                $"The data folder {e.Folder} is in use by another Compressor; stop that one, or give another folder with --data DIR.",
                $"数据文件夹 {e.Folder} 正被另一个 Compressor 使用；请先停止它，或用 --data DIR 另选文件夹。"), ExitCodes.Usage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Work may have been done: what fails before it is a UsageException.
            return await ExplainAsync(e.Message, ExitCodes.Failed);
        }
        catch (Exception e)
        {
            return await ExplainAsync(console.Language.Say($"Something unexpected went wrong: {e.Message}", $"发生意外错误：{e.Message}"), ExitCodes.Failed);
        }

        async Task<int> ExplainAsync(string sentence, int code)
        {
            await console.Explanations.WriteLineAsync(sentence);
            return code;
        }
    }

    internal static RootCommand CreateRoot(CommandConsole console) => new(console.Language.Say(
        "Makes large videos small from one sentence.\n\n  compressor holiday.mov \"under 50MB without losing quality\"\n  compressor compress *.mov \"for WhatsApp\" -o small/\n  compressor serve",
        "用一句话把大视频变小。\n\n  compressor holiday.mov \"50MB以内，不损失画质\"\n  compressor compress *.mov \"能发微信\" -o small/\n  compressor serve"))
    {
        CompressCommand.Create(console),
        ServeCommand.Create(console),
        DemoCommand.Create(console),
        JobsCommand.Create(console),
        DoctorCommand.Create(console),
        WebhooksCommand.Create(console),
        CompletionCommand.Create(console),
        RendererCommand.Create(console),
        McpCommand.Create(console),
    };
}
