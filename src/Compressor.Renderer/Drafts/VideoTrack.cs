using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Drafts;

/// <summary>
/// The track that is shown, as JSON. Each segment has <c>src</c> (an upload's id), <c>s</c> (where in the file it starts) and <c>d</c> (its length),
/// both in milliseconds; the draft's <c>files</c> are the uploads that were joined, also those of which nothing is shown.
/// </summary>
internal static class VideoTrack
{
    public const int Type = 0;

    /// <summary>What our own draft shows.</summary>
    public static Timeline Read(JsonObject draft, IReadOnlyList<Upload> uploads)
    {
        List<TimelineSegment> segments = [.. Segments(draft).Select(segment => new TimelineSegment((string)segment!["src"]!, (long)segment["s"]!, (long)segment["d"]!))];
        var joined = draft["files"] is JsonArray files ? files.Select(id => (string)id!) : segments.Select(segment => segment.File).Distinct(StringComparer.Ordinal);
        var secondsPerPicture = PictureSeconds(draft);
        return new Timeline([.. joined.Select(id => TimelineFile.Of(uploads.Single(upload => upload.Id == id), secondsPerPicture))], segments);
    }

    /// <summary>Segments keep what else the ones before said of the same file.</summary>
    public static void Write(JsonObject draft, Timeline timeline, IReadOnlyList<Upload> uploads)
    {
        List<JsonObject> before = [.. Segments(draft).Select(segment => segment!.AsObject())];
        var segments = new JsonArray();
        foreach (var (segment, i) in timeline.Segments.Select((segment, i) => (segment, i)))
        {
            var written = before.Find(other => (string?)other["src"] == segment.File)?.DeepClone().AsObject()
                ?? JsonSerializer.SerializeToNode(new { src = segment.File, m = DraftEditor.Metadata(uploads.Single(upload => upload.Id == segment.File)) }, Json.Options)!.AsObject();
            written["id"] = $"seg_{i + 1}";
            written["s"] = segment.Start;
            written["d"] = segment.Length;
            segments.Add(written);
        }

        draft["t"]![0]!["sg"] = segments;
        draft["d"] = timeline.Length;
        if (timeline.Files.Count > 1) draft["files"] = JsonSerializer.SerializeToNode(timeline.Files.Select(file => file.Id), Json.Options);
        else draft.Remove("files");
    }

    private static double? PictureSeconds(JsonObject draft) => draft["out"] is JsonObject output && output.ContainsKey("join")
        ? new JoinEdit().Read(new VideoEdit(), JsonSerializer.SerializeToElement(output)).Join?.SecondsPerPicture ?? Limits.PictureSeconds
        : null;

    private static JsonArray Segments(JsonObject draft) => draft["t"]![0]!["sg"]!.AsArray();
}
