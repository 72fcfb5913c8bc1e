using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Edits;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Drafts;

/// <summary>
/// Writes drafts. Short keys, as in the cloud's: <c>t</c> tracks, <c>tt</c> type, <c>sg</c> segments, <c>d</c> milliseconds, <c>m</c> metadata;
/// ours are <c>src</c> (an upload's id), <c>s</c> (where in the source a segment starts, in milliseconds) and <c>out</c> (what is asked of the result, by the names that each kind of edit writes).
/// Editing preserves unknown keys.
/// </summary>
internal sealed class DraftEditor
{
    private readonly JsonObject _draft;

    public DraftEditor(string draft) => _draft = JsonNode.Parse(draft)!.AsObject();

    /// <summary>What is asked of the result. A part of the source to keep is written to the segment, and not read back from it.</summary>
    public VideoEdit Edit
    {
        get
        {
            if (_draft["out"] is not JsonObject output) return new VideoEdit();
            var json = JsonSerializer.SerializeToElement(output);
            return EditCatalog.All.Aggregate(new VideoEdit(), (edit, kind) => kind.Read(edit, json));
        }

        set
        {
            var output = new JsonObject();
            foreach (var kind in value.Kinds) EditCatalog.Of(kind).Write(value, output);
            if (output.Count > 0) _draft["out"] = output;
            else _draft.Remove("out");
            if (value.Trim is { Start: { } start, End: { } end }) Range = (Milliseconds(start), Milliseconds(end) - Milliseconds(start));
            TitleTrack.Set(_draft, value.Title);
        }
    }

    /// <summary>The upload that the video segment shows.</summary>
    public string SourceId => Segment["src"]!.GetValue<string>();

    /// <summary>The upload that is the background music; null: none.</summary>
    public string? MusicId => MusicTrack.SourceId(_draft);

    private JsonObject Segment => _draft["t"]![0]!["sg"]![0]!.AsObject();

    /// <summary>The part of the source that is kept, in milliseconds.</summary>
    public (long Start, long Length) Range
    {
        get => (Segment["s"]!.GetValue<long>(), Segment["d"]!.GetValue<long>());
        private set
        {
            Segment["s"] = value.Start;
            Segment["d"] = value.Length;
            _draft["d"] = value.Length;
        }
    }

    /// <summary>Puts the music that the edit asks for on the timeline; null, or an edit without music: takes it off.</summary>
    public void ShowMusic(Upload? source)
    {
        if (source is not null && Edit is { Music: true } edit && (edit.MusicMix ?? MusicMix.Default) is var mix)
            MusicTrack.Put(_draft, source, mix, mix.MixedLevel(alone: edit.Mute), _draft["d"]!.GetValue<long>());
        else MusicTrack.Remove(_draft);
    }

    public string ToJson() => _draft.ToJsonString(Json.Options);

    /// <summary>A draft that shows one file from start to end.</summary>
    public static string NewTimeline(Upload source)
    {
        var milliseconds = Milliseconds(source.Seconds);
        return JsonSerializer.Serialize(
            new
            {
                t = (object[])
                [
                    new { tt = source.HasPicture ? 0 : 1, sg = (object[])[new { id = "seg_1", src = source.Id, s = 0, d = milliseconds, m = Metadata(source) }] },
                ],
                d = milliseconds,
                m = Metadata(source),
            },
            Json.Options);
    }

    public static long Milliseconds(double seconds) => (long)Math.Round(seconds * 1000, MidpointRounding.AwayFromZero);

    private static object Metadata(Upload source) =>
        new { title = source.FileName, width = source.Media.Width, height = source.Media.Height, fps = source.Media.FrameRate };
}
