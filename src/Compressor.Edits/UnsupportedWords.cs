using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Requests that people make of video editors and that nobody here can do. Goes before the rules whose words occur in them.</summary>
internal sealed class UnsupportedWords : TableRule
{
    private const string Do = "(?:(?:add|put|burn in|burn|generate|create|make|remove|apply|use|insert|include|hide|replace|change|detect) )?(?:(?:the|a|an|some|my|all|any|its) )?";

    private const string Thing =
        "(?:subtitles?|closed captions?|captions?(?!(?: (?:reading|saying|that (?:says|reads)|which (?:says|reads)|with|the|words?|text|of|to say)){1,3} ¤)|speed ramp(?:s|ing)?|cross ?fad(?:es?|ing)|cross ?dissolves?|watermarks?|transitions?|filters?|(?:mirror )?effects?|voice ?overs?|narration|"
        + "green screen|slow zoom|(?<!\\b(?:on|over|via|from|through|using|into)[ ](?:a |the |our |my )?)zoom(?! (?:call|meeting|recording|video|link|class|session|record(?:ed|s)|saved?|saves|made|makes|did|gave|gives|has|had|was|is|only|always|exported|exports|spat|put|turned|messed|screwed|flipped|mirrored|compressed|captured|cut|chat|window|lecture|seminar|webinar|interview|audio|file|export|app|lesson|talk))(?: in| out)?|lip sync|(?<!\\b(?:for|as|my|our|his|her|their|profile)(?: an?| the| my| our| his| her)? )avatar)";

    /// <summary>Nouns that ask for something only with a verb: "the text is mirrored" does not.</summary>
    private const string Object = "(?:thumbnails?|chapters?|animations?|stickers?|emojis?|logos?|titles?|text(?! message))";

    private const string Verb =
        "(?:translate|dub|transcribe|stabili[sz]e|upscale|enhance|denoise|sharpen|colori[sz]e|colou?r (?:grade|correct)|(?<!(?:with|using|and|fill|a) )blur(?!(?:red|ry)? ?(?:the )?(?:sides|borders|bars|edges|empty|background))|pixelate|(?<!\\b(?:camera|cam|webcam|phone|selfie|tablet|laptop) )reverse(?!d? (?:the |my |our |all the )?(?:text|writing|letters?|lettering|words?|sign|logo|numbers?))(?! {it}(?:the other way |from )?(?:left|right|horizontal|vertical|top|up|its order))|"
        + "(?<!\\b(?:the|a|an|our|my|this|that|hero|background|video|gif|short|animation|hover|seamless|endless|perfect|header|banner|product|drum|looped|small|little|nice|homepage|silent|hero image|page|ambient)[ ])loop(?![ -]?(?:ready|able)|s? (?:on|for|of|in|at|behind|is|was|has) (?:the|our|my|a|your|his|her)\\b)|(?<!\\bin )split|animate(?!d ?(?:gif|webp|image|picture|pic|sticker))|restore|brighten|darken|undistort|deinterlace)";

    private const string ZhThing = "(?:字幕|水印|滤镜|特效|转场|贴纸|配音|旁白|马赛克|片尾(?![ ]?(?:[0-9¤有是那的处]|大|约))|封面|动画(?!质))";

    private const string ZhNoise = "(?:[猫狗鸡鸟蝉虫]叫?|犬吠|孩子?哭|小孩哭|婴儿哭|哭|咳嗽|打嗝|喷嚏|喘气|呼吸|键盘|鼠标|敲门|关门|脚步|汽?车|喇叭|鸣笛|警报|铃|手机响|电流|雨|雷|流水|水|风扇|空调|装修|电钻|割草机|机器|马达|发动机|鞭炮|广播|隔壁|路人|旁人|吵架|嘘)(?:的|那种|那个)?(?:嗡嗡|滋滋|沙沙|呼呼|轰轰|吱吱|嗒嗒|哒哒|咔咔|嘶嘶|哗哗|隆隆)?(?:的)?(?:声音?(?!道|明|势)|噪音)";

