using Compressor.Edits;

namespace Compressor.Nemo.Drafts;

/// <summary>Compares two outlines: "Title added: 'Paradise Found', 0-3s".</summary>
internal static class OutlineChanges
{
    public static IReadOnlyList<string> Describe(DraftOutline? before, DraftOutline? after, Language language)
    {
        var zh = language == Language.Chinese;
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
            changes.AddRange(Differences(old, track, zh));
        }

        changes.AddRange(added.Select(track => zh
            ? $"已添加{Name(track, zh)}{Quoted(track, zh)}，{Span(track, zh)}{Volume(track, zh)}"
            : $"{Name(track, zh)} added: {Quoted(track, zh)}{Span(track, zh)}{Volume(track, zh)}"));
        changes.AddRange(left.Select(track => zh
            ? $"已移除{Name(track, zh)}{Quoted(track, zh)}" : $"{Name(track, zh)} removed: {Quoted(track, zh)}{Span(track, zh)}"));
        if (before is not null) changes.AddRange(WholeDifferences(before, after, zh));
        return changes;
    }

    /// <summary>The same track in the earlier outline: by kind and label, else the only one of its kind.</summary>
    private static OutlineTrack? Partner(List<OutlineTrack> left, OutlineTrack track) =>
        left.Find(old => old.Kind == track.Kind && old.Label == track.Label)
        ?? (track.Kind == "video" ? left.Find(old => old.Kind == track.Kind) : null);

    private static IEnumerable<string> Differences(OutlineTrack old, OutlineTrack track, bool zh)
    {
        if (old.Span != track.Span)
        {
            yield return zh
                ? $"{Name(track, zh)}{Quoted(track, zh)}：{Span(old, zh)} → {Span(track, zh)}"
                : $"{Name(track, zh)} changed: {Quoted(track, zh)}{old.Span} → {track.Span}";
        }

        if ((old.Volume ?? 1) != (track.Volume ?? 1))
        {
            var (from, to) = (OutlineTrack.Percent(old.Volume ?? 1), OutlineTrack.Percent(track.Volume ?? 1));
            yield return zh ? $"{Name(track, zh)}音量：{from} → {to}" : $"{Name(track, zh)} volume: {from} → {to}";
        }
    }

    private static IEnumerable<string> WholeDifferences(DraftOutline before, DraftOutline after, bool zh)
    {
        if ((before.Width, before.Height) != (after.Width, after.Height) && after is { Width: { } width, Height: { } height })
        {
            var from = before is { Width: { } oldWidth, Height: { } oldHeight } ? $"{oldWidth}x{oldHeight} → " : "";
            yield return zh ? $"画面尺寸：{from}{width}x{height}" : $"Picture size: {from}{width}x{height}";
        }

        var (old, now) = (OutlineTrack.Seconds(before.DurationSeconds), OutlineTrack.Seconds(after.DurationSeconds));
        if (old != now) yield return zh ? $"时长：{old}秒 → {now}秒" : $"Length: {old}s → {now}s";
    }

    private static string Name(OutlineTrack track, bool zh) => track.Kind switch
    {
        "video" => zh ? "视频" : "Video",
        "audio" => zh ? "背景音乐" : "BGM",
        "text" => zh ? "标题" : "Title",
        _ => zh ? $"轨道 {track.Kind}" : $"Track {track.Kind}",
    };

    private static string Quoted(OutlineTrack track, bool zh) =>
        track.Label.Length == 0 ? "" : zh ? $"“{track.Label}”" : $"'{track.Label}', ";

    private static string Span(OutlineTrack track, bool zh) => zh ? track.Span.Replace("s", "秒") : track.Span;

    private static string Volume(OutlineTrack track, bool zh) =>
        track.Volume is { } part and not 1 ? (zh ? "，" : ", ") + OutlineTrack.Percent(part) : "";
}
