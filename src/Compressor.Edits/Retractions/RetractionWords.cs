using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>The words by which people change their mind in mid-message, in lower case and simplified characters.</summary>
internal static class RetractionWords
{
    private const string Begins = "(?<=^|[,.;!?…\n(] ?|[ ][-–—]{1,2}[ ]?|\\b(?:but|and|or|oh|ah)[ ])";

    /// <summary>What they cancel is not said.</summary>
    private const string Cancels = "scratch that|strike that|forget (?:that|it|what i (?:just )?said|what i wrote)|never ?mind(?: that)?|scrap that|cancel that|(?:i(?:'ve)? )?changed my mind|change of plans?";

    private const string Strong = "no,? ?wait|wait,? ?no|no,? ?sorry|sorry,? ?no|no,? ?actually|actually,? ?no|no,? ?hang on|no,? ?hold on|no,? ?rather|no,? ?i mean|on (?:second|2nd) thoughts?|on reflection|then again|come to think of it|correction|i (?:mean|meant)|or rather|or better|make that(?= ?[0-9:,-]| (?:an?|one|two|three|five|ten|half|double|the)\\b)|my mistake|my bad|typo|actually|hm+|hmm+|oops|whoops";

    /// <summary>These are so only where a mark follows: "no bars", "wait until she turns", "sorry for the noise".</summary>
    private const string Parted = "(?:no|nope|nah|wait|sorry|hang on|hold on|erm?|uhm?|um|well|pardon|rather|better|ah|oh)(?= ?[,.!…:–—-])";

    private const string Mark = "(?:(?<cancels>" + Cancels + ")(?![a-z'])|(?:" + Strong + ")(?![a-z'])|" + Parted + ")";

    private const string ZhMark = "(?:(?:哦|啊|呃|额|嗯|哎|唉|欸|诶|噢|喔|呀|那|我|好像|刚才|刚刚)*(?:(?:不{1,3}|不对|不是|不行|不要)(?=[,.!…; ])|等等|等(?: ?1 ?|一)?下|等会儿?|慢着|且慢|(?:说|打|写|看|记|弄)?错了|(?:说|记|写|搞)反了|口误|更正(?: ?1 ?|一)?下?|(?<cancels>算了|作废|改主意了?|变主意了?)|改(?: ?1 ?|一)下|(?:再)?想了?想|转念(?: ?1 ?|一)想|我是说|嗯+(?=[,.!…]))(?:了|啊|吧|哈|呢)?)";

    /// <summary>Many part clauses by a space, or, where they interject, by nothing: 到0:40 啊不对 到0:45.</summary>
    private const string ZhBegins = "(?:(?<=[,.;!?、…~\n] ?)|(?<=[\u3400-\u9fff0-9a-z%\"'][ ])(?=[^ ,.;!?]{1,8}(?:[ ,.!…]|$))|(?<=[0-9a-z%秒分钟倍度兆])(?=(?:啊|哦|呃|额|哎|欸|诶|嗯|噢|喔)(?:不对|不是|不[, ]|说错|错了|等)))";

    private static readonly Wording Marks = Pattern.Zh(Begins + Mark + "(?:[ ,.!…:–—-]{1,4}" + Mark + "){0,3}[ ,.!…:–—-]{0,4}|" + ZhBegins + ZhMark + "(?:[ ,.!…]{0,3}" + ZhMark + "){0,2}[ ,.!…]{0,3}");

    /// <summary>"1080p then", 还是1080p吧, 那就1080p: the clause itself says that it stands for another.</summary>
    private static readonly Wording Instead = Pattern.Zh(
        "(?<=[,.;:!?…] ?|[,.;!?…] (?:so|but|and) )(?=[^,.;!?…]{1,40}[ ](?:then|instead|after all)[ ]?(?:[,.;!?]|$))|(?<=, ?)(?=(?:改成|改为|换成)[^,.;!?…]{1,20}(?:[,.;!?…]|$))|(?<=[,.;!?…] ?)(?=(?:还是|那就|那改|那换)[^,.;!?…]{1,20}(?:[,.;!?…]|$)|(?:forget|skip|lose|drop) the [a-z]+(?: ?[,.;!?]|$)|(?:(?:不要|别要|别加|取消|不用)(?![^,.;!?]{0,3}别的)[^,.;!?0-9]{1,6}|不(?:加|弄|做|写|裁|转|剪)[^,.;!?0-9]{0,4})了(?:[,.;!?…]|$))");

