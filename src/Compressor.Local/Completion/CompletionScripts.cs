using System.Text;

namespace Compressor.Local.Completion;

/// <summary>The scripts hold all words: to complete one, no shell has to start this program. Where no word fits, files are offered.</summary>
internal static class CompletionScripts
{
    public static string Bash(IReadOnlyList<CompletionWords> words) => $$"""
        _compressor() {
          local current=${COMP_WORDS[COMP_CWORD]} path= word known
          for word in "${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
            case "$path $word" in {{string.Join(" | ", Paths(words).Select(path => $"\"{Parent(path)} {Last(path)}\""))}}) path="${path:+$path }$word" ;; esac
          done
          case $path in
        {{Cases(words, path => $"\"{path}\"", text => $"known=\"{text}\" ;;")}}
          esac
          COMPREPLY=($(compgen -W "$known" -- "$current"))
          if [ ${#COMPREPLY[@]} -eq 0 ]; then compopt -o default 2>/dev/null; COMPREPLY=(); fi
        }
        complete -F _compressor compressor ./compressor

        """;

    public static string Zsh(IReadOnlyList<CompletionWords> words) => $$"""
        #compdef compressor
        _compressor() {
          local path_="" word
          local -a known
          for word in "${(@)words[2,CURRENT-1]}"; do
            case "$path_ $word" in {{string.Join("|", Paths(words).Select(path => $"\"{Parent(path)} {Last(path)}\""))}}) path_="${path_:+$path_ }$word" ;; esac
          done
          case "$path_" in
        {{Cases(words, path => $"\"{path}\"", text => $"known=({text}) ;;")}}
          esac
          compadd -- $known
          _files
        }
        compdef _compressor compressor

        """;

    public static string Fish(IReadOnlyList<CompletionWords> words)
    {
        var script = new StringBuilder();
        foreach (var (path, commands, options) in words)
        {
            var condition = path.Length == 0
                ? "__fish_use_subcommand"
                : string.Join("; and ", path.Split(' ').Select(part => $"__fish_seen_subcommand_from {part}")) + (commands.Count > 0 ? $"; and not __fish_seen_subcommand_from {string.Join(' ', commands.Select(command => command.Name))}" : "");
            foreach (var (name, description) in commands) script.AppendLine($"complete -c compressor -n '{condition}' -f -a {name} -d {Quoted(description)}");
            foreach (var (name, description) in options) script.AppendLine($"complete -c compressor -n '{condition}' -l {name[2..]} -d {Quoted(description)}");
        }

        return script.ToString();

        static string Quoted(string text) => $"'{text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("'", "\\'", StringComparison.Ordinal)}'";
    }

    public static string PowerShell(IReadOnlyList<CompletionWords> words) => $$"""
        Register-ArgumentCompleter -Native -CommandName compressor -ScriptBlock {
          param($wordToComplete, $commandAst, $cursorPosition)
          $known = @{
        {{string.Join('\n', words.Select(word => $"    '{word.Path}' = '{Words(word)}'"))}}
          }
          $path = ''
          foreach ($element in $commandAst.CommandElements | Select-Object -Skip 1) {
            $next = "$path $element".Trim()
            if ($known.ContainsKey($next)) { $path = $next }
          }
          $known[$path] -split ' ' | Where-Object { $_ -and $_ -like "$wordToComplete*" } | ForEach-Object {
            [System.Management.Automation.CompletionResult]::new($_, $_, 'ParameterValue', $_)
          }
        }

        """;

    private static string Cases(IReadOnlyList<CompletionWords> words, Func<string, string> pattern, Func<string, string> body) =>
        string.Join('\n', words.Select(word => $"    {pattern(word.Path)}) {body(Words(word))}"));

    private static string Words(CompletionWords words) => string.Join(' ', words.Commands.Concat(words.Options).Select(word => word.Name));

    private static IEnumerable<string> Paths(IReadOnlyList<CompletionWords> words) => words.Select(word => word.Path).Where(path => path.Length > 0);

    private static string Parent(string path) => path.LastIndexOf(' ') is > 0 and var end ? path[..end] : "";

    private static string Last(string path) => path[(path.LastIndexOf(' ') + 1)..];
}
