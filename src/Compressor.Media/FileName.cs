using System.Text;

namespace Compressor.Media;

/// <summary>File names from users.</summary>
public static class FileName
{
    /// <summary>
    /// The last segment of a name, safe to show, to send in a header, or to use as one segment of a path: no separators, control characters,
    /// noncharacters or unpaired surrogates, no dots or spaces at its ends. A long name is cut before its extension, never inside a character.
    /// </summary>
    /// <param name="maxLength">UTF-16 code units, at least 40.</param>
    /// <param name="fallback">The result if nothing is left.</param>
    public static string Sanitize(string? name, int maxLength = 200, string fallback = "file")
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(maxLength, 40);
        var text = name ?? "";
        var kept = new StringBuilder();
        foreach (var rune in text.AsSpan(text.LastIndexOfAny(['/', '\\']) + 1).EnumerateRunes())
        {
            if (rune != Rune.ReplacementChar && !Rune.IsControl(rune) && (rune.Value & 0xFFFE) != 0xFFFE) kept.Append(rune.ToString());
        }

        var clean = Trim(kept.ToString());
        if (clean.Length > maxLength)
        {
            var extension = Path.GetExtension(clean);
            if (extension.Length > 20) extension = "";
            var stem = clean[..(maxLength - extension.Length)];
            clean = Trim((char.IsHighSurrogate(stem[^1]) ? stem[..^1] : stem) + extension);
        }

        return clean.Length == 0 ? fallback : clean;
    }

    private static string Trim(string name)
    {
        var start = 0;
        var end = name.Length;
        while (start < end && IsEdge(name[start])) start++;
        while (end > start && IsEdge(name[end - 1])) end--;
        return name[start..end];
    }

    private static bool IsEdge(char character) => character == '.' || char.IsWhiteSpace(character);
}
