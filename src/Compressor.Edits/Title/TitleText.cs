using System.Text.RegularExpressions;

namespace Compressor.Edits;

/// <summary>What the rules of titles have in common.</summary>
internal static class TitleText
{
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
