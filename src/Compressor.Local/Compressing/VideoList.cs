using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

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
            if (prompts.Count > 1) throw new UsageException("With a list, give at most one --prompt: for its rows that have none.");
            return [.. videos.SelectMany(video => IsList(video) ? ReadList(video, prompts.SingleOrDefault()) : [new ListedVideo(video, PromptOf(prompts, 0), null)])];
        }

        if (prompts.Count > 1 && prompts.Count != videos.Count)
            throw new UsageException($"There are {prompts.Count} prompts for {videos.Count} videos; give one --prompt for all, or one for each, in their order.");
        return [.. videos.Select((video, index) => new ListedVideo(video, PromptOf(prompts, index), null))];
    }

    private static string PromptOf(IReadOnlyList<string> prompts, int index) => prompts.Count switch
    {
        0 => throw new UsageException("Option '--prompt' is required. See: ./compressor compress --help"),
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
                throw new UsageException($"{path} has no column \"file\"; its first line must name the columns: file, prompt, output.");
            var folder = Path.GetDirectoryName(Path.GetFullPath(path))!;
            var rows = new List<ListedVideo>();
            while (csv.Read())
            {
                if (csv.GetField("file") is not { Length: > 0 } file) throw new UsageException($"{path}, line {csv.Parser.RawRow}: the file is missing.");
                var prompt = Field(csv, "prompt") ?? promptOfAll ?? throw new UsageException($"{path}, line {csv.Parser.RawRow}: {file} has no prompt; write one, or add --prompt for all that have none.");
                rows.Add(new ListedVideo(Path.Combine(folder, file), prompt, Field(csv, "output") is { } output ? Path.Combine(folder, output) : null));
            }

            return rows.Count > 0 ? rows : throw new UsageException($"{path} lists no videos.");
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new UsageException($"{path} can't be read; check the path of the list.", e);
        }
        catch (CsvHelperException e)
        {
            throw new UsageException($"{path}, line {e.Context?.Parser?.RawRow}: that is no row of a CSV file; put texts with commas or quotes in \"quotes\".", e);
        }
    }

    private static string? Field(CsvReader csv, string name) => csv.TryGetField<string>(name, out var value) && value?.Length > 0 ? value : null;
}
