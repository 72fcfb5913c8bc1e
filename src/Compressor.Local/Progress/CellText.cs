using System.Globalization;
using Spectre.Console;

namespace Compressor.Local.Progress;

/// <summary>Text in the columns of a terminal, where a Chinese character or an emoji takes two.</summary>
internal static class CellText
{
    private const string Ellipsis = "…";

    public static int Width(string text) => text.GetCellWidth();

    /// <summary>Without what moves the cursor or changes colours: a file's name may hold anything.</summary>
    public static string Printable(string text) => string.Concat(text.Select(character => char.IsControl(character) ? '?' : character));

    /// <summary>At most that many columns; what goes is in the middle, since a name's beginning and its end tell it from others.</summary>
    public static string Shorten(string text, int width)
    {
        if (Width(text) <= width) return text;
        if (width <= 1) return Cut(text, width);
        var elements = Elements(text);
        var (head, tail, used) = (0, 0, 1);
        // In turns from both ends.
        while (true)
        {
            var fromHead = head <= tail;
            var next = Width(fromHead ? elements[head] : elements[^(tail + 1)]);
            if (used + next > width) break;
            used += next;
            if (fromHead) head++;
            else tail++;
        }

        return string.Concat([.. elements.Take(head), Ellipsis, .. elements.Skip(elements.Count - tail)]);
    }

    /// <summary>At most that many columns, without the end.</summary>
    public static string Cut(string text, int width)
    {
        if (Width(text) <= width) return text;
        var kept = "";
        foreach (var element in Elements(text))
        {
            if (Width(kept) + Width(element) + 1 > width) break;
            kept += element;
        }

        return width > 0 ? kept + Ellipsis : "";
    }

    /// <summary>Lines of at most that many columns, broken at spaces, and between Chinese characters but not before what closes or after what opens. A longer word stays whole.</summary>
    public static IReadOnlyList<string> Wrap(string text, int width)
    {
        if (Width(text) <= width) return [text];
        var (lines, line) = (new List<string>(), "");
        foreach (var unit in Units(text))
        {
            if (line.Length > 0 && Width(line) + Width(unit.TrimEnd()) > width)
            {
                lines.Add(line.TrimEnd());
                line = "";
            }

            line += unit;
        }

        return [.. lines, line.TrimEnd()];
    }

    /// <summary>What is not broken, each with the spaces after it.</summary>
    private static IEnumerable<string> Units(string text)
    {
        const string Closing = "，。、：；！？）》」』”’…", Opening = "（《「『“‘";
        var (unit, before) = ("", "");
        foreach (var element in Elements(text))
        {
            var breaks = before == " " ? element != " " : element != " " && (Width(element) == 2 || Width(before) == 2) && !Closing.Contains(element, StringComparison.Ordinal) && !Opening.Contains(before, StringComparison.Ordinal);
            if (breaks && unit.Length > 0)
            {
                yield return unit;
                unit = "";
            }

            (unit, before) = (unit + element, element);
        }

        yield return unit;
    }

    public static string Pad(string text, int width) => text + new string(' ', Math.Max(0, width - Width(text)));

    /// <summary>What is seen as one character each.</summary>
    private static List<string> Elements(string text)
    {
        var elements = new List<string>();
        for (var enumerator = StringInfo.GetTextElementEnumerator(text); enumerator.MoveNext();) elements.Add(enumerator.GetTextElement());
        return elements;
    }
}
