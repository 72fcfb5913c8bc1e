using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Sizes as a share of the source's ("half the size", "60% smaller", "a third"), and "as small as possible". A size in bytes goes before both.</summary>
internal sealed class ShareWords : TableRule
{
    private const string About = "(?: (?:about|around|roughly|approximately|some|at least|another|nearly|almost|only|up to|just|well over|over|more than|off))*";
    private const string Size = "(?:(?:the |its |it's |my |this |that |video'?s? |clip'?s? |file'?s? |current |original |total )*(?:file ?size|size|weight|megabytes|mbs?|bytes|file|video|clip|original))";

    /// <summary>Verbs that say how much goes.</summary>
    private const string Lose = "(?:lose|losing|drop|remove|shave|shed|knock|take|trim|cut|slash|chop|strip|get rid of|save|free|reduce|shrink|decrease|lower|compress|downsize|squeeze|minimi[sz]e)(?:s|d|ed|ing)?(?: (?:off|away|out))?";
    private const string ZhLose = "(?:缩水|减少|减小|缩小|缩减|压缩|降低|压小|压掉|减掉|减去|去掉|砍掉|砍去|砍|削减|削去|削掉|省掉|节省|省|瘦掉|瘦身|删掉|缩掉|除掉|扣掉|去除|减|压|缩|(?<![大缩减变压])小|少|瘦)";
    private const string ZhSize = "(?:视频|影片|文件|档案|体积|大小|容量|体量|空间)";
    private const string ZhOriginal = "(?:原来|原始|原片|原视频|原文件|原大小|原有|原本|原档|原件|原先|原体积|原|现在|目前|当前)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // "90 % of the clip is great": how much of it is so.
        (Pattern.En("{p} of (?:(?:the|my|this|our|that|its) )?(?:clip|video|film|footage|recording|it|time|people|viewers|users|frames?|match|game|lesson|talk|song)(?= (?:is|was|are|were|looks?|looked|has|have|shows?|showed|came out|turned out) (?!(?:(?:more than|just|quite|perfectly|totally|good) )*(?:enough|fine|plenty|ok|okay|sufficient|all|what|too|the (?:most|max|limit)|(?:i|we) )))"), Nothing),
        (Pattern.En("(?:at least|more than|no less than) {p} (?:of )?(?:the |its )?(?:original|size|source)"), NotSupported),
        (Pattern.En("{p} (?:of )?" + Size + "(?: has to| have to| needs? to| should| must| can| could| to| is| are| be)* (?:gone|off|away|go|disappear|vanish|shaved off|knocked off|cut(?: off)?|chopped off|removed|lost|shed|saved|out)|(?:get(?:ting)? rid of|do away with|without|minus)" + About + " {p}"), Taken),
        (Pattern.Zh("{p} ?(?:的)?" + ZhSize + "?(?:都|给我|可以|得|要)*(?:不要|去掉|砍掉|减掉|扔掉|压没|干掉|省掉|甩掉)|" + ZhSize + "(?:的)? ?{p} ?(?:都|给我|可以|得|要)*(?:不要|去掉|砍掉|减掉|扔掉|压没|干掉|省掉|甩掉)"), Taken),
        (Pattern.Zh("\\b{p} (?:smaller|less|lighter|off|reduction|compression|size reduction|shrink|savings?|reduced|slimmer|down|knocked off|shaved off|gone)\\b"), Taken),
        (Pattern.En("(?:size|weight|it|file) down " + "(?:by )?{p}"), Taken),
        (Pattern.Zh("\\bby" + About + " ?{p}"), Taken),
        (Pattern.En("(?:smaller|lighter|less heavy|shorter in size) (?:of|with|about|around|like|for) (?:about |the |some )*{p}"), Taken),
        (Pattern.En("{n} ?(?:x|times)? ?(?:as |more )?(?:smaller|less|lighter|compressed)|{n} (?:fold|times|x) (?:size )?(?:reduction|compression|compress|shrink|decrease)|(?:compress|shrink|reduce|compressed) {it}(?:by )?(?:a factor of )?{n} ?(?:x|times|fold)|by a factor of {n}|(?:by )?{n} ?: ?1 (?:compression|ratio)|factor (?:of )?{n}"), (r, m) => Times(r, m)),
        (Pattern.En("(?:an|one|1) order of magnitude (?:smaller|less|lighter|down)|(?:by|down) (?:an|one|1) order of magnitude"), (r, _) => Set(r, 0.1)),
        (Pattern.En("(?:cut|chop|split|divide|slash) (?:the |its )?(?:file ?size|size|megabytes|weight) (?:in|into) (?:two|2|half|1/2)"), (r, _) => Set(r, 0.5)),
        (Pattern.En("(?:save|free(?: up)?|spare|gain|win(?: back)?) (?:me |us )?" + "(?:about |around |roughly |some |at least |nearly |like |maybe )*{p} (?:of )?(?:the |my |its |this )?(?:disk |file )?(?:space|storage|room|memory|size|megabytes|bytes|data|bandwidth)"), (r, m) => Set(r, 1 - NumberText.ParseFraction(m.Groups["p"].Value))),
        (Pattern.En("(?:twice|2 x|double) (?:as )?(?:small|light)(?:er)?"), (r, _) => Set(r, 0.5)),
        (Pattern.En(Lose + " (?:{it}|it )?(?:(?:the )?(?:size|file size|weight) (?:of {it})?)?(?:in |by |away |off |of |with )?" + About + " ?{p}(?! (?:off|from|of|at|on|along)(?: of)? (?:the |each |all |every |both )*(?:(?:left|right) hand|very|top|bottom|left|right|sides?|edges?|start|beginning|end|front|picture|image|frame|screen))"), Taken),
        (Pattern.En("{p} (?:as (?:big|large|much|heavy)|(?:of )?" + Size + ")"), Left),
        (Pattern.Zh("\\b(?:to|at|under|below|than|most|be|is|into|within|exceed|keep|around|about|roughly)" + About + " ?{p}(?! ?(?:of )?(?:the|my|our|their|his|her|all|those|these) (?!(?:original|current|size|file|video|clip|total|source|present|existing|weight|data|bit ?rate)\\b)[a-z])"), Left),
        (Pattern.Zh("{p} ?(?:as (?:big|large|much)|size|or less|max|of (?=¤)|of (?:it|this|that|them|the)(?= ?(?:$|[,.;!?¤]|is (?:enough|fine|ok|okay|plenty|all|good|what)|please|pls|in|for|so|and|now|before|then|or|at)\\b)|of what (?:it|this|that|the [a-z]+|i|we)(?= ?(?:$|[,.;!?¤]|is|was|has|have|weighs|takes|please|pls|in|for|so|and|now|before|then|or|at)\\b)|(?:of )?(?:(?:the|its|it's|this|that|my|our|their|current|original|total|present|existing|old|previous|source) ?){1,3}" + Size + "|of (?:the |its )?(?:current|original|total|present|existing|old|previous|source))(?![a-z])(?! ?(?:image|picture|frame|screen|view|width|height|volume|sound|speed|duration|length|time))"), Left),
        // "It's 310 MB. Half will do."
        (Pattern.En("(?<=^|[,.;!?] ?|\\b(?:but|and|so) )(?:a |an |about |roughly |maybe )*{p} (?:of (?:it|that) )?(?:will|would|should|is|'s|might|could) (?:do|be (?:fine|enough|ok|okay|ideal|great|plenty|perfect|good|nice)|suffice|enough|fine|plenty)"), (r, m) => LeftOfSize(r, m)),
        (Pattern.Zh("\\bin {p}"), Left),
        // A fraction that is all that was said; a percentage alone could be what goes or what stays.
        (Pattern.Zh("^(?: |please|pls|just|about|roughly|only|to|a|the|原来的?|请|只要|大约|约)*(?<p>\\b[1-9]/[1-9]\\b)(?: |of|it|that|this|the|original|size|file|video|clip|please|pls|thanks|的?大小|吧|就行|即可|左右|谢谢|[,.!])*$"), Left),
        // 缩小10%到15%.
        (Pattern.Zh(ZhLose + "(?:" + ZhSize + "|它|了|掉|个|约|大约|差不多| )*[0-9]{1,2} percent ?(?:到|至|-|~) ?{p}"), Taken),
        (Pattern.Zh("(?:减|缩小|压缩|(?<!大)小|少|减少|降低) ?{p} ?(?:的)?" + ZhSize + "?"), Taken),
        (Pattern.Zh(ZhLose + "(?:" + ZhSize + "|它|了|掉|个|约|大约|差不多|" + ZhOriginal + "|的| )*{p}"), Taken),
        (Pattern.Zh("(?<!(?:时长|长度|帧率|帧数|码率|画质|分辨率|尺寸|长宽|宽高?|高度?|宽度|音量|声音|速度|价格?|时间)(?:都|再|也|给我)*)(?:砍|减|缩|压|降|削|对)(?:掉|去|小|到|成)?半(?![径高天个小年分秒段月句张价路])"), (r, _) => Set(r, 0.5)),
        (Pattern.Zh(ZhOriginal + "(?:的)?(?:" + ZhSize + "){0,2}(?:的)? ?(?:大约|约|差不多|不到)? ?{p}"), Left),
        (Pattern.Zh(ZhSize + "(?:只?要|是|的|变)? ?{p}"), Left),
        // 打个对折（文件大小）; with a noun or a complaint before it, its owner has it already.
        (Pattern.Zh("(?:打|来|砍|减)(?:个|1 ?个)?对折(?!叠)"), (r, m) => { if (ShareOwner.IsSize(r.Text, m)) Set(r, 0.5); }),
        (Pattern.Zh("压缩(?:率|比例?)(?:为|是|到|设|调|成|大概|约|:| )* ?{p}"), Left),
        (Pattern.Zh("(?:到|至|成|为|剩|剩下|留|留下|只要|只有|就要)(?:只有|约|大约|不到|差不多|原)? ?{p}|(?:不超过|小于|低于|不到|少于) ?{p}|{p} ?(?:的)?(?:以内|以下|之内|" + ZhSize + "|就行|就够|就好|左右)"), Left),
        (Pattern.Zh("(?:缩小|压缩|减小|压小|小|压) ?{n} ?倍"), (r, m) => Set(r, 1 / Math.Max(2, NumberText.Parse(m.Groups["n"].Value) ?? 2))),
        (Pattern.Zh("\\b{p} (?:size|file size|the file)"), Left),

