using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"The second half is black, keep the first": the noun of a part that was named goes without saying, and is written in.</summary>
internal static class ElidedParts
{
    private const string Which = "(?:first|second|last|other|final|opening)";

    private static readonly Wording Elided = Pattern.Zh(
        "(?<=\\b" + Which + "[ ](?<part>1/2|half|third|quarter)\\b[^.!?]{0,80}?\\b(?:keep|use|want|need|leave|take|only|just|lose|drop|cut|remove|bin|ditch|delete)\\b(?: me| only| just| with)*[ ](?:the )?)" + Which + "(?= ?(?:$|[,.;!?)]|(?:please|pls|and|only|thanks)\\b))");

    private static readonly Wording Whole = Pattern.Zh("\\b" + Which + "[ ](?:1/2|half|third|quarter)\\b");

    public static void Write(FoldedText text)
    {
        if (Elided.Match(text.ToString()) is not { Success: true } match) return;
        text.Insert(match.Index + match.Length, " " + match.Groups["part"].Value);
        // "First half good, second half rubbish" tells of them.
        foreach (var told in Whole.Matches(text.ToString()[..match.Index]).Select(one => (one.Index, one.Length))) text.Take(told.Index, told.Length);
    }
}
