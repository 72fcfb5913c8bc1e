using System.Globalization;

namespace Compressor.Edits.Words;

/// <summary>Numbers as people write them: 1500, 1,500, 7,9, 7.9, 1.500,5, 1 500, 1/2, 60 percent.</summary>
internal static class NumberText
{
    /// <summary>Null when the separators make no sense ("1,23,4").</summary>
    public static double? Parse(string text)
    {
        var digits = text.Replace(" ", "").Replace("'", "");
        var comma = digits.LastIndexOf(',');
        var dot = digits.LastIndexOf('.');
        if (comma >= 0 && dot >= 0)
            digits = comma > dot ? digits.Replace(".", "").Replace(',', '.') : digits.Replace(",", "");
        else if (comma >= 0)
            digits = IsGrouped(digits, ',') ? digits.Replace(",", "") : digits.Replace(',', '.');
        else if (digits.Count(c => c == '.') > 1)
            digits = IsGrouped(digits, '.') ? digits.Replace(".", "") : digits;

        return double.TryParse(digits, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var value) ? value : null;
    }

    /// <summary>"60 percent" and "3/5" are 0.6.</summary>
    public static double? ParseFraction(string text)
    {
        var slash = text.IndexOf('/', StringComparison.Ordinal);
        if (slash > 0)
            return Parse(text[..slash]) / Parse(text[(slash + 1)..]) is { } quotient && double.IsFinite(quotient) ? quotient : null;
        return Parse(text.TrimEnd(' ', 'p', 'e', 'r', 'c', 'n', 't')) / 100;
    }

    /// <summary>"1,500" and "12,000,000" are thousands; "7,9", "12,34" and "0,500" are decimals.</summary>
    private static bool IsGrouped(string digits, char separator)
    {
        var groups = digits.Split(separator);
        return groups[0].Length is >= 1 and <= 3 && groups[0] != "0" && groups.Skip(1).All(group => group.Length == 3);
    }
}
