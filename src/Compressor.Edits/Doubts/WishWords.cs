using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Clauses that ask for something, by the verb that they begin with, whatever it is done to.</summary>
internal static class WishWords
{
    /// <summary>Only before a word: to look back from within each is dear.</summary>
    private const string Start =
        "(?<![a-z])(?=[a-z])(?<=^|[.;!?,:¤] ?|\\b(?:and|then|also|plus|but|now|next|please|pls|plz|kindly|just|can|could|can you|could you|can u|could u|would you|will you|we|you to|want to|like to|wanna|possible to|able to|how about|let's|maybe|perhaps) )";

    /// <summary>To the end of the clause; a full stop within a name ("logo.png") is none.</summary>
    private const string Rest = "(?:[^,.;!?¤]|[,.](?=[a-z0-9])){1,90}?(?= ?(?:$|[;!?]|[,.](?![a-z0-9])|[ ](?:and|then|but|because|since|so|cos|cause)\\b))";

    /// <summary>What somebody is to do or to look like, in the picture.</summary>
    private const string Someone = "(?:him|her|them|me|us|everyone|everybody|people|(?:my|the|his|her|our|their|that|this) (?!(?:video|clip|file|sound|audio|picture|size|music|result)\\b)[a-z'-]+(?: [a-z'-]+)?)";

    /// <summary>Nothing that is done here goes by these verbs.</summary>
    public static Wording Strange { get; } = Pattern.Zh(
        Start + "(?:erase|rub out|photoshop|airbrush|(?:(?:re)?paint|draw|overlay|highlight|underline|circle|clone|morph|tint|censor|watermark)(?= (?:the|an?|my|our|his|her|their|its|this|that|these|those|it|him|them|us|me|every|each|all|some|any|where|what|over|on|around)\\b)|dub|translate|animate(?!d)|retouch|superimpose|annotate|recogni[sz]e|identify|transcribe|subtitle|narrate|stabili[sz]e|steady|denoise|de-?blur|un-?blur|upscale|deep ?fake|beautify|colori[sz]e|recolou?r|encrypt|bleep(?: out)?|anonymi[sz]e|pixelate|summari[sz]e|composite|rotoscope|motion track|auto ?tune|photobomb|impersonate|mimic"
        + "|swap(?: out)?(?! (?:them|it|left|right|sides|back|the (?:sides|two|sound|audio|music|order|2)))|(?:re)?place " + Someone + " (?:by|with|for)"
        + "|make " + Someone + " (?:say|disappear|vanish|smile|look|wave|laugh|dance|fly|speak|sing|sound|talk|walk|run|appear|blink|seem|resemble)"
        + "|have a (?:woman|man|robot|voice|child)(?:'s voice)?|put (?:a|an|some) [a-z]+ (?:on|behind|next to|in front of) (?:me|him|her|us|them|my [a-z]+|the [a-z]+))\\b" + Rest
        + "|\\b(?:find|pick out|choose|select) (?:me |us )?(?:all )?(?:the )?(?:best|funniest|nicest|most [a-z]+|interesting|funny|exciting) (?:moments?|bits?|parts?|scenes?)\\b"
        + "|\\b(?:can|could|should) (?:the |my |it |this )*(?:[a-z]+ ){0,3}?be (?:dubbed|translated|animated|coloured|colored|painted|repainted|retouched|spoken|sung|narrated|blue|red|green|pink|yellow|sunny)\\b(?: [a-z0-9'-]{1,16}){0,5}");

