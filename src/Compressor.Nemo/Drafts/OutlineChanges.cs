using Compressor.Edits;

namespace Compressor.Nemo.Drafts;

/// <summary>Compares two outlines: "Title added: 'Paradise Found', 0-3s".</summary>
internal static class OutlineChanges
{
    public static IReadOnlyList<string> Describe(DraftOutline? before, DraftOutline? after, Language language)
    {
        var changes = new List<string>();
        if (after is null) return changes;
        var left = new List<OutlineTrack>(before?.Tracks ?? []);
        var added = new List<OutlineTrack>();
        foreach (var track in after.Tracks)
        {
            if (Partner(left, track) is not { } old)
            {
                added.Add(track);
                continue;
            }

            left.Remove(old);
            changes.AddRange(Differences(old, track, language));
        }

        changes.AddRange(added.Select(track => language.Say(
            $"{Name(track, language)} added: {Quoted(track, language)}{Span(track, language)}{Volume(track, language)}",
            $"已添加{Name(track, language)}{Quoted(track, language)}，{Span(track, language)}{Volume(track, language)}")));
        changes.AddRange(left.Select(track => language.Say(
            $"{Name(track, language)} removed: {Quoted(track, language)}{Span(track, language)}", $"已移除{Name(track, language)}{Quoted(track, language)}")));
        if (before is not null) changes.AddRange(WholeDifferences(before, after, language));
        return changes;
    }

    /// <summary>The same track in the earlier outline: by kind and label, else the only one of its kind.</summary>
    private static OutlineTrack? Partner(List<OutlineTrack> left, OutlineTrack track) =>
        left.Find(old => old.Kind == track.Kind && old.Label == track.Label)
        ?? (track.Kind == "video" ? left.Find(old => old.Kind == track.Kind) : null);

    private static IEnumerable<string> Differences(OutlineTrack old, OutlineTrack track, Language language)
    {
        if (old.Span != track.Span)
        {
            yield return language.Say(
                $"{Name(track, language)} changed: {Quoted(track, language)}{old.Span} → {track.Span}",
                $"{Name(track, language)}{Quoted(track, language)}：{Span(old, language)} → {Span(track, language)}");
        }

        if ((old.Volume ?? 1) != (track.Volume ?? 1))
        {
            var (from, to) = (OutlineTrack.Percent(old.Volume ?? 1), OutlineTrack.Percent(track.Volume ?? 1));
            yield return language.Say($"{Name(track, language)} volume: {from} → {to}", $"{Name(track, language)}音量：{from} → {to}");
        }
    }

    private static IEnumerable<string> WholeDifferences(DraftOutline before, DraftOutline after, Language language)
    {
        if ((before.Width, before.Height) != (after.Width, after.Height) && after is { Width: { } width, Height: { } height })
        {
            var from = before is { Width: { } oldWidth, Height: { } oldHeight } ? $"{oldWidth}x{oldHeight} → " : "";
            yield return language.Say($"Picture size: {from}{width}x{height}", $"画面尺寸：{from}{width}x{height}");
        }

        var (old, now) = (OutlineTrack.Seconds(before.DurationSeconds), OutlineTrack.Seconds(after.DurationSeconds));
        if (old != now) yield return language.Say($"Length: {old}s → {now}s", $"时长：{old}秒 → {now}秒");
    }

    private static string Name(OutlineTrack track, Language language) => track.Kind switch
    {
        "video" => language.Say("Video", "视频"),
        "audio" => language.Say("BGM", "背景音乐"),
        "text" => language.Say("Title", "标题"),
        _ => language.Say($"Track {track.Kind}", $"轨道 {track.Kind}"),
    };

    private static string Quoted(OutlineTrack track, Language language) =>
        track.Label.Length == 0 ? "" : language.Say($"'{track.Label}', ", $"“{track.Label}”");

    private static string Span(OutlineTrack track, Language language) => language.IsChinese() ? track.Span.Replace("s", "秒") : track.Span;

    private static string Volume(OutlineTrack track, Language language) =>
        track.Volume is { } part and not 1 ? language.Say(", ", "，") + OutlineTrack.Percent(part) : "";
}
