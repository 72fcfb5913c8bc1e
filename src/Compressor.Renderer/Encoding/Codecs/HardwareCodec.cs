using System.Globalization;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>
/// A codec that a graphics chip encodes. It has no second pass by statistics: each attempt at a size is a single encode at a bit rate, or at a constant
/// quality, and the same loop as for all others brings it under the ceiling. Where its numbers come from: docs/compression.md, "Hardware encoders".
/// </summary>
/// <param name="software">The same codec on the processor.</param>
internal sealed class HardwareCodec(IVideoCodec software, HardwareEncoder hardware, string device) : IVideoCodec
{
    /// <summary>Bits that a chip needs for the picture that the processor makes of one.</summary>
    private const double BitsOfSoftware = 1.3;

    /// <summary>The processor's codec, which takes over where the chip fails.</summary>
    public IVideoCodec Software => software;

    public HardwareEncoder Hardware => hardware;

    public string Name => software.Name;

    public string EncoderName => $"{(Name is "hevc" or "av1" ? Name : "h264")}_{hardware.ToString().ToLowerInvariant()}";

    public string PixelFormat => hardware is HardwareEncoder.Nvenc or HardwareEncoder.VideoToolbox ? "yuv420p" : "nv12";

    /// <summary>VA-API takes pictures in its own memory.</summary>
    public string? Upload => hardware is HardwareEncoder.Vaapi ? "hwupload" : null;

    /// <summary>Quantizers, which chips count as the processor's rate factors: 0 to 51; one step is the least.</summary>
    public QualityScale Quality { get; } = new() { VisuallyLossless = 19, Smallest = 30, Floor = 45, Coarsest = 51, Step = 1 };

    public double BitsOfH264 => software.BitsOfH264 * BitsOfSoftware;

    public int IndexBytesPerFrame => software.IndexBytesPerFrame;

    public double HopelessOvershoot => 2;

    public bool NeedsOwnFirstPass => false;

    public IReadOnlyList<string> Tag => software.Tag;

    public IReadOnlyList<string> FastDecoder => software.FastDecoder;

    public bool CanCopy(VideoFacts video) => software.CanCopy(video);

    public IEnumerable<string> Encoder(RateControl rate, int threads) =>
        [.. hardware is HardwareEncoder.Vaapi ? (string[])["-vaapi_device", device] : [], "-c:v", EncoderName, .. Search(), .. Rate(rate)];

    public int? LowestKilobits(IEnumerable<string> printed) => null;

    /// <summary>How hard it searches, and the profile that the processor's encoder would write.</summary>
    private IEnumerable<string> Search() => hardware switch
    {
        HardwareEncoder.Nvenc => ["-preset", "p6", "-tune", "hq", "-spatial-aq", "1", "-rc-lookahead", "20", "-pix_fmt", PixelFormat],
        HardwareEncoder.Qsv => ["-preset", "slower", "-pix_fmt", PixelFormat],
        HardwareEncoder.VideoToolbox => ["-allow_sw", "0", "-pix_fmt", PixelFormat],
        _ => [],
    };

    private IEnumerable<string> Rate(RateControl rate) => (hardware, rate) switch
    {
        (HardwareEncoder.Nvenc, RateControl.Quality q) => ["-rc", "vbr", "-cq", Whole(q.Crf), "-b:v", "0"],
        (HardwareEncoder.Nvenc, RateControl.SecondPass p) => ["-rc", "vbr", "-multipass", "fullres", .. BitRate(p.Kilobits)],
        (HardwareEncoder.Qsv, RateControl.Quality q) => ["-global_quality", Whole(q.Crf)],
        (HardwareEncoder.Qsv, RateControl.SecondPass p) => BitRate(p.Kilobits),
        (HardwareEncoder.Vaapi, RateControl.Quality q) => ["-rc_mode", "CQP", "-qp", Whole(q.Crf)],
        (HardwareEncoder.Vaapi, RateControl.SecondPass p) => ["-rc_mode", "VBR", .. BitRate(p.Kilobits)],
        // From 1 to 100, where more is better.
        (HardwareEncoder.VideoToolbox, RateControl.Quality q) => ["-q:v", Whole(Math.Clamp(100 - (q.Crf * 1.9), 1, 100))],
        (HardwareEncoder.VideoToolbox, RateControl.SecondPass p) => ["-b:v", Kilobits(p.Kilobits)],
        _ => throw new ArgumentOutOfRangeException(nameof(rate)),
    };

    private static string[] BitRate(double kilobits) => ["-b:v", Kilobits(kilobits), "-maxrate", Kilobits(kilobits * 2), "-bufsize", Kilobits(kilobits * 4)];

    private static string Kilobits(double kilobits) => string.Create(CultureInfo.InvariantCulture, $"{kilobits:0}k");

    private static string Whole(double value) => Math.Round(value).ToString(CultureInfo.InvariantCulture);
}