    /// <summary>Verbs that other edits have too: what they ask for was not understood where nothing else was read.</summary>
    public static Wording Any { get; } = Pattern.Zh(
        Start + "(?:add|make|change|remove|replace|insert|repeat|apply|get rid of|put (?!it\\b|this|that|them)|give|turn|take(?! (?:care|your time|a (?:look|second|moment|minute)|ages|too))|stick|place|paste|show (?!me\\b|us\\b)|hide|mask|cover|fix|correct|adjust|clean(?: up)?|tidy(?: up)?|polish|improve|enhance|filter|smooth(?: out)?|straighten|brighten|darken|soften|warm|light|relight|colou?r|grade|fill|move|shift|pan|tilt|push in|pull out|mix|layer|stack|sync(?:hroni[sz]e)?|align|pause|freeze|reverse|rewind|simulate|imitate|generate|lock|protect|isolate|separate|divide|label|burn in|embed|follow|track|count|detect|tag|name|render|zoom|mark|dim|flash|decorate|surround|rearrange|reorder|shuffle|style|age|dress|introduce|announce|blend|wipe|dissolve|drop in|sprinkle|splash)\\b(?! (?:[a-z]+ ){0,4}?(?:video|clip|file|footage|recording|credits?|upload|photos?|one|it|this|that|sure|changes?|something|anything|nothing|sense|do|copy)\\b)(?! me\\b(?! an? [a-z]+ (?:voice|face|look|body|hair)))" + Rest
        + "|" + Start + "(?:rename|lock|protect|secure|encrypt)\\b" + Rest
        + "|\\b(?:can|could|should|may|must|needs? to|has to|have to)(?: [a-z']+){1,5}? be (?:filtered|masked|hidden|replaced|swapped|smoothed|fixed|corrected|straightened|brightened|darkened|stabili[sz]ed|cleaned|sharpened|restored|enhanced|removed|moved|separated|isolated|covered|improved)\\b(?: [a-z0-9'-]{1,16}){0,5}"
        + "|\\b(?:can|could|should)(?: [a-z']+){1,5}? be (?:filtered|masked|hidden|smoothed|cleaned)(?: out| up| over)?\\b");

    /// <summary>How an English clause asks, whatever for.</summary>
    public static Wording Frame { get; } = Pattern.Zh("\\b(?:(?:can|could|would|will) (?:you|we|u|ya)\\b|(?:can|could|should) (?:the|my|our|his|her|their|that|these|those) [a-z]|(?:i|we)(?:'d| would) (?:like|love)|(?:i|we) (?:want|need)\\b|let (?:my|the|him|her|them|our|his)\\b|(?:it|that|this|(?:the|my|his|her|our|their)(?: [a-z']+){1,3}) (?:should|must|needs? to|has to)\\b)");

    /// <summary>"Can the shadows be lifted?"</summary>
    public static Wording Question { get; } = Pattern.Zh("^(?:and |so |also |please )?(?:can|could|may) (?:the|my|our|his|her|their|these|those) [a-z]");

    /// <summary>What people ask of somebody rather than of a video, and what leaves it as it is.</summary>
    public static Wording OfSomebody { get; } = Pattern.Zh("\\b(?:tell|explain|help|know|see|look|watch|check|test|wait|thank|thanks|leave|keep|hold|don't|dont|do not|not|never|nothing|no|unchanged|untouched|as (?:is|it)|back|ignore|forget|upload|download|share|send|export|open|close|credits?|pay|cost|price|account|login|sign|bill|invoice|subscri[a-z]+|cancel|refund|contact|call|answer|reply|speak to|talk to|question|understand|recommend|suggest|advise|remind|list|ready|done|finish(?:ed)?|start|tomorrow|later|how|what|which|why|when|where|who|whether|if|support|handle|undo|redo|try|fit|go|work|play|use|deal|trust|store|delete|something|stay|charge|weeks?|mondays?|tuesdays?|wednesdays?|thursdays?|fridays?|saturdays?|sundays?|today|tonight|soon|asap|hurry|month|year|minutes|hours|deadline|lunch|write to|[a-z0-9.]+@[a-z0-9]+)\\b|^(?:for|from|at|to|with|below|within|under|and|or|do|does|did|is|are|so|get)\\b|^(?:[a-z]+[ ]){0,2}[a-z]+$");

