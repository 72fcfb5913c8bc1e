using System.Text;
using Compressor.Edits;
using Microsoft.Win32.SafeHandles;

namespace Compressor.Local.Commands;

/// <summary>What a run of the program reads and writes; tests give their own.</summary>
internal sealed record CommandConsole(TextWriter Output, TextWriter Errors)
{
    /// <summary>Bytes from standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Bytes to standard output.</summary>
    public Func<Stream> OpenOutput { get; init; } = OpenStandardOutput;

    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

    /// <summary>Columns of the terminal; null: there is none, and lines stay as they are.</summary>
    public int? Columns { get; init; }

    /// <summary>Where sentences for people go.</summary>
    public TextWriter Sentences => Wrapped(Output, IsOutputTerminal);

    /// <summary>Where sentences about what went wrong go.</summary>
    public TextWriter Explanations => Wrapped(Errors, IsErrorTerminal);

    /// <summary>Of sentences before a prompt is known.</summary>
    public Language Language { get; init; }

    public static CommandConsole OfSystem()
    {
        Console.OutputEncoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        return new CommandConsole(Console.Out, Console.Error)
        {
            IsInputTerminal = !Console.IsInputRedirected,
            IsOutputTerminal = !Console.IsOutputRedirected,
            IsErrorTerminal = !Console.IsErrorRedirected,
            Columns = Console.IsOutputRedirected && Console.IsErrorRedirected ? null : WidthOfTerminal(),
            Language = LanguageOf(Environment.GetEnvironmentVariable),
        };
    }

    private TextWriter Wrapped(TextWriter writer, bool isTerminal) => isTerminal && Columns is { } columns ? new WrappedLines(writer, columns - 1) : writer;

    /// <returns>Null: it does not say.</returns>
    private static int? WidthOfTerminal()
    {
        try
        {
            return Console.WindowWidth is > 1 and var width ? width : null;
        }
        catch (IOException)
        {
            return null;
        }
    }

    /// <summary>The console's own stream says nothing of a reader that has gone, and a video would be lost without a word.</summary>
    private static Stream OpenStandardOutput() => OperatingSystem.IsWindows() ? Console.OpenStandardOutput() : new FileStream(new SafeFileHandle(1, ownsHandle: false), FileAccess.Write, bufferSize: 0);

    /// <summary>By the locale (POSIX: the first of these variables that is set counts); where there is none, the system's.</summary>
    internal static Language LanguageOf(Func<string, string?> variable)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? (OperatingSystem.IsWindows() ? System.Globalization.CultureInfo.InstalledUICulture.Name : "");
        if (!locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Language.English;
        return new[] { "TW", "HK", "MO", "Hant" }.Any(place => locale.Contains(place, StringComparison.OrdinalIgnoreCase)) ? Language.TraditionalChinese : Language.Chinese;
    }
}
