using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using static Compressor.Edits.TrimTimes;

namespace Compressor.Edits;

/// <summary>What a time says of the video.</summary>
internal enum TrimRole
{
    /// <summary>A length or a time without a place: the verb decides.</summary>
    None,

    /// <summary>From one time to another.</summary>
    Range,

    /// <summary>One second or minute by its number: 第1秒.</summary>
    Nth,

    /// <summary>The first so many seconds.</summary>
    First,

    /// <summary>The last so many seconds.</summary>
    Last,

    /// <summary>So many seconds at the start and as many at the end.</summary>
    Ends,

    /// <summary>So many seconds in the middle.</summary>
    Middle,

    /// <summary>From a time to the end.</summary>
    From,

    /// <summary>From the start to a time.</summary>
    Until,

    /// <summary>From the start to so many seconds before the end.</summary>
    UntilLast,

    /// <summary>How long the result is.</summary>
    Length,

    /// <summary>By how much the result is shorter.</summary>
    By,

    /// <summary>How long the result is, by playing it faster or slower.</summary>
    FitLength,
}

/// <summary>Tells the role of each time by the words directly around it.</summary>
internal static class TrimRoles
{
    private const string About = "(?: (?:about|around|roughly|approximately|approx|only|just|exactly|like|maybe|the|a|an|some|whole|full|very|of|~))*";
    private const string Start = "(?:start|beginning|front|opening|intro|introduction|head)";
    private const string End = "(?:end|ending|back|tail|outro|close|end credits|credits)";
    private const string Shorten = "(?:cut|trim|shorten|clip|limit|reduce|crop|edit|condense|bring|get|make|keep|chop|squeeze|compress|turn|convert|boil|whittle|pare|cap|hold|restrict)";
    private const string Make = "(?:limit|condense|make|keep|cap|restrict)";
    private const string Most = "(?: (?:only|just|exactly|about|around|roughly|at most|max(?:imum)?|less than|fewer than|(?:no|not) (?:longer|more) than|shorter than|up to|the|a|an|be|of|~))*";
    private const string Clip = "(?:clip|video|version|cut|gif|webp|teaser|excerpt|snippet|short|edit|trailer|highlight|reel|loop|sticker|file|preview|piece)";
    private const string Unwanted = "(?<=\\b(?:remove|cut|skip|drop|delete|lose|trim|chop|without|minus|ditch)(?: off| out)? (?:the |that |my |its |a |this )*)";
    private const string NotNeeded = " ?(?:that |which )?(?:i|we|you|nobody|they) (?:do not |don't |dont )?(?:really )?(?:need|want|like|care)|(?:[^,.;!?§]{0,60} (?:so|and))?,? ?(?:so |and |please |just )*(?:cut|remove|drop|lose|skip|delete|trim|chop|get rid of) (?:it|that|this)\\b(?! ?(?:to|down|into|under|below)\\b)";
    /// <summary>"There are 5 seconds of black at the start, cut those."</summary>
    private const string Then = "(?=[^!?§]{0,20}?(?:[,;:.-]| so| and) ?(?:and |so |please |just |can you )*(?:cut|remove|get rid of|trim|lose|drop|delete|chop) (?:it|that|them|those|this|these)\\b(?! ?(?:to|down|into|under|below)\\b))";
    private const string ZhAt = " ?(?:处|的?地方|那里|那儿|的?位置|的?时候)?";
    private const string ZhFirst = "(?:最?前面?|前头|开头|最开始|开始|起初|起始|片头|头|首)";
    private const string ZhLast = "(?:最后面?|最末|末尾|结尾|片尾|尾部|尾巴|后头|末|尾|(?<![然之以今随])后面?)";
    private const string ZhRemove = "(?:去掉|剪掉|裁掉|删掉|掐掉|砍掉|切掉|截掉|剪|裁|掐|砍|减|删|切|去)";
    private const string ZhMost = "(?:大约|大概|约|(?:不要|别|不能|不得|不可|勿|不)超过|最多|差不多|只|小于|少于|低于|了)?";

