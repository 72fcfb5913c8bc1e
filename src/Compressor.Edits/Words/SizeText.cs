namespace Compressor.Edits.Words;

/// <summary>File sizes with their units. Decimal units are powers of 1000, binary ones of 1024; letters' case says nothing.</summary>
internal static class SizeText
{
    private static readonly Unit[] Units =
    [
        new("b byte bytes 字节 位元组", 1),
        new("k kb kbs ko kbyte kbytes kilobyte kilobytes kilo kilos k字节", 1_000),
        new("m mb mbs mo mbyte mbytes megabyte megabytes mega megas meg megs 兆字节 兆b 兆 m字节", 1_000_000),
        new("g gb gbs go gbyte gbytes gigabyte gigabytes giga gigas gig gigs 吉字节 g字节", 1_000_000_000),
        new("tb tbs terabyte terabytes", 1_000_000_000_000),
        new("kib kibibyte kibibytes", 1_024),
        new("mib mebibyte mebibytes", 1_048_576),
        new("gib gibibyte gibibytes", 1_073_741_824),
        new("tib tebibyte tebibytes", 1_099_511_627_776),
    ];

    private static readonly Dictionary<string, Unit> UnitOf =
        Units.SelectMany(unit => unit.Names.Split(' '), (unit, name) => KeyValuePair.Create(name, unit)).ToDictionary(StringComparer.Ordinal);

    /// <summary>Longest names first; Latin ones end at a word boundary.</summary>
    public static string UnitPattern { get; } =
        @"(?:(?:" + string.Join('|', UnitOf.Keys.Where(name => char.IsAsciiLetterLower(name[0])).OrderByDescending(name => name.Length)) + @")\b|"
        + string.Join('|', UnitOf.Keys.Where(name => !char.IsAsciiLetterLower(name[0])).OrderByDescending(name => name.Length)) + ")";

    /// <summary>Between the number and its unit: 3个G, 2.8个多G, 200多兆.</summary>
    public const string Counter = "(?: ?[个多来余几])*";

    /// <summary>Whole bytes, rounded down, since a size is a ceiling; at most <see cref="long.MaxValue"/>. Null: no number.</summary>
    public static long? Parse(string text)
    {
        var unit = text.Length;
        while (unit > 0 && (char.IsAsciiLetterLower(text[unit - 1]) || (Characters.IsHan(text[unit - 1]) && !IsCounter(text[unit - 1]))))
            unit--;
        if (!UnitOf.TryGetValue(text[unit..], out var found) || NumberText.Parse(text[..unit].TrimEnd(' ', '-', '个', '多', '来', '余', '几')) is not { } number)
            return null;
        // Decimal arithmetic: 7.9 MB is 7,900,000 bytes, not one less.
        return number >= 9e18 / (double)found.Bytes ? long.MaxValue : (long)Math.Floor((decimal)number * found.Bytes);
    }

    private static bool IsCounter(char c) => c is '个' or '多' or '来' or '余' or '几';

    private sealed record Unit(string Names, decimal Bytes);
}
