using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "It must last 30 seconds, speed it up as needed", 总长正好40秒，速度随你调: one clause says how long the result is to be, another leaves the speed to whoever does it. The
/// speed is then the one that meets the length, and nothing is cut. Goes before the rules of stories and quantities.
/// </summary>
internal sealed class DelegatedSpeed : IPromptRule
{
    private const string Play = "(?:speed(?:ing)?|accelerat(?:e|ing)|play(?:ing)?|run(?:ning)?|quicken(?:ing)?|fast ?forward(?:ing)?)";
    private const string It = "(?: (?:it|this|that|everything|all of it|the (?:whole )?(?:thing|video|clip|lot|film)))?(?: (?:back|up|down|out|faster|slower|quicker))*";

    /// <summary>The speed is asked for, and left open.</summary>
    private static readonly Wording Delegated = Pattern.Zh(
        "\\b(?:by )?(?:(?<slow>slow(?:ing)?|stretch(?:ing)?)|" + Play + ")" + It + " (?:(?:just )?as (?:much|fast|slow|far|quickly)? ?(?:as )?(?:is |it's )?(?:needed|required|necessary|it takes|it needs)|accordingly|however (?:much|fast|slow) [a-z ]{2,20}?(?:takes|needs|requires|is needed|has to be)|to (?:fit|match|suit)(?: that| it)?)\\b"
        + "|\\b(?:whatever|any) (?:speed|pace|tempo|rate)(?: (?:that|it|this|you))?(?: (?:takes|needs|requires|like|want|wants|works|gets (?:it|us) there))?\\b"
        + "|(?<!(?:n't|not|without|never|dont) (?:[a-z]+ )?)\\b(?:choose|pick|adjust|set|change|work out|calculate|figure out) the (?:playback )?(?:speed|pace|tempo|rate)(?: (?:yourself|accordingly|as needed|as required|to (?:fit|match|suit)(?: that| it)?|for that))*"
        + "|(?:快慢|速度|几倍速?|多少倍速?|倍速|播放速度)(?:就|你|都|由你|随你|随便你?|自己|自行|自动|看着| )*(?:调|定|办|算|选|决定|都行|随意|随便|无所谓|不限)(?:吧|就好|就行|好了)?|(?:播|放)得?(?<slow>慢)?快?(?:1 ?)?[点些](?:就行|就好|即可|没事|没关系|也行)|(?:快进|快放|加速|延时|缩时|(?<slow>慢放|放慢))(?=成 ?1 ?[个段条] ?[0-9¤])|(?:通过|靠|用)(?:变速|加速|调速|快放|快进)(?:来)?(?:实现|做到|达到|解决|搞定)?");

    /// <summary>How long the result is to be.</summary>
    private static readonly Wording Demanded = Pattern.Zh(
        "\\b(?:lasts?|last(?:ing)?|run|runs|be|take|takes|fit(?: (?:in|into|within))?|at|to|end up (?:with|at|being)|come (?:out )?(?:at|to)|(?:running|run|total) ?time(?: of| should be| is)?|length(?: of| should be| is)?|duration(?: of| should be| is)?|total(?: of)?|within|in)(?: (?:exactly|precisely|just|only|about|around|roughly|no more than|at most|out|for|a total of|the end))* $|(?:刚好|正好|恰好|总长|总时长|时长|成片|全长|片长|长度|视频|控制)(?:必须|要|得|应该|是|为|在|控制|压|到|成|刚好|正好|恰好|就|只能|:| )*$|(?:压|缩|变|浓缩|快进|快放|加速|延时|缩时|慢放|放慢)(?:成|到|为)(?: ?1 ?[个段条])? ?$|^(?:要|得|必须)(?:刚好|正好|恰好)? ?$");
    private static readonly Wording DemandedBehind = Pattern.Zh("^ ?(?:long|in total|altogether|in the end|整|长(?!度)|放完|播完|刚好|正好)");

    /// <summary>A part is to be kept or cut, or a number says how fast.</summary>
    private static readonly Wording Otherwise = Pattern.Zh("\\b(?:cut|trim|keep|first|last (?:[0-9]|few)|the last|only the|crop|clip out|opening|closing)\\b(?<!(?:not|n't|without|no|never|than|rather)[ ](?:[a-z]+ )?(?:cut|trim))|[0-9] ?(?:x\\b|times\\b|倍)|percent|(?<![别不][要能许准]?)[剪截裁留取](?!辑)|只要|第 ?[0-9]|[前后] ?[0-9]|开头|结尾|最后|淡|fad(?:e|ing)");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (Delegated.Match(text) is not { Success: true } open || Otherwise.IsMatch(text)) return;
        if (QuantityScanner.Scan(text).Where(one => one.Kind == QuantityKind.Time).ToList() is not [var length]) return;
        var demanded = Demanded.Match(text[..length.Index]);
        if (!demanded.Success && !DemandedBehind.IsMatch(text[length.End..])) return;
        var verb = open.Groups["slow"].Success ? "slow it down" : "speed it up";
        var said = length.Text.Trim();
        var isDone = false;
        if (demanded.Success && !Delegated.IsMatch(demanded.Value + length.Text)) reading.Text.Take(demanded.Index, demanded.Length);
        reading.Text.Take(length.Index, length.Text.Length);
        reading.Text.Rewrite(Delegated, match =>
        {
            if (isDone) return match.Value;
            isDone = true;
            return reading.Language == Language.English ? $"{verb} so it lasts {said}" : $"调1下速度,让它刚好播 {said}";
        });
    }
}
