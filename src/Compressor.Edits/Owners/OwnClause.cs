using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>The words that a number shares with no other wish.</summary>
internal sealed record OwnClause(string Text, int From, int To);

/// <summary>Parts a text at its marks, and at each "and", "then" or 再, into the clauses that numbers belong to.</summary>
internal sealed class OwnClauses(string text)
{
    /// <summary>Characters on either side of an amount; what stands farther away says nothing of it.</summary>
    private const int Window = 80;

    private static readonly Wording Ends = Pattern.Zh("[;!?()\"\n]|[.,:](?![0-9])|(?<![0-9])[.,:]|\\b(?:and|then|but|plus|so|while|because|cos|cause|since|as i|as we)\\b|然后|同时|并且?|而且|另外|顺便|(?<!声音?|音量|音频|速度|体积|大小|画面|文件)再(?=[^,.;!?]{0,8}[0-9])|之后|以及");

    /// <summary>Words that say nothing of what an amount is of.</summary>
    private static readonly Wording Little = Pattern.Zh("\\b(?:please|pls|so|just|then|it|that|this|make|bring|turn|take|set|get|put|drop|pull|push|down|up|to|at|by|of|what|is|was|now|about|say|maybe|only)\\b|请|就|再|给我|帮我|吧|到|调|放大|加");

    private readonly List<(int From, int To)> _marks = [.. Ends.Matches(text).Select(mark => (mark.Index, mark.Index + mark.Length))];

    /// <summary>The clause in which an amount stands.</summary>
    public OwnClause At(Amount amount) => At(amount.Index, amount.End);

    /// <summary>The same; "it's a bit quiet, times 2 please": where it says nothing but the amount, it goes on with the clause before.</summary>
    public OwnClause WithBefore(Amount amount)
    {
        var own = At(amount);
        if (own.From == 0 || !string.IsNullOrWhiteSpace(Little.Replace(text[own.From..amount.Index] + " " + text[amount.End..own.To], ""))) return own;
        var before = At(Math.Max(0, own.From - 2), own.From - 1);
        return new(text[before.From..own.To], before.From, own.To);
    }

    /// <summary>The clause of a part of the text.</summary>
    public OwnClause At(int index, int end)
    {
        var from = Math.Max(_marks.LastOrDefault(mark => mark.To <= index).To, index - Window);
        var to = Math.Min(_marks.Find(mark => mark.From >= end) is { To: > 0 } next ? next.From : text.Length, end + Window);
        return new(text[from..to], from, to);
    }
}
