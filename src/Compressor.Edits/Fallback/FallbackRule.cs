namespace Compressor.Edits.Fallback;

/// <summary>
/// Reads clauses of which the tables of words took nothing, by the concepts that they hold. The edit that is clearly first is taken; in doubt none. Goes after
/// all tables.
/// </summary>
internal sealed class FallbackRule : IPromptRule
{
    /// <summary>Longer clauses tell stories.</summary>
    private const int MaxWords = 24;

    /// <summary>"Smaller" is read from many words, whatever else stands beside them.</summary>
    private static readonly VideoEdit Nothing = new();

    public void Read(PromptReading reading)
    {
        // Where nothing came of what was taken, it is read again.
        var isNothing = reading is { HasRefused: false, Action: FollowUpAction.None, Removed.Count: 0 } && reading.Edit with { Compress = false, KeepQuality = false } == Nothing;
        Clause? before = null;
        foreach (var clause in Clauses.Of(isNothing ? reading.Measured : reading.Text.ToString()))
        {
            if (clause.Words.Count is 0 or > MaxWords) continue;
            if (Choose(clause, reading) is { } answer) Take(answer, clause, reading);
            else if (before is not null && clause.IsPronoun && Choose(before.With(clause), reading) is { } both) Take(both, clause, reading);
            before = clause;
        }
    }

    /// <summary>What the surest frame reads; null where two of the same weight differ.</summary>
    private static Answer? Choose(Clause clause, PromptReading reading)
    {
        var readings = Frames.All.Select(frame => (frame.Weight, Answer: frame.Read(clause, reading))).Where(one => one.Answer is not null).ToList();
        if (readings.Count == 0) return null;
        var most = readings.Max(one => one.Weight);
        return readings.Where(one => one.Weight == most).Select(one => one.Answer).Distinct().ToList() is [var only] ? only : null;
    }

    private static void Take(Answer answer, Clause clause, PromptReading reading)
    {
        reading.Edit = answer.Edit;
        if (reading.Action is FollowUpAction.None) reading.Action = answer.Action;
        if (answer.Removed is { } kind) reading.Removed.Add(kind);
        if (answer.IsUnsupported) reading.Unsupported(clause.Index, clause.Text.Length);
        else if (clause.Index + clause.Text.Length <= reading.Text.ToString().Length) reading.Text.Take(clause.Index, clause.Text.Length);
    }
}