    private static readonly (Regex Pattern, TrimRole Role)[] Table =
    [
        (Zh("\\b(?:speed|speeding|sped|slow|slowing|slowed) {it}(?:up|down)?(?:(?!\\b(?:cut|trim|shorten|keep|crop|clip)\\b)[^.;!?§]){0,24}? (?:to|lasts?|takes?|in|into|is|it's|that's|runs?|fits?|be|within|under|long)" + Most + " " + M), TrimRole.FitLength),
        (Zh(M + "(?: long)? by (?:speeding|slowing|playing|making) [^,.;!?§]{0,24}"), TrimRole.FitLength),
        (Zh("(?:加速|快进|放慢|慢放|变速|减速|提速)(?:播放)?(?:到|至|成|为|在) ?" + M + "(?: ?(?:内|以内|之内)?(?:播完|放完|播放完)?)"), TrimRole.FitLength),

        (Zh("\\b(?:both|each|either)(?: of the)? (?:ends?|sides?)\\b[^.;!?§]{0,16}?" + M + "(?: each)?"), TrimRole.Ends),
        (Zh("\\b(?:first and (?:the )?last|last and (?:the )?first) " + M), TrimRole.Ends),
        (Zh(M + " (?:each )?(?:(?:off|from|of|at|on|in) )?(?:of )?(?:(?:each|both|either)(?: of the)? (?:ends?|sides?)|(?:the )?(?:start|beginning|front) and (?:at )?(?:the )?(?:end|ending|back))"), TrimRole.Ends),
        (Zh("\\b(?:start|beginning|front) and (?:the )?(?:end|ending|back)\\b[^.;!?§]{0,16}?" + M + "(?: each)?"), TrimRole.Ends),
        (Zh("(?:掐头去尾|头尾|首尾|前后|(?:两|2 ?)[头端]|" + ZhFirst + "[和与跟及,]?" + ZhLast + ")(?:的)?(?:都|各自|分别|各)*" + ZhRemove + "?(?:各)? ?" + M), TrimRole.Ends),

        (Zh("\\b(?:until|till|up to|before|(?<!\\b(?:cut|trim|shorten|crop|clip|limit|reduce|bring|get) (?:it |this |that |the video |the clip |down |just |only )*)to|except|but)(?: for)?(?: the)? (?:last|final) " + M), TrimRole.UntilLast),
        (Zh("\\b(?:from )?(?:the )?(?:very )?(?:start|beginning) ?(?:-|up to|to|until|till|through)(?: the)? " + M), TrimRole.Until),
        (Zh("(?:从头|从?开头|从?开始|从?片头)(?:开始)?(?:到|至|-)(?:第)? ?" + M + ZhAt), TrimRole.Until),
        (Zh("\\bstart(?:ing|s)?(?: it)? " + M + " in\\b"), TrimRole.From),
        (Zh("从[^,.;!?§]{1,16}\\( ?" + M + " ?\\)?(?:的时候|时)?(?:开始|起)?"), TrimRole.From),
        (Zh("(?:到|至)[^,.;!?§]{1,16}\\( ?" + M + " ?\\)?(?:的时候|时)?(?:为止|结束|停)?"), TrimRole.Until),
        (Zh("\\bfrom [^,.;!?§]{1,30}\\( ?" + M + " ?\\)"), TrimRole.From),
        (Zh("\\b(?:to|until|till) [^,.;!?§]{1,30}\\( ?" + M + " ?\\)"), TrimRole.Until),
        (Zh("(?:跳|快进|拖)(?:到|至|过到)(?:第)? ?" + M), TrimRole.From),
        (Zh("\\b(?:after|past|beyond)(?: the)? (?:first|initial|opening) " + M), TrimRole.From),

        (Zh(M + "(?: or so)? (?:off|from|of|at|in|on|out of)(?: of)? (?:the |its )?(?:very )?" + Start + "\\b"), TrimRole.First),
        (Zh(M + "(?: or so)? (?:off|from|of|at|in|on|out of)(?: of)? (?:the |its )?(?:very )?" + End + "\\b"), TrimRole.Last),
        (Zh(M + " (?:clip |part |bit )?(?:from|in|at|of|out of|around) (?:the )?(?:middle|cent(?:er|re))\\b"), TrimRole.Middle),
        (Zh("\\b(?:first|1st|initial|opening|starting|beginning|leading)(?: of)?" + About + " " + M), TrimRole.First),
        (Zh("\\b(?:second|other) " + M), TrimRole.Last),
        (Zh("\\b(?:last|final|ending|closing|trailing|concluding)(?: of)?" + About + " " + M), TrimRole.Last),
        (Zh("\\b(?:middle|central|cent(?:er|re)) " + M), TrimRole.Middle),
        (Zh("(?<=\\bskip(?: ahead| forward)? (?:about |the )?)" + M), TrimRole.First),
        (Zh("\\b" + Start + "\\b ?,? ?(?:it's|it is|that's|that is|which is|it lasts|it takes)" + About + " " + M + "(?: long)?"), TrimRole.First),
        (Zh("\\b" + Start + "\\b(?: of (?:it|the (?:video|clip)))?(?: (?:is|takes|lasts|goes on for|by|bit|part|about|around|is about|first)| ?[,:(])* ?" + M + "(?!·| ?(?:each|apiece)\\b)"), TrimRole.First),
        (Zh("\\b" + End + "\\b(?: of (?:it|the (?:video|clip)))?(?: (?:is|takes|lasts|goes on for|by|bit|part|about|around|is about)| ?[,:(])* ?" + M + "(?!·| ?(?:each|apiece)\\b)"), TrimRole.Last),

        (Zh("(?:从|自)?(?:第 ?)?" + M + ZhAt + "(?:开始|起|往后|往下|之后|以后)(?:的)?(?=[,的]? ?(?:连续|持续|往后|往下|后面?|再|抓|录|拍|拿|看|播|放|取|截|留|要|剪)* ?§)"), TrimRole.From),
        (Zh("(?<=§·* ?(?:处|那里)?(?:开始|起|往后|往下|之后|以后)[,的]? ?)(?:的)?(?:连续|持续|往后|往下|再|抓|录|拍|拿|看|播|放|取|截|留|要|剪|后面?| )*" + M + "(?!·| ?(?:处|的?地方|那里)?(?:结束|停|为止|截止|止))"), TrimRole.Length),
        (Zh(ZhFirst + "(?:的)?(?:那|这)? ?" + M), TrimRole.First),
        (Zh("(?:" + ZhLast + "|倒数)(?:的)?(?:那|这)? ?" + M), TrimRole.Last),
        (Zh("(?<=" + ZhFirst + "(?:的|处|有|那|先|大概|约|" + ZhRemove + ")+ ?)" + M), TrimRole.First),
        (Zh("(?<=" + ZhLast + "(?:的|处|有|那|再|大概|约|" + ZhRemove + ")+ ?)" + M), TrimRole.Last),
        (Zh("中间(?:的)?(?:那|这|截取?|取)? ?" + M), TrimRole.Middle),

        (Zh("(?:从|自)(?:第)? ?" + M + ZhAt + "(?:开始|起|往后|以后|之后|后)?(?:到(?:最后|结尾|结束|末尾|完))?"), TrimRole.From),
        (Zh("(?<!不|别|能|得|可|要)超过(?:第)? ?" + M + "(?:的|之?后|以后)"), TrimRole.From),
        (Zh("\\b(?:over|longer than|above) " + M + "(?= ?(?:should|can|must|has|is|gets|may|out|off|goes))"), TrimRole.From),
        (Zh("(?:第 ?)?" + M + ZhAt + "(?:开始|起|往后|以后|之后|过后|后面?)(?:的|到(?:最后|结尾|结束|末尾|完))?"), TrimRole.From),
        (Zh("(?:第 ?)?" + M + ZhAt + "(?:之前|以前|前面?)(?:的)?"), TrimRole.Until),
        (Zh("(?:剪|截|留|播|放|裁)?(?:到|至)(?:第)? ?" + M + ZhAt + "就?(?:为止|结束|停止|停|停|截止|就好)"), TrimRole.Until),
        (Zh("在? ?(?:第 ?)?" + M + ZhAt + "(?:结束|停止|停|截断|切断|截止)"), TrimRole.Until),

        (Zh("\\b(?:stop|end|finish)(?:s|ping|ing)?(?: {it})(?:off )?(?:at|after|by|on|before) (?:the )?" + M + "(?: mark)?"), TrimRole.Until),
        (Zh("\\b(?:cut|trim|clip)(?: {it})(?:off )?(?:at|after) (?:the )?" + M + "(?: mark)?"), TrimRole.Until),
        (Zh("\\b(?:start|begin)(?:s|ning|ing)?(?: {it})(?:at |from |with |after )?(?:the )?" + M + "(?: mark)?(?: on(?:wards?)?)?"), TrimRole.From),
        (Zh("\\b(?:skip|jump|fast forward|forward|go)(?: (?:ahead|straight|right|forward|directly))? to (?:the )?" + M + "(?: mark)?"), TrimRole.From),
        (Zh("\\b(?:from|after|past|since|beyond)(?: (?:the|about|around))* " + M + "(?: mark)?(?: (?:in|on(?:wards?)?|and on(?:wards?)?|forward|and later|to (?:the )?end|until the end|till the end|and after|and beyond))?"), TrimRole.From),
        (Zh(M + "(?: mark)?(?: (?:and )?(?:on(?:wards?)?\\b|later\\b|beyond\\b)| ?(?:to|until|till|up to|through to|-) (?:the )?(?:very )?end\\b)"), TrimRole.From),
        (Zh("\\b(?:until|till|til|up until|before|prior to)(?: (?:the|about|around))* " + M + "(?: mark)?"), TrimRole.Until),
        (Zh("\\b(?:cut|trim|clip|crop) {it}up to (?:the )?" + M + " mark"), TrimRole.Until),

        (Zh(Unwanted + M + " (?:long )?(?:intro(?:duction)?|opening|opener|lead in)\\b|" + M + " (?:long )?(?:intro(?:duction)?|opening|opener|lead in)\\b(?=" + NotNeeded + ")"), TrimRole.First),
        (Zh(Unwanted + M + " (?:long )?(?:outro|ending|end credits|credits)\\b|" + M + " (?:long )?(?:outro|ending|end credits|credits)\\b(?=" + NotNeeded + ")"), TrimRole.Last),

        (Zh(M + " of (?:[a-z']+[ ]){1,3}?(?:at|in) (?:the )?(?:very )?" + Start + "\\b" + Then), TrimRole.First),
        (Zh(M + " of (?:[a-z']+[ ]){1,3}?(?:at|in) (?:the )?(?:very )?" + End + "\\b" + Then), TrimRole.Last),

        (Zh("\\bby" + About + " " + M), TrimRole.By),
        (Zh(M + " (?:shorter|less)\\b"), TrimRole.By),

        (Zh("\\b(?:" + Shorten + " {it}(?:down |back )?(?:so (?:that )?(?:{it})(?:is|lasts|runs|plays) )?(?:to|at|into|under|below|within)|" + Make + " {it}(?:be )?)" + Most + " " + M + "(?: or (?:less|shorter|under))?(?: (?:long|max|at most|in length))?"), TrimRole.Length),
        (Zh("\\b(?:for|under|below|at most|max(?:imum)?|less than|(?:no|not) (?:longer|more) than|shorter than|(?:not|never) (?:exceed|over)|limit(?:ed)? to|length|duration|into|exactly|should be|must be|has to be|needs to be|can be|can only be|lasts?|lasting|runs?)(?: ?[.:=])?" + Most + " " + M + "(?: (?:long|" + Clip + "))?"), TrimRole.Length),
        (Zh("\\b(?:make|create|produce|want|need|like|give me|cut|get|do|have|prefer|turn {it}into|convert {it}(?:in)?to)(?: (?:me|us|it|this|a|an|one|nice|short|quick|small|single))* " + M + " (?:[a-z]+ )?" + Clip + "\\b"), TrimRole.Length),
        (Zh("(?<=^|[,.;!?¤] ?)(?:an? |one )?" + M + " (?:teaser|version|cut|excerpt|snippet|trailer|highlight|gif|webp|loop|sticker|preview|short)\\b"), TrimRole.Length),
        (Zh("\\b(?:to|up to) (?:only |just |about |around |a |an |the )*" + M + "(?: (?:long|max|" + Clip + "))?"), TrimRole.Length),
        (Zh("\\b(?:cap|limit|keep|hold|restrict|set|bring)(?:ped|ing)? (?:the |its |total |overall )*(?:length|duration|run ?time|running time)(?: down)? (?:at|to|under|below|within)" + Most + " " + M), TrimRole.Length),
        (Zh("短(?: ?1)? ?(?:点|些)(?:儿)?[,: ]{0,2}(?:到|大概|大约|约|就|只要|留|剪到)*" + " ?" + M), TrimRole.Length),
        (Zh("\\bshorter(?: still| please)?[ ,:]{1,3}(?:to |at |about |like |maybe |just |say )*" + M), TrimRole.Length),
        (Zh(M + " (?:long|max(?:imum)?|at most|or (?:less|shorter|under)|in length|in total|total|tops|please|pls|duration|only|limit)\\b"), TrimRole.Length),
        (Zh("(?:剪辑?|裁剪?|截取?|缩短|剪短|限制|控制|压缩|截短|时长|长度|变|做|弄|改|留|取)(?:视频)?(?:时长|长度)?(?:短)?(?:到|为|成|至|在|:|是)+" + ZhMost + " ?" + M + " ?(?:以内|内|之内|以下|左右)?"), TrimRole.Length),
        (Zh("(?:剪短|缩短|减少|减短)(?:了)?" + ZhMost + " ?" + M), TrimRole.By),
        (Zh("(?:时长|长度|(?:不要|别|不能|不得|不可|勿|不)超过|少于|小于|最长|最多|短于|不到)(?:要|得|是|为|:)?(?:(?:不要|别|不能|不得|不可|勿|不)超过)?" + ZhMost + " ?" + M), TrimRole.Length),
        (Zh(M + " ?(?:以内|之内|以下|内|长)(?! ?(?:给我|发|要用|完成|搞定|弄好|做好|处理))|" + M + " ?(?:的?(?:短片|片段|版本|小?视频|动图|gif))"), TrimRole.Length),
        (Zh("第 ?" + M), TrimRole.Nth),
    ];

