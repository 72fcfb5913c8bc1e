using System.CommandLine;
using Compressor.Edits;
using Compressor.Local.Completion;

namespace Compressor.Local.Commands;

/// <summary><c>completion SHELL</c>: prints a script by which a shell completes this program's commands and options.</summary>
internal static class CompletionCommand
{
    private static readonly string[] Shells = ["bash", "zsh", "fish", "pwsh"];

    public static Command Create(CommandConsole console)
    {
        var language = console.Language;
        var shell = new Argument<string>("SHELL") { Description = string.Join(", ", Shells) };
        shell.CompletionSources.Add(Shells);
        shell.Validators.Add(given =>
        {
            if (given.Tokens is [{ Value: var typed }] && !Shells.Contains(typed)) given.AddError(language.Say($"There is no shell {typed} here; choose one of {string.Join(", ", Shells)}.", $"不支持 {typed}；请从 {string.Join("、", Shells)} 中选择。"));
        });
        var command = new Command("completion", language.Say("Print a completion script: source <(compressor completion bash)", "打印补全脚本：source <(compressor completion bash)")) { shell };
        command.SetAction(parsed =>
        {
            var root = (RootCommand)parsed.RootCommandResult.Command;
            console.Output.Write(parsed.GetRequiredValue(shell) switch
            {
                "zsh" => CompletionScripts.Zsh(CompletionWords.Of(root)),
                "fish" => CompletionScripts.Fish(CompletionWords.Of(root)),
                "pwsh" => CompletionScripts.PowerShell(CompletionWords.Of(root)),
                _ => CompletionScripts.Bash(CompletionWords.Of(root)),
            });
            return ExitCodes.Done;
        });
        return command;
    }
}
