using System.Text;
using Compressor.Edits;

namespace Compressor.Renderer.Encoding.Titles;

/// <summary>Lines and size of a title in a picture: as large as is asked, smaller when it is long. A pure function.</summary>
/// <param name="FontSize">Height of a line in pixels of the picture.</param>
/// <param name="Margin">Pixels to the picture's edges.</param>
internal sealed record TitleLayout(IReadOnlyList<string> Lines, int FontSize, int Margin)
{
    /// <summary>Parts of the shorter side. Chosen, by looking at frames.</summary>
    private const double Small = 0.06, Normal = 0.1, Large = 0.16, Edge = 0.05;

    /// <summary>Parts of the picture's height that a title may take.</summary>
    private const double MostHeight = 0.8;

    /// <summary>Below it nobody can read; then lines are cut inside of words rather than made smaller.</summary>
    private const int SmallestFont = 9;

    public static TitleLayout Of(string text, TitleSize size, int width, int height)
    {
        var shorter = Math.Min(width, height);
        var margin = Math.Max(2, (int)Math.Round(shorter * Edge));
        var font = shorter * size switch { TitleSize.Small => Small, TitleSize.Large => Large, _ => Normal };
        while (true)
        {
            var (lines, fits) = Wrap(text, (width - (2 * margin)) / font);
            if ((fits && lines.Count * font <= height * MostHeight) || font <= SmallestFont) return new TitleLayout(lines, Math.Max(SmallestFont, (int)font), margin);
            font *= 0.93;
        }
    }

    /// <param name="most">Width of a line in font heights.</param>
    /// <returns>The lines, and whether every word stayed whole.</returns>
    private static (List<string> Lines, bool Fits) Wrap(string text, double most)
    {
        List<string> lines = [];
        var fits = true;
        foreach (var paragraph in text.Split('\n'))
        {
            var (line, width) = (new StringBuilder(), 0.0);
            foreach (var (word, gap) in Words(paragraph))
            {
                var wide = word.EnumerateRunes().Sum(TitleText.WidthOf);
                if (width > 0 && width + gap + wide > most)
                {
                    lines.Add(line.ToString());
                    (line, width) = (new StringBuilder(), 0);
                }

                if (width > 0 && gap > 0) line.Append(' ');
                width += (width > 0 ? gap : 0) + wide;
                fits &= wide <= most;
                line.Append(word);
            }

            lines.Add(line.ToString());
        }

        return (lines, fits);
    }

    /// <summary>Pieces that are not broken, each with the space before it.</summary>
    private static IEnumerable<(string Word, double Gap)> Words(string paragraph)
    {
        var (word, gap) = (new StringBuilder(), 0.0);
        Rune? last = null;
        foreach (var rune in paragraph.EnumerateRunes())
        {
            if (Rune.IsWhiteSpace(rune))
            {
                if (word.Length > 0) yield return (word.ToString(), gap);
                (word, gap, last) = (new StringBuilder(), TitleText.WidthOf(new Rune(' ')), null);
                continue;
            }

            var breaks = last is { } before && (TitleText.IsIdeographic(before) || TitleText.IsIdeographic(rune)) && !TitleText.ClosesLine(rune) && !TitleText.OpensLine(before);
            if (breaks && word.Length > 0)
            {
                yield return (word.ToString(), gap);
                (word, gap) = (new StringBuilder(), 0);
            }

            word.Append(rune.ToString());
            last = rune;
        }

        if (word.Length > 0) yield return (word.ToString(), gap);
    }
}
