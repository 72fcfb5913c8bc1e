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
    private int _at;

    private NeedReader(string pattern) => _pattern = pattern;

    public static Need Of(string pattern)
    {
        var reader = new NeedReader(pattern);
        return reader.Alternatives();
    }

    private Need Alternatives()
    {
        List<Need> branches = [Sequence()];
        while (_at < _pattern.Length && _pattern[_at] == '|')
        {
            _at++;
            branches.Add(Sequence());
        }

        return Need.Any(branches);
    }

    private Need Sequence()
    {
        List<Need> needs = [];
        Span<char> run = stackalloc char[64];
        var length = 0;
        while (_at < _pattern.Length && _pattern[_at] is not ('|' or ')'))
        {
            var need = Atom(out var literal);
            var isLiteral = literal != '\0';
            var (least, isOnce) = Quantifier();
            if (least > 0 && isLiteral) run[length++] = literal;
            if (isLiteral && isOnce && length < run.Length) continue;
            needs.Add(Need.Text(run[..length]));
            length = 0;
            if (least > 0 && !isLiteral) needs.Add(need);
        }

        needs.Add(Need.Text(run[..length]));
        return Need.All(needs);
    }

    /// <summary>One character, class or group; a character that stands for itself is told instead of its need.</summary>
    private Need Atom(out char literal)
    {
        literal = '\0';
        switch (_pattern[_at++])
        {
            case '(': return Group();
            case '{' when Pattern.WordAt(_pattern[(_at - 1)..]) is { } word:
                _at += word.Word.Length - 1;
                return WordNeeds.GetOrAdd(word.Word, static (_, expression) => Of(expression), word.Expression);
            case '[': return Class();
            case '\\': return Escape(out literal);
            case '.' or '^' or '$': return Need.Nothing;
            default:
                literal = _pattern[_at - 1];
                return Need.Nothing;
        }
    }

    private Need Group()
    {
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

        var need = Alternatives();
        _at++;
        return counts ? need : Need.Nothing;
    }

    private Need Class()
    {
        var isNegated = _pattern[_at] == '^';
        if (isNegated) _at++;
        List<char> members = [];
        var isKnown = !isNegated;
        for (var first = true; first || _pattern[_at] != ']'; first = false)
        {
            var member = _pattern[_at++];
            if (member == '\\')
            {
                Escape(out member);
                isKnown &= member != '\0';
            }

            if (_pattern[_at] == '-' && _pattern[_at + 1] != ']')
            {
                _at++;
                var last = _pattern[_at++];
                if (last == '\\') Escape(out last);
                isKnown &= last != '\0' && last - member < MaxClass;
                for (var c = member; isKnown && c <= last; c++) members.Add(c);
            }
            else
            {
                members.Add(member);
            }
        }

        _at++;
        return isKnown && members.Count <= MaxClass ? Need.OneOf(members) : Need.Nothing;
    }

    private Need Escape(out char literal)
    {
        var c = _pattern[_at++];
        literal = char.IsAsciiLetterOrDigit(c) ? '\0' : c;
        switch (c)
        {
            case 'u':
                literal = (char)int.Parse(_pattern.Slice(_at, 4), NumberStyles.HexNumber, CultureInfo.InvariantCulture);
                _at += 4;
                break;
            case 'n': literal = '\n'; break;
            case 't': literal = '\t'; break;
            case 'r': literal = '\r'; break;
            case 'p' or 'P': _at += _pattern[_at..].IndexOf('}') + 1; break;
            case 'k': _at += _pattern[_at..].IndexOf('>') + 1; break;
        }

        return Need.Nothing;
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
