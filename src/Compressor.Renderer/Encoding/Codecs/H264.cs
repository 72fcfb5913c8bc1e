using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Renderer.Encoding.Probing;

namespace Compressor.Renderer.Encoding.Codecs;

/// <summary>H.264 High in 4:2:0, by libx264. Where its numbers come from: docs/compression.md.</summary>
internal sealed partial class H264 : IVideoCodec
{
    /// <summary>The preset of a first pass that only has to tell what frames cost; what a second pass takes from it stays as in the slower ones. docs/compression.md, "First pass".</summary>
    public const string DraftPreset = "superfast";

    /// <summary>What the preset leaves out, though both passes need the same, or the macroblock tree needs it.</summary>
    private const string DraftParameters = ":weightp=2:mbtree=1:rc-lookahead=40";

    /// <summary>x264's own, in frames.</summary>
    public const int UsualKeyFrameInterval = 250;

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

    public double HopelessOvershoot => double.PositiveInfinity;

    public bool NeedsOwnFirstPass => false;

    public bool CanSplit => true;

    /// <summary>By <see cref="FineRate"/>: the option itself takes whole thousands.</summary>
    public bool TakesExactRates => true;

    public IReadOnlyList<string> Tag => [];

    /// <summary>docs/compression.md, "Budget".</summary>
    public int IndexBytesPerFrame => 13;

    /// <summary>docs/compression.md, "First pass".</summary>
    public IReadOnlyList<string> FastDecoder { get; } = ["-skip_loop_filter", "all"];

    public bool CanCopy(VideoFacts video) => video is { Codec: "h264", PixelFormat: "yuv420p" or "yuvj420p" };

    public IEnumerable<string> Encoder(RateControl rate, int threads) =>
    [
        "-c:v", EncoderName, "-preset", rate.Tuning.Preset, "-profile:v", "high", "-pix_fmt", PixelFormat, "-threads", Number(threads),
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

    /// <summary>Name of the file in which a first pass keeps how later blocks depend on those of each frame.</summary>
    public static string TreeFile(string log) => StatisticsFile(log) + ".mbtree";

    /// <summary>Name of the file that lists the packets of a first pass.</summary>
    public static string FramesFile(string log) => log + ".frames";

    /// <param name="statistics">Lines of <see cref="StatisticsFile"/>.</param>
    public static FirstPassResult ReadStatistics(IEnumerable<string> statistics) => TwoPassLog.Read(statistics);

    private static IEnumerable<string> Rate(RateControl rate) => rate switch
    {
        RateControl.Quality q => [.. Quantizer(q.Crf), .. Search(q.Tuning)],
        RateControl.FirstPass { Kilobits: { } kilobits, Crf: null } p => [.. BitRate(kilobits), .. Pass(1, p.Log), .. Search(p.Tuning), .. FirstParameters(p.Tuning)],
        RateControl.FirstPass { Crf: { } crf, Kilobits: null } p => [.. Quantizer(crf), .. Pass(1, p.Log), .. Search(p.Tuning), .. FirstParameters(p.Tuning)],
        RateControl.SecondPass p =>
        [
            .. BitRate(FineRate.Whole(p.Kilobits)), .. Pass(2, p.Log), .. Search(p.Tuning), "-x264-params", string.Create(CultureInfo.InvariantCulture, $"ratetol={p.Tuning.RateTolerance}:stitchable=1"),
        ],
        _ => throw new ArgumentOutOfRangeException(nameof(rate)),
    };

    private static string[] FirstParameters(PassTuning tuning) => ["-x264-params", "stitchable=1" + (tuning.Preset == DraftPreset ? DraftParameters : "")];

    private static IEnumerable<string> BitRate(int kilobits) => ["-b:v", $"{kilobits}k"];

    private static IEnumerable<string> Quantizer(double crf) => ["-crf", crf.ToString("0.######", CultureInfo.InvariantCulture)];

    private static IEnumerable<string> Pass(int number, string log) => ["-pass", Number(number), "-passlogfile", log];

    private static IEnumerable<string> Search(PassTuning tuning) =>
    [
        .. tuning.Motion is MotionSearch.Wide ? (string[])["-me_method", "umh", "-me_range", "64"] : [],
        .. tuning.BFrames is { } frames ? (string[])["-bf", Number(frames)] : [],
        .. tuning.BAdapt is { } adapt ? (string[])["-b_strategy", Number(adapt)] : [],
        .. tuning.References is { } references ? (string[])["-refs", Number(references)] : [],
        .. tuning.PsyStrength is { } psy ? (string[])["-psy-rd", string.Create(CultureInfo.InvariantCulture, $"{psy:0.##}:0")] : [],
    ];

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);

    [GeneratedRegex("requested bitrate is too low. estimated minimum is (?<kilobits>[0-9]{1,9}) kbps", RegexOptions.ExplicitCapture, matchTimeoutMilliseconds: Timeout.Infinite)]
    private static partial Regex RefusedRate { get; }
}
