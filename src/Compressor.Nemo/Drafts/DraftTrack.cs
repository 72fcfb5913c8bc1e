using System.Text.Json;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Drafts;

/// <summary>A track of a draft, read for people. The short keys: <c>tt</c> type, <c>sg</c> segments, <c>m</c> metadata.</summary>
/// <param name="Type">0 video, 1 audio, 7 text; others exist.</param>
/// <param name="Label">Its title or text; empty if the draft has none.</param>
/// <param name="Volume">1 is unchanged; null if not stated.</param>
internal sealed record DraftTrack(int? Type, string Label, double StartSeconds, double EndSeconds, double? Volume, int Segments)
{
    public static DraftTrack Read(JsonElement track)
    {
        List<JsonElement> segments = track.Member("sg") is { ValueKind: JsonValueKind.Array } list ? [.. list.EnumerateArray()] : [];
        double start = double.MaxValue, end = 0, cursor = 0;
        foreach (var segment in segments)
        {
            // A segment without a start follows the previous one.
            var from = First(segment, "st", "start") ?? cursor;
            cursor = from + (First(segment, "d", "duration") ?? 0);
            start = Math.Min(start, from);
            end = Math.Max(end, cursor);
        }

        if (segments.Count == 0) start = 0;
        if (end <= 0) end = start + (First(track, "d") ?? 0);
        return new DraftTrack(
            track.Int("tt"), segments.Prepend(track).Select(Title).FirstOrDefault(title => title is not null) ?? "", start / 1000, end / 1000,
            segments.Prepend(track).Select(VolumeOf).FirstOrDefault(volume => volume is not null), segments.Count);
    }

    private static double? First(JsonElement element, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (element.Number(name) is { } number) return number;
        }

        return null;
    }

    private static string? Title(JsonElement element)
    {
        foreach (var holder in new[] { element.Member("m"), element })
        {
            foreach (var name in new[] { "title", "text", "name", "label", "filename" })
            {
                if (holder?.Text(name)?.Trim() is { Length: > 0 } text) return Redactor.Secrets(text);
            }
        }

        return null;
    }

    private static double? VolumeOf(JsonElement element) =>
        element.Number("volume") ?? element.Number("v") ?? element.Number("vol") ?? element.Member("m")?.Number("volume");
}
