using System.CommandLine;
using System.CommandLine.Help;
using System.CommandLine.Parsing;
using Compressor.Edits;

namespace Compressor.Local.Commands;

/// <summary>Says what is wrong with a command line in one sentence, and what was probably meant.</summary>
internal static class UsageCheck
{
    /// <returns>Null: it can be run.</returns>
    public static UsageException? Find(ParseResult parsed, Language language)
    {
        // Whoever asks for help gets it, whatever else is there.
        if (parsed.Action is HelpAction || (parsed.RootCommandResult.Command.Options.OfType<VersionOption>().FirstOrDefault() is { } version && parsed.GetResult(version) is { Implicit: false })) return null;
        var command = parsed.CommandResult.Command;
        // Without its command, no option is known.
        if (command.Action is null && parsed.UnmatchedTokens.Any(token => !token.StartsWith('-'))) return NoCommand(parsed, command);
        if (UnknownOption(parsed) is { } option) return Unknown(option, NamesOfOptions(command), "option", "选项");
        if (parsed.Errors.Count == 0) return null;
        if (command.Subcommands.Count > 0) return NoCommand(parsed, command);
        if (parsed.UnmatchedTokens is [var stray, ..])
            return new UsageException(said => said.Say($"{command.Name} takes no \"{stray}\". See: compressor {command.Name} --help", $"{command.Name} 不接受“{stray}”。请看：compressor {command.Name} --help"));
        if (parsed.Errors[0] is { SymbolResult: ArgumentResult { Tokens.Count: 0, Argument: var missing } })
            return new UsageException(said => said.Say($"{command.Name} needs one of: {missing.Description}. See: compressor {command.Name} --help", $"{command.Name} 需要其中之一：{missing.Description}。请看：compressor {command.Name} --help"));
        if (parsed.Errors[0] is { SymbolResult: OptionResult { Tokens.Count: 0, Option: var valueless } })
            return new UsageException(said => said.Say($"{valueless.Name} needs a value: {valueless.Name} {valueless.HelpName}", $"{valueless.Name} 需要一个值：{valueless.Name} {valueless.HelpName}"));
        return new UsageException(parsed.Errors[0].Message);
    }

    private static UsageException NoCommand(ParseResult parsed, Command command)
    {
        var names = command.Subcommands.Where(known => !known.Hidden).Select(known => known.Name).ToList();
        return parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith('-')) is { } typed
            ? Unknown(command is RootCommand ? typed : $"{command.Name} {typed}", command is RootCommand ? names : [.. names.Select(name => $"{command.Name} {name}")], "command", "命令")
            : new UsageException(said => said.Say($"Say what to do: {string.Join(", ", names)}. See: compressor --help", $"请说明要做什么：{string.Join("、", names)}。请看：compressor --help"));
    }

    private static UsageException Unknown(string typed, IEnumerable<string> known, string what, string whatInChinese)
    {
        var nearest = Spelling.Nearest(typed, known);
        return new UsageException(said => nearest is null
            ? said.Say($"There is no {what} {typed}. See: compressor --help", $"没有{whatInChinese} {typed}。请看：compressor --help")
            : said.Say($"There is no {what} {typed}. Did you mean {nearest}?", $"没有{whatInChinese} {typed}。是不是要用 {nearest}？"));
    }

    /// <summary>What looks like an option, is none, and is no file either; null: nothing is. After "--", nothing is an option.</summary>
    private static string? UnknownOption(ParseResult parsed)
    {
        var plain = parsed.Tokens.SkipWhile(token => token.Type is not TokenType.DoubleDash).Select(token => token.Value).ToHashSet(StringComparer.Ordinal);
        var arguments = parsed.CommandResult.Children.OfType<ArgumentResult>().SelectMany(argument => argument.Tokens.Select(token => token.Value));
        return parsed.UnmatchedTokens.Concat(arguments).FirstOrDefault(value => value is ['-', _, ..] && !plain.Contains(value) && !File.Exists(value));
    }

    private static IEnumerable<string> NamesOfOptions(Command command) =>
        command.Options.Where(option => !option.Hidden).SelectMany(option => option.Aliases.Prepend(option.Name)).Append("--help").Where(name => name.StartsWith("--", StringComparison.Ordinal));
}
