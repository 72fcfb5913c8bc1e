using System.Text.Json;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo.Drafts;

public sealed partial record Draft
{
    private static readonly JsonDocumentOptions Parsing = new() { MaxDepth = 512 };

    /// <summary>True if at least one track has a segment; only then can a render succeed.</summary>
    public bool IsReadyForExport => Read(root => Tracks(root).Any(track => track.Segments > 0));

    /// <summary>The draft as people see it.</summary>
    public DraftOutline ReadOutline() => DraftOutline.Of(this, null);

    internal T Read<T>(Func<JsonElement, T> view)
    {
        using var document = JsonDocument.Parse(Raw, Parsing);
        return view(document.RootElement);
    }

    internal static List<DraftTrack> Tracks(JsonElement root) =>
        root.Member("t") is { ValueKind: JsonValueKind.Array } tracks ? [.. tracks.EnumerateArray().Select(DraftTrack.Read)] : [];
}
