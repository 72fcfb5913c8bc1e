namespace Compressor.Edits;

/// <summary>Gathers the times of a sentence before other rules take them one by one. Goes after the numerals; what follows from them is said by <see cref="DoubtfulMoments"/>.</summary>
internal sealed class MomentWords : IPromptRule
{
    public void Read(PromptReading reading)
    {
        if (MomentReader.Read(reading.Text.ToString(), reading.Language is Language.English, () => reading.Context.Source?.DurationSeconds, reading.Edit.Title is not null) is not { } set) return;
        reading.Moments = set;
        reading.MomentSpans = [.. set.Clauses.Select(clause => reading.Text.SpanOf(clause.From, clause.Text.Length))];
    }
}
