using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Reads one kind of request. All rules have the same shape: a table of patterns, and what each match means.</summary>
internal interface IPromptRule
{
    void Read(PromptReading reading);
}

/// <summary>A rule that is nothing but its table, tried from top to bottom; each match is taken out of the text.</summary>
internal abstract class TableRule : IPromptRule
{
    /// <summary>Matches of one pattern that are read; only a text that was made to take long has more.</summary>
    private const int Most = 32;

    protected abstract IReadOnlyList<(Wording Pattern, Action<PromptReading, Match> Means)> Table { get; }

    public virtual void Read(PromptReading reading)
    {
        foreach (var (pattern, means) in Table)
        {
            // All of them are taken out, but nobody asks for one thing more often than that.
            foreach (var match in reading.Text.Take(pattern).Take(Most))
            {
                var before = reading.Edit;
                means(reading, match);
                if (!ReferenceEquals(before, reading.Edit)) reading.Sources.Note(before, reading.Edit, [reading.Text.SpanOf(match.Index, match.Length)]);
                else if (means != Nothing && means != NotSupported) reading.Lose(match);
            }
        }
    }

    /// <summary>The words are understood, and ask for nothing ("don't mute", "this 100 MB video").</summary>
    protected static void Nothing(PromptReading reading, Match match)
    {
    }

    protected static void NotSupported(PromptReading reading, Match match)
    {
        if (!IsAside(reading.Text.ToString(), match)) reading.Unsupported(match);
    }

    /// <summary>"Cut 40 px off the top (watermark)": a noun in brackets says what something else is asked for.</summary>
    private static bool IsAside(string text, Match match) =>
        match.Index > 1 && text[match.Index - 1] == '(' && text.AsSpan(0, match.Index).ContainsAnyInRange('0', '9') && match.Index + match.Length < text.Length && text[match.Index + match.Length] == ')';
}

/// <summary>Numbers in words become digits, for all rules after it.</summary>
internal sealed class NumeralWords : IPromptRule
{
    public void Read(PromptReading reading) => Numerals.Rewrite(reading.Text);
}

/// <summary>Slips of the keyboard are mended, for all rules after it.</summary>
internal sealed class SpellingWords : IPromptRule
{
    public void Read(PromptReading reading)
    {
        Spelling.Mend(reading.Text);
        ChineseVariants.Fold(reading.Text);
    }
}
