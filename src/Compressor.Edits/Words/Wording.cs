using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// A regular expression that is only built, and tried, for texts that hold the letters without which it can't match: of the thousand that the rules
/// have, a sentence needs a few dozen.
/// </summary>
public sealed class Wording
{
    private readonly string _pattern;
    private readonly RegexOptions _options;
    private readonly TimeSpan _limit;
    private Regex? _regex;
    private Need? _need;

    internal Wording(string pattern, RegexOptions options, TimeSpan limit) => (_pattern, _options, _limit) = (pattern, options, limit);

    public bool IsMatch(string text) => MayMatch(text) && Expression.IsMatch(text);

    public Match Match(string text) => MayMatch(text) ? Expression.Match(text) : System.Text.RegularExpressions.Match.Empty;

    public Match Match(string text, int start) => MayMatch(text) ? Expression.Match(text, start) : System.Text.RegularExpressions.Match.Empty;

    public MatchCollection Matches(string text) => MayMatch(text) ? Expression.Matches(text) : Nothing.Matches;

    public string Replace(string text, string replacement) => MayMatch(text) ? Expression.Replace(text, replacement) : text;

    public string[] Split(string text) => MayMatch(text) ? Expression.Split(text) : [text];

    public override string ToString() => Pattern.Expand(_pattern);

    private Regex Expression => _regex ??= new(ToString(), _options, _limit);

    internal bool MayMatch(string text) => (_need ??= NeedReader.Of(_pattern)).IsMetBy(Grams.Of(text));

    /// <summary>Apart, so that building a wording reads no text: workflows may do that, as they name edits.</summary>
    private static class Nothing
    {
        public static readonly MatchCollection Matches = Regex.Matches("", "(?!)", RegexOptions.None, Pattern.MatchLimit);
    }
}