    private const string Tail = "(?: (?:in|into|to|with|using|by|from) (?:ai|english|chinese|mandarin|spanish|french|german|japanese|korean|portuguese|italian|russian|arabic|hindi))*";

    private const string Shape = "(?:[0-9] ?[:比] ?[0-9]|竖|直式|直屏|横[屏版式]|方形|正方)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // What is not wanted, or is to stay as it is, needs no doing.
        (Pattern.En("(?:{not}|keep|leave|preserve|retain) (?:add(?:ing)? |change |touch |use |apply |lose |losing |remov(?:e|ing) )?(?:the |any |a |my |all |existing )*(?:" + Thing + "|" + Object + ")(?! (?:becoming|getting|going|turning|looking) )"), Nothing),
        (Pattern.En("{not} " + Verb + " {it}"), Nothing),
        // Where something is, is no wish about it: "off the bottom, where the watermark sits".
        (Pattern.En("(?:where|because|since|as) (?:the|a|an|that|their|its|some|there's a|there is a) (?:[a-z]+ )?" + Thing + " (?:is|are|was|sits?|shows?|appears?|goes|used to be|covers?|hangs?|starts?|lives?)"), Nothing),
        // Why it is asked, or what becomes of the result.
        (Pattern.Zh("(?<!\\b(?:can|could|may|might|should|shall|do|would|if|what|how)[ ])\\b(?:i|we) (?:(?:often|usually|also|always|mostly|sometimes|regularly|only) )?" + Verb + "\\b(?: (?:it|them|this|that)\\b)?"), Nothing),
        (Pattern.En("(?:i|we|he|she|they)(?:'ll| will| want to| need to| have to| must|'m going to| am going to| are going to| plan to| can) " + Verb + " (?:it|them|this|that) (?:later|myself|ourselves|himself|herself|themselves|afterwards?|at work|tomorrow|anyway)|for (?:my|our|his|her|their) " + Verb + " [a-z]+"), Nothing),
        (Pattern.En("(?<!\\bmake (?:it )?)so (?:that )?(?:i|we|he|she|they|people) (?:can|could) " + Verb + "(?: (?:it|them|this|that))?|(?:my|our|his|her) (?:job|work|task) (?:is|means) (?:to )?" + Verb + "(?: (?:it|them|these|those))?"), Nothing),
        (Pattern.En("(?:i|we|he|she|they|(?:my|our|the|his|her|their|another) [a-z]+)(?:'ll| will) (?:then |later |also )?(?:" + Verb + "(?: (?:it|them|this|that))?|(?:add|put in|make|do|burn in|insert|create) (?:the |my |our |a |some )*(?:" + Thing + "|" + Object + "))"), Nothing),
        (Pattern.En("(?:(?:it|this|that|which|gif|clip|video|they)(?:'ll| will|'s going to| is going to| can)|needs to|need to|has to|have to|must|should) (?:be able to |play on )?(?:a )?loop (?:in|on|as|inside|within|behind) (?:my|our|the|a|an|his|her|their) [a-z]+"), Nothing),
        (Pattern.Zh(ZhThing + "(?:的事|那块|就|也|都|还|先| )*(?:不用|不要|别|不必|无需|不)(?:你|再)?(?:管|动|碰|改|理|加|弄|处理|调|要)(?:它|了)*"), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不加|无需|保留|不需要|不)(?:加|添加|去掉|去除)?(?:字幕|水印|滤镜|特效|转场|贴纸|配音|旁白)"), Nothing),

