namespace Compressor.Edits.Words;

/// <summary>What a text must hold for a regular expression to match somewhere in it: all, or one, of some runs of characters and of other needs.</summary>
internal sealed class Need
{
    /// <summary>Needs nothing.</summary>
    public static Need Nothing { get; } = new(isAll: true, [], []);

    private readonly bool _isAll;
    private readonly int[] _grams;
    private readonly Need[] _parts;

    private Need(bool isAll, int[] grams, Need[] parts) => (_isAll, _grams, _parts) = (isAll, grams, parts);

    private bool IsNothing => _isAll && _grams.Length == 0 && _parts.Length == 0;

    private bool IsOneGram => _grams.Length == 1 && _parts.Length == 0;

    public static Need Text(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => Nothing,
        <= Grams.MaxLength => new(isAll: true, [Grams.IndexOf(text)], []),
        _ => new(isAll: true, [Grams.IndexOf(text[..Grams.MaxLength]), Grams.IndexOf(text[^Grams.MaxLength..])], []),
    };

    public static Need All(List<Need> needs)
    {
        needs.RemoveAll(need => need.IsNothing);
        return needs switch
        {
            [] => Nothing,
            [var one] => one,
            _ => new(isAll: true, [.. needs.Where(need => need._isAll).SelectMany(need => need._grams).Distinct()], [.. needs.Where(need => !need._isAll), .. needs.Where(need => need._isAll).SelectMany(need => need._parts)]),
        };
    }

    public static Need Any(List<Need> needs) =>
        needs.Exists(need => need.IsNothing) ? Nothing
        : needs is [var one] ? one
        : new(isAll: false, [.. needs.Where(IsFlat).SelectMany(need => need._grams).Distinct()], [.. needs.Where(need => !IsFlat(need))]);

    public bool IsMetBy(Grams grams)
    {
        foreach (var gram in _grams)
        {
            if (grams.Has(gram) != _isAll) return !_isAll;
        }

        foreach (var part in _parts)
        {
            if (part.IsMetBy(grams) != _isAll) return !_isAll;
        }

        return _isAll;
    }

    private static bool IsFlat(Need need) => need.IsOneGram || (!need._isAll && need._parts.Length == 0);
}
