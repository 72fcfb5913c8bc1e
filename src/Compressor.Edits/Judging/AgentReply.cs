using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What an agent's words say about a request, for agents that give no <see cref="EditReport"/>.</summary>
public static class AgentReply
{
    /// <summary>A point within a word ("H.265", "1.5 MB") ends no sentence.</summary>
    private static readonly Wording Sentences = new("(?:[^.!?;。！？；\\n]|\\.(?=[a-z0-9]))+[.!?;。！？；\\n]*", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording Refusal = new(
        @"\b(?:can(?:no|')?t|cannot|can not|unable to|not able to|couldn't|could not|won't|will not|not (?:yet )?(?:possible|supported|available)|unsupported|don't support|do not support|doesn't support|does not support|left (?:it |that )?out|skipped)\b"
        + "|无法|不能|不支持|暂不支持|做不到|没有办法|还不会|未能",
        RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>The kinds of a request that the agent says it does not do.</summary>
    public static IReadOnlyList<EditKind> Declined(string text, VideoEdit asked)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            return RegexRetry.Run<IReadOnlyList<EditKind>>(() =>
            {
                List<string> refusals = [.. Sentences.Matches(Fold(text)).Select(match => match.Value).Where(sentence => Refusal.IsMatch(sentence))];
                return [.. asked.Kinds.Where(kind => kind is not (EditKind.Compress or EditKind.Quality) && refusals.Exists(EditCatalog.Of(kind).Mentions.IsMatch))];
            });
        }
        catch (RegexMatchTimeoutException)
        {
            return [];
        }
    }

    /// <summary>The agent wants to know something, or refuses, instead of editing.</summary>
    public static bool IsQuestionOrRefusal(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        var said = text.TrimEnd(' ', '\n', '\r', '"', '”', ')', '）');
        try
        {
            return said.EndsWith('?') || said.EndsWith('？') || RegexRetry.Run(() => Refusal.IsMatch(Fold(text)));
        }
        catch (RegexMatchTimeoutException)
        {
            return false;
        }
    }

    /// <summary>As the patterns are written: in lower case and simplified characters.</summary>
    private static string Fold(string text) => Characters.Simplify(text.Replace('’', '\'').ToLowerInvariant());
}
