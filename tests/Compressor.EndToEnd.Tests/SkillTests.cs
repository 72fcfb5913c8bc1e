using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Local;
using Compressor.Local.Commands;
using Compressor.Media;
using Compressor.TestSupport;

namespace Compressor.EndToEnd.Tests;

/// <summary>What the skill tells assistants to do works.</summary>
public sealed partial class SkillTests : IDisposable
{
    internal static readonly string Skill = File.ReadAllText(Path.Combine(RepositoryRoot.Path, "skills", "compressor", "SKILL.md"));

    private readonly Workplace _place = new();

    public void Dispose() => _place.Dispose();

    [Fact]
    public void It_has_a_name_and_says_when_to_use_it() =>
        Assert.Matches(@"\A---\nname: compressor\ndescription: [^\n]{100,1024}\n---\n", Skill);

    [Fact]
    public async Task Each_command_can_be_run()
    {
        var commands = FencePattern("sh").Matches(Skill).SelectMany(fence => fence.Groups["text"].Value.Split('\n', StringSplitOptions.RemoveEmptyEntries)).ToList();
        Assert.True(commands.Count >= 5);
        foreach (var command in commands)
        {
            var words = WordPattern().Matches(command).Select(word => word.Value.Trim('"')).ToList();
            Assert.Equal("compressor", words[0]);
            var arguments = new List<string>();
            foreach (var word in words.Skip(1)) arguments.Add(await FileAsync(word) ?? word);
            var (output, errors) = (new StringWriter(), new StringWriter());
            if (!arguments.Contains("--dry-run")) arguments.Add("--dry-run");
            var code = await CommandLine.RunAsync([.. arguments, "--data", _place.Data], new CommandConsole(output, errors));
            Assert.True(code == ExitCodes.Done, $"{command}\n{code}: {output}{errors}");
        }
    }

    [Fact]
    public void Each_exit_code_is_told() => Assert.Equal(
        new[] { ExitCodes.Done, ExitCodes.Usage, ExitCodes.Failed, ExitCodes.GoalMissed, ExitCodes.NothingDone, ExitCodes.Interrupted },
        CodePattern().Matches(Skill).Select(row => int.Parse(row.Groups["code"].Value, CultureInfo.InvariantCulture)));

    /// <summary>A file as the skill names it; null: the word is none.</summary>
    private async Task<string?> FileAsync(string word)
    {
        if (MediaFormats.Find(Path.GetExtension(word).TrimStart('.')) is not { } format) return word.EndsWith('/') ? Path.Combine(_place.Videos, word) : null;
        var path = Path.Combine(_place.Videos, word);
        if (format.Kind is MediaKind.Audio) await Clips.WriteSoundAsync(path);
        else await File.WriteAllBytesAsync(path, TestClips.Mp4());
        return path;
    }

    internal static Regex FencePattern(string language) => new($"```{language}\n(?<text>.*?)```", RegexOptions.Singleline | RegexOptions.ExplicitCapture, TimeSpan.FromSeconds(1));

    [GeneratedRegex("\"[^\"]*\"|[^ ]+", RegexOptions.None, matchTimeoutMilliseconds: 1000)]
    private static partial Regex WordPattern();

    [GeneratedRegex(@"^\| (?<code>\d+) \|", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex CodePattern();
}
