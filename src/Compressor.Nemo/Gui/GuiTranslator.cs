using System.Text;
using System.Text.RegularExpressions;
using Compressor.Edits;
using Compressor.Edits.Words;
using Compressor.Nemo.Reading;
using static Compressor.Nemo.GuiWords;

namespace Compressor.Nemo;

/// <summary>
/// The backend believes that its user sits in front of a GUI (docs/nemo-api.md, "What the backend says → what the user sees"). Clauses that instruct
/// such a user are left out, and what they are for is told, so that it can be done; descriptions of content ("the scene opens on a beach",
/// "I clicked together a montage") stay.
/// </summary>
public static class GuiTranslator
{
    /// <summary>Stands for quoted text of the video, which is no instruction whatever it says.</summary>
    private const char Quoted = '▢';

    private static readonly Regex Trouble = Of("^[\\s*⚠️]*(?:(?:sorry|apologies|unfortunately)[,.!]* ?(?:but )?)?i(?:'ve| have)? (?:encountered|ran into|experienced|hit|run into) (?:a |an |some )?temporary (?:issue|problem|error)");
    private static readonly Regex TroubleZh = Of("^\\s*(?:抱歉[,，]?)?(?:我)?(?:遇到|出现)了?(?:1个|一个|一些)?(?:临时|暂时)(?:性)?(?:的)?(?:问题|错误|故障)");
    private static readonly Regex Sentences = Of("[^.!?。！？\\n]*(?:[.!?]+[\"'”’)]*(?:\\s|$)|[。！？]+[”’」]?|[.!?]+|\\n|$)");
    private static readonly Regex Separators = Of("[,;，；:：]\\s*| [-–—] |(?<!\\bdrag) (?:and|so|but|or) ");
    private static readonly Regex InstructionFollows = Of("^(?:then |just |simply |also )?(?:you|click|press|tap|hit|drag|drop|open|close|preview|check|use|go to|head|simply|just|please|export|download|select|choose|view|see|right-click|double-click|scroll|hover|type|refresh|save|find|switch)\\b");
    private static readonly Regex Introduction = Of("^\\s*(?:(?:to|if|when|once|for|from|in|on|at|using|after|before|with|whenever|as soon as|under|inside|next to|should you)\\b|(?:如果|如|要|若|为了|当|如需|在|想要|完成后|选中|选择|导出|需要|满意|想))");

    /// <summary>A clause with a subject of its own after an instruction: it tells something.</summary>
    private static readonly Regex Tells = Of(
        "^(?:and |but |so )?(?:i|i've|i'm|i'll|i have|we|we've|it's|it is|it has|it now|the (?:video|clip|file|result|size|title|music|sound|audio|text|picture)\\b|your (?:video|clip|file)\\b|let me know|tell me|just (?:let me know|tell me)|feel free to (?:ask|tell|let)|if you)\\b(?![^.!?]*\\b(?:will|should) (?:appear|open|pop up|be (?:saved|downloaded)))|^(?:我|视频|它已|文件|结果|如需|如果需要|需要我|有任何|告诉我|随时告诉)");

    private static readonly Regex Conjunction = Of("^(?:and|but|so) ");

    /// <summary>"Step 1", "2.": names nothing by itself.</summary>
    private static readonly Regex Label = Of("^[^\\p{L}\\p{N}]*(?:step )?[0-9]{1,2} ?[.):]?\\s*$");

    private static readonly Regex Quotes = Of("\"[^\"\\n]{1,200}\"|“[^”\\n]{1,200}”|「[^」\\n]{1,200}」|『[^』\\n]{1,200}』|《[^》\\n]{1,200}》|(?<![\\p{L}\\p{N}])'[^'\\n]{1,200}'(?![\\p{L}\\p{N}])|‘[^’\\n]{1,200}’");
    private static readonly Regex QuotesContent = Of("(?:\\b(?:titles?|texts?|captions?|subtitles?|overlays?|words?|headings?|labels?|sign|saying|says|said|reads?|reading|called|named|wrote|written|added|changed (?:it )?to)\\b|标题|文字|字幕|写着|写上|写了|显示|文案|字样|内容为|改为|改成|加上了?|添加了?)[^.!?。！？\\n]{0,40}$");
    private static readonly Regex ContentQuoted = Of("^ ?(?:as (?:the |a )?)?(?:titles?|texts?|captions?|overlay|heading|is shown|now shows|appears)\\b|^(?:字样|这几个字|的标题|的文字|的字幕|标题|文字|字幕)");

