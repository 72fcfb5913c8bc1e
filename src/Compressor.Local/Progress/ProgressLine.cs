using Compressor.Core.Jobs;
using Compressor.Edits;
using Spectre.Console;

namespace Compressor.Local.Progress;

/// <summary>"2 of 4  holiday.mov  ━━━━━━━━━━  45 %  about 3 minutes", within a width. A narrow one has no bar, and a short name.</summary>
internal static class ProgressLine
{
    private const int PercentWidth = 5, LeastName = 6, MostBar = 40;

    /// <summary>Columns below which there is no bar.</summary>
    private const int Narrow = 59;

    private static readonly Style Done = new(Color.Green), Left = new(Color.Grey), Quiet = new(Color.Grey);

    /// <param name="width">Columns.</param>
    public static Paragraph Of(VideoTitle video, Job job, int width, bool isUnicode)
    {
        var language = PromptReader.LanguageOf(job.Prompt);
        var isNarrow = width < Narrow;
        var place = ProgressWords.Place(video, language, isNarrow);
        if (place.Length > 0) place += " ";
        var words = ProgressWords.Of(job);
        var bar = isNarrow ? 0 : Math.Min(MostBar, width / 4);
        // The words get what the longest of them need, so that the bar stays where it is.
        var wordsWidth = isNarrow ? Math.Min(CellText.Width(words), width / 2) : Math.Max(CellText.Width(words), width / 3);
        var name = width - CellText.Width(place) - PercentWidth - 1 - (bar > 0 ? bar + 1 : 0) - (wordsWidth + 1);
        if (name < LeastName) (name, wordsWidth) = (Math.Max(1, name + wordsWidth + 1), 0);

        var line = new Paragraph().Append(place, Quiet).Append(CellText.Pad(CellText.Shorten(CellText.Printable(video.Name), name), isNarrow ? 0 : name));
        if (bar > 0) AppendBar(line.Append(" "), bar, job.Percent, isUnicode);
        line.Append($" {Math.Clamp(job.Percent, 0, 100),3} %");
        if (wordsWidth > 0 && words.Length > 0) line.Append(" ").Append(CellText.Cut(words, wordsWidth), Quiet);
        return line;
    }

    private static void AppendBar(Paragraph line, int width, int percent, bool isUnicode)
    {
        var done = width * Math.Clamp(percent, 0, 100) / 100;
        line.Append(new string(isUnicode ? '━' : '#', done), Done).Append(new string(isUnicode ? '━' : '-', width - done), Left);
    }
}
