using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Puts the picture in the middle of a larger, black canvas.</summary>
internal sealed class Pad : IVideoFilter
{
    public string? For(EncodingPlan plan, FrameLayout layout) =>
        layout.Padded ? FormattableString.Invariant($"pad={layout.Width}:{layout.Height}:(ow-iw)/2:(oh-ih)/2") : null;

    public bool KeepsPicture(EncodingPlan plan, FrameLayout layout) => !layout.Padded;
}
