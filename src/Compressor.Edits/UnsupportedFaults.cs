using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A fault that nobody here can mend, and then what is to be done about "it": "constant hiss from the fridge, clean that up", "the horizon is crooked, level it",
/// 口型对不上，调一下. Said as declined, whole, so that neither its verb nor its number is read as another edit.
/// </summary>
internal sealed class UnsupportedFaults : TableRule
{
    private const string Noise = "(?:hiss(?:ing|es)?|hum(?:ming|s)?|buzz(?:ing|es)?|rumbl(?:e|ing|es)|rattl(?:e|ing|es)|crackl(?:e|ing)|static|echo|reverb|whine|whirr?(?:ing)?|drone noise|noise|(?:the |that )?wind (?:in|on|at|noise)|feedback|squeal(?:ing)?|clicking|popping|background chatter)";
    private const string Sync = "(?:(?:lips?|mouths?|words?|voices?|sound|audio|picture|speech)\\b[^.;!?]{0,40}?\\b(?:out of (?:sync|step|time)|don't (?:match|fit|line up|go together)|doesn't (?:match|fit|line up)|do not match|mismatch(?:ed)?|(?:(?:a |half a |1/2 (?:a )?|{n} ?)?(?:seconds?|secs?|ms|milliseconds|s|frames?|moment|bit|little|tad|beat|split second) )(?:too )?(?:before|after|behind|ahead|late|later|early|earlier|off)|lags?|delayed|drifts?|(?:ahead|behind) (?:of )?(?:the |my |her |his |their )?(?:voices?|sound|words|picture|audio|video|lips|speech|image))\\b[^.;!?,]{0,30})";
    private const string Crooked = "(?:(?:horizon|picture|image|shot|camera|frame|everything|tripod|building|tower|scene|it|shelf|table|floor|wall|skyline|lamp|door|house|room)(?:[ ][a-z']{2,12}){0,2}?(?:'s|[ ](?:is|was|are|were|looks?|sits?|hangs?|seems?|isn't|wasn't|leans?|tilts?|slopes?|slants?))(?:[ ](?:a|an|bit|little|slightly|about|not|quite|rather|somewhat|just|by|so|very|tilted|really|all)){0,4}[ ](?:crooked|tilted|slanted|slanting|wonky|skewed|askew|leaning|lopsided|sloping|straight|level|off level|(?:[1-9]|[1-3][0-9]|4[0-5])(?:\\.[0-9])? ?(?:degrees?|°))[^.;!?]{0,24}?|(?:horizon|picture|image|shot|camera|frame|everything|scene|it)[ ](?:leans|hangs|tilts|slopes|slants|dips|lists|leaned|tilted)\\b[^.;!?,]{0,30})";
    private const string Then = "(?: ?[,.;!:-] ?)+(?:(?:so|and|please|pls|just|can you|could you|then|now|would you|i want you to) ){0,3}";
    private const string Mend = "(?:(?:clean|filter|take|get|fix|sort|tidy|clear|edit|tune|remove|kill|reduce|suppress|lose|cancel|eliminate)(?: (?:it|that|this|the noise))?(?: (?:up|out|away|off|down|down a bit|rid of (?:it|that)))?)";
    private const string Align = "(?:(?:line|sync(?:hroni[sz]e)?|align|match|fix|correct|put|bring|move|shift|get|adjust|sort|repair)(?: (?:it|that|this|them|those|both|the (?:sound|audio|two)))?(?: (?:up|right|together|out|back|in(?:to)? sync|in step|forward|back in sync))*)";
    private const string Straighten = "(?:(?:level|straighten|fix|correct|even|right|adjust|put|set|turn|make|square)(?: (?:it|that|this|them|the (?:horizon|picture|image|shot|camera)))?(?: (?:up|out|straight|level|right))*)";
    private const string Here = "(?= ?(?:$|[,.;!?¤]|(?:please|pls|thanks|thx|and|will you|if you can)\\b))";