    private static readonly Regex Requirement = Zh("\\b(?:videos?|clips?|they|reels?|ads?|length|duration|listings?)\\b[^.;!?§]{0,24}\\b(?:must|has to|have to|need to|needs to|can|may) (?:only )?(?:be|last) (?:between |anywhere from |about )?$|(?:时长|长度)(?:要求|必须|需要?|应该?|得|要|限制|限)?(?:在|是|为|:)? ?$");

    /// <summary>For each time that has a role of its own: its role, and the text that it takes up.</summary>
    public static Dictionary<TrimTime, (TrimRole Role, int Index, int End)> Of(List<TrimTime> times, string mask)
    {
        Dictionary<TrimTime, (TrimRole, int, int)> roles = [];
        foreach (var (pattern, role) in Table)
        {
            foreach (Match match in pattern.Matches(mask))
            {
                var time = times.Find(one => one.Index == match.Groups["m"].Index)!;
                if (time.To is null && !roles.ContainsKey(time)) roles.Add(time, (role, match.Index, match.Index + match.Length));
            }
        }

        for (var i = 0; i < times.Count; i++)
        {
            if (times[i] is not { To: { } most } range) continue;
            // "Videos there must be 5 to 15 seconds": how long, not which part.
            if (most > 0 && Requirement.IsMatch(mask[Math.Max(0, range.Index - 40)..range.Index])) times[i] = range with { From = most, To = null };
            roles[times[i]] = (times[i].To is null ? TrimRole.Length : TrimRole.Range, range.Index, range.End);
        }

        return roles;
    }

    private static Regex Zh(string pattern) => Pattern.Zh(pattern);
}
