using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A clause of a sentence that names times; in its text each time is a <see cref="TrimTimes.Mark"/>.</summary>
/// <param name="From">Where in the sentence it begins.</param>
/// <param name="Index">Which clause it is.</param>
internal sealed record MomentClause(int From, string Text, int Index)
{
    private static readonly Wording Latin = Pattern.Zh("[a-z][a-z'&]+"), Han = Pattern.Zh("[\u3400-\u9fff]+"), Ordinal = Pattern.Zh("第 ?[0-9]{1,2} ?[个次圈场局节段轮回首曲幕集]");
    private const int Stem = 4;

    public int To => From + Text.Length;

    public bool HasTime => Text.Contains(TrimTimes.Mark, StringComparison.Ordinal);

    /// <summary>What it speaks of: the beginnings of its English words, and pairs of its Chinese characters.</summary>
    public HashSet<string> Names(IReadOnlySet<string> common) =>
    [
        .. Ordinals,
        .. Latin.Matches(Text).Select(word => word.Value).Where(word => word.Length > 1 && !common.Contains(word) && !Little.Contains(word)).Select(word => word[..Math.Min(Stem, word.Length)]).Select(word => word.Length > 2 && word[^1] == 's' && word[^2] != 's' ? word[..^1] : word),
        .. Han.Matches(Text).SelectMany(run => Enumerable.Range(0, Math.Max(0, run.Length - 1)).Select(i => run.Value.Substring(i, 2))).Where(pair => !common.Contains(pair)),
    ];

    /// <summary>第2圈: which one of several.</summary>
    public IEnumerable<string> Ordinals => Ordinal.Matches(Text).Select(one => one.Value.Replace(" ", "", StringComparison.Ordinal));

    private static readonly HashSet<string> Little = new(["it", "it's", "is", "to", "of", "at", "in", "on", "so", "my", "me", "we", "us", "he", "be", "by", "or", "as", "an", "no", "do", "up", "if", "i'm", "i'd", "let", "get", "got", "bit", "too", "off", "than"], StringComparer.Ordinal);

    public static IReadOnlyList<MomentClause> Of(string mask, Wording joints)
    {
        List<MomentClause> found = [];
        var from = 0;
        foreach (Match joint in joints.Matches(mask))
        {
            Add(from, joint.Index);
            from = joint.Index + joint.Length;
        }

        Add(from, mask.Length);
        return found;

        void Add(int start, int end)
        {
            while (start < end && mask[start] == ' ') start++;
            if (end > start && !string.IsNullOrWhiteSpace(mask[start..end])) found.Add(new MomentClause(start, mask[start..end], found.Count));
        }
    }
}
