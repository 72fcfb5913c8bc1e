using System.CommandLine;
using Compressor.Sqlite;

namespace Compressor.Local.Commands;

/// <summary>The command line as a whole: parses, runs, and turns what went wrong into one sentence and an exit code.</summary>
internal static class CommandLine
{
    /// <summary>An interrupted job is cancelled and cleaned up within this time, or the process ends without.</summary>
    private static readonly TimeSpan CleanUpLimit = TimeSpan.FromSeconds(20);

    public static async Task<int> RunAsync(string[] args)
    {
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = new RootCommand("Makes large videos small from one sentence.")
        {
            CompressCommand.Create(),
            ServeCommand.Create(),
            DemoCommand.Create(),
            RendererCommand.Create(),
        };

        // A prompt may begin with "@": no response files.
        var parsed = root.Parse(args, new ParserConfiguration { ResponseFileTokenReplacer = null });
        if (parsed.Errors.Count > 0)
        {
            await Console.Error.WriteLineAsync($"{parsed.Errors[0].Message} See: ./compressor --help");
            return ExitCodes.Usage;
        }

        return await InvokeAsync(parsed);
    }

    private static async Task<int> InvokeAsync(ParseResult parsed)
    {
        try
        {
            return await parsed.InvokeAsync(new InvocationConfiguration
            {
                EnableDefaultExceptionHandler = false,
                ProcessTerminationTimeout = CleanUpLimit,
            });
        }
        catch (OperationCanceledException)
        {
            return ExitCodes.Interrupted;
        }
        catch (UsageException e)
        {
            return await ExplainAsync(e.Message, ExitCodes.Usage);
        }
        catch (DataFolderInUseException)
        {
            return await ExplainAsync("The data folder is in use by another Compressor; stop that one, or give another folder with --data DIR.", ExitCodes.Usage);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // Work may have been done: what fails before it is a UsageException.
            return await ExplainAsync(e.Message, ExitCodes.Failed);
        }
        catch (Exception e)
        {
            return await ExplainAsync($"Something unexpected went wrong: {e.Message}", ExitCodes.Failed);
        }
    }

    private static async Task<int> ExplainAsync(string sentence, int code)
    {
        await Console.Error.WriteLineAsync(sentence);
        return code;
    }
}
