using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>
/// Every amount of a message belongs to one edit at most: that in whose clause it stands. One that nothing was read from is given to that edit, or said if
/// it doesn't fit; one that another edit took, in whose clause it does not stand, is handed over. Goes after all rules that read.
/// </summary>
internal sealed class NumberOwners : IPromptRule
{
    /// <summary>What is to stay as it is, and what is wished for a part alone.</summary>
    private static readonly Wording Unwanted = Pattern.Zh("{not}|\\b(?:first|second|last|other) (?:1/2|half|third|quarter|part|bit)\\b|[前后] ?(?:1 ?半|半|1/2|段|面)");

    private static readonly Wording Complains = Pattern.Zh("\\btoo\\b|太|过于");

    public void Read(PromptReading reading)
    {
        if (reading.Action is not FollowUpAction.None) return;
        var whole = reading.Text.Whole(0, int.MaxValue);
        var amounts = Amount.Find(whole);
        if (amounts.Count == 0) return;
        var clauses = new OwnClauses(whole);
        foreach (var amount in amounts)
        {
            var clause = clauses.WithBefore(amount);
            if (Measures.All.Where(measure => measure.IsAt(clause)).ToList() is not [var home] || Unwanted.IsMatch(clause.Text)) continue;
            if (reading.IsTold(amount.Index, amount.End - amount.Index) || reading.IsRefused(clause.From, clause.To - clause.From)) continue;
            var taker = IsTakenBy(reading, amount);
            // "The sound's way too loud, make it 40 % of what it is": only a complaint says whose "it" is.
            if (taker is not null && clause != clauses.At(amount) && !Complains.IsMatch(clause.Text)) continue;
            if (taker is not null) HandOver(reading, amount, clause, taker, home, isOnly: !amounts.Any(other => other != amount && taker.IsAt(clauses.At(other)) && IsTakenBy(reading, other) == taker));
            else if (IsLeft(reading, amount)) Give(reading, amount, clause, home);
        }
    }

    /// <summary>No rule took it, or one did and nothing came of it.</summary>
    private static bool IsLeft(PromptReading reading, Amount amount) => !reading.Text.ToString().AsSpan(amount.Index, amount.End - amount.Index).Contains('¤') || reading.IsLost(amount.Index, amount.End - amount.Index);

    /// <summary>The edit that was read from it.</summary>
    private static Measure? IsTakenBy(PromptReading reading, Amount amount)
    {
        var (from, to) = reading.Text.SpanOf(amount.Index, amount.End - amount.Index);
        return Measures.All.FirstOrDefault(measure => EditCatalog.Of(measure.Kind).IsIn(reading.Edit) && reading.Sources.Of(measure.Kind).Any(span => span.From <= from && to <= span.To));
    }

    /// <summary>"Make the sound three times what it was" is no speed.</summary>
    /// <param name="isOnly">Nothing else says what is to become of the edit that took it.</param>
    private static void HandOver(PromptReading reading, Amount amount, OwnClause clause, Measure taker, Measure home, bool isOnly)
    {
        if (taker == home || taker.IsAt(clause) || (EditCatalog.Of(home.Kind).IsIn(reading.Edit) && !home.IsGuessed(reading)) || home.Read(isOnly ? EditCatalog.Of(taker.Kind).Without(reading.Edit) : reading.Edit, amount, clause) is not { } edit) return;
        Adopt(reading, edit, amount);
    }

    private static void Give(PromptReading reading, Amount amount, OwnClause clause, Measure home)
    {
        var isIn = EditCatalog.Of(home.Kind).IsIn(reading.Edit);
        if (isIn && !home.IsGuessed(reading)) return;
        if (home.Read(reading.Edit, amount, clause) is { } edit)
        {
            Adopt(reading, edit, amount);
            reading.Text.Take(amount.Index, amount.End - amount.Index);
            return;
        }

        reading.Edit = EditCatalog.Of(home.Kind).Without(reading.Edit);
        reading.Unsupported(clause.From, clause.To - clause.From);
    }

    private static void Adopt(PromptReading reading, VideoEdit edit, Amount amount)
    {
        var before = reading.Edit;
        reading.Edit = edit;
        reading.Sources.Note(before, edit, [reading.Text.SpanOf(amount.Index, amount.End - amount.Index)]);
    }
}
