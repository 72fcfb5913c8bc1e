using Compressor.Local.Compressing;
using Compressor.Media;

namespace Compressor.Local.Commands;

/// <summary>What people type without having read anything.</summary>
internal static class Shorthand
{
    private const string Help = "--help";

    /// <summary>"help serve" is "serve --help", no argument at all asks for help, and what begins with no command but names a video is to be compressed.</summary>
    /// <param name="commands">The names of all commands.</param>
    public static string[] Expand(string[] args, IEnumerable<string> commands) => args switch
    {
        [] or ["help"] => [Help],
        ["help", .. var rest] => [.. rest, Help],
        [var first, ..] when (IsInput(first) || (MayComeFirst(first, commands) && args.Any(IsInput))) && !args.TakeWhile(argument => argument == first || !IsInput(argument)).Any(argument => commands.Contains(argument, StringComparer.Ordinal)) => ["compress", .. args],
        _ => args,
    };

    /// <summary>A sentence, if only of a word that is no mistyped command, or an option of a command.</summary>
    private static bool MayComeFirst(string argument, IEnumerable<string> commands) =>
        argument.StartsWith('-') ? argument is not (Help or "-h" or "-?" or "--version") : argument.Any(char.IsWhiteSpace) || Spelling.Nearest(argument, commands) is null;

    /// <summary>A video, a folder, a pattern, a list, or standard input.</summary>
    private static bool IsInput(string argument) =>
        argument == InputPaths.Stream || IsVideo(argument) || InputPaths.IsList(argument) || Directory.Exists(argument) || (argument.Contains('*', StringComparison.Ordinal) && !argument.Any(char.IsWhiteSpace));

    private static bool IsVideo(string argument) => MediaFormats.Find(Path.GetExtension(argument).TrimStart('.')) is not null;
}
