using Compressor.Edits.Words;
using static Compressor.Edits.TrimVerbWords;

namespace Compressor.Edits;

/// <summary>Verbs, and what is told, behind the times that they are about. The first pattern of the table that fits decides.</summary>
internal static class VerbsBehind
{
    public static (Wording Pattern, TrimVerb Verb)[] Table { get; } =
    [
        (Starts(" ?\\)? ?(?:part |bit |section |clip )?(?:out|off|away)\\b(?= ?(?:$|[,.;!?¤§]|(?:and|then|please|pls|so|to|from)\\b))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:is|are|was|were)(?: [a-z]{2,12}){0,2} (?:junk|garbage|trash|useless|boring|unnecessary|unusable|rubbish|crap|dead air|empty|pointless|redundant|unneeded|unwanted|irrelevant)"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:(?:can|could|should|must|may|has to|have to|needs to|need to|to|gotta|got to) (?:all |both )?(?:go\\b|disappear|vanish|leave|be (?:removed|cut|deleted|dropped|trimmed|skipped|discarded|left out|edited out|gone|taken out|thrown (?:away|out)|tossed|chucked|axed|snipped|scrapped|ditched|dumped|erased|lost|binned|chopped|out|off|history))|(?:isn't|aren't|is not|are not|not) (?:needed|wanted|necessary|important|relevant|useful|interesting)|need(?:s)? (?:cutting|removing|trimming|deleting))"), TrimVerb.Drop),
        (Starts(" ?(?:that |which )?(?:i|we|you|nobody|no one) (?:(?:do not|don't|dont) )?(?:really )?(?:need|want|like|cares? about)(?<=(?:\\bnot|n't|\\bdont|nobody|no one) (?:really )?[a-z ]{4,12})"), TrimVerb.Drop),
        (Starts(" ?(?:removed|deleted|gone|trimmed|dropped|skipped|cut)\\b(?! ?(?:to|down))"), TrimVerb.Drop),
        // "Someone knocks from 1:02 to 1:09 so that part out".
        (Starts("[^!?§]{0,40}?(?:[,;:.-]| so| and) ?(?:so |and |please )*(?:that|this|the|those|these|all that)(?: (?:whole|entire|little))? (?:part|bit|section|piece|stretch|one|chunk|moment|lot|scene|segment|bits|parts|interruption|noise|mess|thing)(?: can| should| must| needs to| has to)?(?: be| go| come)? (?:out|away|gone|off)(?= ?(?:$|[,.;!?¤]|(?:and|then|please|pls|thanks)\\b))"), TrimVerb.Drop),
        // "The first 8 seconds are me waiting so please cut those": the pronoun stands for the part.
        (Starts("(?:[^!?§]{0,80}?[,;:.-]|[^,.;!?§]{0,80}? so|[^,.;!?§]{0,24}?\\b(?:is|are|was|were|shows?)\\b[^,.;!?§]{0,60}? and),? ?" + Please + DropThem), TrimVerb.Drop),
        (Starts(" ?,? ?" + Please + DropThem), TrimVerb.Drop),
        (Starts(" ?(?:vanish(?:es)?|disappears?|go away)\\b"), TrimVerb.Drop),
        (Starts("[^!?§]{0,60}?[,;:.-] ?(?:nobody|no one|noone) (?:should|must|needs? to|has to|may|wants? to) (?:see|watch|know about|sit through) (?:it|that|this|them|those)\\b"), TrimVerb.Drop),
        // "Snip from 1:02 to 1:09, only that bit stays."
        (Starts("[^!?§]{0,24}?[,;:.-] ?(?:and |so )?(?:only|just|nothing but) (?:that|this|those|these|it)(?: (?:bit|part|piece|section|one|stretch))? (?:stays?|remains?|survives?|is kept|is (?:needed|wanted)|should (?:stay|remain|survive|be left)|is to (?:stay|remain|be left)|left)\\b"), TrimVerb.Keep),
        // "After 5:10 nothing happens any more."
        (Starts(" ?(?:there's |there is |it's )?(?:nothing|not much|only silence|just silence)\\b(?! (?:else|but|more))[^,.;!?§]{0,30}"), TrimVerb.Drop),
        (Starts("[^!?§]{0,60}?[,;:.-] ?(?:and |so )?(?:i|we|nobody|they|you)(?: (?:do not|don't|dont|no longer|really don't))? (?:really )?(?:need|want|like)s? (?:them|those|that|it|these|this)\\b(?<=(?:\\bnot|n't|\\bdont|\\bdoesnt|longer|nobody)[^,.;!?]{0,24})"), TrimVerb.Drop),
        // An editor's word for what is taken away without a gap.
        (Starts(" ?,? ?(?:and |then )*(?:close|shut|mend) (?:up )?the (?:gap|hole)\\b"), TrimVerb.Drop),
        // "…until 0:38, snip."
        (Starts("[^!?§]{0,80}?[,;:-] ?" + Please + "(?:snip|chop|bin|axe|delete|remove|ditch|scrap|cut|drop|lose)(?: please| pls| thanks)?(?= ?(?:$|[.!]))"), TrimVerb.Drop),
        // "I coughed between 14:20 and 14:32, please take the cough out": what happens there is to go.
        (Starts("[^!?§]{0,80}?[,;:.-] ?" + Please + "(?:(?:tak|cut|edit|snip|chop|clip|pull|slic|leav|get|trim|yank|kick)(?:e|ing|ting)? (?:the |that |those |my |his |her |this |our |all |of ){0,3}(?!(?:first|last|text|title|sound|audio)\\b)[a-z'-]{2,14}(?: [a-z'-]{2,12})? out|get rid of (?:the |that |those |my |his |her |this |our )(?!(?:sound|audio|text|title|black|first|last|intro|outro|music)\\b)[a-z'-]{2,14}|(?:remove|delete|drop|lose|skip|cut) (?:the |that |those |my |his |her )(?!(?:sound|audio|text|title|black|first|last|intro|outro|music|size|file|volume|resolution|quality|end|start|beginning|frame|rest|background|middle|remainder|others?|other|between|gap|stuff|bits?|parts?)\\b)[a-z'-]{3,14})(?= ?(?:$|[,.;!?¤]|(?:and|then|please)\\b))"), TrimVerb.Drop),
        (Starts("[^!?§]{0,80}?[,;:.-] ?(?!(?:and )?(?:then|after that|afterwards)\\b)" + Please + "(?:bleep|mute|censor|blur|silence|pixelate|slow|speed up)(?: out)? " + Them + "(?= ?(?:$|[,.;!?¤]|(?:down|out|up|and|then|please)\\b))"), TrimVerb.Other),
        (Starts(" ?, ?(?:they |these |those |it |that |this )?(?:both|all|two|should|can|must)?(?: of (?:them|these|those))? ?(?:can|could|should|must|have to|has to|need to|needs to|gotta)(?: all| both)? (?:go\\b|be (?:removed|cut|deleted|dropped|gone))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:is|are|was|were|shows?)\\b[^.;!?§]{0,60}?[,:-] ?(?:so |and )?(?:they|these|those|it|that|this)(?: all| both)? (?:can|could|should|must|have to|has to|needs? to|gotta) (?:all |both )?(?:go\\b|be (?:removed|cut|deleted|dropped|gone))"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,24}?\\b(?:(?:is|are) (?:all|enough|what i|the (?:only )?(?:part|bit|one)|plenty)|only(?! (?:me|him|her|us|them|my|his|her|our|the|a|an|black|noise|silence|people|some|shows?|[a-z]{3,10}ing)\\b)|matters?|(?:is|are) (?:needed|important|useful))"), TrimVerb.Keep),
        // "The first 10 seconds are the best, so keep those", "…, send me just that".
        (Starts("[^!?§]{0,70}?(?:[,;:.-]| so| and) ?" + Please + "(?:(?:keep|use|save|send|give|show|export|extract|grab|take|clip|snip|pull|isolate)(?: me| us)?|(?:i |we |they |she |he )?(?:really )?(?:want|need)s?|that's)(?: just| only)* (?:just |only )*(?:that|those|these|this|them|(?:all|the (?:only )?(?:part|bit|one|ones|section|piece)) (?:that )?(?:i|we|they|he|she|my|our|the) [^,.;!?§]{2,40})(?: (?:part|bit|section|one|ones|alone|please|only))*(?= ?(?:$|[,.;!?¤]))"), TrimVerb.Keep),
        (Starts(" ?(?:part |bit )?(?:(?:should be|must be|to be|in|at|with|is|are) )*(?:mute|muted|silent|silenced|slow|slower|slow motion|slow mo|faster|sped up|double speed|blurred|blurry|black and white|louder|quieter|rotated|upside down|zoomed)\\b"), TrimVerb.Other),

        (Starts(ZhAdverbs + "(?:别|不要|不能|不想|不许)(?:让|给)(?:别?人家?|大家|他们?|观众)?看(?:到|见)?"), TrimVerb.Drop),
        (Starts(ZhAdverbs + ZhOther), TrimVerb.Other),
        (Starts(ZhAdverbs + "(?:不要|别|不用|不|不能)(?:剪|删|裁|切|砍|截|去)(?:掉|除|去)?"), TrimVerb.Leave),
        (Starts("[^,.;!?§剪删去掉]{0,8},?(?:都|也)?(?:别|不要|勿|不用)(?:动|碰|改)(?!(?:它的?|视频的?)?(?:开头|片头|前面|最前|结尾|片尾|后面|中间|其他|其它|别的|声|画|速度|音))"), TrimVerb.Leave),
        // 片头6秒和片尾4秒是重点，其余扔掉.
        (Starts("[^.;!?§剪删去掉]{0,16}[,:.] ?(?:其余|其他|其它|别的|剩下|剩余|余下|另外|中间)[^,.;!?§]{0,6}?(?:" + ZhGone + "|" + ZhDrop + ")(?!动|碰|改|管|变|影响)"), TrimVerb.Keep),
        (Starts(ZhAdverbs + ZhDrop + "(?:掉|了|吧)*"), TrimVerb.Drop),
        (Starts("[^,.;!?§]{0,10}?" + ZhDrop + "(?:掉|了|吧)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
        (Starts("(?:的|那|这|段| )*(?:黑(?:屏|画面|场|幕|的)|空镜头?|空白|静止画面|定格|片花|花絮|黑着的?|空着的?)(?:都|全|也|给我|帮我)*" + ZhGone + "(?:就好|就行|吧|了|即可|就可以)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
        // 最后7秒大家围过来看手机的去掉就好.
        (Starts("[^,.;!?§¤剪删去掉留要取截声音字]{2,14}的(?:都|全|也|给我|帮我)*" + ZhGone + "(?:就好|就行|吧|了|即可|就可以)*(?=[,.;!?¤ ]|$)"), TrimVerb.Drop),
        (Starts(ZhAdverbs + "(?:剪|裁|切)(?= ?(?:$|[,.;!?¤]))"), TrimVerb.Cut),
        (Starts(ZhAdverbs + "(?:" + ZhKeep + "|剪|截)"), TrimVerb.Keep),
        (Starts("[^,.;!?§]{0,20}[,:.] ?(?:请|帮我|把|将|也|要|得|必须|可以|能|给我|把|它们?|都|全|直接|麻烦|就|[这那] ?(?:1 ?)?段|这[两2几]段|这部分|[这那] ?(?:1 ?)?小?(?:截|块|点)儿?|这里|那里|这些|那些|[这那] ?1 ?下| ?1 ?起|统统|通通|全部|1 ?律|[这那]? ?[两几2-9] ?[处段个](?:(?!别|其)[^,.;!?§]){0,4}?|[连¤](?:同|着|带)?[^,.;!?§]{1,6}? ?1 ?[起并块]|,)*" + ZhGone + "(?:它们?|吧|了|啊|呗|哈| ?1 ?下|就行|即可|就好|就可以|[这那](?: ?1 ?|[几两些])?(?:段|个|处|块|里|部分|截)?)*(?=[,.;!?¤ ]|[接¤]|拼|然后|再|谢|$)"), TrimVerb.Drop),

        // 广告在5分到5分30，一刀剪了: a clause that is no more than its verb.
        (Starts("[^,.;!?§]{0,24}[,:.] ?(?:(?:是|都|全|太|很|好|实在|因为|里面|那|有|我|他|她|孩子|正好|刚好|不小心|没)[^,.;!?§声音乐字标画要留]{1,16}[,:.] ?)?[^,.;!?§¤声音乐字标水背景黑边画其别余剩后前头尾不没留保要取成到的把将]{0,8}?" + ZhGone + "(?:了|吧|啊|呗|哈|就行|即可|就好)*(?:" + ZhGone + ")?(?:了|吧)?(?=[,.;!?¤ ]|[接拼]|然后|再|谢|$)"), TrimVerb.Drop),

        (Starts("[^;!?§留要剪删]{0,36}?[,:.] ?(?:把|将)?[这那](?: ?1 ?)?(?:句|段|下|处|里|部分|块|截|点|儿|个)(?:话|地方|镜头)?(?:都|也|就|给我)*" + ZhGone + "(?=[,.;!?¤ 吧了]|$)"), TrimVerb.Drop),
        // 2分10到2分25，狗叫，这两处剪掉.
        (Starts("[^!?§留要取]{0,36}?[,:.;] ?(?:请|帮我|把|将|麻烦)?[这那](?: ?[两2-9几] ?)(?:处|段|个地方|块|截|次|个|部分|里)(?:都|全|给我|请|也|帮我|统统|要)*" + ZhGone + "(?=[,.;!?¤ 吧了]|$)"), TrimVerb.Drop),
        (Starts("[^;!?§剪删去掉不别]{0,24}?[,:.] ?(?:(?:单独|帮我|给我|就|只|请|把它|麻烦)*(?:截|剪|取|裁|提|切|抽|抠)(?:取)?(?:出来|下来)|(?:单独|另外)(?:给我|发我|发给我|要|存|导出)(?=$|[,.;!?]))"), TrimVerb.Keep),
        // 0:40到1:10是关键，就留这段.
        (Starts("[^;!?§剪删去掉不别]{0,24}?(?:只|就|单|光)(?:留|要|取|截|保留|留下|截取|剪|用|给我)(?:出|下)?(?:来)?[这那](?: ?1 ?)?(?:段|部分|里|点|块|截|儿)"), TrimVerb.Keep),
        (Starts(" ?(?:part |bit |section )?(?:of (?:it|this|that|the (?:video|clip|film|recording|tape|footage|thing|match|game|talk|lesson|show)) )?(?:is|are|was|were|has|had|shows?|contains?)\\b"), TrimVerb.Tells),
        (Starts(" ?(?:那|这|段|的|都|全|部|也|就|画面|拍的|录的|里面?|基本|几乎|大部分|主要|全程|1直| )*(?:是|在(?! ?1 ?起)|没|有|变)"), TrimVerb.Tells),
        // 前面一个半小时都白踢.
        (Starts(" ?(?:那|这|段|的|画面|内容| )*(?:全?都(?!市)|全(?![家班场体校队员景村公名])|净|光(?![头盘影线])|1直|老(?=[是在不没有晃抖响卡黑糊说笑咳动]))(?!要|得|留|给|用|取|截|剪|可以|能|加|做|变|调|转|压)[\u3400-\u9fff]"), TrimVerb.Tells),
    ];

    private static Wording Starts(string pattern) => Pattern.Zh("^(?:" + pattern + ")");
}
