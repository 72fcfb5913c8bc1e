using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Drafts;

/// <summary>A draft that was checked: everything in it is in range, and its source belongs to the session.</summary>
/// <param name="LeftOut">Tracks that are not rendered.</param>
internal sealed record RenderableDraft(Upload Source, VideoEdit Edit, IReadOnlyList<EncodingNote> LeftOut)
{
    /// <summary>Background music; null: none is asked for.</summary>
    public Upload? Music { get; init; }
}

/// <summary>A draft can't be rendered; the message says why.</summary>
internal sealed class DraftException(string message) : Exception(message);
