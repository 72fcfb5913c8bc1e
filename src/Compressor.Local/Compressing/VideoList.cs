using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Compressor.Edits;

namespace Compressor.Local.Compressing;

/// <summary>A line of the command's work, as it was given.</summary>
/// <param name="Video">A path.</param>
/// <param name="Output">A path; null: what --output says.</param>
internal sealed record ListedVideo(string Video, string Prompt, string? Output);

/// <summary>The videos that a command names, each with its sentence: one --prompt for all, one for each, or a list in a CSV file.</summary>
internal static class VideoList
{
    /// <exception cref="UsageException">There are neither one prompt nor as many as videos, or the list can't be read.</exception>
    public static IReadOnlyList<ListedVideo> Of(IReadOnlyList<string> videos, IReadOnlyList<string> prompts)
    {
        if (videos.Any(IsList))
        {
            if (prompts.Count > 1) throw new UsageException(language => language.Say("With a list, give at most one --prompt: for its rows that have none.", "使用列表时最多给出一个 --prompt，供没有要求的行使用。"));
            return [.. videos.SelectMany(video => IsList(video) ? ReadList(video, prompts.SingleOrDefault()) : [new ListedVideo(video, PromptOf(prompts, 0), null)])];
        }

        if (prompts.Count > 1 && prompts.Count != videos.Count)
        {
            throw new UsageException(language => language.Say(
                $"There are {prompts.Count} prompts for {videos.Count} videos; give one --prompt for all, or one for each, in their order.",
                $"视频有 {videos.Count} 个，--prompt 有 {prompts.Count} 个；请给出一个供全部使用，或按顺序逐个给出。"));
        }

        return [.. videos.Select((video, index) => new ListedVideo(video, PromptOf(prompts, index), null))];
    }

    private static string PromptOf(IReadOnlyList<string> prompts, int index) => prompts.Count switch
    {
        0 => throw Sentences.Missing(),
        1 => prompts[0],
        _ => prompts[index],
    };

    private static bool IsList(string video) => string.Equals(Path.GetExtension(video), ".csv", StringComparison.OrdinalIgnoreCase);

    /// <summary>The rows of a list with the columns file, prompt and output; the paths in it are relative to its folder.</summary>
    private static List<ListedVideo> ReadList(string path, string? promptOfAll)
    {
        try
        {
            using var text = new StreamReader(path);
            using var csv = new CsvReader(text, new CsvConfiguration(CultureInfo.InvariantCulture)
            {
                DetectDelimiter = true,
                TrimOptions = TrimOptions.Trim,
                PrepareHeaderForMatch = header => header.Header.Trim().ToLowerInvariant(),
                MissingFieldFound = null,
            });
            if (!csv.Read() || !csv.ReadHeader() || csv.HeaderRecord?.Any(name => name.Trim().Equals("file", StringComparison.OrdinalIgnoreCase)) is not true)
            {
                throw new UsageException(language => language.Say(
                    $"{path} has no column \"file\"; its first line must name the columns: file, prompt, output.", $"{path} 中没有“file”列；首行须写明列名：file、prompt、output。"));
            }

            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var rows = new List<ListedVideo>();
            while (csv.Read())
            {
                if (csv.GetField("file") is not { Length: > 0 } file) throw InLine(path, csv.Parser.RawRow, "the file is missing", "缺少文件");
                var prompt = Field(csv, "prompt") ?? promptOfAll ?? throw InLine(path, csv.Parser.RawRow, $"{file} has no prompt; write one, or add --prompt for all that have none", $"{file} 没有要求；请写上，或用 --prompt 为没有要求的行统一给出");
                rows.Add(new ListedVideo(Path.Combine(folder, file), prompt, Field(csv, "output") is { } output ? Path.Combine(folder, output) : null));
            }

            return rows.Count > 0 ? rows : throw new UsageException(language => language.Say($"{path} lists no videos.", $"{path} 中没有列出视频。"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException(language => language.Say($"{path} can't be read; check the path of the list.", $"无法读取 {path}；请检查列表的路径。"), e);
        }
        catch (CsvHelperException e)
        {
            throw InLine(path, e.Context?.Parser?.RawRow, "that is no row of a CSV file; put texts with commas or quotes in \"quotes\"", "这不是 CSV 文件的行；含逗号或引号的文字请放在引号中", e);
        }
    }

    private static UsageException InLine(string path, int? line, string english, string chinese, Exception? inner = null) =>
        new(language => language.Say($"{path}, line {line}: {english}.", $"{path} 第 {line} 行：{chinese}。"), inner);

    private static string? Field(CsvReader csv, string name) => csv.TryGetField<string>(name, out var value) && value?.Length > 0 ? value : null;
}
