using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Cropping by sides ("crop 100 pixels from the top", 裁掉左边10%), to a size ("crop to 640x480 from the top left"), and black bars.</summary>
internal sealed class CropWords : TableRule
{
    private const string Bare = "(?:crop|cut|trim|shave|chop|slice|take|remove|lose|get rid of|snip|lop|hack|knock|strip|drop|delete|ditch|erase|clip|lop)";
    private const string Verb = Bare + "(?: {it})?(?: (?:off|out|away))?(?: (?:about|around|roughly|exactly|the|just|only))*";
    private const string Amount = "(?:(?<n>" + Pattern.Number + ") ?(?<unit>px|pixels?|percent|像素)|(?<part>\\b1/[2-9]\\b|\\b1/1[0-9]\\b|\\b[2-4]/[3-9]\\b|\\b2/5\\b|(?:third|quarter|fourth|fifth|sixth|eighth|tenth)(?! (?:of (?:a|an)|time))))";
    private const string OneSide = "(?<side>top ?most|upper ?most|upper|top|lowest|lower|bottom ?most|bottom|left ?most|left|right ?most|right)(?: (?:hand )?(?:side|edge))?";
    private const string Side = "(?<side>top and (?:the )?bottom|bottom and (?:the )?top|left and (?:the )?right|right and (?:the )?left|(?:each|every|all|both) (?:sides?|edges?)|all (?:four|4|around)(?: sides)?|sides|top ?most|top|bottom ?most|bottom|left ?most|left|right ?most|right)(?: (?:side|edge|hand side|hand edge|border|part|of {it}))?";
    private const string NotTime = "(?! (?:of (?:the )?(?:time|length|duration|minutes?|seconds?|lines?)|(?:seconds?|minutes?|frames?)))";
    /// <summary>Joins a further side: "plus", "as well as".</summary>
    private const string Also = "(?:and|plus|also|then|another|as well as|along with|together with|&|\\+|,)(?: ?(?:and|plus|also|then|another|again|the))*";
    private const string Box = "(?:area|region|box|part|window|rectangle|section|piece|patch|block|square|cut ?out|portion|crop)";
    private const string Centred = "(?:cent(?:ered|red|er|re)|central|middle|inner)";
    private const string KeptSide = "(?<keep>top|upper|bottom|lower|left|right)";
    private const string Half = "(?<part>[1-9]/[2-9]|half|thirds?|quarter|(?<percent>[0-9]{1,2}) ?percent)";
    private const string From = "(?: (?:off|away|out))? (?:off|from|of|at|on|on each of|along|down|across)? ?(?:of )?(?:the |its |each )?(?:very )?";

