using System.Text.RegularExpressions;

namespace Compressor.Edits.Tests;

/// <summary>README.md promises nothing that isn't understood.</summary>
public partial class ReadmeTests
{
    private static readonly string Section = SectionOf(File.ReadAllText(Path.Combine(AppContext.BaseDirectory, "README.md")), "What you can ask");

    /// <summary>The examples of a row: English and Chinese.</summary>
    public static TheoryData<string, string> Rows { get; } = [.. RowPattern().Matches(Section).Select(row => (row.Groups["en"].Value, row.Groups["zh"].Value))];

    [Theory]
    [MemberData(nameof(Rows))]
    public void Both_examples_of_a_row_ask_for_the_same_kinds_of_edits(string english, string chinese)
    {
        var (one, other) = (PromptReader.Read(english), PromptReader.Read(chinese));

        Assert.NotEmpty(one.Edit.Kinds);
        Assert.Equal(one.Edit.Kinds, other.Edit.Kinds);
        Assert.All([one, other], request => Assert.Empty(request.Unsupported.Concat(request.Problems)));
    }

    [Fact]
    public void Every_kind_of_edit_has_an_example() => Assert.Equal(
        Enum.GetValues<EditKind>(), Rows.SelectMany(row => PromptReader.Read(row.Data.Item1).Edit.Kinds).Distinct().Order());

    private static string SectionOf(string page, string title) => page.Split($"\n## {title}\n")[1].Split("\n## ")[0];

    [GeneratedRegex(@"^\|[^|]+\| `(?<en>[^`]+)` \| `(?<zh>[^`]+)` \|\r?$", RegexOptions.Multiline | RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: 1000)]
    private static partial Regex RowPattern();
}
