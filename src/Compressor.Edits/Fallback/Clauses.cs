using Compressor.Edits.Words;

namespace Compressor.Edits.Fallback;

/// <summary>Parts a sentence into clauses; one of which something was taken (¤) is understood already.</summary>
internal static class Clauses
{
    private static readonly Wording Ends = Pattern.Zh("[;!?:()\"\n]|[.,](?![0-9])|(?<![0-9])[.,]|(?<=[ ])(?:-|–|—)(?=[ ])|\\b(?:because|cos|cause|cuz|since|but|so that|so|as i|as we|while|though|although|without|where|who|which)\\b|\\b(?:and|then|plus)(?= (?:then |also |please )*(?:" + Verbs + ")\\b)");

    private const string Verbs = "make|get|cut|trim|crop|turn|put|add|keep|remove|drop|lose|mute|rotate|flip|speed|slow|have|give|let|join|merge|bring|take|show|write|fade|compress|shrink|i|we|it|can|could|the|my|please|erase|leave|also|don't|dont|do not|not|no|never|without|with|nothing|for|stay";

    public static IEnumerable<Clause> Of(string text)
    {
        var from = 0;
        foreach (var end in Ends.Matches(text).Select(match => (match.Index, match.Length)).Append((text.Length, 0)))
        {
            if (end.Item1 > from && text[from..end.Item1] is var part && !part.Contains('¤', StringComparison.Ordinal) && part.Trim().Length > 0) yield return new Clause(from, part);
            from = Math.Max(from, end.Item1 + end.Item2);
        }
    }
}
