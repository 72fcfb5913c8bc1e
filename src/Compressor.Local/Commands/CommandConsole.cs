using System.Text;
using Compressor.Edits;

namespace Compressor.Local.Commands;

/// <summary>What a run of the program reads and writes; tests give their own.</summary>
internal sealed record CommandConsole(TextWriter Output, TextWriter Errors)
{
    /// <summary>Bytes from standard input.</summary>
    public Func<Stream> OpenInput { get; init; } = Console.OpenStandardInput;

    /// <summary>Bytes to standard output.</summary>
    public Func<Stream> OpenOutput { get; init; } = Console.OpenStandardOutput;

    public bool IsInputTerminal { get; init; }

    public bool IsOutputTerminal { get; init; }

    public bool IsErrorTerminal { get; init; }

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
            Language = LanguageOf(Environment.GetEnvironmentVariable),
        };
    }

    /// <summary>By the locale (POSIX: the first of these variables that is set counts); where there is none, the system's.</summary>
    internal static Language LanguageOf(Func<string, string?> variable)
    {
        var locale = new[] { "LC_ALL", "LC_MESSAGES", "LANG" }.Select(variable).FirstOrDefault(value => !string.IsNullOrEmpty(value))
            ?? (OperatingSystem.IsWindows() ? System.Globalization.CultureInfo.InstalledUICulture.Name : "");
        if (!locale.StartsWith("zh", StringComparison.OrdinalIgnoreCase)) return Language.English;
        return new[] { "TW", "HK", "MO", "Hant" }.Any(place => locale.Contains(place, StringComparison.OrdinalIgnoreCase)) ? Language.TraditionalChinese : Language.Chinese;
    }
}
