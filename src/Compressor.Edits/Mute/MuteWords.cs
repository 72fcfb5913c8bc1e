using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"without sound", "the audio can go", 静音; not "don't mute", nor "remove the silence".</summary>
internal sealed class MuteWords : TableRule
{
    private const string Sound = "(?:(?:sounds?|audio|(?:audio|sound) (?:tracks?|stream)|soundtrack)(?! ?(?:problems?|issues?|effects?|quality|loss|losses|glitch(?:es)?|errors?|drift|delay|changes?|card|bar|sync|check|engineer|drop ?outs?|compression|format|codec|bit ?rate|levels?|jumps?|gets?|going|just|only))|(?<=\\b(?:the|no|ohne|den|kein|keinen) )ton)";
    private const string The = "(?:the |game |in game |desktop |stream |nat |natural |ambient |atmos |camera |location |live |scratch |guide |on ?board |in ?camera |any |its |my |our |their |his |her |your |all |of |that |this |whole |original |recorded |existing |entire )*";
    private const string Remove =
        "(?:remove|removing|strip(?: out)?|stripping|delete|deleting|drop|dropping|kill|killing|turn off|switch off|shut off|discard|get rid of|cut out|cut|take out|take away|take off|disable|lose|mute|silence|erase|eliminate|leave out|leave off|leave away|ditch|scrap|throw (?:out|away)|toss|"
        + "dump|nix|skip|omit|exclude|bin|chuck(?: out)?|axe|zap|yank(?: out)?|wipe|blank|rip out|do away with|forget|hide)";

    /// <summary>What stands between "don't" and what is not to be done: "don't you dare mute it".</summary>
    private const string Not = "(?:{not}|refrain from|instead of|rather than|not asking (?:you )?to|nobody (?:said|asked)(?: you)?(?: to)?|never said(?: to)?)(?:(?: (?:you|dare|just|simply|please|go|and|accidentally|end up|want|need|like|it|to|have|be|get|make|leave|completely|totally|fully|entirely|the|video|clip))){0,5}";

    /// <summary>Who or what is silent already: "my phone is muted", "it has no sound", "I muted my mic".</summary>
    private const string Teller = "(?:you|i|we|he|she|they|somebody|someone|it|this|that|which|there|(?:my|our|his|her|the|this|that|their) (?:[a-z]+ ){0,2}?(?:video|clip|file|original|source|recording|footage|film|phone|mobile|speakers?|laptop|computer|pc|tv|tablet|ipad|mic|microphone|camera|drone|headphones|headset|earbuds|app|website|site|feed|player|browser|tab|gif))";

    /// <summary>No "make sure it" or "I want that it" stands before it.</summary>
    private const string NoWish = "(?<!\\b(?:sure|so|that|ensure|until|want|need|prefer|rather|if|when)\\b[^,.;!?]{0,30})";

    private const string Unneeded = "(?:(?:is not|isn't|isnt|'s not|are not|aren't|not) (?:really |actually )?(?:needed|wanted|necessary|important|required|relevant)|(?:is|'s) (?:unnecessary|useless|irrelevant|unneeded|superfluous|garbage|rubbish)|(?:can|could|should|must|may|has to|needs to|has got to|'s got to|got to|gotta|ought to) (?:all )?(?:go|be (?:removed|deleted|dropped|gone|cut|left out|muted|stripped|off))|does not matter|doesn't matter)";
    private const string NoNeed = "(?:(?:do not|don't|dont|does not|doesn't|doesnt|won't|will not|never) (?:really |actually )?(?:need|want|require|care about|have to (?:have|keep|hear))|no need (?:for|to (?:keep|have|hear|retain|include|preserve))|nobody needs|no one needs|no use for|have no use for|could do without|can do without)";

