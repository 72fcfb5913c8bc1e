using System.Text.Json;
using System.Text.Json.Nodes;
using Compressor.Renderer.Uploads;
using Compressor.Renderer.Wire;

namespace Compressor.Renderer.Drafts;

/// <summary>
/// Writes drafts. Short keys, as in the cloud's: <c>t</c> tracks, <c>tt</c> type, <c>sg</c> segments, <c>d</c> milliseconds, <c>m</c> metadata;
/// ours are <c>src</c> (an upload's id), <c>s</c> (where in the source a segment starts, in milliseconds) and <c>out</c> (<see cref="OutputSettings"/>).
/// Editing keeps what it does not know.
/// </summary>
internal sealed class DraftEditor
{
    private readonly JsonObject _draft;

    public DraftEditor(string draft) => _draft = JsonNode.Parse(draft)!.AsObject();

    public OutputSettings Output
    {
        get => _draft["out"].Deserialize<OutputSettings>(Json.Options) ?? new OutputSettings();
        set => _draft["out"] = JsonSerializer.SerializeToNode(value, Json.Options);
    }

    /// <summary>The upload that the video segment shows.</summary>
    public string SourceId => Segment["src"]!.GetValue<string>();

    private JsonObject Segment => _draft["t"]![0]!["sg"]![0]!.AsObject();

    /// <summary>The part of the source that is kept, in milliseconds.</summary>
    public (long Start, long Length) Range
    {
        get => (Segment["s"]!.GetValue<long>(), Segment["d"]!.GetValue<long>());
        set
        {
            Segment["s"] = value.Start;
            Segment["d"] = value.Length;
            _draft["d"] = value.Length;
        }
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
                    new { tt = 0, sg = (object[])[new { id = "seg_1", src = source.Id, s = 0, d = milliseconds, m = Metadata(source) }] },
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
