using System.Globalization;
using System.Text.Json.Nodes;
using Compressor.Edits;

namespace Compressor.Renderer.Drafts;

/// <summary>The text track (7) of a draft, which shows the title to whoever reads the timeline. What is rendered is the title in the draft's <c>out</c>.</summary>
internal static class TitleTrack
{
    public const int Type = 7;

    /// <summary>The track holds this title, or there is no such track.</summary>
    public static void Set(JsonObject draft, Title? title)
    {
        var tracks = draft["t"]!.AsArray();
        foreach (var old in tracks.Where(IsText).ToList()) tracks.Remove(old);
        if (title is null) return;
        var (from, to) = title.Within(double.Parse(draft["d"]?.ToJsonString() ?? "0", CultureInfo.InvariantCulture) / 1000);
        var (start, length) = (DraftEditor.Milliseconds(from), DraftEditor.Milliseconds(to - from));
        tracks.Add(new JsonObject
        {
            ["tt"] = Type,
            ["sg"] = new JsonArray(new JsonObject { ["id"] = "title_1", ["st"] = start, ["d"] = length, ["m"] = new JsonObject { ["title"] = title.Text } }),
        });
    }

    private static bool IsText(JsonNode? track) =>
        track is JsonObject item && item["tt"] is JsonValue type && type.TryGetValue<int>(out var number) && number == Type
        && item["sg"] is JsonArray { Count: 1 } segments && segments[0]?["id"] is JsonValue id && id.TryGetValue<string>(out var name) && name == "title_1";
}
