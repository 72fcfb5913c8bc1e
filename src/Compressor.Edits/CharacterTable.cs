namespace Compressor.Edits;

/// <summary>What single characters become. An array, since every character of every text is looked up.</summary>
internal sealed class CharacterTable
{
    private readonly char[] _forms = new char[char.MaxValue + 1];

    /// <param name="pairs">Characters, each followed by what it becomes; the first of a character counts.</param>
    /// <param name="more">As many again, two characters each.</param>
    public CharacterTable(string pairs, IEnumerable<string>? more = null)
    {
        for (var i = 0; i < pairs.Length; i += 2) Add(pairs[i], pairs[i + 1]);
        foreach (var pair in more ?? []) Add(pair[0], pair[1]);
    }

    /// <summary>What becomes of the character; null: the table does not say.</summary>
    public char? Of(char c) => _forms[c] is not '\0' and var form ? form : null;

    /// <summary>Each form, followed by the character that becomes it.</summary>
    public IEnumerable<string> Reversed
    {
        get
        {
            for (var c = '\0'; c < char.MaxValue; c++)
            {
                if (Of(c) is { } form) yield return string.Create(2, (form, c), static (span, pair) => (span[0], span[1]) = pair);
            }
        }
    }

    private void Add(char from, char to)
    {
        if (_forms[from] == '\0') _forms[from] = to;
    }
}
