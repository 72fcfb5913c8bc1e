using System.Text;

namespace Compressor.Edits.Quantities;

/// <summary>
/// A sentence in which every quantity is one symbol, so that the words around one, and the quantities beside it, can be matched: "from 90mb to 9mb"
/// is "from S to S".
/// </summary>
internal sealed class SentenceSkeleton
{
    /// <summary>Characters of either side that are looked at: what says more than that of a quantity stands nearer.</summary>
    private const int Window = 60;

    /// <summary>First of the symbols, in Unicode's private use area.</summary>
    private const char First = '\ue000';

    private readonly string _text;
    private readonly int[] _places;

    public SentenceSkeleton(string text, IReadOnlyList<Quantity> quantities)
    {
        var result = new StringBuilder(text.Length);
        _places = new int[quantities.Count];
        var at = 0;
        for (var i = 0; i < quantities.Count; i++)
        {
            result.Append(text, at, quantities[i].Index - at);
            _places[i] = result.Length;
            result.Append(SymbolOf(quantities[i].Kind));
            at = quantities[i].End;
        }

        _text = result.Append(text, at, text.Length - at).ToString();
    }

    public static char SymbolOf(QuantityKind kind) => (char)(First + System.Numerics.BitOperations.Log2((uint)kind));

    /// <summary>What comes before a quantity, from the start of its sentence.</summary>
    public string Before(int quantity)
    {
        var (from, to) = (_places[quantity], _places[quantity]);
        while (from > 0 && to - from < Window && !IsEnd(from - 1))
            from--;
        return _text[from..to];
    }

    /// <summary>What comes after it, to the end of its sentence.</summary>
    public string After(int quantity)
    {
        var (from, to) = (_places[quantity] + 1, _places[quantity] + 1);
        while (to < _text.Length && to - from < Window && !IsEnd(to))
            to++;
        return _text[from..to];
    }

    /// <summary>The text between a quantity and the next one.</summary>
    public string Between(int quantity) => _text[(_places[quantity] + 1).._places[quantity + 1]];

    /// <summary>A full stop, but not the one of "holiday.mp4".</summary>
    private bool IsEnd(int index) => _text[index] switch
    {
        ';' or '!' or '?' => true,
        '.' => !IsAbbreviated(index) && (index == 0 || index + 1 >= _text.Length || !char.IsAsciiLetterOrDigit(_text[index + 1]) || !char.IsAsciiLetterOrDigit(_text[index - 1])),
        _ => false,
    };

    /// <summary>"max. 60 s".</summary>
    private bool IsAbbreviated(int index) => index >= 3 && _text.AsSpan(index - 3, 3) is "max" or "min" or "rox" && index + 1 < _text.Length && _text[index + 1] == ' ';
}