    /// <summary>灯光调暖一点, 裙子变红: what is to come of it stands behind the verb.</summary>
    public static Wording ZhResult { get; } = Pattern.Zh(
        "(?<=^|[,.;!?¤] ?)(?![^,.;!?]{0,20}(?:不|没|别|吗|么|呢|得|谢|辛苦|怎么|为什么|哪|多少|已经|刚才|昨天|上次|本来)|[^,.;!?]{0,16}了(?:$|[,.;!?]))[^,.;!?¤0-9a-z]{0,10}?(?:调|变|弄|改(?!天|日|次)|加|换|插|放|剪(?!辑)|压|删|抠|抹|消|哔|滤|装|贴|画(?!质|面)|染|提|打(?!开|包)|配|拼|搞|整|修|摆|扶|照)[^,.;!?¤0-9a-z]{0,10}?(?: ?1 ?[点些下]|掉|走|出来?|上去?|起来|进去|进来|正|成[^,.;!?¤0-9a-z]{1,8}|(?:个|条|段|张|层|道)[^,.;!?¤0-9a-z]{1,8}|合集|集锦|红|绿|蓝|黄|紫|粉|亮|暗|暖|冷|深|浅|(?:低沉|高亢|沉|甜|尖|细|粗)(?:些|点)?)(?=$|[,.;!?¤])(?<!(?:视频|文件|影片|片子|东西|什么|啥|看看|账号))");

    private const string ZhStart = "(?<=^|[,.;!?:¤] ?)(?![ ,.;!?:¤])(?:请问|请|麻烦|帮我|帮忙|给我|能不能|能否|可不可以|可以|能|我?想要?|我?希望|我要|最好|顺便|再|然后|还要?|并|并且|把它|也|都| )*";
    private const string ZhRest = "[^,.;!?¤0-9a-z]{0,16}";

    /// <summary>What a thing is to become, or where another is to be put: in the picture, as the rules of sizes, shapes and formats have taken all else.</summary>
    public static Wording ZhStrange { get; } = Pattern.Zh(
        ZhStart + "(?:[把将给让][^,.;!?¤]{1,12}?(?:换成|变成|改成|替换成|换为|变为|p 成|p 上|修成|做成|弄成|染成|涂成|刷成|漆成|喷成|画成)(?! ?(?:视频|影片|片子|文件|电影|短片|别的|其他|什么|啥|这样|那样|原来|1 ?个|竖|横|方|正方))(?=[^,.;!?¤0-9a-z]{2})" + ZhRest
        + "|(?:换|变|改)(?:张|个|条|件|顶|身)(?:脸|头|发型|衣服|裙子|帽子|天空|嗓子|人)" + ZhRest
        + "|(?:给|在|往|为)[^,.;!?¤]{1,10}?(?:加|贴|戴|画|盖|套|穿|放|涂|挂)(?:上|个|1 ?[个顶条只张副]|条|顶|只|张|副|点)+" + ZhRest
        + "|让(?!它|视频|文件|影片|画面|体积|大小|我们?(?:能|可以|看|听|传|发)|人|声音|音乐|大家|客户|他们?(?:能|可以|看|听)|她(?:能|可以|看|听)|整)[^,.;!?¤]{1,8}?(?:看着|看向|像|说|笑|消失|开口|动起来|跳舞?|飞|唱|眨|转头|哭|走)" + ZhRest
        + "|(?:(?:识别|统计|检测|追踪|跟踪)(?!度|码|号|率|系统|局|表|学|数据|员|结果|仪|器|站|报告|软件|卡)|圈出|圈住|标出|标注|数(?: ?1 ?)?(?:数|下|出)|翻译(?!公司|社|官|员|软件|版|课|专业|稿|组|机|家|那边|老师)|抹掉|抹去|涂掉|遮住|遮挡|盖住|稳定画面|模仿|克隆|修复(?!花|了|过|用|费|好|的|组|师|团队|版|馆|中心)|上色|描边|抠出)" + ZhRest
        + "|[^,.;!?¤0-9a-z]{2,16}?(?:抹[掉去]|涂掉|遮[住掉]|打上?码|虚化?掉|糊掉|p 掉)(?=$|[,.;!?¤])"
        + "|[^,.;!?¤0-9a-z]{1,8}?(?:再|更|稍微)(?:蓝|绿|红|黄|紫|粉|白|黑|亮|暗|暖|冷|艳|甜|尖)(?:得)?(?: ?1 ?[点些]|点|些)"
        + "|[把将]?(?:镜头|画面)(?:要|再|也|慢慢|缓缓|逐渐|往|自动| ?1 ?直|始终|能|可以|给我)*(?:追着|追踪|推近|拉近|推进|拉远|推向|推到|拉到|跟着|跟随|移到)" + ZhRest
        + "|[^,.;!?¤0-9]{1,10}?(?:声|噪音|杂音|回音|口音)(?:都|也|能不能|可不可以|可以|能|请|帮我|给我|给|全)*(?:去掉|去除|消掉|消除|弄掉|滤掉|过滤掉?|处理掉|降下来|减弱)"
        + "|(?:消除|去除|去掉|滤掉|过滤掉?|降低|减弱|消掉)[^,.;!?¤0-9]{1,12}?(?:嗡嗡|滋滋|沙沙|呼呼|轰轰|嗡|噪)声?"
        + "|(?:[把将][^,.;!?¤]{1,8}?)?(?:拆|分|切)(?:开)?(?:成|为) ?(?:[0-9]{1,3} ?(?:个|段|份|集|条|部分)|几(?:个|段|份|集))" + ZhRest + ")");

