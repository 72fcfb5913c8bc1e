using Compressor.Edits;
using Compressor.Renderer.Encoding;
using Compressor.Renderer.Uploads;

namespace Compressor.Renderer.Drafts;

/// <summary>A draft that was checked: everything in it is in range, and its sources belong to the session.</summary>
/// <param name="Clips">At least one, in the order in which they are shown.</param>
/// <param name="LeftOut">Tracks that are not rendered.</param>
internal sealed record RenderableDraft(IReadOnlyList<DraftClip> Clips, VideoEdit Edit, IReadOnlyList<EncodingNote> LeftOut)
{
    /// <summary>The file that is shown first.</summary>
    public Upload Source => Clips[0].Source;

    /// <summary>Background music; null: none is asked for.</summary>
    public Upload? Music { get; init; }
}

/// <summary>A part of a file, in milliseconds.</summary>
internal sealed record DraftClip(Upload Source, long Start, long Length)
{
    /// <summary>As the encoder takes it: the file's own end is exact, its length in milliseconds is not.</summary>
    public SourceClip ToSourceClip(string path) =>
        new(path, Start / 1000d, !Source.IsPicture && Start + Length == DraftEditor.Milliseconds(Source.Seconds) ? null : (Start + Length) / 1000d);
}

/// <summary>A draft can't be rendered; the message says why.</summary>
internal sealed class DraftException(string message) : Exception(message);
