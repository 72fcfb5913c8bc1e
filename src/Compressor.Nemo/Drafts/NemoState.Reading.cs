using System.Text.Json;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Drafts;

public sealed partial record NemoState
{
    /// <summary>Whether an answer tells a state at all. A page or a stub of a proxy must not pass for an empty draft: it would look as if an edit had been undone.</summary>
    internal static bool IsState(JsonElement data) => data.Member("state") is { ValueKind: JsonValueKind.Object } || data.Member("draft") is not null;

    /// <param name="data">The <c>data</c> of the state call: <c>{…, state: {draft, video_infos, canvas_config, generated_media, …}}</c>.</param>
    internal static NemoState Read(JsonElement data)
    {
        var state = data.Member("state") ?? data;
        var found = state.Member("draft");
        var draft = found is { ValueKind: not JsonValueKind.Null } raw ? new Draft(raw.GetRawText()) : null;
        var canvas = state.Member("canvas_config");
        return new NemoState(draft, Nemo.Drafts.Fingerprint.Of(found, canvas, state.Member("generated_media")))
        {
            Outline = draft is null ? null : DraftOutline.Of(draft, canvas),
            Video = Videos(state.Member("video_infos")).FirstOrDefault(),
        };
    }

    private static IEnumerable<VideoInfo> Videos(JsonElement? infos)
    {
        // A list, or an object by file name.
        var items = infos switch
        {
            { ValueKind: JsonValueKind.Array } list => list.EnumerateArray(),
            { ValueKind: JsonValueKind.Object } map => map.EnumerateObject().Select(entry => entry.Value),
            _ => [],
        };
        return items.Select(info => new VideoInfo(info.Int("width"), info.Int("height"), info.Number("fps"), info.Number("duration")))
            .Where(info => info is not { Width: null, Fps: null });
    }
}
