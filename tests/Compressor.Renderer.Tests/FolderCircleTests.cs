using System.Text.RegularExpressions;
using Compressor.TestSupport;

namespace Compressor.Renderer.Tests;

/// <summary>
/// Folders use one another in one direction only. A folder may use what lies above it (options, errors), and what lies above puts the folders
/// together, so only folders of which neither holds the other are looked at.
/// </summary>
public partial class FolderCircleTests
{
    private const string Root = "Compressor.Renderer";

    [Fact]
    public void No_two_folders_need_one_another()
    {
        var uses = Uses();
        Assert.Contains($"{Root}.Storage", uses[$"{Root}.Renders"]);
        var circles = uses.Keys.Where(folder => Reachable(uses, folder).Contains(folder)).Order(StringComparer.Ordinal);
        Assert.Empty(circles);
    }

    private static HashSet<string> Reachable(Dictionary<string, HashSet<string>> uses, string from)
    {
        var found = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>(uses[from]);
        while (waiting.TryPop(out var folder))
        {
            if (!found.Add(folder)) continue;
            foreach (var next in uses.GetValueOrDefault(folder, [])) waiting.Push(next);
        }

        return found;
    }

    private static Dictionary<string, HashSet<string>> Uses()
    {
        var uses = new Dictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", Root), "*.cs", SearchOption.AllDirectories))
        {
            var text = File.ReadAllText(file);
            if (!Namespace.Match(text).Groups["name"].Value.StartsWith(Root, StringComparison.Ordinal)) continue;
            var folder = Namespace.Match(text).Groups["name"].Value;
            uses.TryAdd(folder, new HashSet<string>(StringComparer.Ordinal));
            uses[folder].UnionWith(Using.Matches(text).Select(match => match.Groups["name"].Value).Where(used => !Holds(used, folder) && !Holds(folder, used)));
        }

        return uses;
    }

    private static bool Holds(string outer, string inner) => (inner + ".").StartsWith(outer + ".", StringComparison.Ordinal);

    [GeneratedRegex(@"^namespace (?<name>[\w.]+);", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Namespace { get; }

    [GeneratedRegex(@"^using (?<name>Compressor\.Renderer[\w.]*);", RegexOptions.Multiline | RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Using { get; }
}
