using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>"1) mute 2) 720p 3) 15 MB", 1、静音；2、720p: the marks of a list are no numbers of it, and part its wishes. Goes before all other rules.</summary>
internal sealed class NumberedLists : IPromptRule
{
    private static readonly Wording Marks = Pattern.Zh("(?<=^|[ ,.;:!?])(?<n>[1-9])(?:\\)|[.](?![0-9])|,)");

    public void Read(PromptReading reading)
    {
        // From the first on, each number is that behind the one before.
        List<int> marks = [];
        var text = reading.Text.ToString();
        foreach (var mark in Marks.Matches(text).Where(mark => IsMark(reading.Text, mark) && mark.Groups["n"].Value[0] == '1' + marks.Count)) marks.Add(mark.Index);
        if (marks.Count < 2 || marks[0] > LongestLead) return;
        reading.Text.Rewrite(Marks, mark => marks.Contains(mark.Index) ? mark.Index == 0 ? " " : ", " : mark.Value);
    }

    /// <summary>A comma is one only where the user wrote 、 there, and nothing is in quotes.</summary>
    private static bool IsMark(FoldedText text, Match mark) =>
        (mark.Value[^1] != ',' || text.Source.ElementAtOrDefault(text.SpanOf(mark.Index + 1, 1).From) == '、') && text.ToString().AsSpan(0, mark.Index).Count('"') % 2 == 0;

    /// <summary>Characters before a list ("two things: ").</summary>
    private const int LongestLead = 40;
}
