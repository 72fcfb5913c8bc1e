using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>A decoded frame, rotated as the source's display matrix says.</summary>
/// <param name="Width">In pixels.</param>
/// <param name="Height">In pixels.</param>
/// <param name="PixelAspect">Width of one pixel divided by its height.</param>
internal readonly record struct FrameShape(int Width, int Height, double PixelAspect)
{
    /// <summary>Of a source, before any step.</summary>
    public static FrameShape Of(VideoFacts video) => new(video.RotatedWidth, video.RotatedHeight, video.IsSideways ? 1 / video.PixelAspect : video.PixelAspect);

    /// <summary>Width as shown, in square pixels; the height stays.</summary>
    public int DisplayWidth => (int)Math.Round(Width * PixelAspect);

    /// <summary>The frame turned by a quarter: its sides change places.</summary>
    public FrameShape Transposed => new(Height, Width, 1 / PixelAspect);
}
