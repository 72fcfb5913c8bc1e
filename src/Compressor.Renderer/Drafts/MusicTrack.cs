using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Drafts;

/// <summary>
/// The audio track that holds background music: it says which file, and shows it to people; how it is mixed stands in the draft's <c>out</c>. Tracks of
/// other clients stay as they are.
/// </summary>
internal static class MusicTrack
{
    /// <summary>The draft's number for tracks of sound.</summary>
    public const int Type = 1;

    private const string SegmentId = "music";

    /// <summary>The id of the file; null: there is no music.</summary>
    public static string? SourceId(JsonObject draft) => Find(draft) is { } track ? (string?)track["sg"]![0]!["src"] : null;

    /// <summary>Shows the file for as long as it will be heard.</summary>
    /// <param name="level">Of the music's amplitude.</param>
    /// <param name="milliseconds">Length of the video.</param>
    public static void Put(JsonObject draft, Upload source, MusicMix mix, double level, long milliseconds)
    {
        Remove(draft);
        var length = mix.Loop is false ? Math.Min(milliseconds, DraftEditor.Milliseconds(source.Seconds)) : milliseconds;
        draft["t"]!.AsArray().Add(JsonSerializer.SerializeToNode(
            new { tt = Type, sg = (object[])[new { id = SegmentId, src = source.Id, s = 0, d = length, volume = level, m = new { title = source.FileName } }] },
            Json.Options));
    }

    public static void Remove(JsonObject draft)
    {
        if (Find(draft) is { } track) draft["t"]!.AsArray().Remove(track);
    }

    /// <summary>The file of a submitted draft.</summary>
    /// <exception cref="DraftException">It isn't one of the session's, or has no sound.</exception>
    public static Upload Read(JsonElement? segment, IReadOnlyList<Upload> uploads)
    {
        if (segment is not { } music) throw new DraftException("The draft asks for music, but has no track of it.");
        var source = uploads.SingleOrDefault(upload => upload.Id == music.Text("src")) ?? throw new DraftException("The draft's music is not a file of this session.");
        return source.Media.HasAudio ? source : throw new DraftException("The draft's music has no sound.");
    }

    private static JsonNode? Find(JsonObject draft) => draft["t"]?.AsArray().FirstOrDefault(track =>
        track?["tt"] is JsonValue type && type.TryGetValue<int>(out var number) && number == Type
        && track["sg"] is JsonArray { Count: > 0 } segments && segments[0]?["id"] is JsonValue id && id.TryGetValue<string>(out var name) && name == SegmentId);
}
