using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Where text without quotes ends. A full stop behind an abbreviation is part of it ("Dr. Osei"), and so is a comma before another name
/// ("Amara Osei, Cardiology"); before a wish ("Day 1, no sound") it is not.
/// </summary>
internal static class TitleEnd
{
    /// <summary>Characters that are looked at.</summary>
    private const int Longest = 120;

    private static readonly Wording Abbreviation = Pattern.Zh("(?<![a-z0-9])(?:[a-z]|dr|mr|mrs|ms|st|no|nr|vs|jr|sr|fig|vol|ep|pt|ch|prof|rev|gen|col|capt|sgt|lt|hon|mt|ft|inc|ltd|co|corp|dept|bldg|rm|ave|rd|blvd|univ|est|approx|jan|feb|mar|apr|jun|jul|aug|sept?|oct|nov|dec)$");

    private static readonly Wording Wish = Pattern.Zh(
        "^ ?(?:(?:and|then|but|so|also|plus|please|pls|make|made|mute|cut|trim|keep|add|put|remove|crop|rotate|flip|mirror|turn|fade|speed|slow|compress|shrink|convert|export|save|send|get|give|use|show|display|render|drop|delete|lose|merge|join|stitch|"
        + "no|not|without|with|under|below|max|maximum|less|at most|at|in|on|for|from|to|of|during|over|throughout|until|till|only|just|first|last|the first|the last|big|small|large|bold|white|black|red|yellow|centered|centred|top|bottom|upper|lower|left|right|middle|"
        + "square|vertical|portrait|landscape|widescreen|mono|stereo|gif|webm|webp|mp3|mp4|m4a|hevc|av1|half|double|twice|slow ?mo|music|sound|audio|silent|muted|smaller|quality|whole|entire|all|it|its|it's|this|that|i|i'm|i'd|we|my|our|he|she|they|because|since|thanks|thx|can|could)\\b|$)");

    /// <summary>Where, when and how large.</summary>
    private static readonly Wording Details = Pattern.Zh("[ ,]{1,2}" + UnquotedTitleWords.Ends);

    private static readonly Wording DateOrYear = Pattern.Zh("^ ?(?:(?:19|20)[0-9]{2}\\b(?! ?(?:x|px|kb|mb|p\\b))|[0-9]{1,2}(?:[:.][0-9]{2})? ?(?:am|pm|a\\.m|p\\.m|o'clock|h|uhr)\\b|[0-9]{1,2}(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\b)");

    /// <summary>A space that was no end of a clause: 王记牛肉面 新店开张.</summary>
    private static readonly Wording Goes = Pattern.Zh("^,(?![^,;!?¤.]{0,12}(?:压|剪|裁|转|删|去掉|静音|声音|音乐|视频|文件|帮|请|再|麻烦|然后|谢谢你|导出|输出|放[在到]|字[体号]|颜色|位置|大[小点1]|小[点1]|显示|居中|顶部|底部|[左右][上下]|[上下]面|秒|分钟|要|旋转|倍速))[^,;!?¤.:0-9]{2,14}(?=$|[,;!?.])");

    /// <summary>The end of text that begins before, or goes on at, <paramref name="index"/>.</summary>
    public static int Of(PromptReading reading, int index)
    {
        var end = EndOfClause(reading, index);
        return Details.Match(reading.Text.ToString()[index..end]) is { Success: true, Index: > 0 } details ? index + details.Index : end;
    }

    /// <summary>The same of Chinese text that ends at a clause: it goes on behind a space, as long as what follows is no wish.</summary>
    public static int BehindSpaces(FoldedText text, int end)
    {
        while (text.IsSpace(end) && Goes.Match(text.ToString()[end..]) is { Success: true } more) end += more.Length;
        return end;
    }

    private static int EndOfClause(PromptReading reading, int index)
    {
        var text = reading.Text.ToString();
        var last = Math.Min(text.Length, index + Longest);
        for (var at = index; at < last; at++)
        {
            var isLast = at + 1 >= text.Length || text[at + 1] == ' ';
            switch (text[at])
            {
                case ';' or '¤' or '"' or '(' or '\n':
                    return at;
                // "Add the title Hello!" may only be said with emphasis; behind a colon all of it is the text.
                case '!' when at + 1 >= text.Length && text.AsSpan(0, index).TrimEnd() is not [.., ':']:
                    return at;
                case '!' or '?':
                    return at + 1;
                case '-' or '—' or '–' when isLast && at > index && text[at - 1] == ' ' && Wish.IsMatch(text[(at + 1)..]):
                    return at;
                case '.' when isLast && !Abbreviation.IsMatch(text[Math.Max(0, at - 6)..at]):
                    return at;
                case ',' when isLast && !GoesOn(reading, text, at + 1):
                    return at;
                default:
                    break;
            }
        }

        return last;
    }

    /// <summary>What stands behind a comma belongs to the text.</summary>
    private static bool GoesOn(PromptReading reading, string text, int index)
    {
        var end = text.IndexOfAny([',', ';', '!', '?', '.', '¤'], index);
        var piece = text[index..(end < 0 ? text.Length : end)].Trim();
        if (piece.Length == 0 || Wish.IsMatch(piece)) return false;
        if (char.IsAsciiDigit(piece[0])) return DateOrYear.IsMatch(piece);
        return reading.Text.Original(index, text.Length - index) is [var first, ..] && (char.IsUpper(first) || piece.Count(c => c == ' ') < 3);
    }
}