    /// <summary>Takes away what the clause before it named.</summary>
    private const string TakeThem = "(?:so |and |please |can you |could you |pls |just |i want |i'd like |want |needs? |should |must |to |be )*(?:" + Bare + " (?:(?:it|that|those|them|these|this|the)(?: (?:whole |entire )?(?:side|strip|bar|banner|band|bit|part|edge|area|section|row|column|(?:[0-9]{1,4} ?)?(?:px|pixels?|percent)))|(?:it|that|those|them|these|this|'?em|all of (?:it|that)))(?: (?:off|out|away))?|(?:crop|cut|trim|chop|remove)(?:ped|med|d)? (?:off|out|away)?)";
    /// <summary>What is told of a thing in the picture.</summary>
    private const string Told = "(?:[^.;!?¤0-9]|(?<![0-9])[0-9]{1,3} (?=[a-z]{3,})(?!pixel|percent|sec|min)){0,60}?";
    private const string Where = "(?:(?:along|at|on|across|down|in|over|to) (?:the |my |its )?(?:very |far )?" + OneSide + "|(?:the |my )" + OneSide + " (?:has|shows|holds|contains|is|carries))\\b";
    private const string Thick = "(?<n>[0-9]{1,4}) ?(?<unit>px|pixels?) (?:high|tall|wide|thick|deep|broad|in height|in width)\\b";
    private const string Strip = "(?:(?:it|that|those|them|these|this|the)(?: (?:whole |entire |black |white |ugly )?(?:side ?bar|task ?bar|tool ?bar|status ?bar|menu ?bar|side|strip|bar|banner|band|bit|part|edge|area|section|row|column|ticker|line|dock|ribbon|panel|header|footer|border))?)";
    private const string TakeStrip = "(?:" + TakeThem + "|(?:so |and |please )*(?:can|could|should|may|must) " + Strip + " (?:please )?(?:go\\b|(?:be )?(?:cropped|cut|removed|trimmed|taken|chopped)(?: (?:off|out|away))?))";
    private const string Size = "(?<w>[0-9]{2,5}) ?(?:px)? ?(?:x|\\*|by) ?(?<h>[0-9]{2,5}) ?(?:px|pixels?)?";
    private const string ZhVerb = "(?:(?:裁剪?|剪|切|去|砍|删|拿|弄|搞)(?:掉|去|除|走)|(?:裁|剪|切|砍|删)了|移除)";
    private const string ZhThenGone = "(?:" + ZhVerb + "|不要了|不要(?=$|[,.;!?]))";
    private const string ZhSide = "(?<side>上下|左右|(?:四|4 )[周边]|(?:两|2 )[边侧]|顶部|底部|底下|上头|下头|(?:最)?[左右上下顶底](?:边|侧|方|面|端|部|头)?)(?:两边|两侧|两端)?";
    private const string ZhAnchor = "(?<anchor>左上角?|右上角?|左下角?|右下角?|正?中间|正?中央|中心|正中|上方|下方|左边|右边)";
    private const string ZhAmount = "(?:(?:[这那]|大概|大约|约|差不多|各|掉|了) ?)*" + Amount + "(?:左右)?";
    private const string ZhBars = "(?:上下|左右|两边|两侧|四周)?(?:的)?黑(?:边|条|框)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:crop|cut|trim|remove|get rid of|delete|take|strip|lose|erase|ditch|kill|drop)(?: (?:out|off|away))? (?:the |those |these |any |all |ugly |annoying |horrible |big )*(?:letter ?box|pillar ?box|black|side|empty)[- ]?(?:ing )?(?:bars?|bands?|borders?|stripes?|edges|frame|area|space)"), Bars),
        (Pattern.En("(?:cut|crop|trim|take|get|chop) (?:the |those |these |my )?(?:ugly |annoying )?black (?:bars?|bands?|borders?|stripes?|edges)(?: (?:at|on|from) [a-z ]{2,30}?)? (?:off|away|out)"), Bars),
        (Pattern.En("black (?:bars?|bands?|borders?|stripes?|edges|frame)\\b[^.;!?¤]{0,60}?[,.;] ?(?:and |so |please |can you )*(?:crop|cut|trim|remove|get rid of|delete|take|strip|lose|erase) (?:it|them|those|these|that|'?em|the lot)(?: (?:out|off|away))?"), Bars),
        (Pattern.En("black (?:bars?|bands?|borders?|stripes?|edges|frame)(?: (?:at|on|around|above|left|round) [a-z ]{2,24}?)? (?:(?:really |all |both )?(?:needs? to|ha(?:s|ve) to|must|should|can|could|gotta|got to|may|might as well) (?:all |both |please )?(?:go\\b|be (?:removed|cut|cropped|gone|deleted|taken (?:off|out|away)|dropped)|disappear|come off|vanish))|black (?:bars|borders|stripes)[^.;!?¤]{0,40}?[,.;-] ?(?:off|away|out) with (?:them|those|it)"), Bars),
        (Pattern.Zh("(?<!(?:留|加|补|要|带|用|垫)(?:上|着|点|个)?)黑(?:边|条|框)[^.;!?¤]{0,12}?[,.]? ?(?:请|帮我|给我|麻烦|都|全|把它们?|,)*(?:去掉|去除|拿掉|裁掉|切掉|删掉|剪掉|去了|裁了|除掉)(?!视?频?的?(?:声|原声|音|字|标题|水印|背景|片|开头|结尾|前|后(?!压|再|转|缩|输|导|[,.;])|头|尾))"), Bars),
        (Pattern.En("(?:crop|cut|trim|remove|get rid of|delete|take|strip|lose|erase)(?: (?:out|off|away))? (?:the |those |these |any |all )*(?:black )(?:bars?|bands?|borders?|edges|frame)(?: (?:out|off|away))?(?: (?:at|on|from) (?:the )?" + Side + ")?"), Bars),
        (Pattern.En("(?:bars?|bands?|borders?|stripes?|letter ?box(?:ing)?|pillar ?box(?:ing)?)\\b[^!?¤]{0,80}?[,.;] ?(?:so |and |please |can you |could you )*(?:crop|cut|trim|remove|get rid of|delete|take|strip|lose|chop)(?: (?:off|out|away))? (?:the|those|these) (?:black )?(?:bars|bands|borders|stripes)(?: (?:off|out|away))?"), Bars),
        (Pattern.En("without (?:the |those |these |any )+(?:ugly |annoying |big )*(?:black )?(?:bars|borders|stripes|edges)(?: (?:round|around|on|at|above|beside|left|in) [a-z ]{2,24})"), Bars),
        (Pattern.En("(?:crop|remove|get rid of|delete|take|strip)(?: (?:out|off|away))? (?:the )?(?:letter ?box(?:ing)?|pillar ?box(?:ing)?)(?: bars)?"), Bars),
        (Pattern.Zh("(?:" + ZhVerb + "|移除|消除|删除?掉?)" + ZhBars + "|(?:^|(?<=[,.;!+&、] ?)|帮我|请|先)去(?:掉|除)?" + ZhBars + "|(?:把|将)?" + ZhBars + "(?:都|给)?(?:" + ZhVerb + "|去 ?1 ?[下去])"), Bars),

        // "Crop to a centred 800x800 piece", "a 500 by 700 piece cut from the middle": a box of the picture, by its place or its name.
        (Pattern.En("(?:(?:crop|cut|trim|chop|remove|lose)(?: (?:off|out|away))? (?:everything|all)(?: else)? (?:but|except|apart from|other than)(?: for)?|crop|cut|trim|chop|slice|reduce|take|keep|extract|punch|want|need|get|give me|show|leave|only|just)(?: (?:out|down|me|only|just))*(?: (?:it|this|that|the (?:picture|image|frame|video|shot)))?(?: (?:down|out))?(?: to)?(?: just| only)? (?:(?:the|a|an|one|that) )?(?:" + Centred + " " + Box + " (?:of |measuring )?" + Size + "|" + Centred + " " + Size + "(?: " + Box + ")?|(?<anchor>(?:top|bottom|upper|lower) (?:left|right)) " + Size + "(?: " + Box + ")?|" + Box + " (?:of |measuring )" + Size + "|" + Size + " " + Box + ")(?: (?:cut|cropped|taken|punched))?(?: of the (?:picture|image|frame|video|shot))?(?: (?:(?:out )?(?:of|from|in|at|around) )?(?:the )?(?:very |exact |dead )?" + AnchorWords.English + ")?"), Area),
        (Pattern.Zh("(?:裁剪?|截|抠|切|剪)(?:成|为|到|出)?(?:1 ?[个块])?(?<anchor>居中|正?中间|正?中央|中心)的? ?" + Size + "(?:像素)?|(?:从|在)?(?:视频|画面|图像)?(?:的)?" + ZhAnchor + "(?:的|部分|位置|里| )*(?:截取|截|裁剪|裁切|裁|抠|切|取)[^,.;!?2-9]{0,6}?(?<w>[0-9]{2,5}) ?(?:乘以?|x|\\*) ?(?<h>[0-9]{2,5})(?:像素)?"), Area),
        // "Crop to the left half" keeps it, as "keep the top third of the picture" does.
        (Pattern.En("(?:(?:crop|cut|trim|chop|reduce)(?: (?:it|this|that|the (?:picture|image|frame|video|shot)))?(?: down| in)? to(?: just| only)?|(?:keep|only|just|want|need|use|show|leave|save)(?: (?:me|only|just))*) (?:the |its |my )?(?:very )?" + KeptSide + "(?: hand)? " + Half + "(?: of (?:the |my |its )?(?:image|picture|frame|screen|video|shot|clip))?"), PartOfSide),
        (Pattern.En("crop {it}(?:down )?(?:to )?(?:the )?(?:(?:middle|cent(?:er|re)|central|inner) )?" + Size + "(?: (?:pixels )?(?:from|in|at|around|of) (?:the )?" + AnchorWords.English + ")?"), Area),
        (Pattern.En("crop (?:(?:the|my|this|our|that) (?:[a-z]+ ){1,3})?(?:{it}|it )?(?:down )?to (?:just |only )?(?:the |an? |that )?" + Size + " (?:area|region|box|part|window|rectangle|section|piece|patch|block|cut ?out)(?: (?:(?:out )?(?:of|from|in|at|around) )?(?:the )?(?:very |exact |dead )?" + AnchorWords.English + ")?"), Area),
        (Pattern.Zh("从?(?<anchor>左上角?|右上角?|左下角?|右下角?|中间|中心|正中|上方|下方|左边|右边)?(?:开始)?(?:裁剪|裁切|裁)(?:成|为|到|出) ?" + Size + "(?:像素)?"), Area),
        (Pattern.Zh("(?:截取|截|裁剪|裁切|裁|抠|切|抓|只?取|只?要|只?留|保留)(?:出来?|下来?|取)?(?:视频|画面|图像)?(?:的)?" + ZhAnchor + "(?:的|部分|那块|那部分|1 ?块|区域|位置|画面| )* ?" + Size + "(?:像素)?(?:的)?(?:区域|部分|画面|方块|范围|那块|大小)?"), Area),
        // 正中间640x480那块，裁出来就行.
        (Pattern.Zh("(?:把|将)?(?:视频|画面|图像)?(?:的)?" + ZhAnchor + "(?:的|部分|那块|区域| )* ?" + Size + "(?:像素)?(?:的)?(?:那|这)?(?: ?[1¤] ?)?(?:块|片|部分|区域|方块|范围)?[, ]{0,2}(?:请|帮我|给我|把它|单独|就|只|麻烦)*(?:裁剪?|截|抠|切|剪|取)(?:出来?|下来?|取)"), Area),
        (Pattern.Zh("(?:视频|画面|图像)?(?:的)?" + ZhAnchor + "(?:的|部分|那块|区域|位置|画面|给我|帮我|直接| )*(?:截取|截|裁剪|裁切|裁|抠|切|抓|取|留)(?:出来?|下来?|1 ?块|1 ?个|个|取| )* ?" + Size + "(?:像素)?(?:的)?(?:区域|部分|画面|方块|范围)?"), Area),

        (Pattern.En("(?:crop|cut|take|extract|punch|keep|only|just|want|need|show|leave)(?: out)? (?:me )?(?:a |an |the |one |that )?" + Size + " (?:box|square|area|window|region|rectangle|piece|patch|cut ?out|section|part|bit)(?: (?:out )?(?:of|from|in|at|around) (?:the )?(?:very |exact |dead )?" + AnchorWords.English + ")?"), Area),
        (Pattern.En("(?:along|at|on|across|down|in) (?:the |my )?(?:very |far )?" + OneSide + " (?:(?:is|takes(?: up)?|has|covers|eats(?: up)?|about|around|of|roughly|measures|it's|which is|needs|there's|there is|there are|an?) ?){1,3}" + Amount + "(?: (?:high|tall|wide|thick))?[^!?]{0,60}?[,;.:-] ?" + TakeThem), Margin),
        // "There's a 100 px toolbar along the top. Cut it off."
        (Pattern.En("(?:a |an |the |about )?" + Amount + "(?: (?:high|tall|wide|thick|of))? (?:[a-z]+ ){1,6}?(?:along|at|on|across|down|in) (?:the |my )?(?:very |far )?" + OneSide + "\\b[^!?]{0,100}?[,;.:-] ?" + TakeThem), Margin),
        // "A ticker runs along the bottom, 90 px tall. Remove it": a thing in the picture, how thick it is and where, in any order.
        (Pattern.En(Where + Told + Thick + Told + "(?:[,;.:)-] ?){1,4}(?:[^.;!?¤0-9]{0,60}?[,;:.-] ?)?" + TakeStrip), Margin),
        (Pattern.En(Thick + Told + Where + Told + "(?:[,;.:)-] ?){1,3}(?:[^.;!?¤0-9]{0,60}?[,;:.-] ?)?" + TakeStrip), Margin),
        (Pattern.En(Verb + " " + Amount + From + Side + NotTime), Margin),
        // "Take 5 percent of the picture away left and 5 right".
        (Pattern.En(Verb + " " + Amount + "(?: of (?:the |my )?(?:picture|image|frame|video|screen|width|height))? (?:off|away|out) (?:(?:on|at|from) )?(?:the )?" + Side), Margin),
        (Pattern.Zh("(?<![a-z])(?:" + Also + ") ?(?<n>[0-9]{1,4})(?: ?(?<unit>px|pixels?|percent))? (?:(?:off|from|at|on) )?(?:the )?(?<side>left|right|top|bottom)(?= ?(?:$|[,.;!?)]|and\\b|too|as well|side))"), AndMargin),
        (Pattern.En(Verb + " " + Side + "(?: by)? " + Amount + NotTime), Margin),
        (Pattern.Zh("(?<![a-z])(?:" + Also + ") ?" + Amount + From + Side), AndMargin),
        (Pattern.Zh("(?<![a-z])(?:" + Also + ") ?(?<n>[0-9]{1,4}) (?:off|from|at|on) (?:the )?(?:very )?" + Side), AndMargin),
        (Pattern.En("(?:the )?(?:very )?" + OneSide + " " + Amount + "\\b[^.;!?]{0,90}?[,;.:-]? ?" + TakeThem), Margin),
        (Pattern.En(Verb + " " + OneSide + " " + Amount), Margin),
        (Pattern.En("(?:on|at|in|along|down|across|to|is|the) (?:the )?(?:very |far )?" + OneSide + "\\b[^.;!?¤0-9]{0,40}?[,;.:-] ?(?:so |and |please |can you |could you |pls |just )*" + Verb + " " + Amount + "(?! (?:off|from|of) (?:the )?(?:size|volume|sound|speed|length|start|end|beginning|file))(?: (?:there|from there|off|away|off there|of it|on that side|from that side))*"), Margin),
        (Pattern.Zh(ZhVerb + "(?:画面|视频)?(?:的)?" + ZhSide + "(?:的)? ?" + ZhAmount), Margin),
        (Pattern.Zh("(?:把|将|从|在)?(?:画面|视频)?(?:的)?" + ZhSide + "(?:的|那|条|个|有|1)*(?:状态栏|任务栏|标题栏|工具栏|导航栏|菜单栏|地址栏|进度条|滚动条|水印|字幕条?|台标|弹幕|广告|横幅)?(?:各|都|分别|全|给我|请)*(?:" + ZhVerb + "|裁|切|剪|去|砍|削) ?" + ZhAmount), Margin),
        (Pattern.Zh("(?:把|将|从)?(?:画面|视频)?(?:的)?" + ZhSide + "(?:的|那|这|这个|那个)* ?" + ZhAmount + "(?:宽|高|的?画面|的)? ?(?:任务栏|状态栏|标题栏|工具栏|导航栏|菜单栏|地址栏|进度条|滚动条|水印|字幕条?|台标|弹幕|广告|横幅)?(?:都|给|全|要|得|应该|应当|必须|需要|可以|能|该|也|请|麻烦|帮我|想)*" + ZhThenGone), Margin),
        // 底部80像素是任务栏，裁掉; 最右边那条大概占10%，是别的窗口，裁掉: the side in one clause, what becomes of it in the next.
        (Pattern.Zh("(?:画面|视频)?(?:的)?" + ZhSide + "(?:那|这|有|的|1|条|块|个|栏|边| )*(?:(?!大小|体积)[^,.;!?¤0-9剪裁切删去]){0,6}?(?:大概|大约|约|差不多|占了?|是|有| )*" + ZhAmount + "[^.;!?¤]{0,24}?[,] ?(?:请|帮我|给我|麻烦|都|全|把(?:它|那[条块个]?|这[条块个]?)|给|,)*" + ZhThenGone), Margin),
        // 挡到右边大概15%，…，右边那块帮我裁掉; 最上头120像素是状态栏，…，把那一条裁了.
        (Pattern.Zh("(?:画面|视频)?(?:的)?" + ZhSide + "(?:那|这|有|的|1|条|块|个|栏|边| )*(?:大概|大约|约|差不多|占了?|是|有| )*" + ZhAmount + "[^.;!?]{0,40}?[,;] ?(?:请|帮我|给我|麻烦|都|全|给|就|(?:把|将)?(?:(?:左|右|上|下|顶|底)[边面头部]?)?(?:的)?[那这](?: ?1 ?)?[条块边个栏部]分?|它|,)+" + ZhThenGone), Margin),
        (Pattern.Zh("(?:画面|视频)?(?:的)?" + ZhSide + "(?:是|有|拍到|露出|那|会|能|被|站|全|都)[^.;!?¤0-9]{1,16}[,] ?(?:请|帮我|给我|麻烦|都|全|把(?:它|那[条块个边]?)|给|,)*(?:" + ZhVerb + "|裁|切) ?" + ZhAmount + "(?![^,.;!?¤]{0,2}(?:大小|体积|时长|秒))"), Margin),
        (Pattern.En(Verb + " (?:the )?(?<side>top|bottom|left|right)(?: side)? (?<part>1/2|half|1/3|third|1/4|quarter)(?: of (?:the |my )?(?:image|picture|frame|screen|video|shot|clip))?"), PartOfSide),
        (Pattern.En("(?:crop|cut|trim|chop|slice)(?: (?:off|out|away))? (?:the |that |my )*(?:watermarks?|subtitles?|captions?|logos?|banner|ticker|timestamp|bar|strip)(?: (?:off|out|away))?(?: (?:from|of|at|on|in|off))?(?: the)? " + Side + "[ ,(]{1,3}(?:it's |it is |that's |about |roughly |around |maybe |it takes (?:up )?|takes (?:up )?|the |bottom |top )*" + Amount), Margin),
        (Pattern.Zh("(?:" + ZhVerb + "|裁|切)(?:画面|视频)?的?(?<side>左|右|上|下)半(?:边|部分?|截|侧)?|(?:把|将)?(?:画面|视频)?的?(?<side>左|右|上|下)半(?:边|部分?|截|侧)?(?:画面)?(?:都|给)?(?:(?:是|有|全是|都是|拍到)[^,.;!?¤0-9]{1,12}[,] ?(?:请|帮我|给我|把它|都|全|就)*)?" + ZhVerb), PartOfSide),
        (Pattern.Zh("(?:只|就|仅|光)(?:想)?(?:要|留|保留|取|截|用)(?:画面|视频)?的?(?<keep>左|右|上|下)半(?:边|部分?|截|侧|幅|屏)|画面(?:只|就|仅|光)(?:想)?(?:要|留|保留|取|截|用)(?<keep>左|右|上|下)(?:半)?(?:边|部分?|截|侧|面)(?! ?[0-9])|(?:只|就|仅|光)(?:想)?(?:要|留|保留|取|截|用)(?:画面|视频)?的?(?<keep>左|右|上|下)(?:边|面|侧|方|部)的? ?(?<part>[1-9]/[2-9]|(?<percent>[0-9]{1,2}) ?percent)"), PartOfSide),
        (Pattern.Zh("(?:把|将)?(?:画面|视频)?(?:的)?" + ZhSide + "(?:的|那|有|条|块|个|那条|那块|1 ?条| )*(?:(?!大小|体积|黑边|声音|一半)[^,.;!?¤0-9剪裁切删去砍]){1,6}?(?:给|都|全)?(?:" + ZhVerb + "|裁|切)(?:掉)?[,. ]{0,2}(?:大概|大约|约|差不多|占|有|是|高|宽|了|就| )*" + Amount), Margin),
        // "Top 10 percent off", "bottom 80 px gone".
        (Pattern.En("(?:the )?" + OneSide + " " + Amount + "(?: of (?:the |my )?(?:picture|image|frame|video|screen))?(?: (?:to be|should be|must be|can be|needs? to be|has to be|must|should|can|has to))? (?:off|gone|away|go|out|removed|cropped(?: off| out| away)?|cut(?: off| away)?|chopped(?: off)?|trimmed(?: off)?)\\b"), Margin),
        (Pattern.En(Amount + " (?:off|from|of) (?:the )?(?:very )?" + OneSide + "(?= ?(?:$|[,.;!?)]|(?:and|please|pls|of the|thanks)\\b))" + NotTime), Margin),
        (Pattern.Zh("(?:[和跟与及,、]|还有|以及|再加?)+ ?" + ZhSide + "(?:的|也|再)* ?" + ZhAmount), AndMargin),
        (Pattern.En("(?<!{not}(?: to)?[ ])(?:crop|cut|chop)(?: off)? (?:the )?" + Side), HowMuch),
        (Pattern.Zh(ZhVerb + ZhSide + "|(?:把|将)?(?:画面|视频)?(?:的)?(?<![边早晚马身])" + ZhSide + ZhVerb), HowMuch),
    ];

    private static void Bars(PromptReading reading, Match match) => Set(reading, crop => crop with { BlackBars = true });

    private static void Area(PromptReading reading, Match match)
    {
        int width = int.Parse(match.Groups["w"].Value, CultureInfo.InvariantCulture), height = int.Parse(match.Groups["h"].Value, CultureInfo.InvariantCulture);
        if (Math.Min(width, height) < Limits.MinSide || Math.Max(width, height) > Limits.MaxNamedSide)
            reading.Problem("A picture must be between 16 and 8192 pixels wide and high.", "画面的宽和高必须在 16 到 8192 像素之间。");
        else
            Set(reading, crop => crop with { Area = new CropArea(width, height, AnchorWords.Of(match.Groups["anchor"].Value)) });
    }

    /// <summary>"The right half of the picture".</summary>
    private static void PartOfSide(PromptReading reading, Match match)
    {
        var share = match.Groups["percent"].Success ? NumberText.Parse(match.Groups["percent"].Value) ?? 50 : match.Groups["part"].Value is "" or "half" or "1/2" ? 50 : Share(match.Groups["part"].Value.TrimEnd('s'));
        var margin = new CropMargin(match.Groups["keep"].Success ? Math.Round(100 - share, 3) : share, IsPercent: true);
        // What stays is told by its own side, what goes lies on the other.
        var side = match.Groups["keep"].Value switch { "左" or "left" => "right", "右" or "right" => "left", "上" or "top" or "upper" => "bottom", "下" or "bottom" or "lower" => "top", _ => match.Groups["side"].Value };
        Set(reading, crop => side switch
        {
            "left" or "左" => crop with { Left = margin },
            "right" or "右" => crop with { Right = margin },
            "top" or "上" => crop with { Top = margin },
            _ => crop with { Bottom = margin },
        });
    }

    /// <summary>A further side, after a first one.</summary>
    private static void AndMargin(PromptReading reading, Match match)
    {
        if (reading.Edit.Crop is not null) Margin(reading, match);
    }

    private static void Margin(PromptReading reading, Match match)
    {
        var part = match.Groups["part"];
        // "50 pixels off the top and 80 off the bottom": the unit goes on.
        var before = reading.Edit.Crop is { } crops ? crops.Top ?? crops.Bottom ?? crops.Left ?? crops.Right : null;
        var isPercent = part.Success || match.Groups["unit"].Value == "percent" || (!match.Groups["unit"].Success && before is { IsPercent: true });
        var said = part.Success ? Share(part.Value) : NumberText.Parse(match.Groups["n"].Value);
        if (said is not { } number || number <= 0 || number > (isPercent ? Limits.MaxCropPercent : Limits.MaxNamedSide))
        {
            reading.Problem("So much can't be cropped from one side.", "一边不能裁掉这么多。");
            return;
        }

        var margin = new CropMargin(number, isPercent);
        var side = match.Groups["side"].Value;
        bool Names(params ReadOnlySpan<string> words)
        {
            foreach (var word in words)
            {
                if (side.Contains(word, StringComparison.Ordinal)) return true;
            }

            return false;
        }

        var all = Names("each", "every", "all", "四", "4");
        var across = side == "sides" || Names("both", "两", "2");
        Set(reading, crop => crop with
        {
            Left = all || across || Names("left", "左") ? margin : crop.Left,
            Right = all || across || Names("right", "右") ? margin : crop.Right,
            Top = all || Names("top", "up", "上", "顶") ? margin : crop.Top,
            Bottom = all || Names("bottom", "low", "下", "底") ? margin : crop.Bottom,
        });
    }

    /// <summary>Percent.</summary>
    private static double Share(string part) => Math.Round(100 * part switch
    {
        "third" => 1 / 3d,
        "quarter" or "fourth" => 1 / 4d,
        "fifth" => 1 / 5d,
        "sixth" => 1 / 6d,
        "eighth" => 1 / 8d,
        "tenth" => 1 / 10d,
        _ => NumberText.ParseFraction(part) ?? 0,
    }, 3);

    private static readonly Wording Shape = Pattern.Zh("\\b[0-9]{1,2} ?[:比] ?[0-9]{1,2}\\b|竖|直式|横[屏版式]|方形|正方|\\b(?:portrait|vertical|square|landscape|upright|wide ?screen)\\b");

    /// <summary>直式9:16，兩邊切掉: how much follows from the shape.</summary>
    private static void HowMuch(PromptReading reading, Match match)
    {
        if (!reading.Text.Had(Shape)) reading.Problem("Say how much to crop, like \"10% from the left\".", "请说明要裁掉多少，例如“左边裁掉 10%”。");
    }

    private static void Set(PromptReading reading, Func<Crop, Crop> change) => reading.Edit = reading.Edit with { Crop = change(reading.Edit.Crop ?? new Crop()) };
}
