using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Patterns of follow-ups: they go before the rule that takes out quoted titles, and so match outside of quotes only.</summary>
internal static class FollowUpPattern
{
    private const string Outside = "(?=[^\"]*(?:\"[^\"]*\"[^\"]*)*$)";

    public static Wording En(string pattern) => Pattern.Zh(@"\b(?:" + pattern + @")\b" + Outside);

    public static Wording Zh(string pattern) => Pattern.Zh("(?:" + pattern + ")" + Outside);
}
