using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A message that only tells how something came out before, and closes with thanks ("I got it down to 20 MB here. Thank you, that was all!", 昨天压到50M的效果很好，谢谢):
/// nothing is asked for. Goes before the rules that read edits.
/// </summary>
internal sealed class ThankedResults : IPromptRule
{
    private static readonly Wording Closes = Pattern.Zh(
        "\\b(?:that(?:'s| is| was| will be)(?: really| actually)? (?:all|it|everything)|nothing (?:else|more|further)(?: (?:needed|from me|to do|today|for now))?|no (?:more|further|other) (?:requests?|wishes|changes|edits)|just wanted to (?:say|tell|let)|(?:many |a thousand )?thanks?(?: you)?|cheers|thx)\\b|谢谢|多谢|感谢|谢了|没别的事|没其他事|没事了|道谢|没有?别的(?:要求|需要)");

    private static readonly Wording Before = Pattern.Zh("(?:昨天|前天|上次|上回|上周|上个?月|之前|刚才|刚刚|前几天|那天)[^,.;!?]{0,24}?(?:效果|画质|结果|质量|声音|片子|视频|成品|老师|客户|大家)?[^,.;!?]{0,6}(?:很|真|挺|特别|非常|太|蛮|都)?(?:好(?!像)|棒|满意|不错|完美|清楚|清晰|成功|喜欢|夸)");

    private static readonly Wording ZhAsks = Pattern.Zh("请|帮|麻烦|给我|再|把|将|能不能|可以|想|希望|这次|这回|今天|还要|也要|照|一样|同样|样处理|另|(?<!没)(?:换|改|转|剪|裁|去掉|加)");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (!Closes.IsMatch(text)) return;
        if (reading.Language is Language.English ? IsAllTold(reading) : Before.IsMatch(text) && !ZhAsks.IsMatch(Before.Replace(text, ""))) reading.Text.Forget(0, text.Length);
    }

    /// <summary>Each clause tells, but those of the thanks; what somebody did here is the past.</summary>
    private static bool IsAllTold(PromptReading reading)
    {
        var others = reading.Statements.Where(one => !Closes.IsMatch(reading.Text.Source[one.From..one.To].ToLowerInvariant())).ToList();
        return others.Exists(one => one.IsPast) && others.TrueForAll(one => one is { IsTold: true, IsDemand: false } || (one is { Mood: Mood.Fragment, HasNumber: false } && !one.IsCommand));
    }
}
