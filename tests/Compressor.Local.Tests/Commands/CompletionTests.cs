using System.Diagnostics;
using Compressor.Local.Commands;
using Compressor.Local.Completion;
using Compressor.TestSupport;

namespace Compressor.Local.Tests.Commands;

public sealed class CompletionTests : IDisposable
{
    private static readonly IReadOnlyList<CompletionWords> Words = CompletionWords.Of(CommandLine.CreateRoot(new CommandConsole(TextWriter.Null, TextWriter.Null)));
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    /// <param name="typed">The last word is the one to complete.</param>
    [Theory]
    [InlineData("compressor comp", "compress completion")]
    [InlineData("compressor compress --ta", "--target")]
    [InlineData("compressor compress clip.mp4 --dr", "--dry-run")]
    [InlineData("compressor jobs cl", "clear")]
    [InlineData("compressor jobs clear --ol", "--older-than")]
    [InlineData("compressor serve --dry", "")]
    [InlineData("compressor completion fi", "fish")]
    public async Task Bash_completes_by_the_script(string typed, string completed)
    {
        var script = _folder["completion.bash"];
        await File.WriteAllTextAsync(script, CompletionScripts.Bash(Words), TestContext.Current.CancellationToken);
        var words = typed.Split(' ');
        using var bash = Process.Start(new ProcessStartInfo("bash", ["--norc", "-c", $"source '{script}'; COMP_WORDS=({typed}); COMP_CWORD={words.Length - 1}; _compressor; echo \"${{COMPREPLY[*]}}\""])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        var (output, errors) = (bash.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken), bash.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken));
        await bash.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.Equal((completed, ""), ((await output).Trim(), await errors));
    }

    [Fact]
    public void Every_shell_is_told_every_command_and_option()
    {
        foreach (var script in new[] { CompletionScripts.Bash(Words), CompletionScripts.Zsh(Words), CompletionScripts.Fish(Words), CompletionScripts.PowerShell(Words) })
        {
            foreach (var name in Words.SelectMany(word => word.Commands.Concat(word.Options)).Select(word => word.Name.TrimStart('-'))) Assert.Contains(name, script, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void What_fish_is_told_is_quoted() => Assert.Contains(
        @"-l name -d 'It\'s a \\ b'", CompletionScripts.Fish([new CompletionWords("", [], [("--name", @"It's a \ b")])]), StringComparison.Ordinal);
}
