using Compressor.Local.Commands;

namespace Compressor.EndToEnd.Tests;

/// <summary>The whole command line in this process, for what a process of its own would show no more of: that costs a start, and no compiled code is shared.</summary>
internal static class CompressorHere
{
    public static async Task<Ended> RunAsync(IEnumerable<string> arguments)
    {
        using StringWriter output = new() { NewLine = "\n" }, errors = new() { NewLine = "\n" };
        var code = await CommandLine.RunAsync([.. arguments], new CommandConsole(TextWriter.Synchronized(output), TextWriter.Synchronized(errors)));
        return new Ended(code, LinesOf(output), LinesOf(errors));
    }

    /// <summary>As the lines of a process are read.</summary>
    private static string LinesOf(StringWriter writer) => writer.ToString() is var text && text.EndsWith('\n') ? text[..^1] : text;
}
