using Compressor.Core.Jobs;
using Compressor.Edits;
using Compressor.Local.Compressing;
using Compressor.Local.Progress;
using Compressor.Media;
using Spectre.Console;

namespace Compressor.Local.Commands;

/// <summary>What became of several videos, at a glance.</summary>
internal static class SummaryTable
{
    /// <summary>Columns below which a video takes two lines.</summary>
    private const int Narrow = 60;

    public static void Write(IAnsiConsole console, IReadOnlyList<VideoReport> reports, Language language)
    {
        if (console.Profile.Width < Narrow) WriteLines(console, reports, language);
        else WriteTable(console, reports, language);
    }

    /// <summary>"Saved 65 % of 856 MB in about 6 minutes."; null: nothing was saved.</summary>
    public static string? Saved(IReadOnlyList<VideoReport> reports, Language language)
    {
        var done = reports.Where(report => report is { Status: JobState.Completed, Bytes: not null, InputBytes: not null }).ToList();
        var (before, after) = (done.Sum(report => report.InputBytes!.Value), done.Sum(report => report.Bytes!.Value));
        if (after >= before) return null;
        var (share, size) = (Phrases.Percent(1 - ((double)after / before)), ByteSize.Format(before));
        var time = Phrases.Remaining(reports.Sum(report => report.Seconds ?? 0), language);
        return language.Say($"Saved {share} of {size} in {time}.", $"{time}内共省下 {size} 的 {share}。");
    }

    private static void WriteTable(IAnsiConsole console, IReadOnlyList<VideoReport> reports, Language language)
    {
        var table = new Table { Border = console.Profile.Capabilities.Unicode ? TableBorder.Rounded : TableBorder.Ascii };
        table.AddColumn(new TableColumn(language.Say("File", "文件")));
        foreach (var title in new[] { language.Say("Before", "原来"), language.Say("After", "现在"), language.Say("Saved", "省下") }) table.AddColumn(new TableColumn(title) { Alignment = Justify.Right, NoWrap = true });
        table.AddColumn(new TableColumn(language.Say("Quality", "画质")) { NoWrap = true });
        foreach (var report in reports)
            table.AddRow(new Text(CellText.Shorten(CellText.Printable(report.Input), Math.Max(12, console.Profile.Width - 62))), new Text(Size(report.InputBytes)), new Text(Size(report.Bytes)), new Text(Share(report)), new Text(Outcome(report, language)));
        console.Write(table);
    }

    private static void WriteLines(IAnsiConsole console, IReadOnlyList<VideoReport> reports, Language language)
    {
        foreach (var report in reports)
        {
            console.WriteLine(CellText.Shorten(CellText.Printable(report.Input), console.Profile.Width - 1));
            var sizes = report.Bytes is null ? "" : $"{Size(report.InputBytes)} → {Size(report.Bytes)}  {Share(report)}  ";
            console.WriteLine(CellText.Cut($"  {sizes}{Outcome(report, language)}", console.Profile.Width - 1));
        }
    }

    private static string Size(long? bytes) => bytes is { } known ? ByteSize.Format(known) : "";

    private static string Share(VideoReport report) => report is { Bytes: not null, Ratio: { } ratio } ? Phrases.Percent(1 - ratio) : "";

    private static string Outcome(VideoReport report, Language language) => report.Status switch
    {
        JobState.Failed => language.Say("failed", "失败"),
        JobState.Cancelled => language.Say("cancelled", "已取消"),
        _ when report.IsOriginal => language.Say("left as it was", "保持原样"),
        _ when report.MeetsGoal is not true => language.Say("not all as asked", "未完全符合要求"),
        _ => report.Quality?.Level switch
        {
            "looks_like_original" => language.Say("looks the same", "看不出差别"),
            "small_details_lost" => language.Say("very close to the original", "很接近原片"),
            "picture_softer" => language.Say("a little softer", "略软"),
            "picture_coarse" => language.Say("visibly softer", "明显变软"),
            _ => "",
        },
    };
}
