using System.Globalization;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>H.265 Main in 4:2:0, by libx265. Where its numbers come from: docs/compression.md, "Other codecs".</summary>
internal sealed class Hevc : IVideoCodec
{
    public string Name => Edits.Codec.Hevc;

    public string EncoderName => "libx265";

    public string PixelFormat => "yuv420p";

    public QualityScale Quality { get; } = new()
    {
        VisuallyLossless = 19,
        Smallest = 30,
        Floor = 45,
        Coarsest = 51,
    };

    public double BitsOfH264 => 0.65;

    public int IndexBytesPerFrame => 13;

    public double HopelessOvershoot => 1.2;

    public bool NeedsOwnFirstPass => true;

    public bool CanSplit => true;

    /// <summary>Apple's players want the parameter sets in the sample entry, which "hvc1" says (ISO/IEC 14496-15 §8.3.3); ffmpeg writes "hev1" by itself.</summary>
    public IReadOnlyList<string> Tag { get; } = ["-tag:v", "hvc1"];

    public IReadOnlyList<string> FastDecoder { get; } = ["-skip_loop_filter", "all"];

    public bool CanCopy(VideoFacts video) => video is { Codec: Edits.Codec.Hevc, PixelFormat: "yuv420p" or "yuvj420p" or "yuv420p10le" };

    public IEnumerable<string> Encoder(RateControl rate, int threads) =>
    [
        "-c:v", EncoderName, "-preset", "medium", "-pix_fmt", PixelFormat, .. Rate(rate, string.Create(CultureInfo.InvariantCulture, $"log-level=warning:pools={threads}")),
    ];

    public IReadOnlyList<string> LogFiles(string log) => [$"{log}.log", $"{log}.log.cutree"];

    public int? LowestKilobits(IEnumerable<string> printed) => null;

    private static IEnumerable<string> Rate(RateControl rate, string parameters) => rate switch
    {
        RateControl.Quality q => ["-crf", q.Crf.ToString("0.######", CultureInfo.InvariantCulture), "-x265-params", parameters],
        RateControl.FirstPass { Kilobits: { } kilobits } p => ["-b:v", $"{kilobits}k", "-x265-params", $"{parameters}:pass=1:stats={p.Log}.log"],
        RateControl.SecondPass p => ["-b:v", string.Create(CultureInfo.InvariantCulture, $"{p.Kilobits:0}k"), "-x265-params", $"{parameters}:pass=2:stats={p.Log}.log"],
        _ => throw new ArgumentOutOfRangeException(nameof(rate)),
    };
}
