using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What the rules of titles have in common.</summary>
internal static class TitleText
{
    private static readonly Wording Dangling = Pattern.Zh("(?:[ ,](?:for|at|on|in|to|the|a|of|with|using|by|and|as|from|so|up|down|along|across))+$");

    /// <summary>"Vote for Priya | top right corner": where it stands is no part of it, as long as it has no capital.</summary>
    private static readonly Wording Placed = new("(?:[ ,]+(?:in|at|on|to))?(?: the)?[ ,]+(?:top|bottom|upper|lower)[ -](?:left|right|cent(?:er|re)|middle)(?: (?:corner|hand corner|side))?$", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>"Lake Como 2023 in small letters": nor is how it is written.</summary>
    private static readonly Wording Written = new("[ ,]+(?:in|with|using)(?: (?:a|very|really|nice))*(?: (?:small|little|tiny|big|large|huge|giant|bold|white|black|red|yellow|blue|green|gold|capital|block))+ (?:letters?|lettering|print|writing|font|type|text|characters|capitals)(?=$|[ ,])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>"Priya Raman as a title".</summary>
    private static readonly Wording Called = new("[ ,]+as (?:an?|the|my|our|its) (?:big |small |large |little )?(?:title|caption|heading|headline|text|overlay|banner|subtitle)$", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>Little words at the end begin what comes after: "THANK YOU for | top". A text of nothing but small letters keeps them.</summary>
    public static string WithoutDangling(string text) =>
        Called.Match(text) is { Success: true, Index: > 0 } called ? text[..called.Index] : Placed.Match(text) is { Success: true, Index: > 0 } place ? text[..place.Index].TrimEnd(',', ' ') : text.Any(char.IsUpper) && Dangling.Match(text) is { Success: true, Index: > 0 } end ? text[..end.Index] : text;

    /// <summary>How a text is to be written, at its end; empty: nothing says it.</summary>
    public static string StyleOf(string text) => Written.Match(text) is { Success: true, Index: > 0 } written ? text[written.Index..] : "";

    /// <summary>写上去, 打出来: how the verb goes on is no text.</summary>
    public static Wording Complement { get; } = Pattern.Zh("^(?:上|出|下|进|起)?[去来](?:吧|呗|了|给.{1,4}看)?$|^[着了吧呗]$|^(?:1|一) ?下$|^(?:(?:still|clearly|easily|more|properly|well|be) )*(?:readable|legible|visible|clear|sharp|crisp|upright|understandable|seen|read)(?: (?:again|afterwards|then|please|now))?$");

    /// <summary>Makes the text from <paramref name="from"/> to <paramref name="end"/> the title, and takes it out of the sentence with what stands before it.</summary>
    /// <param name="lead">The words from <paramref name="index"/> on, which may tell where it is shown.</param>
    public static bool Set(PromptReading reading, int index, int from, int end, string lead)
    {
        var text = WithoutDangling(reading.Text.Original(from, end - from).Trim(' ', '"', '\'', '“', '”', ':', '：'));
        var style = StyleOf(text);
        text = text[..^style.Length];
        if (text.Length is 0 or > Limits.MaxTitle || Complement.IsMatch(text)) return false;
        reading.Edit = reading.Edit with { Title = TitleDetails.Of(new Title(text), lead + style) };
        reading.Text.Take(index, end - index);
        return true;
    }

    /// <summary>Makes a match, whose group "title" is the text, the title, and takes it out of the sentence.</summary>
    public static bool Set(PromptReading reading, Match match, string words)
    {
        var group = match.Groups["title"];
        var text = words.Trim(' ', '"', '\'', '“', '”', '‘', '’', '「', '」', '『', '』', '《', '》', '：', ':');
        if (!match.Value.Contains('"', StringComparison.Ordinal)) text = WithoutDangling(text);
        var style = match.Value.Contains('"', StringComparison.Ordinal) ? "" : StyleOf(text);
        text = text[..^style.Length];
        if (text.Length is 0 or > Limits.MaxTitle || Complement.IsMatch(text)) return false;
        reading.Edit = reading.Edit with { Title = TitleDetails.Of(new Title(text), match.Value.Remove(group.Index - match.Index, group.Length) + style) };
        reading.Text.Take(match.Index, match.Length);
        return true;
    }
}
