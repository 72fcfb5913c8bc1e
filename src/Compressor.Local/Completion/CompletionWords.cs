using System.CommandLine;
using System.CommandLine.Completions;

namespace Compressor.Local.Completion;

/// <summary>What can follow a command.</summary>
/// <param name="Path">"", "compress", "jobs clear".</param>
/// <param name="Commands">Names with their descriptions, and the values of an argument that takes only some.</param>
/// <param name="Options">Names, long ones alone, with their descriptions.</param>
internal sealed record CompletionWords(string Path, IReadOnlyList<(string Name, string Description)> Commands, IReadOnlyList<(string Name, string Description)> Options)
{
    /// <summary>Of a command and all below it.</summary>
    public static IReadOnlyList<CompletionWords> Of(RootCommand root) => [.. Of(root, "")];

    private static IEnumerable<CompletionWords> Of(Command command, string path)
    {
        var commands = command.Subcommands.Where(known => !known.Hidden).ToList();
        yield return new CompletionWords(
            path,
            [.. commands.Select(known => (known.Name, known.Description ?? "")), .. command.Arguments.SelectMany(argument => argument.GetCompletions(CompletionContext.Empty)).Select(word => (word.Label, ""))],
            [.. command.Options.Where(option => !option.Hidden && option.Name.StartsWith("--", StringComparison.Ordinal)).Select(option => (option.Name, option.Description ?? ""))]);
        foreach (var words in commands.SelectMany(known => Of(known, path.Length == 0 ? known.Name : $"{path} {known.Name}"))) yield return words;
    }
}
