namespace Compressor.Edits;

/// <summary>A trim in words: for people, and as a request that <see cref="TrimWords"/> reads.</summary>
internal static class TrimText
{
    public static string Describe(Trim trim, Language language)
    {
        List<string> parts = [];
        if (trim.Parts.Count > 0) parts.Add(language.Say($"only {Spans(trim.Parts, language)} of the video", $"只保留{Spans(trim.Parts, language)}"));
        if (Window(trim, language) is { } window) parts.Add(window);
        if (trim.Removed.Count > 0) parts.Add(language.Say($"without {Spans(trim.Removed, language)}", $"去掉{Spans(trim.Removed, language)}"));
        return string.Join(language.Say(", ", "，"), parts);
    }

    private static string? Window(Trim trim, Language language) => trim switch
    {
        { Last: { } last } => language.Say($"only the last {last:0.###} s", $"只保留最后 {Long(last)}"),
        { Start: null or 0, End: { } end, DropLast: null } => language.Say($"only 0–{end:0.###} s of the video", $"只保留前 {Long(end)}"),
        { Start: var start, End: { } end, DropLast: null } => language.Say($"only {start ?? 0:0.###}–{end:0.###} s of the video", $"只保留{FromTo(start ?? 0, end)}"),
        { Start: { } start, DropLast: null } => language.Say($"without the first {start:0.###} s", $"去掉前 {Long(start)}"),
        { Start: null or 0, DropLast: { } drop } => language.Say($"without the last {drop:0.###} s", $"去掉最后 {Long(drop)}"),
        { Start: { } start, DropLast: { } drop } => language.Say($"without the first {start:0.###} s and the last {drop:0.###} s", $"去掉前 {Long(start)}和最后 {Long(drop)}"),
        _ => null,
    };

    /// <summary>"1–3 s and 5–8 s"; "the last 5 s".</summary>
    private static string Spans(ValueList<TimeRange> ranges, Language language)
    {
        List<string> spans = [.. ranges.Select(range => Span(range, language))];
        return spans.Count == 1
            ? spans[0]
            : string.Join(language.Say(", ", "、"), spans.SkipLast(1)) + language.Say(" and ", "和") + spans[^1];
    }

    private static string Span(TimeRange range, Language language) => range switch
    {
        { Start: < 0, End: null } => language.Say($"the last {-range.Start:0.###} s", $"最后 {Long(-range.Start)}"),
        _ => language.Say($"{Time(range.Start, language)}–{(range.End is { } end ? Time(end, language) + (end < 0 ? "" : " s") : "the end")}", range.End is { } to and >= 0 ? FromTo(range.Start, to) : $"第 {Long(range.Start)}到{(range.End is { } left ? Time(left, language) : "结尾")}"),
    };

    /// <summary>第 5 到 10 秒, but 2 分 8 秒到 2 分 13 秒.</summary>
    private static string FromTo(double from, double to) => to < 60 ? $"第 {from:0.###} 到 {to:0.###} 秒" : $" {Long(from)}到 {Long(to)}的部分";

    /// <summary>90 秒 is 1 分 30 秒 for people.</summary>
    private static string Long(double seconds)
    {
        var (hours, minutes, rest) = ((int)(seconds / 3600), (int)(seconds / 60) % 60, Math.Round(seconds % 60, 3));
        List<string> parts = [];
        if (hours > 0) parts.Add($"{hours} 小时");
        if (minutes > 0) parts.Add(rest > 0 || hours > 0 ? $"{minutes} 分" : $"{minutes} 分钟");
        if (rest > 0 || parts.Count == 0) parts.Add($"{rest:0.###} 秒");
        return string.Join(' ', parts);
    }

    private static string Time(double seconds, Language language) =>
        seconds < 0 ? language.Say($"{-seconds:0.###} s before the end", $"结尾前 {-seconds:0.###} 秒") : $"{seconds:0.###}";

    public static string Ask(Trim trim, Language language)
    {
        List<string> requests = [];
        if (trim.Parts.Count > 0) requests.Add(language.Say($"Keep only the parts {Ranges(trim.Parts, language)}.", $"只要{Ranges(trim.Parts, language)}。"));
        if (trim.Last is { } last)
            requests.Add(language.Say($"Keep only the last {last:0.###} seconds.", $"只要最后 {last:0.###} 秒。"));
        else if (trim is { Start: { } from, End: { } to })
            requests.Add(language.Say($"Keep only the part from {from:0.###} seconds to {to:0.###} seconds.", $"只要从 {from:0.###} 秒到 {to:0.###} 秒。"));
        else if (trim.End is { } end)
            requests.Add(language.Say($"Cut it to {end:0.###} seconds.", $"剪到 {end:0.###} 秒。"));
        else if (trim.Start is { } start)
            requests.Add(language.Say($"Remove the first {start:0.###} seconds.", $"去掉前 {start:0.###} 秒。"));
        if (trim.DropLast is { } drop) requests.Add(language.Say($"Remove the last {drop:0.###} seconds.", $"去掉最后 {drop:0.###} 秒。"));
        requests.AddRange(trim.Removed.Select(range => language.Say($"Cut out the part {Range(range, language)}.", $"剪掉{Range(range, language)}。")));
        return string.Join(language.Say(" ", ""), requests);
    }

    private static string Ranges(ValueList<TimeRange> ranges, Language language) =>
        string.Join(language.Say(" and ", "和"), ranges.Select(range => Range(range, language)));

    private static string Range(TimeRange range, Language language) => language.Say(
        $"from {range.Start:0.###} seconds to {(range.End is { } end ? $"{end:0.###} seconds" : "the end")}",
        $"从 {range.Start:0.###} 秒到 {(range.End is { } to ? $"{to:0.###} 秒" : "结尾")}");
}
