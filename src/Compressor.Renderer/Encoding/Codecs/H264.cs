using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>H.264 High in 4:2:0, by libx264. Where its numbers come from: docs/compression.md.</summary>
internal sealed partial class H264 : IVideoCodec
{
    public string Name => "h264";

    public string EncoderName => "libx264";

    public string PixelFormat => "yuv420p";

    /// <summary>docs/compression.md, "Constant quality" and "Floor".</summary>
    public QualityScale Quality { get; } = new()
    {
        VisuallyLossless = 18,
        Smallest = 29,
        Floor = 45,
        Coarsest = 51,
    };

    public double BitsOfH264 => 1;

    public double HopelessOvershoot => 1.2;

    public bool NeedsOwnFirstPass => false;

    public IReadOnlyList<string> Tag => [];

    /// <summary>docs/compression.md, "Budget".</summary>
    public int IndexBytesPerFrame => 13;

    /// <summary>docs/compression.md, "First pass".</summary>
    public IReadOnlyList<string> FastDecoder { get; } = ["-skip_loop_filter", "all"];

    public bool CanCopy(VideoFacts video) => video is { Codec: "h264", PixelFormat: "yuv420p" or "yuvj420p" };

    public IEnumerable<string> Encoder(RateControl rate, int threads) =>
    [
        "-c:v", EncoderName, "-preset", "medium", "-profile:v", "high", "-pix_fmt", PixelFormat, "-threads", threads.ToString(CultureInfo.InvariantCulture),
        .. Rate(rate),
    ];

    /// <summary>x264 prints <c>requested bitrate is too low. estimated minimum is 8 kbps</c>.</summary>
    public int? LowestKilobits(IEnumerable<string> printed) => printed
        .Select(line => RefusedRate.Match(line))
        .Where(match => match.Success)
        .Select(match => (int?)int.Parse(match.Groups["kilobits"].ValueSpan, CultureInfo.InvariantCulture))
        .LastOrDefault();

    /// <summary>Name of the file that a first pass writes its statistics to.</summary>
    public static string StatisticsFile(string log) => log + "-0.log";

    /// <param name="statistics">Lines of <see cref="StatisticsFile"/>.</param>
    /// <param name="printed">Lines that the encoder printed.</param>
    public static FirstPassResult ReadStatistics(IEnumerable<string> statistics, IEnumerable<string> printed) => TwoPassLog.Read(statistics, printed);

    private static IEnumerable<string> Rate(RateControl rate) => rate switch
    {
        RateControl.Quality q => ["-crf", q.Crf.ToString("0.######", CultureInfo.InvariantCulture)],
        RateControl.FirstPass p => ["-b:v", $"{p.Kilobits}k", "-pass", "1", "-passlogfile", p.Log, "-x264-params", "ssim=1:stitchable=1"],
        // Lands within 1 % where the default strays by up to 6 %: docs/compression.md, "Rate tolerance". The search: "Second pass".
        RateControl.SecondPass p =>
        [
            "-b:v", $"{p.Kilobits}k", "-pass", "2", "-passlogfile", p.Log,
            .. p.Search ? (string[])["-me_method", "umh", "-me_range", "24", "-subq", "8"] : [],
            "-x264-params", "ratetol=0.1:stitchable=1",
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(rate)),
    };

    [GeneratedRegex("requested bitrate is too low. estimated minimum is (?<kilobits>[0-9]{1,9}) kbps", RegexOptions.NonBacktracking | RegexOptions.ExplicitCapture)]
    private static partial Regex RefusedRate { get; }
}
