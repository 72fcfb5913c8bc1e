using System.Collections.Frozen;

namespace Compressor.Edits.Words;

/// <summary>File sizes with their units. Decimal units are powers of 1000, binary ones of 1024; letters' case says nothing.</summary>
internal static class SizeText
{
    private static readonly (string Names, decimal Bytes)[] Units =
    [
        ("b byte bytes 字节 位元组", 1),
        ("k kb kbs ko kbyte kbytes kilobyte kilobytes kilo kilos k字节", 1_000),
        ("m mb mbs mo mbyte mbytes megabyte megabytes mega megas meg megs 兆字节 兆b 兆 m字节", 1_000_000),
        ("g gb gbs go gbyte gbytes gigabyte gigabytes giga gigas gig gigs 吉字节 g字节", 1_000_000_000),
        ("tb tbs terabyte terabytes", 1_000_000_000_000),
        ("kib kibibyte kibibytes", 1_024),
        ("mib mebibyte mebibytes", 1_048_576),
        ("gib gibibyte gibibytes", 1_073_741_824),
        ("tib tebibyte tebibytes", 1_099_511_627_776),
    ];

    private static readonly FrozenDictionary<string, decimal> BytesOf =
        Units.SelectMany(unit => unit.Names.Split(' ').Select(name => (name, unit.Bytes))).ToFrozenDictionary(pair => pair.name, pair => pair.Bytes);

    /// <summary>Longest names first; Latin ones end at a word boundary.</summary>
    public static string UnitPattern { get; } =
        @"(?:(?:" + string.Join('|', BytesOf.Keys.Where(name => char.IsAsciiLetterLower(name[0])).OrderByDescending(name => name.Length)) + @")\b|"
        + string.Join('|', BytesOf.Keys.Where(name => !char.IsAsciiLetterLower(name[0])).OrderByDescending(name => name.Length)) + ")";

    /// <summary>Between the number and its unit: 3个G, 2.8个多G, 200多兆.</summary>
    public const string Counter = "(?: ?[个多来余几])*";

    /// <summary>Whole bytes, rounded down, since a size is a ceiling; at most <see cref="long.MaxValue"/>. Null: no number.</summary>
    public static long? Parse(string text)
    {
        var unit = text.Length;
        while (unit > 0 && (char.IsAsciiLetterLower(text[unit - 1]) || (Characters.IsHan(text[unit - 1]) && !IsCounter(text[unit - 1]))))
            unit--;
        if (!BytesOf.TryGetValue(text[unit..], out var bytes) || NumberText.Parse(text[..unit].TrimEnd(' ', '-', '个', '多', '来', '余', '几')) is not { } number)
            return null;
        // Decimal arithmetic: 7.9 MB is 7,900,000 bytes, not one less.
        return number >= 9e18 / (double)bytes ? long.MaxValue : (long)Math.Floor((decimal)number * bytes);
    }

    private static bool IsCounter(char c) => c is '个' or '多' or '来' or '余' or '几';
}
