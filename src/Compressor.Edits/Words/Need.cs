namespace Compressor.Edits.Words;

/// <summary>What a text must hold for a regular expression to match somewhere in it: all, or one, of some runs of characters and of other needs.</summary>
internal sealed class Need
{
    /// <summary>Needs nothing.</summary>
    public static Need Nothing { get; } = new(isAll: true, [], []);

    private readonly bool _isAll, _isWide;
    private readonly int[] _grams;
    private readonly Need[] _parts;

    /// <summary>How many of the first grams, and of the first parts, texts without wide characters can hold.</summary>
    private readonly int _narrowGrams, _narrowParts;

    private Need(bool isAll, int[] grams, Need[] parts)
    {
        _isAll = isAll;
        _grams = [.. grams.Where(gram => !Grams.IsWide(gram)), .. grams.Where(Grams.IsWide)];
        _parts = [.. parts.Where(part => !part._isWide), .. parts.Where(part => part._isWide)];
        _narrowGrams = grams.Count(gram => !Grams.IsWide(gram));
        _narrowParts = parts.Count(part => !part._isWide);
        _isWide = isAll ? _narrowGrams < grams.Length || _narrowParts < parts.Length : _narrowGrams + _narrowParts == 0;
    }

    private bool IsNothing => _isAll && _grams.Length == 0 && _parts.Length == 0;

    private bool IsOneGram => _grams.Length == 1 && _parts.Length == 0;

    public static Need Text(ReadOnlySpan<char> text) => text.Length switch
    {
        0 => Nothing,
        <= Grams.MaxLength => new(isAll: true, [Grams.IndexOf(text)], []),
        _ => new(isAll: true, [Grams.IndexOf(text[..Grams.MaxLength]), Grams.IndexOf(text[^Grams.MaxLength..])], []),
    };

    /// <summary>One of some characters.</summary>
    public static Need OneOf(List<char> characters)
    {
        var grams = new List<int>(characters.Count);
        foreach (var character in characters) Add(grams, Grams.IndexOf([character]));
        return new(isAll: grams.Count == 1, [.. grams], []);
    }

    // Loops, since a thousand expressions are read in every process that reads a sentence.
    public static Need All(List<Need> needs)
    {
        needs.RemoveAll(static need => need.IsNothing);
        if (needs.Count <= 1) return needs.Count == 0 ? Nothing : needs[0];
        List<int> grams = [];
        List<Need> parts = [];
        foreach (var need in needs)
        {
            if (!need._isAll) parts.Add(need);
            else Add(grams, need._grams);
        }

        foreach (var need in needs)
        {
            if (need._isAll) parts.AddRange(need._parts);
        }

        return new(isAll: true, [.. grams], [.. parts]);
    }

    public static Need Any(List<Need> needs)
    {
        if (needs.Exists(static need => need.IsNothing)) return Nothing;
        if (needs is [var one]) return one;
        List<int> grams = [];
        List<Need> parts = [];
        foreach (var need in needs)
        {
            if (IsFlat(need)) Add(grams, need._grams);
            else parts.Add(need);
        }

        return new(isAll: false, [.. grams], [.. parts]);
    }

    public bool IsMetBy(Grams grams)
    {
        if (_isWide && !grams.AreWide) return false;
        foreach (var gram in _grams.AsSpan(0, grams.AreWide ? _grams.Length : _narrowGrams))
        {
            if (grams.Has(gram) != _isAll) return !_isAll;
        }

        foreach (var part in _parts.AsSpan(0, grams.AreWide ? _parts.Length : _narrowParts))
        {
            if (part.IsMetBy(grams) != _isAll) return !_isAll;
        }

        return _isAll;
    }

    private static bool IsFlat(Need need) => need.IsOneGram || (!need._isAll && need._parts.Length == 0);

    private static void Add(List<int> grams, params ReadOnlySpan<int> more)
    {
        foreach (var gram in more)
        {
            if (!grams.Contains(gram)) grams.Add(gram);
        }
    }
}
