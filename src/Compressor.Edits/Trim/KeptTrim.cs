using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>The cut that follows from the parts that a sentence names.</summary>
internal static class KeptTrim
{
    private static readonly Wording IsOfEnd = Pattern.Zh("\\b(?:use|using|keep|keeping|want|need|take|taking|show|prefer)(?: me| only| just)* (?:the |its )(?:very )?(?:end|ending|last (?:part|bit)|tail|finish)\\b(?! ?(?:out|off|away|credits|cut|removed|gone))|(?<![不别])(?:要|留|用|取|保留)(?:最后面?|后面|结尾|尾巴|末尾)(?:那|的)?(?:段|部分|1 ?段)");

    public static Trim? Of(TrimParts parts, string text)
    {
        // 0:00-0:06留着，0:06到0:31删掉: what is kept only says where the cut begins.
        parts.Kept.RemoveAll(kept => parts.Removed.Exists(removed => removed.Start == kept.End || removed.End == kept.Start));
        // "15 seconds at most, use the end of it".
        if (parts.Length is { } most && parts.Kept.Count == 0 && parts.Removed.Count == 0 && (parts.From, parts.Until, parts.DropFirst, parts.DropLast) == (null, null, null, null) && IsOfEnd.IsMatch(text)) return new Trim { Last = most };
        var start = parts.From ?? parts.DropFirst;
        // "Remove the first 3 seconds, then cut to 30 seconds" keeps 3 to 33; "20 seconds from 0:40" keeps 40 to 60.
        var end = parts.Until ?? (start is >= 0 ? start + parts.Length : parts.Length);
        if (parts.Until is < 0) (end, parts.DropLast) = (null, -parts.Until);
        if (start is < 0 && parts.Kept.Count == 0) return new Trim { Last = Math.Min(-start.Value, end ?? -start.Value) };
        var trim = new Trim { Start = start, End = end, DropLast = parts.DropLast, Removed = [.. parts.Removed] };
        trim = parts.Kept.Distinct().ToList() switch
        {
            [] => trim,
            // "Keep the first 10 seconds and everything after 1:20".
            [{ Start: 0, End: { } first }] when parts.From > first => trim with { Start = null, Parts = [new TimeRange(0, first), new TimeRange(parts.From.Value, end)] },
            // "Keep 0:00-0:30 and remove the first 5 seconds": times of the source.
            [{ Start: 0, End: { } until and > 0 }] when parts.IsKeptARange && parts.DropFirst < until => trim with { End = Math.Min(end ?? double.MaxValue, until) },
            [{ Start: 0, End: { } until and > 0 }] => trim with { End = start is > 0 && parts.DropFirst is not null ? Math.Min(end ?? double.MaxValue, start.Value + until) : Math.Min(end ?? double.MaxValue, until) },
            [{ Start: < 0, End: null } last] => trim with { Last = -last.Start, Start = null, End = null },
            [{ Start: >= 0, End: null } from] => trim with { Start = from.Start },
            [{ Start: >= 0, End: < 0 } from] => trim with { Start = from.Start, DropLast = -from.End },
            [{ Start: >= 0 } range] => trim with { Start = range.Start, End = parts.Length is { } length ? Math.Min(range.End!.Value, range.Start + length) : range.End },
            [var range] => trim with { Parts = [range] },
            var ranges => trim with { Parts = [.. ranges] },
        };
        return trim == new Trim() ? null : trim;
    }
}
