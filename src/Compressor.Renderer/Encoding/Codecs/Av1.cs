using System.Globalization;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>
/// AV1 Main in 4:2:0, by SVT-AV1. ffmpeg 5.1 has no second pass for it, so each attempt at a size is a single pass at a bit rate. Where its numbers
/// come from: docs/compression.md, "Other codecs".
/// </summary>
internal sealed class Av1 : IVideoCodec
{
    public string Name => Edits.Codec.Av1;

    public string EncoderName => "libsvtav1";

    public string PixelFormat => "yuv420p";

    public QualityScale Quality { get; } = new()
    {
        VisuallyLossless = 22,
        Smallest = 50,
        Floor = 60,
        Coarsest = 63,
        Step = 1,
    };

    public double BitsOfH264 => 0.45;

    public int IndexBytesPerFrame => 13;

    public double HopelessOvershoot => 2;

    public bool NeedsOwnFirstPass => false;

    public bool CanSplit => true;

    public IReadOnlyList<string> Tag => [];

    public IReadOnlyList<string> FastDecoder => [];

    public bool CanCopy(VideoFacts video) => video is { Codec: Edits.Codec.Av1, PixelFormat: "yuv420p" or "yuv420p10le" };

    public IEnumerable<string> Encoder(RateControl rate, int threads) =>
        ["-c:v", EncoderName, "-preset", "8", "-pix_fmt", PixelFormat, .. Rate(rate, string.Create(CultureInfo.InvariantCulture, $"lp={threads}"))];

    public int? LowestKilobits(IEnumerable<string> printed) => null;

    private static IEnumerable<string> Rate(RateControl rate, string parameters) => rate switch
    {
        RateControl.Quality q => ["-crf", Math.Round(q.Crf).ToString(CultureInfo.InvariantCulture), "-svtav1-params", parameters],
        RateControl.SecondPass p => ["-b:v", string.Create(CultureInfo.InvariantCulture, $"{p.Kilobits:0}k"), "-svtav1-params", $"rc=1:{parameters}"],
        _ => throw new ArgumentOutOfRangeException(nameof(rate)),
    };
}
