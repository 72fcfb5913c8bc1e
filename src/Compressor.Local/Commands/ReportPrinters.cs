using Compressor.Core.Batches;
using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Compressing;
using Compressor.Media;
using Spectre.Console;

namespace Compressor.Local.Commands;

/// <summary>Reports to the user how a video ended.</summary>
internal interface IReportPrinter
{
    void Print(VideoReport report);

    /// <summary>What would become of a video.</summary>
    void Print(DryRunReport report);

    /// <summary>The last lines about several videos.</summary>
    void PrintSummary(IReadOnlyList<VideoReport> reports, BatchCounts counts, Language language);
}

/// <summary>One JSON object per line on stdout; the sentence about a failure also on stderr.</summary>
internal sealed class JsonPrinter(TextWriter output, TextWriter errors) : IReportPrinter
{
    public void Print(VideoReport report)
    {
        output.WriteLine(report.ToJson());
        if (report.Error is { } error) errors.WriteLine(report.Named(error.Describe()));
    }

    public void Print(DryRunReport report)
    {
        output.WriteLine(report.ToJson());
        if (report.Error is { } error) errors.WriteLine(report.Named(error.Describe()));
    }

    public void PrintSummary(IReadOnlyList<VideoReport> reports, BatchCounts counts, Language language) => errors.WriteLine(BatchPhrases.Counts(counts, language));
}

/// <summary>Sentences for people.</summary>
/// <param name="table">Where the table goes; null: it is left out.</param>
internal sealed class TextPrinter(TextWriter output, TextWriter errors, bool quiet, Func<IAnsiConsole>? table = null) : IReportPrinter
{
    public void PrintSummary(IReadOnlyList<VideoReport> reports, BatchCounts counts, Language language)
    {
        if (quiet) return;
        if (table is not null && reports.Any(report => report.Status is JobState.Completed)) SummaryTable.Write(table(), reports, language);
        output.WriteLine(string.Join(language.Say(" ", ""), [BatchPhrases.Counts(counts, language), .. SummaryTable.Saved(reports, language) is { } saved ? [saved] : Array.Empty<string>()]));
    }

    /// <summary>Whatever is told is the answer, also how the run would fail; quiet, only that.</summary>
    public void Print(DryRunReport report)
    {
        if (quiet && report.Error is null) return;
        var to = report.Error is null ? output : errors;
        if (report.IsOneOfSeveral) to.WriteLine($"{report.Input}:");
        foreach (var sentence in report.Sentences) to.WriteLine(!report.IsOneOfSeveral && sentence == report.Error?.Describe() ? report.Named(sentence) : sentence);
    }

    public void Print(VideoReport report)
    {
        if (report.Error is { } error)
        {
            errors.WriteLine(report.Named(error.Describe()));
            return;
        }

        var language = report.Language;
        if (report.Status == JobState.Cancelled)
        {
            errors.WriteLine(language.Say($"{report.Name}: cancelled; nothing was left behind.", $"{report.Name}：已取消，没有留下任何文件。"));
            return;
        }

        if (quiet)
        {
            output.WriteLine(report.Output);
            return;
        }

        // What is missing comes last, where it is seen.
        if (report.MeetsGoal is true) output.WriteLine(report.IsOneOfSeveral ? report.Named(report.Text ?? "") : report.Text);
        var place = report.Output == InputPaths.Stream ? language.Say("stdout", "标准输出") : report.Output;
        output.Write(language.Say($"Result: {place}", $"结果：{place}") + output.NewLine);
        if (!report.IsOriginal && !report.IsOneOfSeveral) output.WriteLine(Sizes(report));
        if (report.Width is not null && !report.IsOneOfSeveral) output.WriteLine(Picture(report));
        foreach (var note in report.Notes.Where(note => report.Text?.Contains(note.Text, StringComparison.Ordinal) is not true)) output.WriteLine(note.Text);
        if (report.MeetsGoal is not true) output.WriteLine(report.IsOneOfSeveral ? report.Named(report.Text ?? "") : report.Text);
        else if (!report.IsOriginal && !report.IsOneOfSeveral) output.WriteLine(language.Say("Goal met.", "符合要求。"));
        if (report.ProjectUrl is { } project) output.WriteLine(language.Say($"Project: {project}", $"项目：{project}"));
    }

    private static string Sizes(VideoReport report)
    {
        var (before, after) = (Bytes(report.InputBytes, report.Language), Bytes(report.Bytes, report.Language));
        var share = Phrases.Percent(report.Ratio ?? 0);
        return report.Language.Say($"Size: {before} before, {after} after ({share} of the original)", $"大小：原来 {before}，现在 {after}（原大小的 {share}）");
    }

    private static string Picture(VideoReport report)
    {
        var size = $"{report.Width}x{report.Height}";
        return report.Ssim is { } ssim
            ? report.Language.Say($"Picture: {size}, SSIM {ssim:0.000}", $"画面：{size}，SSIM {ssim:0.000}")
            : report.Language.Say($"Picture: {size}", $"画面：{size}");
    }

    private static string Bytes(long? bytes, Language language) => bytes is { } known
        ? language.Say(ByteSize.Exact(known), $"{ByteSize.Format(known)}（{known:N0} 字节）")
        : language.Say("unknown", "未知");
}
