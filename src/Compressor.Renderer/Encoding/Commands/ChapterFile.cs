using System.Globalization;
using System.Text;
using Compressor.Renderer.Encoding.Ffmpeg;
using Compressor.Renderer.Encoding.Plans;

namespace Compressor.Renderer.Encoding.Commands;

/// <summary>A plan's chapters as ffmpeg reads them (its metadata format).</summary>
internal static class ChapterFile
{
    /// <summary>In the work folder.</summary>
    public const string Name = "chapters.txt";

    public static async Task WriteAsync(EncodingPlan plan, EncodingRun run, CancellationToken cancellationToken)
    {
        if (plan.Chapters.Count > 0) await File.WriteAllTextAsync(run.PathOf(Name), Text(plan), cancellationToken);
    }

    internal static string Text(EncodingPlan plan)
    {
        var text = new StringBuilder(";FFMETADATA1\n");
        foreach (var (start, end, title) in plan.Chapters)
        {
            text.Append(CultureInfo.InvariantCulture, $"[CHAPTER]\nTIMEBASE=1/1000\nSTART={start * 1000:0}\nEND={end * 1000:0}\n");
            if (title.Length > 0) text.Append(CultureInfo.InvariantCulture, $"title={Escaped(title)}\n");
        }

        return text.ToString();
    }

    private static string Escaped(string title)
    {
        var text = new StringBuilder();
        foreach (var character in title) text.Append(character is '=' or ';' or '#' or '\\' or '\n' ? "\\" : "").Append(character);
        return text.ToString();
    }
}
