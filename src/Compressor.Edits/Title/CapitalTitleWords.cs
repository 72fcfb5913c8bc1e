using System.Collections.Frozen;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Text that only its capitals tell, beside where it stands: "0:10 to 0:40, with SPRING SALE in the middle", "WAIT FOR IT on top".</summary>
internal sealed class CapitalTitleWords : IPromptRule
{
    private const int MostWords = 10, LeastLetters = 4, MostCharacters = 2 * Limits.MaxTitle;

    private static readonly Wording Place = Pattern.Zh(
        "[ ,:]{1,2}(?:(?:written|shown|displayed|printed|splashed|plastered|slapped|in|as|big|large|small|huge|bold|white|black|red|yellow|letters|text|a|title|caption) ?){0,5}?(?:(?:on|in|at|for|to|across|along|over|near|up|down) ?(?:(?:the|my|very|far|whole|entire) ?){0,3}(?:top|bottom|middle|cent(?:er|re)|upper|lower|left|right|corner|screen|picture|video|clip|start|beginning|end)\\b|(?:top|bottom|upper|lower) (?:left|right|cent(?:er|re)|middle)\\b|throughout\\b)");

    private static readonly Wording Word = Pattern.Zh("[^ ,;:!?¤\"()]+[!?]?");

    /// <summary>What is written in capitals anyway.</summary>
    private static readonly FrozenSet<string> Acronyms = "GIF MP4 MP3 MOV MKV AVI WEBM WEBP HEVC AV1 AVC HD UHD FHD SD HDR SDR PPT PDF USB TV FPS MB GB KB TB CRF CEO CFO HR IT PR PC DVD CD DSLR OBS RAW LOG PNG JPG JPEG SMS MMS URL FAQ VIP NHS BBC ASAP FYI BTW OK OMG LOL PS RAM NAS SSD GPU CPU 4K 8K UK US USA EU ID API CMS LMS NEVER ALWAYS ONLY NOT ALL BOTH PLEASE NO AND OR THE MUST MAX MIN"
        .Split(' ').ToFrozenSet(StringComparer.Ordinal);

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Title is not null) return;
        var text = reading.Text.ToString();
        if (!reading.Text.Original(0, text.Length).Any(char.IsLower)) return;
        foreach (System.Text.RegularExpressions.Match place in Place.Matches(text))
        {
            if (Before(reading, text, place.Index) is { } from && Set(reading, from, place.Index, place.Value)) return;
        }
    }

    /// <summary>Where the capitals begin that end at a place; null: there are none.</summary>
    private static int? Before(PromptReading reading, string text, int end)
    {
        // Not from the beginning of a long text, for each of its places anew.
        var start = Math.Max(0, end - MostCharacters);
        var words = Word.Matches(text[start..end]);
        int? from = null;
        for (var i = words.Count - 1; i >= Math.Max(0, words.Count - MostWords); i--)
        {
            var (index, length) = (start + words[i].Index, words[i].Length);
            if (from is { } next && text[(index + length)..next].AsSpan().Trim().Length > 0) break;
            if (from is null && text[(index + length)..end].AsSpan().Trim().Length > 0) break;
            var said = reading.Text.Original(index, length);
            if (said.Length == 0 || said.Any(char.IsLower) || !(said.Any(char.IsUpper) || from is not null && said.All(c => char.IsAsciiDigit(c) || c is '&' or '-'))) break;
            from = index;
        }

        return from;
    }

    private static bool Set(PromptReading reading, int from, int end, string where)
    {
        var said = reading.Text.Original(from, end - from).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (said.Sum(word => word.Count(char.IsLetter)) < LeastLetters || Array.TrueForAll(said, word => Acronyms.Contains(word.Trim('!', '?', ',', '.')))) return false;
        return TitleText.Set(reading, from, from, end, where);
    }
}
