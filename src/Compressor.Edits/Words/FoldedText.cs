using System.Text;
using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// A sentence in the one form that the rules match: lower case, half-width, simplified characters, single spaces, a space between Han
/// characters and Latin letters or digits, numerals as digits. It knows where each character came from, so that the user's own words
/// can be quoted. What a rule has understood is taken out of it, so that no later rule reads it again.
/// </summary>
internal sealed class FoldedText
{
    /// <summary>Stands for text that was taken; part of no word, number or clause.</summary>
    private const char Taken = '¤';

    /// <summary>Characters of a clause that are looked at.</summary>
    private const int ClauseWindow = 60;

    /// <summary>Characters on either side of a space that parts clauses, not words.</summary>
    private const int ClauseLength = 4;

    private readonly string _original;
    private string _text;

    /// <summary>The same text with what was taken since the numerals were rewritten.</summary>
    private string _whole;

    /// <summary>Per character of <see cref="_text"/>: its index in <see cref="_original"/>; one more entry for the end.</summary>
    private List<int> _origins;

    public FoldedText(string original)
    {
        _original = original;
        (_text, _origins) = Fold(original);
        _whole = _text;
    }

    public override string ToString() => _text;

    /// <summary>The user's own text.</summary>
    public string Source => _original;

    private readonly List<(int From, int To)> _takes = [];

    private readonly List<(int From, int To)> _rewritten = [];

    /// <summary>How many parts were taken.</summary>
    public int Takes => _takes.Count;

    /// <summary>Where in <see cref="Source"/> a part of this text comes from; what was put into other words comes from all that it stands for.</summary>
    public (int From, int To) SpanOf(int index, int length) => Extended(_origins[index], _origins[Math.Min(index + length, _origins.Count - 1)]);

    /// <summary>Where in <see cref="Source"/> the parts come from that were taken after the first <paramref name="takes"/>.</summary>
    public IReadOnlyList<(int From, int To)> TakenSince(int takes) => [.. _takes.Skip(takes).Select(take => Extended(take.From, take.To))];

    private (int From, int To) Extended(int from, int to)
    {
        foreach (var one in _rewritten)
        {
            if (from < one.To && one.From < Math.Max(to, from + 1)) (from, to) = (Math.Min(from, one.From), Math.Max(to, one.To));
        }

        return (from, to);
    }

    private static readonly Wording Name = Pattern.Zh("[a-z][a-z'’-]{1,30}");

    /// <summary>The text without names: words with a capital within a sentence, unless it is shouted; and without some parts of <see cref="Source"/>.</summary>
    public string WithoutNames(IReadOnlyList<(int From, int To)> parts)
    {
        var result = _text.ToCharArray();
        for (var i = 0; i < result.Length; i++)
        {
            if (result[i] is >= 'a' and <= 'z' && parts.Any(part => part.From <= _origins[i] && _origins[i] < part.To)) result[i] = Taken;
        }

        foreach (Match word in Name.Matches(_text))
        {
            var (first, second) = (_original[Math.Min(_origins[word.Index], _original.Length - 1)], _original[Math.Min(_origins[word.Index + 1], _original.Length - 1)]);
            var before = _text.AsSpan(0, word.Index).TrimEnd(" '\"([-");
            if (char.IsUpper(first) && char.IsLower(second) && before.Length > 0 && before[^1] is not ('.' or '!' or '?' or ':' or ';')) result.AsSpan(word.Index, word.Length).Fill(Taken);
        }

        return new string(result);
    }

    public bool Has(Wording pattern) => pattern.IsMatch(_text);

    /// <summary>The same of the whole text, also of what was taken.</summary>
    public bool Had(Wording pattern) => pattern.IsMatch(_whole);

    /// <summary>The first match in the whole text, also in what was taken.</summary>
    public Match Found(Wording pattern) => pattern.Match(_whole);

    /// <summary>The user put these words in quotes.</summary>
    public bool IsQuoted(string words) =>
        Quotes.Any(quote => _original.Contains(quote + words, StringComparison.Ordinal));

    /// <summary>The user wrote a space where this text has a comma.</summary>
    public bool IsSpace(int index) => index < _text.Length && _text[index] == ',' && char.IsWhiteSpace(_original[Math.Min(_origins[index], _original.Length - 1)]);

    private static readonly string[] Quotes = ["\"", "“", "”", "「", "『", "‘", "'", "《", "”", "〝", "＂"];

    /// <summary>Of nearly all patterns, of which there are a thousand for each sentence.</summary>
    private static readonly List<Match> NoMatches = [];

