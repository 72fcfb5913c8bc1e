using Compressor.Media;

namespace Compressor.Edits;

/// <summary>The picture before its shape or size is changed: what cropping and rotation leave of a source.</summary>
internal static class ShownFrame
{
    /// <summary>Pixels; null: the source's are not known. Black bars count as picture.</summary>
    public static (double Width, double Height)? Of(VideoEdit edit, MediaFacts source)
    {
        if (source is not { Width: > 0 and var width, Height: > 0 and var height }) return null;
        var kept = edit.Crop?.Within(width, height) ?? new CropRectangle(0, 0, width, height);
        return edit.Rotation is { IsQuarter: true } ? (kept.Height, kept.Width) : (kept.Width, kept.Height);
    }
}