    /// <summary>A verb of doing something to a picture or a sound, in a clause that is no question, courtesy or story.</summary>
    public static Wording ZhVerb { get; } = Pattern.Zh(
        "(?<=^|[,.;!?¤] ?)(?![^,.;!?]{0,24}(?:不(?!动)|没|别(?!让|的)|吗|么|呢|谢|辛苦|怎|为[什啥何]|哪|多少|多久|多大|几|已经|刚才|昨天|上次|本来|想想|等|先|你能|你会|你们|好的|再见|早|晚上|喝|吃|走了|咨询|客服|退款|充值|会员|付|钱|积分|账|登|下载|上传|发给|传给|发我|视频发|存|看看|查|问|知道|帮个忙|有人|在吗)|[^,.;!?]{0,20}(?:得很|了)(?:$|[,.;!?]))[^,.;!?¤0-9]{0,12}?(?:加|换|改|调|贴|画(?!质|面)|弄(?!好|得)|做(?!好|得)|删|去(?=掉|除)|消|插|写(?!得)|配|对上|遮|擦|抹|戴|染|刷|变|修(?!复[组师团馆])|矫正|校正|纠正|补|抠|滤|挡|盖|标|圈|译|模仿|扶|摆|拼|叠|衬|装饰|转场|来点|来段|来个|生成|让)[^,.;!?¤0-9]{1,14}(?=$|[,.;!?¤])(?<![^,.;!?¤]{0,16}(?:东西|什么|啥|视频|文件|影片|片子))");

    /// <summary>Where nothing else was read, whatever begins with what is to be done.</summary>
    public static Wording ZhAny { get; } = Pattern.Zh(
        ZhStart + "(?:(?:把|将|给)[^,.;!?¤]{2,20}|(?:加|换|改|调|贴|画|盖|去掉|去除|消除|删掉|放大|缩放|移动|旋|美化|修|补|叠加|生成|制作|(?:做|弄)(?=个|1 ?个|成|上|出))(?! ?1 ?下? ?(?:$|[,.;!?])|天|日|次|质|面|幅|得|好|完|了|油|班|急|快|什么|啥)(?:个|1 ?[个下点]|些|成|上|出)?[^,.;!?¤]{2,14})(?=$|[,.;!?¤])(?<!(?:视频|文件|影片|片子|东西|什么|啥|看看|看1下|了吗|吗|么|呢|发过来|发我|给我|过来|钱|账号))");
}
