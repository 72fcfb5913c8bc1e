using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"The second half is black, keep the first": the noun of a part that was named goes without saying, and is written in.</summary>
internal static class ElidedParts
{
    private const string Which = "(?:first|second|last|other|final|opening)";

    private static readonly Regex Elided = Pattern.Zh(
        "(?<=\\b" + Which + "[ ](?<part>1/2|half|third|quarter)\\b[^.!?]{0,80}?\\b(?:keep|use|want|need|leave|take|only|just|lose|drop|cut|remove|bin|ditch|delete)\\b(?: me| only| just| with)*[ ](?:the )?)" + Which + "(?= ?(?:$|[,.;!?)]|(?:please|pls|and|only|thanks)\\b))");

    public static void Write(FoldedText text)
    {
        if (Elided.Match(text.ToString()) is { Success: true } match) text.Insert(match.Index + match.Length, " " + match.Groups["part"].Value);
    }
}
