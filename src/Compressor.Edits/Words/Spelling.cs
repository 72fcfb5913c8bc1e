using System.Collections.Frozen;
using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// Mends slips of the keyboard in the long words that the tables use: one letter wrong, missing, too many or swapped with its neighbour ("compres",
/// "vertcial"), or vowels left out ("cmprss"). The first letter is always taken as right, and text in quotes, names and file names stay as they are.
/// </summary>
internal static class Spelling
{
    private static readonly FrozenSet<string> Known = Set(
        "video videos compress compressed compresses frame uploads compression compressing shrink shrinking smaller smallest reduce reduced reducing resize resized resolution megabyte megabytes gigabyte gigabytes kilobytes "
        + "discord whatsapp telegram messenger twitter facebook instagram tiktok youtube linkedin quality lossless original possible maximum minimum attachment attachments attach upload uploading uploaded "
        + "vertical horizontal landscape portrait square rotate rotated rotation clockwise counterclockwise degrees remove removing delete silence silent background subtitle subtitles caption captions "
        + "convert converted converting seconds second minutes minute frames picture pictures website recording bitrate volume louder quieter normalize duplicate reverse mirror letterbox aspect cropping "
        + "trim everything export extract combine together beginning ending squeeze lighter lighten lightweight optimize optimise without playback faster slower extremely massive enormous");

    /// <summary>Words of their own that are one letter away.</summary>
    private static readonly FrozenSet<string> Others = Set(
        "attack attache caution cautions concert concerted convent convents covert converging decree decrees deplete discard expert extort flames framed foster falter loader minuet qualify reside resided "
        + "remote revolution rewording shrine shrank shrunk reduces removed removes shower squire unload unloading payback optimism optimist twister chopping codes vimeo silencer aspects speed spend rotted sequence smeller degree");

    private static readonly string[] Endings = ["s", "d", "r", "y", "n", "ed", "er", "ly", "ing", "able"];

