using System.Globalization;
using System.Text.Json;
using Compressor.Edits;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Drafts;

/// <summary>A draft as people see it; small enough for a workflow's history.</summary>
/// <param name="Width">Width of the canvas in pixels, if the draft states it.</param>
/// <param name="DurationSeconds">Of the whole draft.</param>
public sealed record DraftOutline(IReadOnlyList<OutlineTrack> Tracks, int? Width, int? Height, double DurationSeconds)
{
    /// <param name="canvas">The state's <c>canvas_config</c>, used if the draft itself does not state its size.</param>
    internal static DraftOutline Of(Draft draft, JsonElement? canvas) => draft.Read(root =>
    {
        List<OutlineTrack> tracks = [.. Draft.Tracks(root).Where(track => track.Segments > 0)
            .Select(track => new OutlineTrack(Kind(track.Type), track.Label, track.StartSeconds, track.EndSeconds, track.Volume))];
        var metadata = root.Member("m");
        return new DraftOutline(
            tracks, metadata?.Int("width") ?? canvas?.Int("width"), metadata?.Int("height") ?? canvas?.Int("height"),
            root.Number("d") / 1000 ?? tracks.Select(track => track.EndSeconds).DefaultIfEmpty().Max());
    });

    /// <summary><c>Timeline (2 tracks): 1. Video: city timelapse (0-10s) 2. BGM: Lo-fi (0-10s, 35%)</c>.</summary>
    public string Summary =>
        $"Timeline ({Tracks.Count} {(Tracks.Count == 1 ? "track" : "tracks")})"
        + (Tracks.Count == 0 ? "" : ": " + string.Join(' ', Tracks.Select((track, index) => $"{index + 1}. {track.Describe()}")));

    /// <summary>What an edit did, one sentence a change; empty if nothing visible has changed.</summary>
    public static IReadOnlyList<string> Changes(DraftOutline? before, DraftOutline? after, Language language) =>
        Drafts.OutlineChanges.Describe(before, after, language);

    private static string Kind(int? type) => type switch
    {
        0 => "video",
        1 => "audio",
        7 => "text",
        { } other => other.ToString(CultureInfo.InvariantCulture),
        null => "unknown",
    };
}