    private const string ZhThen = "[,.;! ]{1,2}(?:请|帮我|帮忙|给我|麻烦|能不能|可以|能|把它|把|都|再|就|,)*";
    private const string ZhNoise = "(?:嗡嗡|滋滋|沙沙|呼呼|轰轰|嘶嘶|哗哗|吱吱|电流|杂音|噪音|噪声|风声|回声|底噪|啸叫)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // Beside a moment, "get rid of it" may be said of a part of the video.
        (Pattern.En("(?<!(?<![0-9])[0-9]{1,2}:[0-5][0-9][^!?]{0,60})(?:(?:a|the|that|this|constant|there's|there is|it has|loud|annoying|some|all|lots of|so much|too much) )*" + Noise + "\\b[^.;!?¤0-9]{0,44}?" + Then + Mend + Here), NotSupported),
        (Pattern.En("(?:(?:the|her|his|my|their|our|its) )?" + Sync + Then + Align + Here), NotSupported),
        (Pattern.En("(?:(?:the|her|his|my|their|our|its) )?" + Crooked + Then + Straighten + Here), NotSupported),
        (Pattern.En("(?:straighten|level)(?: (?:out|up))? (?:the |my |that )?(?:horizon|picture|image|shot|camera|skyline|tilt)(?: (?:out|up))?"), NotSupported),

        (Pattern.Zh("[^,.;!?¤0-9]{0,8}" + ZhNoise + "(?:响|叫|的)?[^,.;!?¤0-9]{0,6}" + ZhThen + "(?:弄|去|消|滤|除|处理|降|清|关|搞|减)(?:掉|除|一?下|低|弱|小|干净| ?1 ?下|没)+(?:那个|这个|那|这)?(?:声音?|噪音|杂音)?"), NotSupported),
        (Pattern.Zh("(?:口型|嘴型|嘴巴?|声画|音画|声音|画面|对白|台词)(?:和|跟|与|比|同)[^,.;!?¤]{1,6}?(?:对不(?:上|齐)|不同步|不1致|错开|(?:晚|早|慢|快|提前|落后|延迟|滞后)(?:了)? ?(?:[0-9./]+ ?(?:个)?(?:秒|毫秒|ms|帧)?|半秒|1 ?点)?)(?:了)?" + ZhThen + "(?:调|对|弄|修|校|同步|改|处理)(?: ?1 ?下|齐|好|正|准|上|到同步|1致)*"), NotSupported),
        (Pattern.Zh("(?:声画|音画|口型)(?:不同步|对不上|没对上|错位)(?:了)?(?:" + ZhThen + "(?:调|对|弄|修|校|同步)(?: ?1 ?下|齐|好|正|准|上)*)?"), NotSupported),
        (Pattern.Zh("(?:画面|地平线|镜头|水平线|海平面|视频|拍得|机位)[^,.;!?¤0-9]{0,6}(?:歪|斜|倾斜|不平|不水平)(?:了)?(?: ?1 ?点)?[, ]{0,2}(?:大概|大约|约|差不多|有|个)*(?: ?[0-9]{1,2} ?(?:度|°)(?:左右)?)?" + ZhThen + "(?:调|拉|弄|扶|摆|校|转|纠|修|矫)(?: ?1 ?下|平|正|直|水平|回来|好|齐)+"), NotSupported),
        (Pattern.Zh("(?:地平线|水平线|海平面)(?:都|给我|帮我)*(?:调|拉|弄|扶|摆|校)(?:平|正|直|水平)"), NotSupported),
        (Pattern.Zh("(?:帮我|替我|给我|自动)(?:直接)?(?:发布?|上传|投稿|传)(?:到|去|上)(?:我|我们|咱)(?:的|家)?[^,.;!?¤]{0,8}(?:号|账号|频道|主页)(?:上|里)?(?:去)?"), NotSupported),
    ];
}
