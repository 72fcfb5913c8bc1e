using Compressor.Renderer.Encoding.Codecs;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>Into how many parts a pass is split, and how many of them are encoded at once. All constants: docs/compression.md, "Parts".</summary>
internal static class PartRule
{
    /// <summary>Pixels that one core encodes in a second, or in a second of a first pass, and pixels that it decodes and reduces, roughly.</summary>
    private const double PixelsPerSecond = 20e6, DraftPixelsPerSecond = 60e6, ReducedPixelsPerSecond = 200e6;

    /// <summary>Cores that a process of SVT-AV1, which takes much memory, keeps busy by itself.</summary>
    private const int CoresOfAv1 = 8;

    /// <summary>Seconds of a part at least, where parts are for speed alone: each costs a start and the decoding that leads in to it.</summary>
    private const double LeastSeconds = 4;

    /// <summary>Of work.</summary>
    private const double LeastWork = 2;

    /// <summary>From so many cores on, parts of x264 are encoded side by side for speed.</summary>
    private const int LeastCores = 4;

    /// <summary>Of each part of x264 at least, so that the last ones use the cores that the others have left.</summary>
    private const int ThreadsOfPart = 2;

    /// <summary>At which a frame takes twice the time of one that takes no bits. Measured on eight parts of a trailer, docs/compression.md, "Parts".</summary>
    private const double BitsPerPixelOfDoubleCost = 0.02;

    private const int Most = 256;

    /// <summary>Every frame of the result is made of frames of one source near it, so that a part can be made of a part of the source.</summary>
    public static bool CanSplit(EncodingPlan plan) =>
        plan is { IsJoined: false, IsStill: false, ConvertFrameRate: null, Request.Edit.Speed: null, RepeatsLastFrame: false, Clips.Count: 1, Window: null };

    /// <param name="options">Threads: cores.</param>
    public static int Count(EncodingPlan plan, FrameLayout layout, EncodingOptions options) => Count(plan, Work(plan, layout), options);

    /// <summary>Into how many parts a first pass is split.</summary>
    /// <param name="layout">Of the pass.</param>
    public static int CountOfFirstPass(EncodingPlan plan, FrameLayout layout, EncodingOptions options) => Count(plan, Work(plan, layout, DraftPixelsPerSecond), options);

    private static int Count(EncodingPlan plan, double work, EncodingOptions options)
    {
        var forSpeed = ForSpeed(options.Threads, AtOnce(options.Threads, plan.Codec), Math.Min(plan.MovingSeconds / LeastSeconds, work / LeastWork));
        var expected = work / options.Threads;
        var forResuming = expected >= options.ResumableAfter.TotalSeconds ? Math.Ceiling(expected / options.ResumableAfter.TotalSeconds * 2) : 1;
        return (int)Math.Clamp(Math.Max(forSpeed, forResuming), 1, Most);
    }

    /// <summary>One for each process, or, of long ones, two for each, so that those that end first take another.</summary>
    private static int ForSpeed(int cores, int atOnce, double most) => atOnce == 1 ? 1 : (int)Math.Min(most, most < 2 * atOnce ? atOnce : most < 4 * cores ? cores : 2 * cores);

    /// <summary>Parts that are encoded at once: as many as keep the cores busy and fit into the memory.</summary>
    public static int AtOnce(EncodingPlan plan, FrameLayout layout, int cores) => Math.Min(AtOnce(cores, plan.Codec), PictureProcesses.Fitting(plan, layout));

    /// <summary>Threads of each part. Where all are encoded at once, as of a short video or of a correction, the cores are shared out by what each costs, so that they end together.</summary>
    /// <param name="costs">Of the parts, in any unit.</param>
    /// <param name="most">Parts that may be encoded at once.</param>
    public static IReadOnlyList<int> Threads(int cores, IReadOnlyList<double> costs, int most, IVideoCodec codec)
    {
        var (least, all) = (codec is H264 && cores >= LeastCores ? ThreadsOfPart : 1, costs.Sum());
        return costs.Count > most
            ? [.. costs.Select(_ => Math.Max(least, PictureProcesses.Threads(cores, most)))]
            : [.. costs.Select(cost => Math.Max(least, (int)Math.Ceiling(cores * cost / all)))];
    }

    /// <summary>What it costs to encode a part at a rate, in frames that hardly take any bits.</summary>
    /// <param name="pixels">Of a frame.</param>
    public static double Cost(FramePart part, double kilobits, double pixels, double framesPerSecond) =>
        part.Frames * (1 + (kilobits * 1000 / (pixels * framesPerSecond * BitsPerPixelOfDoubleCost)));

    private static int AtOnce(int cores, IVideoCodec codec) => codec switch
    {
        Av1 => PictureProcesses.AtOnce(cores, CoresOfAv1),
        H264 when cores >= LeastCores => cores,
        _ => PictureProcesses.AtOnce(cores),
    };

    /// <summary>Seconds that the second pass takes one core. What is left out of a larger source is decoded too.</summary>
    public static double Work(EncodingPlan plan, FrameLayout layout, double pixelsPerSecond = PixelsPerSecond)
    {
        var (pixels, source) = (layout.Width * (double)layout.Height, plan.Video.DisplayWidth * (double)plan.Video.DisplayHeight);
        return plan.Frames * ((pixels / pixelsPerSecond) + (Math.Max(0, source - pixels) / ReducedPixelsPerSecond));
    }
}
