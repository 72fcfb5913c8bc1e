namespace Compressor.Renderer.Encoding.Splitting;

/// <summary>
/// After a result that is somewhat off, chooses the parts that are worth another encode: those that strayed most from their shares in that direction, as few as
/// make up for it without looking otherwise than the rest. docs/compression.md, "Parts".
/// </summary>
internal static class PartCorrection
{
    /// <summary>Part of its bytes by which a single part may give or take: about half a quantizer.</summary>
    private const double MostOfPart = 0.06;

    /// <param name="parts">As they were encoded.</param>
    /// <param name="shares">Bytes of each part by the shares of the budget, of any sum.</param>
    /// <param name="factor">What their bytes are to be multiplied by, all together.</param>
    /// <returns>The rate of each part, of most of them the one that they had; null: all of them have to change.</returns>
    public static IReadOnlyList<int>? Rates(IReadOnlyList<EncodedPart> parts, IReadOnlyList<double> shares, double factor)
    {
        var bytes = parts.Sum(part => (double)part.Bytes);
        var change = bytes * (factor - 1);
        var expected = bytes / shares.Sum();
        var strayed = Enumerable.Range(0, parts.Count).OrderBy(i => Math.Sign(change) * (parts[i].Bytes - (shares[i] * expected)) / parts[i].Bytes);
        List<int> chosen = [];
        foreach (var i in strayed)
        {
            if (chosen.Sum(part => parts[part].Bytes * MostOfPart) >= Math.Abs(change)) break;
            chosen.Add(i);
        }

        var available = chosen.Sum(part => (double)parts[part].Bytes);
        if (chosen.Count == 0 || chosen.Count == parts.Count || available * MostOfPart < Math.Abs(change)) return null;
        int[] rates = [.. parts.Select(part => part.Kilobits)];
        foreach (var i in chosen)
        {
            var wanted = rates[i] * (1 + (change / available));
            // One that rounds to what it was would be encoded again for nothing.
            rates[i] = Math.Max(1, change < 0 ? (int)Math.Floor(wanted) : (int)Math.Ceiling(wanted));
        }

        return rates;
    }
}
