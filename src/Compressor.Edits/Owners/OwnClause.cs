using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>The words that a number shares with no other wish: up to the next comma, or the next "and", "then" or 再.</summary>
internal sealed record OwnClause(string Text, int From, int To)
{
    private static readonly Wording Ends = Pattern.Zh("[;!?()\"\n]|[.,:](?![0-9])|(?<![0-9])[.,:]|\\b(?:and|then|but|plus|so|while|because|cos|cause|since|as i|as we)\\b|然后|同时|并且?|而且|另外|顺便|再(?=[^,.;!?]{0,8}[0-9])|之后|以及");

    /// <summary>Of all the clauses of a text, the one that a place stands in.</summary>
    public static OwnClause At(string text, int index, int end)
    {
        var (from, to) = (0, text.Length);
        foreach (Match mark in Ends.Matches(text))
        {
            if (mark.Index + mark.Length <= index)
            {
                from = mark.Index + mark.Length;
            }
            else if (mark.Index >= end)
            {
                to = mark.Index;
                break;
            }
        }

        return new(text[from..to], from, to);
    }

    /// <summary>"It's a bit quiet, times 2 please": where it says nothing but the amount, it goes on with the clause before.</summary>
    public OwnClause WithBefore(string text, Amount amount)
    {
        var rest = text[From..amount.Index] + " " + text[amount.End..To];
        if (From == 0 || !Nothing.IsMatch(rest)) return this;
        var before = At(text, Math.Max(0, From - 2), From - 1);
        return this with { Text = text[before.From..To], From = before.From };
    }

    private static readonly Wording Nothing = Pattern.Zh("^(?: |please|pls|so|just|then|it|that|make|about|say|maybe|to|by|请|就|再|给我|帮我|吧|到|调|放大|加)*$");
}
