namespace Compressor.Edits.Fallback;

/// <summary>How a clause of an edit is known: which concepts it must have, which it must not, and what it then asks for.</summary>
/// <param name="needs">Concepts by name: "Bar Dislike|Gone -Blur" needs Bar, one of the next two, and no Blur. A clause with a negation is only taken where Negation is named.</param>
/// <param name="mood">What the clause must be.</param>
/// <param name="read">What it asks for; null: its quantities don't fit.</param>
internal sealed class Frame(string needs, Mood mood, Func<Clause, PromptReading, Answer?> read)
{
    private readonly Concept[][] _groups = [.. needs.Split(' ').Where(part => part[0] != '-').Select(part => part.Split('|').Select(Enum.Parse<Concept>).ToArray())];
    private readonly Concept[] _none = [.. needs.Split(' ').Where(part => part[0] == '-').Select(part => Enum.Parse<Concept>(part[1..]))];

    public Frame(string needs, Mood mood, Func<Clause, VideoEdit, VideoEdit?> read)
        : this(needs, mood, (clause, reading) => read(clause, reading.Edit) is { } edit && edit != reading.Edit ? new Answer(edit) : null)
    {
    }

    /// <summary>The more it needs, the surer it is.</summary>
    public int Weight => _groups.Length;

    public Answer? Read(Clause clause, PromptReading reading)
    {
        if (!Array.TrueForAll(_groups, clause.HasAny) || clause.HasAny(_none)) return null;
        if (mood == Mood.Asks && !clause.Asks) return null;
        if (mood == Mood.Complains && (clause.Has(Concept.Told) || clause.Has(Concept.Question))) return null;
        if (clause.Has(Concept.Negation) && !_groups.Any(group => group.Contains(Concept.Negation))) return null;
        return read(clause, reading);
    }
}

internal enum Mood
{
    /// <summary>A wish, or a noun by itself.</summary>
    Asks,

    /// <summary>How things are may be said too, if nobody would say it who is content.</summary>
    Complains,

    /// <summary>Whatever it is.</summary>
    Any,
}
