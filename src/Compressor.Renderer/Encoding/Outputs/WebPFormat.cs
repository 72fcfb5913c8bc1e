using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Outputs;

/// <summary>Animated WebP, by libwebp. docs/compression.md, "Other formats".</summary>
internal sealed class WebPFormat : IAnimationFormat
{
    private static readonly int[] Qualities = [75, 60, 45, 30, 18, 8];

    public string FileName => "animation.webp";

    public int UsualLongSide => 640;

    public double UsualFrameRate => 15;

    public double MaxFrameRate => 60;

    public IReadOnlyList<double> Levels { get; } = [1, 0.78, 0.64, 0.5, 0.38, 0.26];

    public IReadOnlyList<IReadOnlyList<string>> Commands(EncodingPlan plan, Rung rung, double framesRate) =>
    [
        [
            "-f", "matroska", "-i", Frames.Name, "-vf", $"{Scaling.To(plan, rung, framesRate)}{LastPicture(plan)},format={(plan.Source.HasAlpha ? "yuva420p" : "yuv420p")}",
            "-c:v", "libwebp_anim", "-quality", FormattableString.Invariant($"{Qualities[rung.Level]}"), "-compression_level", "4", "-map_metadata", "-1", "-loop", "0", "-f", "webp", FileName,
        ],
    ];

    /// <summary>The last picture again and again, for as long as it stays: the encoder stores it once.</summary>
    private static string LastPicture(EncodingPlan plan) => plan is { HeldSeconds: > 0, RepeatsLastFrame: false }
        ? FormattableString.Invariant($",tpad=stop_mode=clone:stop_duration={plan.HeldSeconds:0.###}")
        : "";
}
