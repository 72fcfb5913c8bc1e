using Spectre.Console;

namespace Compressor.Local.Commands;

/// <summary>Rich output over a writer.</summary>
internal static class Consoles
{
    /// <summary>Columns of what is no terminal: enough for any table, and nothing is cut.</summary>
    private const int PlainWidth = 120;

    public static IAnsiConsole Of(TextWriter writer, bool isTerminal)
    {
        var console = AnsiConsole.Create(new AnsiConsoleSettings { Out = new AnsiConsoleOutput(writer), Ansi = isTerminal ? AnsiSupport.Detect : AnsiSupport.No });
        if (!isTerminal) console.Profile.Width = PlainWidth;
        return console;
    }
}
