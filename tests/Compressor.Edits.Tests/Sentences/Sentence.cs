namespace Compressor.Edits.Tests.Sentences;

/// <summary>A sentence and its right reading, from a .tsv in this folder (README.md has the notation).</summary>
public sealed record Sentence(string Language, string Kind, string Text, string Expected)
{
    public static IReadOnlyList<Sentence> Load(string path)
    {
        var lines = File.ReadAllLines(path).Where(line => line.Length > 0).Select(line => line.Split('\t')).ToList();
        var columns = lines[0].Select((name, index) => (name, index)).ToDictionary(column => column.name.Trim(), column => column.index, StringComparer.Ordinal);
        return [.. lines.Skip(1).Select(fields => new Sentence(Field(fields, "lang"), Field(fields, "kind"), Field(fields, "sentence"), Field(fields, "expected")))];

        string Field(string[] fields, string name) => columns.TryGetValue(name, out var index) && index < fields.Length ? fields[index].Trim() : "";
    }
}
