using Compressor.Core.Jobs;
using Compressor.Local.Compressing;
using Compressor.Media;

namespace Compressor.Local.Commands;

/// <summary>Reports to the user how a video ended.</summary>
internal interface IReportPrinter
{
    void Print(VideoReport report);
}

/// <summary>One JSON object per line on stdout; the sentence about a failure also on stderr.</summary>
internal sealed class JsonPrinter(TextWriter output, TextWriter errors) : IReportPrinter
{
    public void Print(VideoReport report)
    {
        output.WriteLine(report.ToJson());
        if (report.Error is { } error) errors.WriteLine(error.Describe());
    }
}

/// <summary>Sentences for people.</summary>
internal sealed class TextPrinter(TextWriter output, TextWriter errors, bool quiet) : IReportPrinter
{
    public void Print(VideoReport report)
    {
        if (report.Error is { } error)
        {
            errors.WriteLine(error.Describe());
            return;
        }

        if (report.Status == JobState.Cancelled)
        {
            errors.WriteLine($"{report.Input}: cancelled; nothing was left behind.");
            return;
        }

        if (quiet)
        {
            output.WriteLine(report.Output);
            return;
        }

        // What is missing comes last, where it is seen.
        if (report.MeetsGoal is true) output.WriteLine(report.Text);
        output.WriteLine($"Result: {report.Output}");
        if (!report.IsOriginal) output.WriteLine($"Size: {Sentences.Bytes(report.InputBytes)} before, {Sentences.Bytes(report.Bytes)} after ({report.Ratio:P0} of the original)");
        if (report.Width is not null) output.WriteLine($"Picture: {report.Width}x{report.Height}{(report.Ssim is { } ssim ? $", SSIM {ssim:0.000}" : "")}");
        foreach (var note in report.Notes.Where(note => report.Text?.Contains(note.Text, StringComparison.Ordinal) is not true)) output.WriteLine(note.Text);
        if (report.MeetsGoal is not true) output.WriteLine(report.Text);
        else if (!report.IsOriginal) output.WriteLine("Goal met.");
        if (report.ProjectUrl is { } project) output.WriteLine($"Project: {project}");
    }
}

internal static class Sentences
{
    /// <summary>As <see cref="ByteSize.Exact"/>, or "unknown".</summary>
    public static string Bytes(long? bytes) => bytes is { } known ? ByteSize.Exact(known) : "unknown";
}