        (Pattern.En("(?:chop|cut|slice|split|divide|break) {it}(?:in|into) (?:half|1/2|two|2)(?: (?:parts|pieces|halves))?(?=[^.;!?]{0,40}\\b(?:first|second|last|other|front|back|1st|2nd) (?:part|half|bit|piece|one|1/2))"), NotSupported),
        (Pattern.En(Verb + "d? {it}(?:with (?:the|an?)? ?other (?:clip|video|file)s? ?)?(?:to (?:[248] ?k|[0-9]{3,4}p|hd|full hd))?" + Tail), NotSupported),
        (Pattern.En("(?:ai|automatic)? ?" + Do + "(?:(?:english|chinese|spanish|french|german|japanese|korean|animated|auto|automatic|burned in|ai|fancy|nice) )*(?<!\\b(?:crop|cut|trim|chop|slice)(?: off| out| away)? (?:the |that |my )*)" + Thing + Tail), NotSupported),
        (Pattern.En("(?:add|put|burn|generate|create|make|remove|delete|drop|lose|get rid of|apply|use|insert|include|hide|replace|change|detect|animate) (?:(?:the|a|an|some|my|all|any|its|animated|nice|fancy) )*" + Object + "(?! ?(?:webp|gif))"), NotSupported),
        (Pattern.En("(?:remove|replace|change|blur|cut out|delete) (?:the )?background(?: (?:music|noise|song|sound|voice|audio))?"), NotSupported),
        (Pattern.En("(?:remove|reduce|clean up|filter(?: out)?|cancel|get rid of|kill|suppress|take out|cut out|eliminate|lose) (?:the |all |any |that |this )*(?:(?:audio|sound|wind|background|traffic|street|fan|annoying|constant) )*(?:noises?|chatter(?:ing)?|murmur(?:ing)?|babble|din|racket|hiss(?:ing)?|hum(?:ming)?|echo|static|buzz(?:ing)?|crackl(?:e|ing)|reverb)"), NotSupported),
        (Pattern.En("(?:the |that |this |all the |any )(?:[a-z]+ )?(?:noises?|echo|reverb|hiss(?:ing)?|hum(?:ming)?|buzz(?:ing)?|crackl(?:e|ing)|static|wind|rumble|whine|din)(?: (?:in|of|from|on|at) [a-z ]{2,24}?)? (?:has to|have to|needs? to|must|should) (?:go|disappear|vanish|come out|be (?:gone|removed|cut(?: out)?|filtered(?: out)?|reduced|cleaned(?: up)?|taken out))"), NotSupported),
        (Pattern.En("(?:take|get|edit|filter|cut|clean|tune) (?:the |that |all |this |any |annoying |constant |background |wind ){1,3}(?:noises?|hum(?:ming)?|hiss(?:ing)?|buzz(?:ing)?|echo|static|crackl(?:e|ing)|reverb|wind|traffic|chatter|rumble|click(?:s|ing)?|pops|whine|din|racket) out"), NotSupported),
        (Pattern.En("(?:remove|replace|change|swap|isolate|separate|fix|sync) (?:the |its )?(?:music|song|soundtrack|vocals?|voices?|audio with [a-z ]{1,40})"), NotSupported),
        (Pattern.En("replace (?:the |its )?(?:audio|sound)(?: track)?"), NotSupported),
        (Pattern.En("(?:remove|erase|delete|replace|swap) (?:the |all |my |that |this |a |some )*(?:[a-z]{3,10} )?(?:people|persons?|faces?|objects?|guys?|man|men|woman|women|dude|kid|kids|strangers?|someone|lady|photobombers?|passers ?by|tourists?|cars?)"), NotSupported),
        (Pattern.En("(?:generate|create) (?:a |an |me |some |the )*(?:[a-z]+ )?(?:video|image|picture|clip|scene|music|song|script|story|intro|outro)(?: (?:of|about|with) [a-z ]{1,40})?"), NotSupported),
        (Pattern.En("(?:in |to |make {it})?(?:black ?(?:and|n|&|'n'?|'n|un|/) ?white|b ?(?:&|and|n|/) ?w|bw|grayscale|greyscale|sepia|monochrome)"), NotSupported),
        (Pattern.En("(?:(?:increase|decrease|adjust|raise|lower|reduce|fix|improve|boost|change|invert|flip|swap) (?:the )?)(?:brightness|contrast|saturation|colou?rs?|exposure|white balance)"), NotSupported),
        // "Filmed in 4k HDR", "it's HDR": how it is.
        (Pattern.En("(?:filmed|shot|recorded|captured|taken|films|shoots|records|it's|its|it is|they're|that's)(?: (?:it|all|everything|in|as|with|on|an?|my|the|is|[48] ?k|i ?phone|pixel|galaxy|gopro|[a-z]?[0-9]{1,2}|pro|max|ultra|plus|hlg|10 bit|dolby|vision|,))* hdr(?:10)?|[248] ?k,? hdr(?:10)?(?! to)"), Nothing),
        (Pattern.Zh("(?<=¤,? ?)hdr(?:10)?(?![a-z0-9]|,? ?to\\b)"), Nothing),
        (Pattern.En("super resolution|face swap|deepfake|motion tracking|picture in picture|3d(?! ?(?:print|model|scan|file|render|animation|film|movie|glasses|tv))|hdr"), NotSupported),
        (Pattern.En("(?:resize|scale|reduce|lower|shrink|downscale) (?:{it})?(?:the )?(?:resolution|dimensions|frame) ?(?:to|by|in)? {p}"), NotSupported),
        (Pattern.En("(?:scale|resize|downscale|shrink|size) (?:down )?(?:the |my )?(?:picture|image|frame|width and height|dimensions)(?: down| size)? (?:to|by) {p}|{p} as (?:wide|tall|high|broad)(?: (?:and|by) {p} as (?:wide|tall|high|broad))?"), NotSupported),
        (Pattern.En("halve (?:the |its )?(?:resolution|dimensions|width|height|frame ?rate)(?: and (?:the )?(?:width|height))?|(?:resolution|dimensions|width|height)(?:,? (?:and|&) (?:the )?(?:width|height))?(?: (?:is|are|to|be|should|must|can|could|please|both))* halved(?:,? width (?:and|&) height)?|half (?:the )?(?:resolution|dimensions|width and height|height and width)"), NotSupported),
        (Pattern.En("(?:(?:reduce|cut|lower|drop|decrease)(?: by)? )?{p} (?:of )?(?:the |its )?(?:resolution|dimensions|width|height|frame rate|framerate|frame size|picture size|image size)"), NotSupported),

