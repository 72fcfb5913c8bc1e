using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// A regular expression that is only built, and tried, for texts that hold the letters without which it can't match: of the thousand that the rules
/// have, a sentence needs a few dozen.
/// </summary>
public sealed class Wording
{
    private readonly string _pattern;
    private readonly string? _frame;
    private readonly RegexOptions _options;
    private readonly TimeSpan _limit;
    private Regex? _regex;
    private Need? _need;

    /// <summary>A regular expression as it is, but for the words in braces.</summary>
    internal Wording(string pattern, RegexOptions options, TimeSpan limit) => (_pattern, _options, _limit) = (pattern, options, limit);

    /// <summary>One in the language of <see cref="Pattern"/>.</summary>
    /// <param name="frame">What stands around it, with {0} for the pattern: nothing that must be in a text.</param>
    internal Wording(string pattern, string frame, RegexOptions options)
        : this(pattern, options, Pattern.MatchLimit) => _frame = frame;

    public bool IsMatch(string text) => MayMatch(text) && Expression.IsMatch(text);

    public Match Match(string text) => MayMatch(text) ? Expression.Match(text) : System.Text.RegularExpressions.Match.Empty;

    public Match Match(string text, int start) => MayMatch(text) ? Expression.Match(text, start) : System.Text.RegularExpressions.Match.Empty;

    public MatchCollection Matches(string text) => MayMatch(text) ? Expression.Matches(text) : Nothing.Matches;

    public string Replace(string text, string replacement) => MayMatch(text) ? Expression.Replace(text, replacement) : text;

    public string[] Split(string text) => MayMatch(text) ? Expression.Split(text) : [text];

    public override string ToString() => Pattern.Expand(_frame is null ? _pattern : Pattern.Framed(_pattern, _frame));

    private Regex Expression => _regex ??= new(ToString(), _options, _limit);

    internal bool MayMatch(string text) => (_need ??= NeedReader.Of(_pattern, spacesAreLoose: _frame is not null)).IsMetBy(Grams.Of(text));

    /// <summary>Apart, so that building a wording reads no text: workflows may do that, as they name edits.</summary>
    private static class Nothing
    {
        public static readonly MatchCollection Matches = new Regex("(?!)", RegexOptions.None, Pattern.MatchLimit).Matches("");
    }
}