    /// <summary>All matches, which are taken out of the text.</summary>
    public List<Match> Take(Wording pattern)
    {
        if (pattern.Match(_text) is not { Success: true } first) return NoMatches;
        var matches = new List<Match>();
        for (var match = first; match.Success; match = match.NextMatch())
        {
            if (match.Length > 0) matches.Add(match);
        }

        // All at once: a text of a thousand matches is copied once.
        var left = _text.ToCharArray();
        foreach (var match in matches)
        {
            _takes.Add((_origins[match.Index], _origins[match.Index + match.Length]));
            left.AsSpan(match.Index, match.Length).Fill(Taken);
        }

        _text = new string(left);
        return matches;
    }

    /// <summary>Takes a part of the text out of it.</summary>
    public void Take(int index, int length)
    {
        _takes.Add((_origins[index], _origins[index + length]));
        _text = string.Concat(_text.AsSpan(0, index), new string(Taken, length), _text.AsSpan(index + length));
    }

    /// <summary>Takes all that comes from a part of <see cref="Source"/>.</summary>
    public void TakeSource(int from, int to)
    {
        for (var i = 0; i < _text.Length; i++)
        {
            var end = i;
            while (end < _text.Length && from <= _origins[end] && _origins[end] < to) end++;
            if (end == i) continue;
            Take(i, end - i);
            i = end;
        }
    }

    /// <summary>Takes a part that only tells something out of it: it is no context of what is left either.</summary>
    public void Forget(int index, int length)
    {
        Take(index, length);
        _whole = string.Concat(_whole.AsSpan(0, index), new string(Taken, length), _whole.AsSpan(index + length));
    }

    /// <summary>Writes something in, at a place of this text; it comes from what stands before it.</summary>
    public void Insert(int index, string words)
    {
        _text = _text.Insert(index, words);
        _whole = _whole.Insert(index, words);
        _origins.InsertRange(index, Enumerable.Repeat(_origins[index], words.Length));
    }

    /// <summary>What no rule took of the clause around a place.</summary>
    public string Clause(int index)
    {
        var (from, to) = (Math.Min(index, _text.Length), Math.Min(index, _text.Length));
        while (from > 0 && !IsClauseEnd(from - 1)) from--;
        while (to < _whole.Length && !IsClauseEnd(to)) to++;
        return _text[from..to];
    }

    /// <summary>The clause up to a place, also the words of it that were taken: "the speed, to <c>half</c>" is no clause of the size.</summary>
    public string ClauseBefore(int index)
    {
        var from = index;
        while (from > 0 && index - from < ClauseWindow && !IsClauseEnd(from - 1)) from--;
        return _whole[from..index];
    }

    /// <summary>The words of a part, also those that were taken.</summary>
    public string Whole(int index, int end) => _whole[Math.Min(index, _whole.Length)..Math.Min(end, _whole.Length)];

    /// <summary>The clause from a place on.</summary>
    public string ClauseAfter(int index)
    {
        var to = index;
        while (to < _whole.Length && to - index < ClauseWindow && !IsClauseEnd(to)) to++;
        return _whole[index..to];
    }

    /// <summary>All that follows a place, also what was taken.</summary>
    public string WholeAfter(int index) => _whole[Math.Min(index, _whole.Length)..];

    private bool IsClauseEnd(int index) => _whole[index] is ';' or '!' or '?' || (_whole[index] is ',' or '.' && !(index + 1 < _whole.Length && char.IsAsciiDigit(_whole[index + 1]) && index > 0 && char.IsAsciiDigit(_whole[index - 1])));

    /// <summary>The user's own words behind a match (or one of its groups) that was just made on this text.</summary>
    public string Original(Capture capture) => Original(capture.Index, capture.Length);

    /// <summary>The same with its punctuation: what is quoted is shown as it stands.</summary>
    public string Exact(Capture capture) => _original[_origins[capture.Index]..Math.Max(_origins[capture.Index], _origins[capture.Index + capture.Length])].Trim();

    /// <summary>The user's own words behind a part of this text.</summary>
    public string Original(int index, int length)
    {
        var end = index + length;
        // The end is that of the last character, not the start of the next: inserted and dropped spaces lie between.
        var from = _origins[index];
        var to = length == 0 ? from : Math.Max(from, end < _text.Length ? _origins[end] : _original.Length);
        return _original[from..to].Trim(' ', '\t', '\r', '\n', ',', '.', ';', '，', '。', '；', '、');
    }