        (Pattern.Zh("(?:(?:添加|加上?|加个|生成|制作|做|去除?掉?|移除|消除|删除?掉?|擦掉|抹掉|使用|用|识别|换|配上?|打上?|弄|要)(?:1 ?个|个|1 ?些|些|上)?(?:我的|原来的|这个|那个)?|(?<=^|[,.;!?+&] ?))(?:中文|英文|双语|自动|中英文|中英)?" + ZhThing + "(?![条栏]|要|得|能|看|位|那种)"), NotSupported),
        (Pattern.Zh("(?:把|将)?(?:中文|英文|双语|自动|中英文|中英)?" + ZhThing + "(?:都|全|也|给我)*(?:去掉|去除|去了|删掉|删除|消除|消掉|移除|擦掉|抹掉|换掉|换成|加上|打上)"), NotSupported),
        (Pattern.Zh("(?:把|将)[^,.;!?¤]{0,8}(?:路人|行人|人|脸|车|物体|东西|杂物)(?:都|给)? ?(?:去掉|去除|删掉|抹掉|擦掉|消掉|消除|p ?掉|p ?了|抠掉|抹去|移除)"), NotSupported),
        (Pattern.Zh("(?:把|将)[^,.;!?¤]{1,12}? ?p ?(?:掉|走|了)(?! ?[0-9])"), NotSupported),
        (Pattern.Zh("[^,.;!?¤]{0,10}(?:路人|行人|杂物|电线杆?|垃圾桶|闲人|游客) ?(?:都|给|全)*(?:去掉|去除|抹掉|擦掉|消掉|消除|p ?掉|抠掉|移除)|(?:p ?掉|抹掉|擦掉|抠掉|消除|去掉)[^,.;!?¤]{0,10}(?:路人|行人|杂物|电线杆?|垃圾桶|闲人|游客)"), NotSupported),
        // 背景虚化一下; beside a shape, it is what fills the sides.
        (Pattern.Zh("(?<!" + Shape + "[^!?]{0,60})(?<=^|[,.;!?] ?)(?:把|将)?(?:人物|我|后面的?|身后的?)?背景(?:给我|帮我|也|都|再)*(?:虚化|模糊)(?: ?1 ?)?(?:下|点|些)?(?= ?(?:$|[,.;!?]))(?![^!?]{0,60}" + Shape + ")"), NotSupported),
        (Pattern.Zh("(?:(?:去除?掉?|移除|替换|更换|换掉?)(?:视频)?(?:的)?背景(?:音乐|噪音|声音)?|(?<!(?:用|以|加|配|带|填|补|要|成|两边|2 边|边|侧|四周|上下|左右|旁边|边上|空白处?|其余|两侧)(?:的|都|上)*|(?:[0-9]:[0-9]{1,2}|竖|横|方形|正方|版|屏)[^.;!?]{0,12})(?:虚化|模糊)(?:视频)?(?:的)?背景(?!填|补|垫|铺|做|来|充))|抠图|抠像|绿幕"), NotSupported),
        (Pattern.Zh("(?:翻译|翻|译)(?:成|为)(?:中|英|日|韩|法|德|俄|粤|国|西班牙|繁体|简体)(?:文|语|字|体)?(?:的)?(?:字幕|文字|版本?)?(?:放上去|加上去|打上)?|翻译(?!公司|社|官|员|软件|版|课|专业|稿|组|机|家|那边|老师)|(?:加|配|做|弄|生成|打)(?:上|个)?(?:双语|中英)(?:字幕)?"), NotSupported),
        (Pattern.Zh("(?:人声|伴奏|背景音乐?|音乐|说话声?|歌声|对白)(?:和|跟|与|同)[^,.;!?¤]{1,8}(?:分开|分离|拆开|剥离)(?:来|成[^,.;!?¤]{1,8})?|分离(?:人声|音轨|伴奏|音频)"), NotSupported),
        (Pattern.Zh("(?:去掉?|去除|消除|消掉|移除|提取|分离|除掉|减少|降低)(?:背景)?(?:里|中)?(?:的)?(?:人声|伴奏|风声|杂音|噪声|噪音|回声|电流声|杂声)|(?:把|将)?(?:[^,.;!?¤]{0,6}的)?(?:嗡嗡|滋滋|沙沙|呼呼|嗞嗞|咔咔|哒哒|轰轰|机器|空调|风扇|马达|施工|装修|键盘|油烟机)(?:的)?(?:声音?|响)?(?:都|给我|帮我)?(?:去掉|去除|消除|消掉|弄掉|关掉|除掉|滤掉)|(?:把|将)?(?:背景)?(?:人声|风声|杂音|噪声|噪音|回声|电流声|杂声)(?:都|给我|帮我)?(?:去掉|去除|消除|消掉|去了|减少|(?:去|消|除) ?1 ?[去消除下])|降噪|去噪|去除?噪音|消除噪音|倒放|反转播放|稳定画面|防抖|美颜|调色|上色|换脸|锐化|(?:ai|超分) ?(?:放大|增强|修复)|超分辨率|画质(?:增强|修复)|黑白"), NotSupported),
        // One sound out of the others: 把狗叫声消掉, 去掉里面的咳嗽声.
        (Pattern.Zh("(?:把|将)?" + ZhNoise + "[, ]{0,2}(?:都|全|给我|帮我|也|能不能|可以|能|请|麻烦|把它|想)*(?:去掉|去除|消除|消掉|消了|弄掉|弄没|除掉|滤掉|盖掉|抹掉|抹了|剔除|去了|p ?掉|(?:消|去|除|滤|降|清|处理|清理|过滤)(?: ?1 ?)(?:下|消|去|滤))|(?:去掉|去除|消除|消掉|弄掉|除掉|滤掉|抹掉|过滤)(?:里面?|视频里?|中间)?(?:的|那个|那些|那阵)*" + ZhNoise), NotSupported),
        (Pattern.Zh("(?:自动|智能|能不能|可以|帮我|给我|请|,)*上(?:个|点|1 ?个|1 ?下)?(?:中文|英文|双语|中英|繁体|简体)?字幕"), NotSupported),
        (Pattern.Zh("(?:给|把|将)?(?:[^,.;!?¤]{0,6})打(?:上)?(?:码|马赛克)|(?:循环|重复)播放(?: ?[0-9]{1,3} ?[次遍])?|(?<!(?:音乐|歌曲?|曲子|配乐|bgm)[^,.;!?]{0,4})(?:循环|重复) ?[0-9]{1,3} ?[次遍回]|倒着放(?!拍|录|着拍|的时候|了拍)"), NotSupported),
        (Pattern.Zh("(?:加|做|配|来|整|弄)(?:上)?(?: ?1 ?)?(?:个|段|条)?(?:酷炫的?|好看的?)?(?:片头|片尾|开场|结尾)(?:动画|特效|视频|模板)"), NotSupported),
        (Pattern.Zh("(?:画面)?(?:定住|定格(?!动画|片|感|味)|冻结)(?: ?[0-9.]+ ?秒)?|(?:加|画|放|贴)(?:上|个|1 ?个| ?1 ?)*(?:箭头|圆圈|红圈|贴图|图标|相框|边框)"), NotSupported),
        (Pattern.Zh("(?:配音|翻译|翻)(?:成|为)(?:普通话|国语|粤语|[英中日韩法德俄]文|[英汉日韩法德俄]语)"), NotSupported),
        // Where it is to go when it is done is nothing that is done here.
        (Pattern.En("(?:put|post|upload|publish|share|send|stick) (?:it|this|that|the (?:video|result|clip))(?: (?:straight|directly|right|up))* (?:on|to|onto|in) (?:my|our|the) (?:[a-z]+ ){0,2}(?:channel|account|page|feed|profile|story|wall|timeline|blog)(?: (?:for me|when (?:you're|you are|it's|it is|that's) (?:done|finished|ready|through)|straight away|afterwards|once (?:you're |it's )?(?:done|finished|ready)))"), NotSupported),
        (Pattern.Zh("(?:弄|剪|做|压|处理|搞|转|改|修)?(?:好|完|完成|搞定|弄完)(?:了)?(?:之?后|以后)?[, ]?(?:直接|就|请|麻烦|自动)*(?:帮我|替我|给我)(?:直接|自动|就)*(?:发布?|传|上传|投稿?)(?:到|去|上|在)(?:我的?)? ?(?!邮箱|我|群里?|手机)[^,.;!?0-9]{1,14}"), NotSupported),
        (Pattern.Zh("(?:生成|创作|制作)(?:一?[个段张首]|1 [个段张首])?(?:新的?)?(?:视频|图片|音乐|歌曲|脚本)"), NotSupported),
        (Pattern.Zh("(?:提高|降低|调整|增加|增强)(?:视频)?(?:的)?(?:亮度|对比度|饱和度|色彩|曝光)"), NotSupported),
        (Pattern.Zh("(?:帧率|帧数|帧速率?)(?:降低|减少|减小|减|降)?(?:到|至|成|为)?(?:原来的)? ?{p}"), NotSupported),
        (Pattern.Zh("(?:(?:视频|画面)?(?:的)?(?:长宽|分辨率|解析度|帧率|帧数|时长|片长|长度|宽高|长和宽|宽和高|长与宽|边长|宽度|高度|画幅|画面(?:的)?(?:尺寸|大小)?)(?:都|各|全|再|也|同时)*(?:降低|缩小|减小|减少|变小|缩短|剪短|小|短|缩|减|降|砍|变|改|调|只要)?(?:到|为|至|成|掉|了)?(?:原来|现在)?(?:的)? ?(?:{p}|减半))"), NotSupported),
        (Pattern.Zh("(?:分辨率|尺寸)(?:降低|缩小|减小|减|降)?(?:到|为|至|成)?(?:原来的)? {p}"), NotSupported),
    ];
}
