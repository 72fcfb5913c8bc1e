namespace Compressor.Edits.Words;

/// <summary>
/// The set of all runs of one to four characters that a text holds, as a Bloom filter: what isn't in it is surely not in the text. Runs that hold a
/// wide character, which are half of all that is looked for, have the upper half of the bits to themselves: in English texts there are none.
/// </summary>
internal sealed class Grams
{
    public const int MaxLength = 4;

    private const int IndexBits = 15, Kept = 4, FirstWide = 1 << (IndexBits - 1);

    /// <summary>Wide is all that is neither ASCII nor Latin: above all Chinese.</summary>
    private const char Wide = '\u0250';

    /// <summary>A rule tries its patterns on the same few texts.</summary>
    [ThreadStatic]
    private static Grams[]? _recent;

    [ThreadStatic]
    private static int _next;

    private readonly ulong[] _bits = new ulong[(1 << IndexBits) / 64];

    private string? _text;

    /// <summary>The text holds wide characters.</summary>
    public bool AreWide { get; private set; }

    /// <summary>Those of a text, until three others were asked for on this thread.</summary>
    public static Grams Of(string text)
    {
        var recent = _recent ??= [.. Enumerable.Range(0, Kept).Select(_ => new Grams())];
        foreach (var grams in recent)
        {
            if (ReferenceEquals(grams._text, text)) return grams;
        }

        _next = (_next + 1) % Kept;
        recent[_next].Fill(text);
        return recent[_next];
    }

    /// <summary>Where the set tells of these characters, of which there are four at most.</summary>
    public static int IndexOf(ReadOnlySpan<char> gram)
    {
        var (hash, isWide) = (0U, false);
        foreach (var c in gram) (hash, isWide) = (Next(hash, c), isWide || c >= Wide);
        return IndexOf(hash, isWide);
    }

    /// <summary>Whether only wide runs have this index.</summary>
    public static bool IsWide(int index) => index >= FirstWide;

    public bool Has(int index) => (_bits[index >> 6] & (1UL << index)) != 0;

    private static uint Next(uint hash, char c) => (hash ^ c) * 0x9E3779B1;

    private static int IndexOf(uint hash, bool isWide) => (int)(hash >> (33 - IndexBits)) + (isWide ? FirstWide : 0);

    private void Fill(string text)
    {
        _text = text;
        Array.Clear(_bits);
        AreWide = text.AsSpan().IndexOfAnyExceptInRange('\0', (char)(Wide - 1)) >= 0;
        for (var i = 0; i < text.Length; i++)
        {
            var (hash, isWide) = (0U, false);
            for (var j = i; j < Math.Min(i + MaxLength, text.Length); j++)
            {
                (hash, isWide) = (Next(hash, text[j]), isWide || text[j] >= Wide);
                var index = IndexOf(hash, isWide);
                _bits[index >> 6] |= 1UL << index;
            }
        }
    }
}
