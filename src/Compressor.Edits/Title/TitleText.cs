using System.Text.RegularExpressions;

namespace Compressor.Edits;

/// <summary>What the rules of titles have in common.</summary>
internal static class TitleText
{
    /// <summary>Makes the text from <paramref name="from"/> to <paramref name="end"/> the title, and takes it out of the sentence with what stands before it.</summary>
    /// <param name="lead">The words from <paramref name="index"/> on, which may tell where it is shown.</param>
    public static bool Set(PromptReading reading, int index, int from, int end, string lead)
    {
        var text = reading.Text.Original(from, end - from).Trim(' ', '"', '\'', '“', '”', ':');
        if (text.Length is 0 or > Limits.MaxTitle) return false;
        reading.Edit = reading.Edit with { Title = TitleDetails.Of(new Title(text), lead) };
        reading.Text.Take(index, end - index);
        return true;
    }

    /// <summary>Makes a match, whose group "title" is the text, the title, and takes it out of the sentence.</summary>
    public static bool Set(PromptReading reading, Match match, string words)
    {
        var group = match.Groups["title"];
        var text = words.Trim(' ', '"', '\'', '“', '”', '‘', '’', '「', '」', '『', '』', '《', '》', '：', ':');
        if (text.Length is 0 or > Limits.MaxTitle) return false;
        reading.Edit = reading.Edit with { Title = TitleDetails.Of(new Title(text), match.Value.Remove(group.Index - match.Index, group.Length)) };
        reading.Text.Take(match.Index, match.Length);
        return true;
    }
}
