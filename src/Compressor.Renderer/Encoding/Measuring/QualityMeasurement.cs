using Compressor.Renderer.Encoding.Commands;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Planning;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Measuring;

/// <summary>
/// How a result looks beside its source, at the size at which the source is shown: frames spread over a short one, parts of a long one. It only informs, so whatever
/// fails on the way means no more than that the quality is not known. docs/compression.md, "Comparison with the source".
/// </summary>
internal sealed class QualityMeasurement(EncodingOptions options)
{
    /// <summary>Frames that are enough; of converted brightness, which is dear, fewer.</summary>
    private const int Enough = 160, EnoughConverted = 32;

    /// <summary>Sides of the smallest picture that can be compared.</summary>
    private const int SmallestSide = 8;

    /// <summary>Cores that the process of a part keeps busy.</summary>
    private const int CoresOfPart = 1;

    private const string Packets = "packets.txt";

    /// <param name="layout">The result's.</param>
    /// <param name="result">A file of the work folder.</param>
    /// <returns>Null: the source is a single picture, or they could not be compared.</returns>
    public Task<QualityReport?> MeasureAsync(EncodingPlan plan, FrameLayout layout, string result, EncodingRun run) => TryAsync(plan, layout, run, async () =>
    {
        if (SourceSamples.AreThere(plan, run))
        {
            var whole = Whole(plan) with { Every = SourceSamples.Every(plan) };
            return await CompareAsync([whole], (part, logs) => MeasureCommands.CompareSamples(plan, result, part, logs, options.Threads), 1, EncodingPhase.Measuring, (0.92, 0.99), run);
        }

        var cost = new MeasuringCost(plan, layout);
        var parts = cost.Of(plan.Frames, plan.Frames) <= cost.Budget ? [] : await ChooseAsync(plan, result, cost, run);
        return parts.Count > 0
            ? await CompareAsync(plan, result, parts, EncodingPhase.Measuring, (0.93, 0.99), run)
            : await CompareAsync(plan, result, [Whole(plan) with { Every = Every(plan) }], EncodingPhase.Measuring, (0.92, 0.99), run);
    });

    /// <summary>As <see cref="MeasureAsync"/>, with all frames, while the result is still being looked for.</summary>
    public Task<QualityReport?> TryOutAsync(EncodingPlan plan, FrameLayout layout, string result, (double From, double To) progress, EncodingRun run) =>
        TryAsync(plan, layout, run, () => CompareAsync(plan, result, [Whole(plan)], EncodingPhase.Analysing, progress, run));

    private static async Task<QualityReport?> TryAsync(EncodingPlan plan, FrameLayout layout, EncodingRun run, Func<Task<QualityReport?>> measure)
    {
        if (plan.IsStill || Math.Min(plan.Layout.ShortSide, layout.ShortSide) < SmallestSide) return null;
        try
        {
            var quality = await measure();
            // Only where it is said.
            return quality is { IsDrawn: true, Level: >= PictureLevel.Softer } ? quality with { HasText = await TextLook.ShowsTextAsync(plan, run) } : quality;
        }
        catch (Exception exception) when (exception is EncodingException or IOException)
        {
            return null;
        }
    }

    private static ComparedPart Whole(EncodingPlan plan) => new(0, plan.Seconds, 1);

    /// <summary>An odd number, so that it does not keep step with how B-frames lie.</summary>
    private static int Every(EncodingPlan plan) => plan.Frames / (plan.Video.IsHdr ? EnoughConverted : Enough) is > 1 and var every ? every | 1 : 1;

    private static async Task<IReadOnlyList<ComparedPart>> ChooseAsync(EncodingPlan plan, string result, MeasuringCost cost, EncodingRun run)
    {
        await run.RunAsync(MeasureCommands.Packets(result, Packets), EncodingPhase.Measuring, (0.92, 0.93), plan.Seconds);
        var frames = FrameCrcLog.Read(File.ReadLines(run.PathOf(Packets)));
        return frames.Count == 0 ? [] : PartChoice.Choose(frames, SamplePlan.KeyFrames(plan), plan.Seconds, plan.FrameRate, cost);
    }

    /// <summary>Parts side by side, each by one core, since so few frames don't keep two busy; a single one with all threads.</summary>
    private Task<QualityReport?> CompareAsync(
        EncodingPlan plan, string result, IReadOnlyList<ComparedPart> parts, EncodingPhase phase, (double From, double To) progress, EncodingRun run)
    {
        var atOnce = Math.Min(parts.Count, run.Share.Of(PictureProcesses.AtOnce(plan, plan.Layout, options.Threads, CoresOfPart)));
        var threads = PictureProcesses.Threads(options.Threads, atOnce);
        return CompareAsync(parts, (part, logs) => MeasureCommands.Compare(plan, result, part, logs, threads), atOnce, phase, progress, run);
    }

    private static async Task<QualityReport?> CompareAsync(
        IReadOnlyList<ComparedPart> parts, Func<ComparedPart, MeasuringLogs, IReadOnlyList<string>> command, int atOnce, EncodingPhase phase, (double From, double To) progress, EncodingRun run)
    {
        var measured = new MeasuredPart?[parts.Count];
        var step = run.Begin(phase, progress, parts.Sum(part => part.Seconds));
        await SideBySide.RunAsync(parts.Index(), () => atOnce, async one =>
        {
            var logs = MeasuringLogs.Of(one.Index);
            await run.RunAsync(command(one.Item, logs), step);
            if (SsimLog.Read(Lines(logs.Ssim)) is { } frames) measured[one.Index] = new MeasuredPart(one.Item.Weight, frames, FrameEntropy.Read(Lines(logs.Entropy)));
        });
        step.End();
        return measured.Any(part => part is null) ? null : Report([.. measured.OfType<MeasuredPart>()]);

        IEnumerable<string> Lines(string log) => File.ReadLines(run.PathOf(log));
    }

    private static QualityReport Report(IReadOnlyList<MeasuredPart> parts)
    {
        var (mean, worst) = FrameStatistics.Of(parts.Select(part => (part.Weight, part.Ssim)));
        var entropy = FrameEntropy.Median([.. parts.SelectMany(part => part.Entropy)]);
        return new QualityReport(Math.Round(mean, 4)) { WorstTenth = Math.Round(worst, 4), IsDrawn = LevelRule.IsDrawn(entropy), Entropy = entropy.Luma, Level = LevelRule.Of(mean, worst, entropy.Luma) };
    }
}
