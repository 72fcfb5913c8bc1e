namespace Compressor.Local.Commands;

/// <summary>What somebody meant who mistyped a word.</summary>
internal static class Spelling
{
    /// <summary>The word that is fewest slips away; null: none is near.</summary>
    public static string? Nearest(string typed, IEnumerable<string> known)
    {
        var (bare, allowed) = (typed.TrimStart('-').ToLowerInvariant(), Math.Max(1, typed.TrimStart('-').Length / 3));
        return known
            .Select(word => (Word: word, Distance: Distance(bare, word.TrimStart('-'))))
            .Where(near => near.Distance <= allowed || (bare.Length >= 3 && near.Word.TrimStart('-').StartsWith(bare, StringComparison.Ordinal)))
            .OrderBy(near => near.Distance)
            .Select(near => near.Word)
            .FirstOrDefault();
    }

    /// <summary>Slips (one letter more, less, other, or two in the wrong order) between two words: the optimal string alignment distance.</summary>
    private static int Distance(string one, string other)
    {
        var slips = new int[one.Length + 1, other.Length + 1];
        for (var i = 0; i <= one.Length; i++) slips[i, 0] = i;
        for (var j = 0; j <= other.Length; j++) slips[0, j] = j;
        for (var i = 1; i <= one.Length; i++)
        {
            for (var j = 1; j <= other.Length; j++)
            {
                var changed = slips[i - 1, j - 1] + (one[i - 1] == other[j - 1] ? 0 : 1);
                slips[i, j] = Math.Min(changed, Math.Min(slips[i - 1, j], slips[i, j - 1]) + 1);
                if (i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1]) slips[i, j] = Math.Min(slips[i, j], slips[i - 2, j - 2] + 1);
            }
        }

        return slips[one.Length, other.Length];
    }
}