    private static readonly Wording Quoted = Pattern.Zh("\"[^\"]{0,120}\"");

    /// <summary>"Keep it", "leave the sound on", 还是留着吧: what was to go stays.</summary>
    public static Wording Keeps { get; } = Pattern.Zh(
        "^[ ,]*(?:(?:please|just|but|rather|i'd|i|let's|we|should|then|maybe|you can|better|do) )*(?:keep|leave|retain)(?! (?:only|just|under|below|to|the (?:first|last)))\\b[^0-9]{0,40}$"
        + "|^(?:还是|就|给我|先|请|把|那|也|声音|原声|音频|它|都|得|要)*(?:留着|留下|保留|开着|(?:别|不|不要|先别|不用)(?:去掉?|删掉?|剪掉?|动|关)|留(?=吧|$))[^,.;!?0-9]{0,6}$");

    /// <summary>"Forget the fade", "don't", 不要淡出了: what was asked for is not to be.</summary>
    public static Wording Refuses { get; } = Pattern.Zh(
        "^[ ,]*(?:(?:please|just|but|rather|let's|we|then|maybe|better) )*(?:forget|skip|cancel|undo|no|not|(?:do not|don't|dont)(?! (?:go|make it|let it) (?:over|above|bigger|larger)))(?![a-z'])[^0-9]{0,30}$"
        + "|^(?:还是|就|那|先|都|也)*(?:不要|别|不用|取消|不加|不改|不做|不弄|不写|不转|不裁|不剪|不需要|免)[^,.;!?0-9]{0,8}$");

    /// <summary>It is to stay as it is, whatever was to be done to it.</summary>
    public static Wording AsItIs { get; } = Pattern.Zh("\\bas (?:it is|is|it was|[a-z]+ as it is)\\b|\\b(?:alone|untouched|unchanged|the way it is|how it is)\\b|原样|不变|不动|别动|不改");

    public static Wording Pronoun { get; } = Pattern.Zh("\\b(?:it|that|them|this|those|so)\\b|^[ ,]*[a-z']+ ?$|^[\u4e00-\u9fff]{1,5}$");

    /// <summary>It comes beside what was asked before.</summary>
    public static Wording Adds { get; } = Pattern.Zh("^[ ,]*(?:and|plus|also)\\b|\\b(?:also|too|as well|another|both|additionally|on top)\\b|也|还要|还有|另外|再(?!想)|同时|顺便|顺手|都");

    /// <param name="text">In the form of <see cref="Flat"/>.</param>
    public static Retraction? Next(string text, int from)
    {
        var quotes = Quoted.Matches(text);
        return Marks.Matches(text).Concat(Instead.Matches(text))
            .Where(mark => mark.Index >= from && mark.Index > 0 && !quotes.Any(quote => quote.Index < mark.Index && mark.Index < quote.Index + quote.Length))
            .OrderBy(mark => mark.Index).ThenByDescending(mark => mark.Length)
            .Select(mark => new Retraction(mark.Index, mark.Index + mark.Length, mark.Groups["cancels"].Success))
            .FirstOrDefault();
    }

    /// <summary>The same text in lower case, half-width and simplified characters; each character stays at its place.</summary>
    public static string Flat(string text) => string.Create(text.Length, text, (span, from) =>
    {
        for (var i = 0; i < span.Length; i++) span[i] = Characters.Fold(from[i]) is var c && c == Characters.Ignored ? ' ' : c;
    });
}
