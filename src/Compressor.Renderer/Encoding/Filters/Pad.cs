using Compressor.Edits;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Filters;

/// <summary>Puts the picture in the middle of a larger canvas: black, or the picture itself, enlarged until it fills the canvas and blurred.</summary>
internal sealed class Pad : IVideoFilter
{
    /// <summary>The background is blurred at this part of its size: cheaper, and nobody sees the difference.</summary>
    private const int Reduction = 4;

    /// <summary>Of the blur, in parts of the canvas's shorter side. Chosen, by looking at frames.</summary>
    private const double Sigma = 0.025;

    public string? For(EncodingPlan plan, FrameLayout layout)
    {
        if (!layout.Padded) return null;
        return plan.Request.Edit.Aspect?.Background == Background.Blur
            ? Blurred(layout)
            : FormattableString.Invariant($"pad={layout.Width}:{layout.Height}:(ow-iw)/2:(oh-ih)/2");
    }

    private static string Blurred(FrameLayout layout)
    {
        int width = FrameLayout.Even(layout.Width / (double)Reduction), height = FrameLayout.Even(layout.Height / (double)Reduction);
        return FormattableString.Invariant(
            $"split[front][back];[back]scale={width}:{height}:force_original_aspect_ratio=increase,crop={width}:{height},gblur=sigma={Math.Min(width, height) * Sigma:0.##},")
            + FormattableString.Invariant($"scale={layout.Width}:{layout.Height}:flags=bilinear,setsar=1[blurred];[front]setsar=1[sharp];[blurred][sharp]overlay=(W-w)/2:(H-h)/2");
    }
}
