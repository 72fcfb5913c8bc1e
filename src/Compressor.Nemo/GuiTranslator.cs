using System.Text;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Nemo.Reading;

namespace Compressor.Nemo;

/// <summary>
/// The backend believes that its user sits in front of a GUI (docs/nemo-api.md, "What the backend says → what the user sees"). Instructions are
/// recognized by an imperative or "you can" at the start of a clause, so that descriptions of content ("the scene opens on a beach",
/// "I clicked together a montage") stay.
/// </summary>
public static class GuiTranslator
{
    /// <summary>The text is not ours: a match that takes longer is abandoned.</summary>
    private static readonly TimeSpan MatchLimit = TimeSpan.FromSeconds(1);

    /// <summary>What can precede the verb of an instruction.</summary>
    private const string Lead =
        "^[\\s\"'*•>-]*(?:[0-9]{1,2}[.)] )?(?:(?:please|now|then|next|just|simply|finally|first|also|alternatively|or|and|so|afterwards|you can|you can now|you can also|you may|you could|you might want to|you should|"
        + "you will need to|you'll need to|you need to|you have to|you must|you want to|feel free to|try to|remember to|don't forget to|be sure to|make sure to|go ahead and|i recommend you|all you need to do is|to do this|it's time to|time to)[, ]+(?:(?:always|simply|just|now|also|then) )*)*";

    private const string Thing = "(?:button|icon|panel|tab|menu|toolbar|sidebar|dialog|drop-?down|slider|checkbox|window|settings?|inspector|library|editor|page|section|option|screen|project|timeline|canvas|link)";
    private const string The = "(?:(?:on|onto|up|to|the|your|a|an|any|its|this|that|in|at|into) )*";
    private const string Words = "[^.!?]{0,60}";

    private static readonly Regex[] Instructions =
    [
        Of("\\bexport[\"'”’\\]]* (?:button|icon|option|menu|panel|dialog|tab)\\b"),
        Of(Lead + "(?:click|press|tap|hit|select|choose|use)\\b" + Words + "\\b(?:export|download|save)\\b"),
        Of("^[\\s\"'*•>-]*(?:you can|you may|you could|please|feel free to|go ahead and)(?: (?:now|then|also|simply|just))* (?:export|download)\\b"),
        Of("导出(?:按钮|选项|菜单|面板|图标|键)|(?:点击|单击|按下?|选择|使用)[^.。!！?？]{0,20}(?:导出|下载)|(?:您|你)(?:现在)?(?:就)?可以(?:直接)?(?:导出|下载)"),

        Of(Lead + "(?:check|visit|view|see|review|manage|go to|open|log in to|look at)\\b (?:" + The + ")?(?:(?:account|billing|subscription|plan|credits?)\\b)"),
        Of("(?:查看|检查|前往|打开|登录|访问)(?:您|你)?(?:的)?(?:账户|账单|帐户|账号|计费|订阅|积分)"),

        Of(Lead + "(?:preview|view|see|check|play|review|watch|inspect|look at|find)\\b" + Words + "\\b(?:in|on|within|using|from|at|to) (?:the |your |our )?(?:timeline|preview|player|editor|canvas|workspace|screen)\\b"),
        Of(Lead + "(?:preview|play) (?:it|the (?:video|result|edit|clip|changes)|your (?:video|edit|clip))\\b"),
        Of("(?:在)?(?:时间[线轴]|预览窗口|播放器|编辑器)(?:中|上|里)?(?:预览|查看|播放)|(?:预览|查看)[^.。]{0,10}时间[线轴]"),

        Of(Lead + "drag\\b(?: and drop\\b)? (?:and drop )?(?:the|your|a|an|any|it|them|this|that|files?|clips?|videos?|from|onto|into|to)\\b"),
        Of(Lead + "drop (?:the|your|a|an|it|them|files?|clips?)\\b" + Words + "\\b(?:on|onto|into|in|to|here)\\b"),
        Of("(?:请|可以|只需|然后|直接|^\\s*)(?:您|你)?(?:将|把)?[^,，.。]{0,20}(?:拖拽|拖放|拖动|拖到|拖入)"),

        Of(Lead + "(?:open|expand|access)\\b " + The + "[^.!?,]{0,30}\\b" + Thing + "\\b"),
        Of("(?:请|可以|只需|然后|^\\s*)(?:您|你)?(?:先)?打开[^,，.。]{0,20}(?:面板|菜单|设置|窗口|标签页?|编辑器|项目|选项卡|侧边栏|属性)"),

        Of(Lead + "(?:click|tap|press|right-click|double-click|hit)\\b (?:on|the|here|it|your|any|a|an|export|save|download|apply|play|share|done|ok|confirm|generate|[\"'“‘\\[])"),
        Of("^[\\s\"'*•>-]*click here\\b"),
        Of(Lead + "(?:select|choose|pick|navigate to|go to|scroll|hover|switch to|toggle|adjust|use|find|look for|head to)\\b " + The + "[^.!?,]{0,40}\\b(?:button|icon|panel|tab|menu|toolbar|sidebar|dialog|drop-?down|slider|checkbox|inspector|settings|timeline|page)\\b"),
        Of("(?:请|可以|只需|然后|接着|再|或|^\\s*)(?:您|你)?(?:直接)?(?:在[^,，.。]{0,15})?(?:点击|单击|双击|右键|点按|按下)"),
    ];

