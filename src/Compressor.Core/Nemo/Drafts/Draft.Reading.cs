using System.Text.Json;
using Compressor.Core.Jobs;
using Compressor.Core.Nemo.Drafts;
using Compressor.Core.Nemo.Http;

namespace Compressor.Core.Nemo;

public sealed partial record Draft
{
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 512 };

    /// <summary>True if at least one track has a segment; only then can a render succeed.</summary>
    public bool IsReadyForExport => Read(root => Tracks(root).Any(track => track.Segments > 0));

    /// <summary>The tracks and their summary in one line, for people.</summary>
    public JobTimeline Timeline => DraftOutline.Of(this, null).ToTimeline();

    internal T Read<T>(Func<JsonElement, T> view)
    {
        using var document = JsonDocument.Parse(Raw, Parsing);
        return view(document.RootElement);
    }

    internal static List<DraftTrack> Tracks(JsonElement root) =>
        root.Member("t") is { ValueKind: JsonValueKind.Array } tracks ? [.. tracks.EnumerateArray().Select(DraftTrack.Read)] : [];
}