    /// <summary>Rewrites every match; the new characters come from where the match began.</summary>
    public void Rewrite(Wording pattern, Func<Match, string> replacement)
    {
        if (pattern.Match(_text) is not { Success: true } first) return;
        var result = new StringBuilder(_text.Length);
        var map = new List<int>(_text.Length + 1);
        var at = 0;
        for (var match = first; match.Success; match = match.NextMatch())
        {
            Copy(at, match.Index);
            var replaced = replacement(match);
            if (replaced != match.Value) _rewritten.Add((_origins[match.Index], _origins[match.Index + match.Length]));
            foreach (var c in replaced)
                Append(c, _origins[match.Index]);
            at = match.Index + match.Length;
        }

        if (at == 0)
            return;
        Copy(at, _text.Length);
        map.Add(_original.Length);
        (_text, _origins) = (result.ToString(), map);
        _whole = _text;

        void Copy(int from, int to)
        {
            for (var i = from; i < to; i++)
                Append(_text[i], _origins[i]);
        }

        void Append(char c, int origin)
        {
            if (c == ' ' && (result.Length == 0 || result[^1] == ' '))
                return;
            result.Append(c);
            map.Add(origin);
        }
    }

    /// <summary>Rewrites a part of the text; the new characters come from where it begins.</summary>
    public void Rewrite(int index, int length, string words)
    {
        _rewritten.Add((_origins[index], _origins[index + length]));
        _origins = [.. _origins.Take(index), .. Enumerable.Repeat(_origins[index], words.Length), .. _origins.Skip(index + length)];
        _text = string.Concat(_text.AsSpan(0, index), words, _text.AsSpan(index + length));
        _whole = _text;
    }

    private static (string Text, List<int> Origins) Fold(string original)
    {
        var result = new StringBuilder(original.Length + 16);
        var indexes = new List<int>(original.Length + 16);
        var isChinese = original.AsSpan().ContainsAnyInRange('\u3400', '\u9fff');
        for (var i = 0; i < original.Length; i++)
        {
            var c = Characters.Fold(original[i]);
            if (c == Characters.Ignored)
                continue;
            var last = result.Length > 0 ? result[^1] : ' ';
            if (c == ' ' && last == ' ')
                continue;
            // "到3mb以内" is read as "到 3mb 以内", so that word boundaries work; "压 缩" as "压缩".
            if ((Characters.IsHan(c) && char.IsAsciiLetterOrDigit(last)) || (char.IsAsciiLetterOrDigit(c) && Characters.IsHan(last)))
            {
                Append(' ', i);
            }
            else if (Characters.IsHan(c) && last == ' ' && result.Length > 1 && Characters.IsHan(result[^2]) && IsClause(result, original, i))
            {
                // 等人的去掉 声音大点: between clauses, a space is their comma.
                result[^1] = ',';
            }
            else if (Characters.IsHan(c) && last == ' ' && result.Length > 1 && Characters.IsHan(result[^2]))
            {
                result.Length--;
                indexes.RemoveAt(indexes.Count - 1);
            }

            Append(c, i);
            // 宽320，10帧 are two numbers, not 320.10; 好。6MB is not .6 MB, and 两段：5到12秒 no clock.
            if ((original[i] is '，' or '、' or '。' || (isChinese && (PartsNumbers(original, i) || (c == ':' && Characters.IsHan(last))))) && i + 1 < original.Length && char.IsAsciiDigit(Characters.Fold(original[i + 1]))) Append(' ', i);
        }

        indexes.Add(original.Length);
        return (result.ToString(), indexes);

        // In Chinese 720,30帧 and 9:16,1.5倍速 are two numbers each, and 1,500KB is one.
        static bool PartsNumbers(string original, int index)
        {
            if (original[index] != ',') return false;
            var (from, to) = (index, index + 1);
            while (from > 0 && char.IsAsciiDigit(original[from - 1])) from--;
            while (to < original.Length && char.IsAsciiDigit(original[to])) to++;
            var isOneNumber = index - from is 1 or 2 or 3 && to - index - 1 == 3 && (from == 0 || original[from - 1] is not ('.' or ':')) && (to == original.Length || original[to] is not ('p' or 'P' or '帧' or '幀' or ':' or '.'));
            return from < index && !isOneNumber;
        }

        static bool IsClause(StringBuilder before, string original, int index)
        {
            // 写上 恭喜发财: what follows is the text.
            if ("写上示题幕叫款名句字是为标注".Contains(before[^2], StringComparison.Ordinal)) return false;
            var (from, to) = (before.Length - 1, index);
            while (from > 0 && before.Length - 1 - from < ClauseLength && Characters.IsHan(before[from - 1])) from--;
            while (to < original.Length && to - index < ClauseLength && Characters.IsHan(original[to])) to++;
            return before.Length - 1 - from >= ClauseLength && to - index >= ClauseLength;
        }

        void Append(char c, int origin)
        {
            result.Append(c);
            indexes.Add(origin);
        }
    }
}