    private static readonly Regex Trouble = Of("^[\\s*⚠️]*(?:(?:sorry|apologies|unfortunately)[,.!]* ?(?:but )?)?i(?:'ve| have)? (?:encountered|ran into|experienced|hit|run into) (?:a |an |some )?temporary (?:issue|problem|error)");
    private static readonly Regex TroubleZh = Of("^\\s*(?:抱歉[,，]?)?(?:我)?(?:遇到|出现)了?(?:1个|一个|一些)?(?:临时|暂时)(?:性)?(?:的)?(?:问题|错误|故障)");
    private static readonly Regex Sentences = Of("[^.!?。！？\\n]*(?:[.!?]+[\"'”’)]*(?:\\s|$)|[。！？]+[”’」]?|[.!?]+|\\n|$)");
    private static readonly Regex Separators = Of("[,;，；]\\s*| [-–—] | (?:and|so|but|or) ");
    private static readonly Regex InstructionFollows = Of("^(?:then )?(?:you|click|press|tap|drag|open|preview|check|use|go to|simply|just|please|export|download|select|choose|view|see)\\b");
    private static readonly Regex Introduction = Of("^\\s*(?:(?:to|if|when|once|for|from|in|on|at|using|after|with|whenever|as soon as)\\b|(?:如果|要|若|为了|当|如需|在|想要|完成后))");

    /// <returns>What the user sees; empty when nothing but instructions was said.</returns>
    /// <param name="language">The user's; for the placeholder of a secret.</param>
    public static string Translate(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hidden = language.Say("(not shown)", "（已隐藏）");
        try
        {
            return Tidy(Redactor.Hide(TranslateSentences(text), hidden));
        }
        catch (RegexMatchTimeoutException)
        {
            // A busy machine, or a text made to take long: it is shown with its instructions.
            return Tidy(Redactor.Hide(text, hidden));
        }
    }

    private static string TranslateSentences(string text)
    {
        var kept = new List<string>();
        foreach (var sentence in Join(Sentences.Matches(text).Select(match => match.Value).Where(value => value.Length > 0)))
        {
            var left = WithoutInstruction(sentence);
            if (left.Length > 0)
                kept.Add(left);
        }

        // After normal text this only means that the stream ended early; alone, it is the answer.
        var end = kept.FindLastIndex(sentence => sentence.Trim().Length > 0);
        var trouble = kept.FindIndex(sentence => Trouble.IsMatch(sentence) || TroubleZh.IsMatch(sentence));
        if (trouble > 0 && end >= trouble && kept.Take(trouble).Any(sentence => sentence.Trim().Length > 0))
            kept.RemoveRange(trouble, kept.Count - trouble);

        return string.Concat(kept);
    }

    /// <summary>A full stop within a word or number ("5.3 MB", "clip.mp4", a URL) does not end a sentence.</summary>
    private static List<string> Join(IEnumerable<string> parts)
    {
        var result = new List<string>();
        var open = false;
        foreach (var part in parts)
        {
            if (open)
                result[^1] += part;
            else
                result.Add(part);
            open = part[^1] is '.' or '!' or '?';
        }

        return result;
    }

    private static string WithoutInstruction(string sentence)
    {
        var keep = 0;
        var found = false;
        foreach (var (start, end) in Clauses(sentence))
        {
            var clause = sentence[start..end];
            if (Instructions.Any(pattern => pattern.IsMatch(clause)))
            {
                found = true;
                break;
            }

            keep = end;
        }

        if (!found) return sentence;

        // What follows an instruction belongs to it, and what leads to it ("To save it, …") is dropped with it.
        var left = sentence[..keep].TrimEnd(' ', ',', ';', '，', '；', '-', '–', '—');
        var isLine = sentence.EndsWith('\n');
        if (string.IsNullOrWhiteSpace(left) || Introduction.IsMatch(left)) return isLine ? "\n" : "";
        return left + (EndsInChinese(left) ? "。" : ".") + (isLine ? "\n" : " ");
    }

    private static bool EndsInChinese(string text) => text[^1] is >= '\u4e00' and <= '\u9fff';

    private static IEnumerable<(int Start, int End)> Clauses(string sentence)
    {
        var start = 0;
        foreach (Match separator in Separators.Matches(sentence))
        {
            var next = separator.Index + separator.Length;
            var isWord = separator.Value.AsSpan().Trim() is "and" or "so" or "but" or "or";
            if (isWord && !InstructionFollows.IsMatch(sentence[next..]))
                continue;
            yield return (start, separator.Index);
            start = next;
        }

        yield return (start, sentence.Length);
    }

    private static string Tidy(string text)
    {
        var result = new StringBuilder(text.Length);
        foreach (var line in text.Split('\n').Select(line => line.TrimEnd()))
        {
            // A list marker whose item was dropped.
            if (line.Trim() is "-" or "*" or "•" || (line.Length == 0 && (result.Length == 0 || result.ToString().EndsWith("\n\n", StringComparison.Ordinal))))
                continue;
            result.Append(line).Append('\n');
        }

        return result.ToString().Trim();
    }

    private static Regex Of(string pattern) =>
        new(pattern, RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, MatchLimit);
}
