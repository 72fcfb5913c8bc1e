using System.Globalization;
using Compressor.Edits;

namespace Compressor.Renderer.Encoding.Titles;

/// <summary>
/// A title as a script of Advanced SubStation Alpha (libass): white with a dark outline, readable on any picture. The text is untrusted: nothing of it is
/// read as an override or an escape.
/// </summary>
internal static class TitleScript
{
    /// <summary>Brought by the installer; for characters that it lacks, fontconfig finds others.</summary>
    private const string Font = "DejaVu Sans";

    /// <param name="text">Cleaned.</param>
    /// <param name="seconds">Length of the result.</param>
    public static string Of(Title title, string text, int width, int height, double seconds)
    {
        var layout = TitleLayout.Of(text, title.Size, width, height);
        var (from, to) = title.Within(seconds);
        // To the end means to the last frame, whatever rounding makes of its time.
        if (to >= seconds) to = seconds + 1;
        var (outline, shadow) = (Math.Max(1, layout.FontSize / 14.0), Math.Max(0.5, layout.FontSize / 40.0));
        return string.Create(CultureInfo.InvariantCulture, $"""
            [Script Info]
            ScriptType: v4.00+
            PlayResX: {width}
            PlayResY: {height}
            WrapStyle: 1
            ScaledBorderAndShadow: yes

            [V4+ Styles]
            Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, Shadow, Alignment, MarginL, MarginR, MarginV, Encoding
            Style: Title,{Font},{layout.FontSize},&H00FFFFFF,&H00101010,&H80000000,-1,1,{outline:0.##},{shadow:0.##},{Numpad(title.Place)},{layout.Margin},{layout.Margin},{layout.Margin},1

            [Events]
            Format: Layer, Start, End, Style, Text
            Dialogue: 0,{Time(from)},{Time(to)},Title,{string.Join("\\N", layout.Lines.Select(Escape))}

            """).ReplaceLineEndings("\n");
    }

    /// <summary>A backslash begins an escape, unless a word joiner (U+2060) parts it from what follows; braces begin overrides, unless they are escaped.</summary>
    internal static string Escape(string text) => text.Replace("\\", "\\\u2060", StringComparison.Ordinal).Replace("{", "\\{", StringComparison.Ordinal).Replace("}", "\\}", StringComparison.Ordinal);

    /// <summary>Alignments lie as the keys of a number pad.</summary>
    private static int Numpad(Anchor anchor) => 5 + anchor.Across() - (3 * anchor.Down());

    private static string Time(double seconds) => TimeSpan.FromSeconds(Math.Min(seconds, 35_999)).ToString(@"h\:mm\:ss\.ff", CultureInfo.InvariantCulture);
}