    /// <param name="language">The user's; for the placeholder of a secret.</param>
    public static GuiTranslation Translate(string text, Language language)
    {
        ArgumentNullException.ThrowIfNull(text);
        var hidden = language.Say("(not shown)", "（已隐藏）");
        try
        {
            return RegexRetry.Run(() =>
            {
                List<GuiInstruction> instructions = [];
                var shown = TranslateSentences(text, instructions);
                return new GuiTranslation(Tidy(Redactor.Hide(shown, hidden)), instructions);
            });
        }
        catch (RegexMatchTimeoutException)
        {
            // A text made to take long: it is shown with its instructions.
            return new(Tidy(Redactor.Hide(text, hidden)), []);
        }
    }

    private static string TranslateSentences(string text, List<GuiInstruction> instructions)
    {
        var masked = Mask(text);
        var kept = new List<string>();
        foreach (var (start, length) in Join(Sentences.Matches(masked).Where(match => match.Length > 0)))
        {
            var left = WithoutInstructions(text.Substring(start, length), masked.Substring(start, length), instructions);
            if (left.Length > 0) kept.Add(left);
        }

        // After normal text this only means that the stream ended early; alone, it is the answer.
        var end = kept.FindLastIndex(sentence => sentence.Trim().Length > 0);
        var trouble = kept.FindIndex(sentence => Trouble.IsMatch(sentence) || TroubleZh.IsMatch(sentence));
        if (trouble > 0 && end >= trouble && kept.Take(trouble).Any(sentence => sentence.Trim().Length > 0))
            kept.RemoveRange(trouble, kept.Count - trouble);

        return string.Concat(kept);
    }

    private static string Mask(string text)
    {
        var masked = new StringBuilder(text);
        foreach (Match quote in Quotes.Matches(text))
        {
            var before = text[Math.Max(0, quote.Index - 60)..quote.Index];
            if (!QuotesContent.IsMatch(before) && !ContentQuoted.IsMatch(text[(quote.Index + quote.Length)..])) continue;
            for (var i = quote.Index + 1; i < quote.Index + quote.Length - 1; i++) masked[i] = Quoted;
        }

        return masked.ToString();
    }

    /// <summary>A full stop within a word or number ("5.3 MB", "clip.mp4", a URL) does not end a sentence, and that of "1." begins one.</summary>
    private static List<(int Start, int Length)> Join(IEnumerable<Match> parts)
    {
        var result = new List<(int Start, int Length)>();
        var open = false;
        foreach (var part in parts)
        {
            if (open) result[^1] = (result[^1].Start, result[^1].Length + part.Length);
            else result.Add((part.Index, part.Length));
            open = part.Value[^1] is '.' or '!' or '?' || Label.IsMatch(part.Value);
        }

        return result;
    }

    /// <summary>What follows an instruction belongs to it unless it tells something by itself; what leads to it ("To save it, …") goes with it.</summary>
    private static string WithoutInstructions(string sentence, string masked, List<GuiInstruction> instructions)
    {
        var (before, after) = ("", "");
        var found = false;
        foreach (var (start, end) in Clauses(masked))
        {
            var clause = masked[start..end];
            if (ActionOf(clause) is { } action)
            {
                found = true;
                instructions.Add(new(action, sentence[start..end].Trim()));
            }
            else if (!found)
            {
                before = sentence[..end];
            }
            else if (after.Length > 0 || Tells.IsMatch(clause.TrimStart()))
            {
                after += (after.Length > 0 ? ", " : "") + sentence[start..end].Trim();
            }
        }

        if (!found) return sentence;

        before = before.TrimEnd(' ', ',', ';', ':', '，', '；', '：', '-', '–', '—');
        if (string.IsNullOrWhiteSpace(before) || Introduction.IsMatch(before) || Label.IsMatch(before)) before = "";
        var isChinese = sentence.Any(c => c is >= '\u4e00' and <= '\u9fff');
        var left = (before.Length > 0, after.Length > 0) switch
        {
            (true, true) => before + (isChinese ? "，" : ", ") + after,
            (true, false) => before,
            _ => Capitalized(Conjunction.Replace(after, "")),
        };
        var isLine = sentence.EndsWith('\n');
        if (left.Length == 0) return isLine ? "\n" : "";
        left = left.TrimEnd();
        return left + (left[^1] is '.' or '!' or '?' or '。' or '！' or '？' ? "" : isChinese ? "。" : ".") + (isLine ? "\n" : isChinese ? "" : " ");
    }

    private static string Capitalized(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static IEnumerable<(int Start, int End)> Clauses(string sentence)
    {
        var start = 0;
        foreach (Match separator in Separators.Matches(sentence))
        {
            var next = separator.Index + separator.Length;
            var isWord = separator.Value.AsSpan().Trim() is "and" or "so" or "but" or "or";
            if (isWord && !InstructionFollows.IsMatch(sentence[next..]) && !Tells.IsMatch(sentence[next..]))
                continue;
            if (separator.Value[0] is ':' or '：' && (Label.IsMatch(sentence[..separator.Index]) || !InstructionFollows.IsMatch(sentence[next..])))
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
}
