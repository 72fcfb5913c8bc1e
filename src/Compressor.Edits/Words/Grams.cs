namespace Compressor.Edits.Words;

/// <summary>The set of all runs of one to four characters that a text holds, as a Bloom filter: what isn't in it is surely not in the text.</summary>
internal sealed class Grams
{
    public const int MaxLength = 4;

    private const int IndexBits = 14, Kept = 4;

    /// <summary>A rule tries its patterns on the same few texts.</summary>
    [ThreadStatic]
    private static Grams[]? _recent;

    [ThreadStatic]
    private static int _next;

    private readonly ulong[] _bits = new ulong[(1 << IndexBits) / 64];

    private string? _text;

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
        uint hash = 0;
        foreach (var c in gram) hash = Next(hash, c);
        return IndexOf(hash);
    }

    public bool Has(int index) => (_bits[index >> 6] & (1UL << index)) != 0;

    private static uint Next(uint hash, char c) => (hash ^ c) * 0x9E3779B1;

    private static int IndexOf(uint hash) => (int)(hash >> (32 - IndexBits));

    private void Fill(string text)
    {
        _text = text;
        Array.Clear(_bits);
        for (var i = 0; i < text.Length; i++)
        {
            uint hash = 0;
            for (var j = i; j < Math.Min(i + MaxLength, text.Length); j++)
            {
                hash = Next(hash, text[j]);
                var index = IndexOf(hash);
                _bits[index >> 6] |= 1UL << index;
            }
        }
    }
}