    private const string ZhSound = "(?:声音|(?<=^|[,.;!? ]|[把将些])声?音?(?=全|都|通通|统统|去|删|剪|关|铲)(?<=[声音])|声儿|动静|音频|音轨|原声|原音|伴音)";
    private const string ZhRemove = "(?:去除|删除|移除|关闭|消除|除去|取消|清除|(?:去|删|关|拿|抹|弄|消|剔|扔|砍|剪|铲)(?:掉|了)|去|删|消|关)";
    private const string ZhNoNeed = "(?:不要了?|不需要|不用(?:了|留|要|保留)?|用不(?:着|上|到)|没(?:什么)?用|不必(?:要|留|保留)?|没必要(?:留|要)?|无需|不想要|不留|别[要留带](?:了)?|多余|可以不要|可以去掉?|可有可无)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:remove|cut|cut out|trim|skip|delete|drop|get rid of|take out|edit out) " + The + "(?:silences?|silent (?:parts?|bits?|sections?|moments?|gaps?|pauses?|passages?)|quiet (?:parts?|bits?|sections?)|pauses)"), NotSupported),
        (Pattern.Zh("(?:去掉|删掉|剪掉|删除|去除)(?:视频)?(?:里|中)?(?:的)?(?:静音|无声|没声音|安静)的?(?:部分|片段|段落|地方)"), NotSupported),

        // 静音监控录像，加段音乐: what kind of film it is.
        (Pattern.Zh("(?<!(?:成|为|要|出|弄|做|个|版|来)(?:1 ?[段个条]|个|段)?)(?:静音|无声)的?(?:监控|老|默|黑白|纪录|航拍)[^,.;!?¤]{0,4}(?=[^!?]{0,16}(?:¤|(?:加|配|铺|垫|放)[^,.;!?]{0,6}(?:音乐|歌|曲|配乐|bgm)))"), Nothing),
        // 静音的那段从3分到3分20去掉: where, not what.
        (Pattern.Zh("(?:静音|无声|没有?声音?|消音)的(?:那|这)(?: ?1 ?)?(?:段|部分|截|块|几秒|小段)"), Nothing),
        // 刚去掉的声音: which sound, and what was done to it.
        (Pattern.Zh("(?:去|删|关|掐|消|静|拿|抹|剪|弄)(?:掉)?(?:了)?的" + ZhSound + "|(?:不该|不应该?|后悔)[^,.;!?¤]{0,6}" + ZhSound + "[^,.;!?¤]{0,4}(?:去|删|关|掐|消|静|拿|抹|剪)(?:掉|了)*"), Nothing),
        (Pattern.Zh("(?:谁|没|没有)(?:让|叫|要)(?:你)?(?:把)?(?:声音)?(?:静音|消音|关掉?声音|去掉?声音)(?:了|的)?"), Nothing),
        (Pattern.En(Teller + " (?:(?:just|had|have|has|already|accidentally|probably|somehow|then) )*(?:muted|silenced) (?:it|my|the|his|her|our|their|me|us)(?: (?:mic|microphone|phone|speakers?|mobile|laptop|tv|camera|self|sound|audio))?"), Nothing),
        // "The film is dead silent": it tells, unless it says what is to be.
        (Pattern.En(NoWish + "(?<=[a-z]{2}[ ])(?:is|was|are|were|stays?|stayed|remains?|remained|sounds?|seems?) (?:(?:dead|still|completely|totally|entirely|all|quite|pretty|absolutely|mostly|basically|almost|already) )*(?:silent|soundless)"), Nothing),
        (Pattern.En(NoWish + Teller + "(?: (?:is|was|are|were|has been|got|came out|came(?: back| through)?|arrived)|'s) (?:(?:on|already|always|currently|completely|accidentally|so|still|normally|usually|in) )*(?:muted?|silent|silence|soundless)(?: anyway| already| mode)?"), Nothing),
        (Pattern.En("(?<!\\b(?:make sure|ensure|so|want|see to it|rather|prefer|wish|like)(?: (?:that|it if))? )" + Teller + "(?: (?:has|had|have|is|was|are|were|came(?: out| back| through)?|comes|got|plays|records|recorded)|'s|'ve) (?:(?:already|got|always|with|literally|just|really|actually|anyway) )*(?:no|without|zero) " + The + Sound + "(?: (?:anyway|at all|in it|on it|to begin with|already|whatsoever))*"), Nothing),
        (Pattern.En("(?:sites?|websites?|apps?|pages?|players?|feeds?|browsers?|instagram|insta|facebook|twitter|linkedin|tiktok|teams|whatsapp) (?:always |only |usually )?(?:plays?|shows?|runs?|starts?|autoplays?|loads?) (?:[a-z]+ ){0,2}?(?:muted|silent|silently|on mute|without sound)"), Nothing),
        (Pattern.Zh("(?:上次|上回|之前|刚才|前面那次|你)[^,.;!?¤]{0,6}(?:静音|没有?声音?|没声|消音)(?:了|掉了)*"), Nothing),
        (Pattern.En(Not + " (?:muted?|muting|silent|silence|silencing)(?: (?:it|the (?:sound|audio|video)))?"), Nothing),
        (Pattern.En(Not + " (?:be )?" + Remove + " " + The + Sound + "|" + Not + " (?:take|turn|switch|cut|leave|throw|strip|rip|get|put) " + The + Sound + " (?:track )?(?:completely |entirely |right |all )?(?:out|off|away)"), Nothing),
        (Pattern.En("(?:{not}|no) (?:silent|mute|muted) (?:films?|movies?|videos?|clips?|versions?)"), Nothing),
        (Pattern.En("(?:the )?(?:silent|muted|soundless) (?:parts?|bits?|sections?|stretch(?:es)?|passages?|gaps?|pauses?|opening|intro|beginning|start|ending|end)"), Nothing),
        (Pattern.En("(?:mute|silence) (?:the |that |this |background |my |his |her |their )*(?:music|song|bgm|mic|microphone|singer|singing|voices?|talking|speech|commentary|commentator|narrator|narration|noise|wind|crowd|dog|traffic)"), NotSupported),
        (Pattern.Zh("(?:手机|电脑|耳机|喇叭|音箱|平板|麦克风|话筒|麦|(?:对方|他|她|我|同事)(?:那边|这边|当时|不小心|刚才|已经|把麦)|浏览器|播放器|相机|无人机)(?:那边|这边|里|上|都|全|现在|刚才?|当时|不小心|可能|已经|被|是|给|开着?|调成?了?|设成?了?|在)*(?:静音|消音|无声|没有?声音?)(?:了|着|状态|模式|的)?"), Nothing),
        (Pattern.Zh("(?:本来|原本|原先|本身|(?:原片|原视频|源文件|原来)(?:就|本来|也|已经|是)|录的时候|拍的时候|拍出来|导出来|发来|收到|放出来|播出来|下载下来)(?:的)?(?:视频|片子|影片|它)?(?:就|都|也|是|已经|现在|时|后)*(?:静音|消音|无声|没有?声音?|不带声音?|没录(?:到|上)?声音?)(?:的|了)?"), Nothing),
        (Pattern.Zh("(?:不是|并非|不该|不应该?|没说|没让你|不等于|不代表|不算|又不是|不要给我|别给我|不能|不想|不至于|不用|不要|别|甭|勿)(?:说|要|叫你?|让你?|想|给我|把它?|弄|搞|整|变|改|做|调|完全|全部?|彻底|直接|成|得|到|是)*(?:静音|消音|无声|没有?声音?(?!也)|没了?声(?!音)|哑)(?:了|的|啊|哦|呀|哈)*"), Nothing),
        (Pattern.Zh("(?:不要|别|不能|不想|不许|勿)(?:给我)?(?:把)?" + ZhSound + "(?:给我)?(?:弄|搞|整|去|删|关|拿|消|丢)(?:没|丢|掉|了)*|" + ZhSound + "(?:千万)?(?:别|不要|不能|不许)(?:给我)?(?:弄|搞|整|去|删|关|拿|消|丢)(?:没|丢|掉|了)*"), Nothing),
        (Pattern.En("{not} (?:touch|change|changing|alter|affect|affecting|losing|lower|reduce|edit|modify) " + The + Sound), Nothing),
        (Pattern.En("(?:" + NoNeed + ") " + The + Sound + "|" + Sound + " (?:track )?" + Unneeded), Mute),
        (Pattern.En("(?:keep|preserve|retain|leave|with|include|including|maintain) (?:the |its |all |original |my |full |good |clear |existing |recorded )*" + Sound + "(?! (?:off|out|away|muted|silent|removed|gone|down|up|low|at))(?: (?:on|in|as it is|intact|unchanged|alone))?|un ?mute(?: {it})?"), Keep),
        (Pattern.Zh("(?:不要|别|不用|不|无需|请勿|切勿|不必|不能|不想)(?:给我|把)?(?:视频)?(?:弄成|变成|设为|设置为)?(?:静音|消音|无声|" + ZhRemove + "(?:视频)?(?:里|中)?(?:的)?" + ZhSound + ")|不去(?:视频)?(?:的)?" + ZhSound
            + "|" + ZhSound + "(?:请)?(?:别|不要|不用|不能|不许|勿)(?:动|去|删|改|变|关|静|消|处理|丢|弄)(?:掉|了|没)?|取消静音"), Nothing),
        (Pattern.Zh("(?:保留|保持|留着|留下)(?:视频)?(?:的)?(?:原有的?)?" + ZhSound + "|" + ZhSound + "(?:要|还是要|还要|得)?(?:保留|留着|留下|保持)"), Keep),

        (Pattern.En("muted?|muting|silenced|silence (?:it|this|that|the (?:video|clip|sound|audio|whole thing))|(?:go |make {it}|want {it}|keep {it}|be )?silent(?! (?:film|movie|night|disco))|soundless|noiseless|(?:no|without|minus|zero|sans|ohne|sin|senza|with none of) " + The + Sound + "|" + Remove + " " + The + Sound), Mute),
        (Pattern.En("(?:sans (?:le )?son|sin sonido|ohne sound|kein(?:en)? ton|silently|mutes|(?:completely|totally|entirely|dead|absolutely) (?:quiet|noiseless)|on mute|sound free|audio free|(?:volume|" + Sound + ") ?(?:: |= |at |to |set to )?(?:none|zero|nil|nothing|0(?! ?(?:[.,:][0-9]|[0-9]|x\\b|db|percent [a-z]))(?: percent)?)|(?:zero|0) (?:volume|sound|audio)|(?:do not|don't|dont) (?:want|need) to hear (?:anything|a thing|any of it|it)|(?:want|wish) to hear nothing|nothing (?:should|is to|must) be heard)"), Mute),
        (Pattern.En("(?:take|turn|switch|cut|leave|throw|strip|rip|get|put|keep|shut) " + The + Sound + " (?:track )?(?:completely |entirely |right |all )?(?:out|off|away)|(?:take|turn|bring|set|put|pull|lower|reduce|drop|cut) " + The + "(?:volume|" + Sound + ") (?:all the way |right |completely )?(?:down )?(?:to )?(?:zero|0(?! ?[.,:%0-9]| db)|nothing|nil)|" + Sound + " (?:track )?(?:off|out|removed|gone|deleted|stripped)"), Mute),
        (Pattern.En(Remove + " (?:the |all |that )?(?:[a-z]+ ){1,3}(?:on|in|from) (?:the )?(?:audio|sound|soundtrack) (?:altogether|completely|entirely|totally)"), Mute),
        (Pattern.En("(?:the |its )?" + Sound + " (?:that )?(?:i|we) (?:really )?(?:do not|don't|dont|no) (?:want|need|like)(?: it)?(?= ?(?:$|[,.;!?]))"), Mute),
        (Pattern.Zh("^(?:just |only |complete |total )?silence,? ?(?:please|pls)\\b"), Mute),
        (Pattern.En("(?:and |but )?not (?:the |its |my )(?:original|own|camera|recorded|live|old) " + Sound), Mute),
        // "The sound is terrible. Take it out."
        (Pattern.En("(?:the |its |my )?" + Sound + "(?: (?:is|was|on it is|in it is)|'s) [^!?¤]{1,40}?[,.;] ?(?:so |and |please |just |can you )*(?:(?:take|leave|cut|get|strip|turn|switch) it (?:out|off|away)|(?:remove|delete|drop|lose|kill|ditch|bin|mute|scrap|silence|axe) it)(?= ?(?:$|[,.;!?]|please|altogether|completely))"), Mute),
        (Pattern.En("hush (?:it all|it|this|everything|the (?:whole thing|video|clip|lot))|(?:rather|want|prefer|like|wish)(?: (?:it|that|this|if|the (?:video|clip|film)|to|had|have|has|with|be|was|were))* (?:no|without(?: any)?) " + Sound), Mute),
        (Pattern.Zh("(?<!(?:我|他|她|孩子|大家|你们?) ?)(?:不要|别|不能|不许|不准)(?:再|让它)?(?:出|发出|有)(?:任何|1 ?[点丝])?声(?:音)?(?:了)?(?=$|[,.;!?])"), Mute),
        (Pattern.Zh("(?:不要|别|不能|不许|不准)(?:有)? ?(?:任何|哪怕|半点|[1一] ?[点丝]|点)+(?:儿)?(?:的)?声音?(?:了)?(?=$|[,.;!?])"), Mute),
        (Pattern.En("video only|only the (?:video|picture|image)(?: track)?|(?:no|without) (?:a )?volume"), Mute),
        (Pattern.Zh("(?:把|将)(?:声音?|声儿|原声)(?:都|全|给我|给)?(?:去|关|消|静|删|掐|闭|关掉)了|(?<=^|[,.;!?+] ?)没声(?:音)?的?(?= ?(?:$|[,.;!?+0-9¤]))|声(?:音|儿)?(?:都|全|也)?去了吧"), Mute),
        (Pattern.En("(?:stripped|robbed|rid|void|devoid) of (?:all |its |the |any )*(?:sounds?|audio)"), Mute),
        // 三倍速 没声音; 三倍速 去音 竖屏: a list of words, of which the sound is one.
        (Pattern.Zh("(?<=(?:速|[倍帧横竖屏度¤]) ?|[a-z0-9] )没声音?的?(?=$|[,.;!? +])|(?<=^|[,.;!?+ ¤] ?|速|屏)去(?:掉)?音(?=$|[,.;!?+ 0-9竖横方¤])"), Mute),
        (Pattern.En("(?:spare|save) (?:us|me|them|everyone|everybody) " + The + Sound), Mute),
        // Sped up, nothing that is recorded can be listened to: "20x faster and nobody wants to hear the brush".
        (Pattern.En("(?:nobody|no one|no 1|none of us) (?:really )?(?:wants|needs|cares|has) (?:to (?:hear|listen to) )?(?:the |all the |any |that |my |his |her )(?!(?:whole|rest|other|intro|outro|first|last|video|clip|file|colou?rs?|text|title|music|song|part|bit|end)\\b)(?:[a-z]{3,12}ing|brush|hammer|saw|drill|hoover|vacuum|mower|engine|wind|traffic|talk|noise|chatter|birds|rain|machine|racket)(?= ?(?:$|[,.;!]))"), MuteIfFaster),
        (Pattern.Zh("(?<=(?:干脆|直接|做成|变成|弄成|给我|还是|要|整[段条个]|全程|从头到尾|全片|全都?) ?)没声(?:音)?(?:的|算了|就行|就好)?(?= ?(?:$|[,.;!?]))"), Mute),
        (Pattern.Zh("静音|[静消] ?(?:1 ?)?[个下]音|消音|无声|" + ZhRemove + "(?:(?:视频|影片|片子|录像|它|里|中|里面){1,3}(?:的)?)?(?:" + ZhSound + "|声(?!道|明|势))|(?:不要|不带|没有|(?:不能|不得|不可以?|不许|不准|不可)(?:有|带|含|出现)|无|不含|不需要|不用|不想要|用不着|不留|无需|别留|别要|别带|别有|不要有|不想听到?|不放)(?:任何|什么|视频|的|1点|1丁点)*(?:" + ZhSound + "|声(?!道|明|势))|(?:弄|搞|做|变|改|整|剪|转)(?:成|得)?没有?声音?的?|(?:什么|任何|所有|1切)(?:声音?|动静)(?:都|也)*(?:别|不要|不|不能)(?:留|有|要)|(?:音量|声音)(?:调|降|拉|关|设|减|归|弄)*(?:到|为|成|至)? ?0(?! ?[.0-9]| ?(?:db|分贝))(?: ?percent)?|声音归 ?0|(?:mute|消|静)(?:掉|了)(?:吧|它)?"), Mute),
        (Pattern.Zh("(?:把|将)?" + ZhSound + "(?:都|全|全部|给我|也|就|请|完全|统统|通通| ?1 ?概| ?1 ?律|整个|彻底| ?1 ?并| ?1 ?(?:点|丝|丁点)儿?)*(?:,(?=(?:" + ZhRemove + "|" + ZhNoNeed + ")(?:掉|了|吧|就行|即可)*(?:$|[,.;!?])))?(?:" + ZhRemove + "|" + ZhNoNeed + ")(?:掉|了|吧|就行|即可)*(?!太|那么|这么|大|小|高|低|响|轻|快|慢| ?1/2| ?[0-9]+ ?percent)"), Mute),
    ];

    private static void Keep(PromptReading reading, Match match) => reading.Heard |= HeardSound.Whole;

    private static void MuteIfFaster(PromptReading reading, Match match)
    {
        if (reading.Edit.Speed is { Factor: > 1 } || reading.IsFittedBySpeed) Mute(reading, match);
    }

    private static void Mute(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Mute = true };
}