        (Pattern.En("(?:compress|shrink|squeeze|squash|reduce|crush|crunch|take|bring|get|push) (?:{it}|it |them |this one )?(?:down )?as (?:far|hard|much|low) (?:down )?as (?:it|this|that|you|they|is|humanly)(?:'ll| will| can| could| possibly)* ?(?:go|can|possible|manage|bear|stand|take)(?: get away with)?"), (r, _) => Smallest(r)),
        (Pattern.En("(?:as )?(?:small|tiny|light|little|compact|low|wee) (?:a size )?as (?:(?:that|it|this|quality|which|the (?:score|target|limit|quality|number|format|codec)) (?:still |will |can |would )?(?:allows?|permits?|lets? (?:you|it|me|us)|goes)|(?:is |humanly )?poss(?:ible)?|(?:you|u|ya|we|one|anyone) (?:possibly )?(?:can|could|dare|manage)|is sane|it (?:gets|goes|can be|can go|will go)|can be)|(?:smallest|tiniest|lightest|minimum|minimal|lowest|teeniest) (?:possible )?(?:(?:file ?)?size|file|possible|video|version|you can|one)|(?:the )?smallest|"
            + "(?:compress|shrink|reduce|squeeze|crush|squash) {it}(?:size )?as (?:much|far|hard|small|tight|low) as|as (?:hard|much|far) as (?:poss(?:ible)?|(?:you|u|ya|it) (?:possibly )?(?:can|could|goes|will go))|(?:the )?(?:smaller|tinier|lighter),? the better|max(?:imum|imal|ed out)? (?:possible )?compression|(?:compress|shrink|squeeze|crush) {it}to the (?:max|maximum|minimum|limit|extreme)|extreme compression|(?:minimi[sz]e) {it}(?:(?:file )?size)?|(?<!(?:\\b(?:is|are|was|were|looks?|seems?|the|that|those|her|his|my|a|in)|'s)[ ](?:so |just |really |very |super |too |quite |pretty |rather )?)(?:super small|(?:super |really |very |as )?(?:tiny|teeny)(?! (?:bird|bit|text|letters|font|thing|little|dot|spot|detail|hand|feet|finger|kitten|puppy|baby|boat|house|screen|phone))|(?:super |really |very )?tiny (?:file|size|version|clip|video|gif|copy))"), (r, _) => Smallest(r)),
        // "Double speed, half volume, quarter size".
        (Pattern.Zh("(?<=^|[,;+&/] ?|\\band )(?:a )?quarter (?:of )?(?:the )?(?:file )?size\\b"), (r, _) => Set(r, 0.25)),
        (Pattern.En("(?:compress|shrink|squeeze|pack|reduce|crush|squash|cram) {it}(?:down )?as (?:tight|tightly|hard|small|far|much|low) as (?:can be|it (?:goes|gets|can (?:go|be|get))|(?:you|humanly) (?:can|possible)|possible)|(?:compress|shrink|squeeze|pack|reduce|crush|squash) {it}(?:till|until) (?:it|nothing|you) (?:can't|cannot|won't|can|will) [a-z ]{0,20}(?:any ?more|further|smaller|else)"), (r, _) => Smallest(r)),
        (Pattern.En("(?:crush|crunch|squash|squeeze|compress|shrink|pound|grind|hammer) {it}(?:in)?to (?:oblivion|nothing(?:ness)?|dust|a pulp|a speck|smithereens)|(?:minuscule|miniscule|microscopic|itsy ?bitsy|teensy)(?! (?:text|font|letters|dot|spot|detail|bird|bug))"), (r, _) => Smallest(r)),
        // "Squeeze every last byte out", "strip it to the bone", "go nuts with the compression".
        (Pattern.En("(?:squeeze|wring|crush|crunch|strip|boil|whittle|pare|press|shave|trim|cut|slim|shrink|compress|reduce) [^.;!?¤]{0,16}?(?:every (?:last |single |possible )*(?:byte|bit|kilobyte|kb|drop|ounce)(?: (?:out|off|away))?|to the (?:very )?bone|to nothing|dry|until (?:nothing|no) (?:more|else|is left)[a-z ]{0,24}|as (?:hard|far|much) as (?:you|it|humanly|anyone) (?:can|will|possible|could)(?: (?:go|bear|manage))?)|every (?:single |last )*(?:byte|kilobyte|kb|megabyte|mb|meg) counts|(?:the )?(?:absolute|bare|barest|very) minimum(?= ?(?:$|[,.;!?]|please|pls|in size|of (?:bytes|space|size)))|go (?:nuts|wild|crazy|mad|all out|all in|to town|overboard|to extremes) (?:with|on) (?:the )?compress(?:ion|ing)|(?:fewest|as few) (?:bytes|kilobytes|megabytes|mbs?) (?:as )?(?:possible|(?:you|humanly) (?:can|possible))"), (r, _) => Smallest(r)),
        (Pattern.Zh("怎么小(?:就)?怎么(?:来|弄|压|搞|整)|最省(?:空间|地方|流量|内存)|往小了(?:压|弄|整)|(?:小|压)得?(?:到)?连[^,.;!?]{1,4}都不(?:剩|认)|榨干|(?:榨|挤|抠|省|压)(?:干|出|掉|到|光)(?:最后)?(?:每)?(?:[1一] ?)?(?:个)?(?:字节|滴|[kK](?![a-z]))|(?:压|缩)到?(?:不能|没法|没办法|无法|压不动)(?:再)?(?:压|小|缩)?(?:为止|了)?|(?:越|愈)(?:细|小|轻)(?:越|愈)(?:好|正)"), (r, _) => Smallest(r)),
        (Pattern.Zh("(?:尽可能|尽量|越|最大限度地?|极限|最大程度地?)(?:地)?(?:的)?(?:压缩得?|压得?)?(?:小越好|小|压缩|减小|缩小|压)(?:1 ?些|1 ?点)?|最小(?:化)?(?:的)?(?:体积|大小|文件|容量)|最小化|(?<!画面|字|声音|音量|年纪|年龄|里)最小(?=(?:的)?(?: ?(?:$|[,.;!?¤]|就|即可|吧|好|为|档|程度|限度|再|然后|谢|发|给|画质)))|越小越好|(?<!最多|最大|还)能(?:小|压|缩|减|省|瘦)(?:到)?多少(?! ?(?:倍|兆|大|[?]))(?:就|是|算)?(?:小|压|缩|减|省|瘦)?(?:到)?(?:多少)?|能(?=[^,.;!?]{0,4}(?:多小|多少|到哪))(?:压|缩|弄|搞|做)?(?:到|得)?(?:有)?(?:多)?小(?:多少|到哪)?(?:就|便)?(?:压|缩|弄|搞|做)?(?:到|得)?(?:多)?小(?:多少|到哪)?|极限压缩|压缩?到?极限|压缩?到?(?:最小|不能再小|最低|底)|能(?:压|缩|弄|搞|做|有)?(?:到|成)?多小(?:就)?(?:压|缩|弄|搞|做)?(?:到)?(?:多小)?|越(?:狠|猛|极限)越好|往死里压|狠狠地?压|使劲压|用力压|死命压|猛压|小到(?:不能再小|极致|极限)|压榨到底|压到极致"), (r, _) => Smallest(r)),
    ];

    /// <summary>"It rained 20 percent less this year": what happened, beside what is asked.</summary>
    private static bool IsTold(PromptReading reading, Match match) =>
        reading.StatementAt(match.Index, match.Length) is { Mood: Mood.Tells, IsPast: true, IsDemand: false } && reading.IsTold(match.Index, match.Length) && reading.Statements.Any(one => one.Mood == Mood.Asks);

    private static void Times(PromptReading reading, Match match)
    {
        if (!IsTold(reading, match) && ShareOwner.IsSize(reading.Text, match)) Set(reading, 1 / Math.Max(1, NumberText.Parse(match.Groups["n"].Value) ?? 1));
    }

    private static void Taken(PromptReading reading, Match match)
    {
        if (!IsTold(reading, match) && ShareOwner.IsSize(reading.Text, match)) Set(reading, 1 - NumberText.ParseFraction(match.Groups["p"].Value));
    }

    private static readonly Wording SizeIsSaid = Pattern.Zh("\\b(?:[0-9.,]+ ?(?:[kmg]b|megs?|gigs?)|size|too (?:big|large|heavy))\\b");

    private static void LeftOfSize(PromptReading reading, Match match)
    {
        if (reading.Text.Had(SizeIsSaid)) Left(reading, match);
    }

    private static void Left(PromptReading reading, Match match)
    {
        if (!IsTold(reading, match) && ShareOwner.IsSize(reading.Text, match)) Set(reading, NumberText.ParseFraction(match.Groups["p"].Value));
    }

    private static void Set(PromptReading reading, double? fraction)
    {
        if (fraction is not { } share)
            return;
        // 1 - 0.6 is 0.4 for people.
        share = Math.Round(share, 9);
        if (share is not (> 0 and <= 1))
        {
            reading.Problem(
                "A share of the size must be more than 0 % and at most 100 % of the original.", "目标比例必须大于原大小的 0% 且不超过 100%。");
            return;
        }

        if (reading.Edit.Size is null or { Smallest: true } || reading.Edit.Size.Fraction > share)
            reading.Edit = reading.Edit with { Size = new SizeLimit { Fraction = share } };
    }

    private static void Smallest(PromptReading reading) =>
        reading.Edit = reading.Edit with { Size = reading.Edit.Size ?? new SizeLimit { Smallest = true } };
}
