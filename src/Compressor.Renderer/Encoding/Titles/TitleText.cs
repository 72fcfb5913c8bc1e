using System.Globalization;
using System.Text;

namespace Compressor.Renderer.Encoding.Titles;

/// <summary>A title's text, by characters as people see them.</summary>
internal static class TitleText
{
    /// <summary>
    /// Without what a drawn text can't show: control characters, and the joiners, skin tones and variation selectors of emoji, which a font without colours draws
    /// as boxes. Line breaks stay.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.ReplaceLineEndings("\n").EnumerateRunes())
        {
            var shown = rune.Value is not (0x200D or 0xFE0E or 0xFE0F or (>= 0x1F3FB and <= 0x1F3FF) or (>= 0xE0020 and <= 0xE007F))
                && (rune.Value == '\n' || Rune.GetUnicodeCategory(rune) is not (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.Surrogate));
            if (shown) clean.Append(rune.ToString());
        }

        return clean.ToString().Trim();
    }

    /// <summary>Without characters for which there is no font.</summary>
    public static string Without(string text, ISet<int> missing) =>
        string.Concat(text.EnumerateRunes().Where(rune => !missing.Contains(rune.Value))).Trim();

    /// <summary>Upper bound of a character's advance in parts of the font's height (DejaVu Sans Bold, and the fonts that stand in for it). Measured on rendered frames.</summary>
    public static double WidthOf(Rune rune) => rune.Value switch
    {
        ' ' => 0.32,
        'i' or 'j' or 'l' or 'I' or '.' or ',' or ':' or ';' or '!' or '\'' or '|' or '(' or ')' or '[' or ']' or 'f' or 't' or 'r' or '-' => 0.45,
        'm' or 'w' or 'M' or 'W' or '@' or '%' => 0.95,
        < 0x2E80 when Rune.IsUpper(rune) => 0.74,
        < 0x2E80 => 0.63,
        _ => 0.95,
    };

    /// <summary>A line may be broken before and after it: scripts without spaces.</summary>
    public static bool IsIdeographic(Rune rune) => rune.Value is (>= 0x2E80 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7AF) or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFF60) or >= 0x1F000;

    /// <summary>Never at the start of a line.</summary>
    public static bool ClosesLine(Rune rune) => "，。！？：；、”’」』）》】…·,.!?:;)]}".Contains(rune.ToString(), StringComparison.Ordinal);

    /// <summary>Never at the end of a line.</summary>
    public static bool OpensLine(Rune rune) => "“‘「『（《【([{".Contains(rune.ToString(), StringComparison.Ordinal);
}
