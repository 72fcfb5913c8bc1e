namespace Compressor.Edits;

/// <summary>Whether a result is what was asked for.</summary>
public sealed record Verdict
{
    /// <summary>What the result misses: sentences in the user's language.</summary>
    public IReadOnlyList<string> Unmet { get; init; } = [];

    /// <summary>The same by kind, as far as the kind was asked for.</summary>
    public IReadOnlyDictionary<EditKind, string> Missed { get; init; } = new Dictionary<EditKind, string>();

    /// <summary>Kinds that a backend may be asked for once more.</summary>
    public IReadOnlyList<EditKind> AskAgain { get; init; } = [];

    /// <summary>Kinds that were asked for and that neither the file's facts nor the backend's report tell of.</summary>
    public IReadOnlyList<EditKind> Unchecked { get; init; } = [];

    /// <summary>Facts that are not known fail nothing by themselves: what the backend says it has done is taken as done.</summary>
    public static Verdict Of(JudgedResult result, Language language)
    {
        var findings = EditCatalog.All.Select(edit => (edit.Kind, Asked: edit.IsIn(result.Edit), Finding: edit.Judge(result, language))).ToList();
        return new Verdict
        {
            Unmet = [.. findings.Select(one => one.Finding).OfType<Finding.Unmet>().Select(unmet => unmet.Sentence).Distinct(StringComparer.Ordinal)],
            Missed = findings.Where(one => one is { Asked: true, Finding: Finding.Unmet }).ToDictionary(one => one.Kind, one => ((Finding.Unmet)one.Finding!).Sentence),
            AskAgain = [.. findings.Where(one => one is { Asked: true, Finding: Finding.Unmet { CanBeAskedAgain: true } }).Select(one => one.Kind)],
            Unchecked = [.. findings.Where(one => one is { Asked: true, Finding: null } && result.Applied?.Contains(one.Kind) is not true).Select(one => one.Kind)],
        };
    }
}
