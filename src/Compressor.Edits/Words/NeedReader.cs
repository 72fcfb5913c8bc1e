using System.Collections.Concurrent;
using System.Globalization;

namespace Compressor.Edits.Words;

/// <summary>
/// Reads from a regular expression what every text that it matches must hold. Of what it does not know it takes that nothing is needed, so that it may
/// let a text pass that does not match, but refuses none that does. The words in braces of <see cref="Pattern"/> need what their expressions do, which are
/// read once: most patterns have one, and these are far longer than the rest of them.
/// </summary>
internal ref struct NeedReader
{
    /// <summary>Classes of more characters say too little.</summary>
    private const int MaxClass = 12;

    private static readonly ConcurrentDictionary<string, Need> WordNeeds = new(StringComparer.Ordinal);

    private readonly ReadOnlySpan<char> _pattern;
    private readonly bool _spacesAreLoose;
    private Need.Writer _needs = new();
    private int _at;

    private NeedReader(string pattern, bool spacesAreLoose)
    {
        _pattern = pattern;
        _spacesAreLoose = spacesAreLoose;
    }

    /// <param name="spacesAreLoose">A space stands for one that may be missing, as <see cref="Pattern"/> writes them.</param>
    public static Need Of(string pattern, bool spacesAreLoose = false)
    {
        var reader = new NeedReader(pattern, spacesAreLoose);
        reader.Alternatives();
        return reader._needs.ToNeed();
    }

    private void Alternatives()
    {
        var start = _needs.At;
        Sequence();
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            Sequence();
        }

        _needs.Any(start);
    }

    private void Sequence()
    {
        var start = _needs.At;
        Span<char> run = stackalloc char[64];
        var length = 0;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var atom = _needs.At;
            var literal = Atom();
            var isLiteral = literal != '\0';
            var (least, isOnce) = Quantifier();
            if (least == 0) _needs.BackTo(atom);
            else if (isLiteral) run[length++] = literal;
            if (isLiteral && isOnce && length < run.Length) continue;
            if (length > 0) _needs.Text(run[..length]);
            length = 0;
        }

        if (length > 0) _needs.Text(run[..length]);
        _needs.All(start);
    }

    /// <summary>One character, class or group, whose need is written; a character that stands for itself is told instead.</summary>
    private char Atom()
    {
        switch (_pattern[_at++])
        {
            case '(':
                Group();
                return '\0';
            case '{' when Pattern.WordAt(_pattern[(_at - 1)..]) is { } word:
                _at += word.Word.Length - 1;
                _needs.Copy(WordNeeds.GetOrAdd(word.Word, static (_, expression) => Of(expression), word.Expression));
                return '\0';
            case '[':
                Class();
                return '\0';
            case '\\': return Escape();
            case ' ' when _spacesAreLoose: return '\0';
            case '.' or '^' or '$': return '\0';
            default: return _pattern[_at - 1];
        }
    }

    private void Group()
    {
        var start = _needs.At;
        var counts = true;
        if (_pattern[_at] == '?')
        {
            counts = !(_pattern[_at + 1] == '!' || _pattern[(_at + 1)..].StartsWith("<!"));
            _at += _pattern[(_at + 1)..] switch
            {
                [':' or '=' or '!' or '>', ..] => 2,
                ['<', '=' or '!', ..] => 3,
                ['<', ..] => _pattern[_at..].IndexOf('>') + 1,
                _ => throw new NotSupportedException("This kind of group is not read."),
            };
        }

        Alternatives();
        _at++;
        if (!counts) _needs.BackTo(start);
    }

    private void Class()
    {
        var isNegated = _pattern[_at] == '^';
        if (isNegated) _at++;
        Span<char> members = stackalloc char[MaxClass];
        var (count, isKnown) = (0, !isNegated);
        for (var first = true; first || _pattern[_at] != ']'; first = false)
        {
            var member = _pattern[_at++];
            if (member == '\\')
            {
                member = Escape();
                isKnown &= member != '\0';
            }

            var last = member;
            if (_pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                last = _pattern[_at++];
                if (last == '\\') last = Escape();
                isKnown &= last != '\0';
            }

            isKnown &= count + last - member < MaxClass;
            for (var c = member; isKnown && c <= last; c++) members[count++] = c;
        }

        _at++;
        if (isKnown) _needs.OneOf(members[..count]);
    }

    /// <summary>The character that stands for itself; 0: one of several.</summary>
    private char Escape()
    {
        var c = _pattern[_at++];
        switch (c)
        {
            case 'u':
                var character = (char)int.Parse(_pattern.Slice(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _at += 4;
                return character;
            case 'n': return '\n';
            case 't': return '\t';
            case 'r': return '\r';
            case 'p' or 'P': _at += _pattern[_at..].IndexOf('}') + 1; break;
            case 'k': _at += _pattern[_at..].IndexOf('>') + 1; break;
        }

        return char.IsAsciiLetterOrDigit(c) ? '\0' : c;
    }

    /// <summary>How often at least what comes before is there, and whether nothing else follows from that.</summary>
    private (int Least, bool IsOnce) Quantifier()
    {
        if (_at == _pattern.Length) return (1, true);
        var least = 1;
        switch (_pattern[_at])
        {
            case '?' or '*': least = 0; break;
            case '+': break;
            case '{' when _at + 1 < _pattern.Length && char.IsAsciiDigit(_pattern[_at + 1]):
                least = _pattern[_at + 1] == '0' ? 0 : 1;
                _at += _pattern[_at..].IndexOf('}');
                break;
            default: return (1, true);
        }

        _at++;
        if (_at < _pattern.Length && _pattern[_at] == '?') _at++;
        return (least, false);
    }
}
