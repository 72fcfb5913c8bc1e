using System.Globalization;
using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Filters;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>The exact command lines that compare a result with its source; pure functions. File names are relative to the work folder.</summary>
internal static class MeasureCommands
{
    /// <summary>Seconds by which frames of a variable rate may be off between two files, by rounding to milliseconds.</summary>
    private const double Rounding = 0.002;

    /// <summary>Seconds before a frame from which a file is read at most, so that rounding never loses it.</summary>
    private const double Early = 0.02;

    /// <summary>Frames of a variable rate that are compared in a row, so that few stand where one file begins a row sooner than the other.</summary>
    private const int VariableRow = 6;

    /// <summary>Of so many frames that are compared, the entropy of one is measured.</summary>
    private const int Sparse = 8;

    /// <summary>Pixels of the side of a block: about a few letters.</summary>
    private const int TextBlock = 32;

    /// <summary>Lists the packets of a result's picture.</summary>
    public static IReadOnlyList<string> Packets(string result, string output) => ["-f", "mov", "-i", result, "-map", "0:v:0", "-c", "copy", "-f", "framecrc", output];

    /// <summary>
    /// Compares a part of the result, enlarged as players do it, with the same frames of the source, filtered as the plan says and not reduced any further.
    /// </summary>
    /// <param name="logs">Files that are written.</param>
    public static IReadOnlyList<string> Compare(EncodingPlan plan, string result, ComparedPart part, MeasuringLogs logs, int threads)
    {
        threads = PictureThreads.For(plan, plan.Layout, threads);
        var source = part.At > 0 || part.Seconds < plan.Seconds ? plan.Part(part.At, part.Seconds) : plan;
        var size = FullSize(plan);
        // Frames that are left out need not be converted; where frames are made anew, they can only be left out afterwards.
        var some = Some(plan, part.Every);
        var (before, after) = KeepsFrames(plan) ? (some, "") : ("", some);
        var graph = plan.IsJoined ? $"{ClipGraph.Of(source, plan.Layout, 1, "c")};[c]" : $"[1:{plan.Video.Index}]{before}{VideoFilters.Graph(source, plan.Layout)},";
        return Compare(plan, result, part, [.. source.Clips.SelectMany(clip => ClipInput.Picture(source, clip, threads, measuresOnly: false))], $"{graph}{after}{size}", logs, threads);
    }

    /// <summary>Compares the result with the frames of the source that were kept.</summary>
    /// <param name="part">All of it.</param>
    public static IReadOnlyList<string> CompareSamples(EncodingPlan plan, string result, ComparedPart part, MeasuringLogs logs, int threads) =>
        Compare(plan, result, part, ["-f", "nut", "-i", SourceSamples.FileName], "[1:v:0]setpts=PTS-STARTPTS", logs, PictureThreads.For(plan, plan.Layout, threads));

    private static IReadOnlyList<string> Compare(
        EncodingPlan plan, string result, ComparedPart part, IReadOnlyList<string> source, string sourceGraph, MeasuringLogs logs, int threads)
    {
        List<string> command = ["-threads", Number(threads), "-f", "mov"];
        if (part.At > 0) command.AddRange(["-ss", ClipInput.Seconds(Math.Max(0, part.At - Math.Min(0.1 / plan.FrameRate, Early)))]);
        command.AddRange(["-i", result, .. source]);
        // The comparison takes the last frame of the source that is not later: a little later, the nearest one.
        var later = $"setpts=PTS+{ClipInput.Seconds(plan.KeepsTimestamps ? Rounding : 0.4 / plan.FrameRate)}/TB";
        command.AddRange(
        [
            "-filter_complex_threads", Number(threads),
            "-filter_complex",
            $"[0:v:0]{Some(plan, part.Every)}{FullSize(plan)},{later}[a];{sourceGraph},split[b][e];[a][b]ssim=shortest=1:stats_file={logs.Ssim}[s];"
                + $"[e]select='not(mod(n,{Sparse}))',entropy,entropy=mode=diff,metadata=print:file={logs.Entropy}[t]",
            "-map", "[s]", "-t", ClipInput.Seconds(part.Seconds), "-f", "null", "-",
            "-map", "[t]", "-t", ClipInput.Seconds(part.Seconds), "-f", "null", "-",
        ]);
        return command;
    }

    /// <summary>The filters that bring a frame to the size at which the source is shown.</summary>
    public static string FullSize(EncodingPlan plan) =>
        FormattableString.Invariant($"scale={plan.Layout.Width}:{plan.Layout.Height}:flags=bicubic,format={plan.PixelFormat ?? plan.Codec.PixelFormat}");

    /// <summary>The filters that measure how much of a frame is filled with fine strokes: pixels that differ from the median around them, counted by blocks.</summary>
    /// <param name="output">The file in the work folder for the mean over all blocks: of those that are filled 255, of the others 0.</param>
    public static string TextBlocks(string output) =>
        // In a larger picture, text is larger too.
        @"scale=w=-2:h='min(1080,ih)',format=gray,split[a][b];[b]median=radius=3[m];[a][m]blend=all_mode=difference,lut=y='if(gt(val,40),255,0)',"
        + $"scale=w=ceil(iw/{TextBlock}):h=ceil(ih/{TextBlock}):flags=area,lut=y='if(gt(val,30),255,0)',signalstats,metadata=print:key=lavfi.signalstats.YAVG:file={output}";

    /// <summary>Each frame of the result is one of the source, at the same time.</summary>
    public static bool KeepsFrames(EncodingPlan plan) => plan is { IsJoined: false, ConvertFrameRate: null, Request.Edit.Speed: null, RepeatsLastFrame: false, Video.Interlaced: false } && plan.Clips[0].Shown is null;

    /// <summary>The filters that let some frames through: by time and not by number, so that a frame that one of the files lacks does not move all that follow.</summary>
    public static string Some(EncodingPlan plan, int every)
    {
        if (every <= 1) return "setpts=PTS-STARTPTS,";
        var row = Row(plan, every);
        return "setpts=PTS-STARTPTS," + FormattableString.Invariant($"select='lt(mod(t+{0.5 / plan.FrameRate:0.######},{row:0.######}),{row / every:0.######})',");
    }

    /// <summary>Seconds after which the frames that are compared begin again.</summary>
    private static double Row(EncodingPlan plan, int every) => (plan.KeepsTimestamps && every > 1 ? VariableRow : 1) * every / plan.FrameRate;

    private static string Number(int value) => value.ToString(CultureInfo.InvariantCulture);
}
