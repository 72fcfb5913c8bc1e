namespace Compressor.Edits.Words;

/// <summary>Words for places in the picture.</summary>
internal static class AnchorWords
{
    public const string English = "(?<anchor>(?:top|bottom|upper|lower) (?:left|right)|cent(?:er|re)|middle|top|bottom|left|right)(?: (?:hand )?(?:corner|side|edge|third|part))?";
    public const string Chinese = "(?<anchor>左上角?|右上角?|左下角?|右下角?|正?中间|正?中央|中心|居中|顶部|底部|上方|下方|上面|下面|左边|右边|左侧|右侧)";

    /// <summary>The place that the words name; the middle if they name none.</summary>
    public static Anchor Of(string words)
    {
        var across = Has(words, "left", "左") ? -1 : Has(words, "right", "右") ? 1 : 0;
        var down = Has(words, "top", "upper", "上", "顶") ? -1 : Has(words, "bottom", "lower", "下", "底") ? 1 : 0;
        return Anchors.At(across, down);
    }

    private static bool Has(string words, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (words.Contains(name, StringComparison.Ordinal)) return true;
        }

        return false;
    }
}