    private static readonly Wording Word = new(@"(?<![\w./@#-])[a-z]{4,20}(?![\w/@-]|\.[a-z])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>"teh", too short a word for the others' care, but what "delete teh last 3 seconds" means hangs on it.</summary>
    private static readonly Wording Article = new(@"(?<![\w./@#'-])(?:teh|hte|tje|thw|tge)(?![\w/@'-]|\.[a-z])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording Start = new(@"(?<![\w./@#'-])(?:strat|satrt|stat|sart|strt|statr|startt)(?= (?:it )?(?:at|from) )", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>Which end of the video is cut hangs on these.</summary>
    private static readonly Wording FirstOrLast = new(@"(?<![\w./@#'-])(?:frist|fisrt|firts|fitst|fist|frst|lsat|laast|lats|lst)(?= (?:[0-9]|few|couple|two|three|four|five|six|eight|ten|second|minute))", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>What people leave out when they type with their thumbs, or write as they speak.</summary>
    private static readonly FrozenDictionary<string, string> Short = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["abt"] = "about",
        ["cld"] = "could",
        ["wld"] = "would",
        ["shld"] = "should",
        ["dat"] = "that",
        ["wif"] = "with",
        ["wid"] = "with",
        ["b4"] = "before",
        ["btwn"] = "between",
        ["pls"] = "please",
        ["plz"] = "please",
        ["plss"] = "please",
        ["smol"] = "small",
        ["frm"] = "from",
        ["thru"] = "through",
        ["r"] = "are",
        ["approx"] = "approximately",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly Wording Shortened = new(@"(?<![\w./@#'-])(?:abt|frm|cld|wld|shld|dat|wif|wid|b4|btwn|plss?|plz|thru|smol|(?<=\b(?:secs?|seconds?|mins?|minutes?|they|we|you|these|those|bits|parts|clips|vids?|videos) )r(?= [a-z]))(?![\w/@'-]|\.[a-z])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording With = new(@"(?<![\w/])w/(?= ?[a-z0-9""'])(?!o\b)", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>"00:30 bis 01:00".</summary>
    private static readonly Wording ForeignTo = new(@"(?<=[0-9](?: ?(?:s|secs?|seconds?|sek|min|minutes?|minuten?))? )(?:bis|hasta|tot|até|fino a|do|till|til)(?= [0-9])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>"Under25mbplease": words that were written as one.</summary>
    private static readonly Wording Glued = new(@"(?<![\w./@#-])(?<w>under|below|to|max|about|around|than|at|least|within)(?<v>[0-9]{1,5}(?:\.[0-9]{1,3})?(?:[kmg]b|megs?|gigs?|p|fps|secs?))(?<a>please|pls|plz|max|only|thanks|thx)?(?![\w/@-])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>"20ish megabytes".</summary>
    private static readonly Wording Ish = new(@"(?<=[0-9])[ -]?ish(?= ?(?:[kmg]b|megs?|gigs?|megabytes?|gigabytes?|secs?|seconds?|minutes?|mins?|fps|percent|px|pixels?)\b)", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    public static void Mend(FoldedText text)
    {
        text.Rewrite(Ish, _ => "");
        text.Rewrite(Glued, match => match.Groups["w"].Value + " " + match.Groups["v"].Value + (match.Groups["a"].Success ? " " + match.Groups["a"].Value : ""));
        var quotes = text.ToString();
        text.Rewrite(Word, match => IsFree(match.Value) || IsQuoted(quotes, match.Index) || IsName(text, match) ? match.Value : Nearest(match.Value));
        var shortened = text.ToString();
        text.Rewrite(Shortened, match => IsQuoted(shortened, match.Index) || IsName(text, match) ? match.Value : Short[match.Value]);
        text.Rewrite(With, _ => "with");
        text.Rewrite(ForeignTo, _ => "to");
        var mended = text.ToString();
        text.Rewrite(Article, match => IsQuoted(mended, match.Index) || IsName(text, match) ? match.Value : "the");
        text.Rewrite(Start, match => IsQuoted(mended, match.Index) || IsName(text, match) ? match.Value : "start");
        text.Rewrite(FirstOrLast, match => IsName(text, match) ? match.Value : match.Value[0] == 'f' ? "first" : "last");
    }

    private static bool IsFree(string word) => Known.Contains(word) || Others.Contains(word);

    private static bool IsQuoted(string text, int index) => text.AsSpan(0, index).Count('"') % 2 == 1;

    /// <summary>"ask Vidoe Inc": a capital within the sentence, unless all of it is shouted.</summary>
    private static bool IsName(FoldedText text, Match match)
    {
        var word = text.Original(match);
        return match.Index > 0 && word.Length > 1 && char.IsUpper(word[0]) && char.IsLower(word[1]);
    }

    private static string Nearest(string word)
    {
        if (Array.Find(Shorter, known => IsSwapped(word, known)) is { } swapped) return swapped;
        if (word is "beggining" or "beginig" or "beggin") return "beginning";
        foreach (var known in Known.Where(known => known[0] == word[0] && Math.Abs(known.Length - word.Length) <= 4))
        {
            if (!IsInflected(word, known) && ((word.Length >= 5 || known.Length == 5) && IsOneSlip(word, known) || IsWithoutVowels(word, known)))
                return known;
        }

        return word;
    }

    /// <summary>Words too short for the others' care, of which two neighbours may be swapped ("trun"), but the first letter stands and no other word comes of it.</summary>
    private static readonly string[] Shorter = ["turn", "mute", "size", "audio", "sound", "trim", "fade", "title", "speed", "keep", "half", "flip", "right", "volume", "music", "first", "width", "image", "make"];

    private static bool IsSwapped(string word, string known)
    {
        if (word.Length != known.Length || word[0] != known[0]) return false;
        var at = 1;
        while (at < word.Length && word[at] == known[at]) at++;
        return at + 1 < word.Length && word[at] == known[at + 1] && word[at + 1] == known[at] && string.CompareOrdinal(word, at + 2, known, at + 2, word.Length) == 0;
    }

    private static bool IsInflected(string word, string known) =>
        Endings.Any(ending => word == known + ending || (known[^1] == 'e' && word == known[..^1] + ending));

    /// <summary>Damerau-Levenshtein distance 1.</summary>
    private static bool IsOneSlip(string word, string known)
    {
        var (shorter, longer) = word.Length < known.Length ? (word, known) : (known, word);
        var start = 0;
        while (start < shorter.Length && shorter[start] == longer[start])
            start++;
        if (longer.Length - shorter.Length == 1)
            return string.CompareOrdinal(shorter, start, longer, start + 1, longer.Length) == 0;
        if (longer.Length != shorter.Length || start == longer.Length) return false;
        return string.CompareOrdinal(shorter, start + 1, longer, start + 1, longer.Length) == 0
            || (start + 1 < longer.Length && shorter[start] == longer[start + 1] && shorter[start + 1] == longer[start] && string.CompareOrdinal(shorter, start + 2, longer, start + 2, longer.Length) == 0);
    }

    /// <summary>All its consonants, and not all its vowels.</summary>
    private static bool IsWithoutVowels(string word, string known)
    {
        if (word.Length >= known.Length) return false;
        var at = 0;
        foreach (var c in known)
        {
            if (at < word.Length && word[at] == c) at++;
            else if (!"aeiou".Contains(c, StringComparison.Ordinal)) return false;
        }

        return at == word.Length;
    }

    private static FrozenSet<string> Set(string words) => words.Split(' ').ToFrozenSet(StringComparer.Ordinal);
}
