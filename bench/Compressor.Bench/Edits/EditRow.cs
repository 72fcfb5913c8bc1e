namespace Compressor.Bench.Edits;

/// <summary>One line of the list.</summary>
/// <param name="With">Names of <see cref="EditFiles"/>: "music", "second", "photo", "song".</param>
/// <param name="Expected">What is measured and what it must be: <c>seconds=3 max=400000 video=hevc</c>. docs: the list's first lines.</param>
internal sealed record EditRow(string Source, string Prompt, IReadOnlyList<string> With, IReadOnlyDictionary<string, string> Expected)
{
    /// <summary>Lines of <c>source, prompt, with, expected</c>, separated by tabs; # begins a comment.</summary>
    public static IEnumerable<EditRow> Load(string path) =>
        from line in File.ReadLines(path)
        where line.Length > 0 && line[0] != '#'
        let fields = line.Split('\t')
        select new EditRow(
            fields[0], fields[1], fields[2].Split(',', StringSplitOptions.RemoveEmptyEntries),
            fields[3].Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(part => part.Split('=', 2)).ToDictionary(part => part[0], part => part[1], StringComparer.Ordinal));
}
