using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What a Chinese clause says of itself: that something was tried, intended, done by others, turned down or put up with. Each is matched against one clause.</summary>
internal static class ChineseStoryWords
{
    private const string Lead = "^[ ¤]*(?:但是?|可是?|不过|因为|由于|虽然|就是|其实|然后|而且|而|再说|毕竟|反正|说实话|讲真|嗯|哎|唉|哦|啊|对了|话说|所以|结果|不是|主要是| )*";
    private const string Me = "(?:我们?|咱们?|本人)?";
    private const string Edit = "(?:剪|压|裁|切|截|转|弄|做|调|加|删|去|缩|改|放|设|搞|配|拼|关|开|变|静音|降|导|存)";

    /// <summary>What was wanted then.</summary>
    private const string Wanted = "(?:要|用|选|定|求|指定|要求)";
    private const string Other = "(?:别人家?|别家[^,.;0-9]{0,2}|大家|人人|年轻人|好多人|很多人|人家|其他人|其它人|邻居|隔壁[^,.;]{0,4}|有的人|有人|有些人|网友们?|网上|教程(?:里|上)?|人们|竞品|对手|同行)";
    private const string Friend = "(?:我|我们|我家)?(?:同事|朋友|同学|闺蜜|哥们|室友|舍友|弟弟|妹妹|哥哥?|姐姐?|表[哥姐弟妹]|堂[哥姐弟妹]|邻居|师兄|师姐|前任)";
    private const string Somebody = "(?:他们?|她们?|老板|领导|主管|经理|客户|甲方|导演|编辑|剪辑师|后期|婆婆|公公|爸爸?|妈妈?|我[爸妈哥姐弟妹姥爷奶]|老公|老婆|男朋友|女朋友|群里|群主|大家|老师|校长|家长|平台|小编|客服|店员|摄影师|医生|护士|阿姨|叔叔|教练|裁判|评委|法官|律师|司机|店家|卖家|买家|房东|中介|学生|孩子|儿子|女儿|宝宝|新娘|新郎|主持人?|嘉宾|记者|粉丝|观众|网红|主播|经纪人|组长|班长|班主任|[园院科局书部站村社]长|书记|秘书|助理|对方|对面|师傅|美工|设计师?|物业|店长|店主|运营|策划|对象|亲戚|大[爷妈姐哥]|二[姨叔伯]|" + Friend + "|" + Other + ")";

    /// <summary>大家都说这截没有最好: whoever says it, that part is to go.</summary>
    public static readonly Wording WantsGone = Pattern.Zh("没有?(?:这|那)?(?: ?1 ?)?(?:段|截|部分|块)?(?:最|更|才)好(?!的)|最好(?:没有|别有)|(?:希望|巴不得|恨不得)[^,.;!?]{0,3}没有?(?:这|那)");

    /// <summary>Something is asked in the same clause.</summary>
    public static readonly Wording Wish = Pattern.Zh("(?<![上前] ?1? ?[次回](?:你|是)?(?:都|就)?)帮(?!忙的|了)|请(?!了|过|的|假|来|到|客)|麻烦(?!死|的是)|拜托|劳驾|给我(?!的|看|说|发|讲|听|传|寄)|你(?:直接|就|只管|给)|想让你|求");

    /// <summary>What the next step is, after what was.</summary>
    public static readonly Wording Turns = Pattern.Zh("(?:所以|但是?|可是|不过|(?<!压缩|的|出|运行|处理)结果|于是|这[次回](?!的|拍|录)|现在(?!的|是|有|已|就)|后来|[,.;!?\n]+)");

    /// <summary>Any of it may be a wish.</summary>
    public static readonly Wording Asks = Pattern.Zh("[压剪裁切截转留删去加调改做弄变慢快静拼接合配缩降减小大保取要清反字旋拿掉声关音帮请横竖正格存]|[0-9]|mp|gif|mov");

    /// <summary>What others allow or can't bear tells what is needed.</summary>
    public static readonly Wording OthersLimits = Pattern.Zh("超过|以内|之内|以下|最[大多长高]|上限|不能|不得|限|不收|只收|只[让能给认支]|要求|规定|必须|统 ?1|1 ?律|太|听不|看不|打不开|发不|收不|传不|放不");

    public static readonly Wording Tried = Pattern.Zh(Lead + "[^¤]{0,10}?试(?:过|了|着|玩过)(?!试)|" + Lead + "(?:我|我们|他|她|" + Friend + ")(?:之前|自己|先|就|也|昨天|上次)*(?:用|拿|靠)[^¤0-9要想]{1,8}?" + Edit + "(?:成|到|了|过|出来?)(?!.{0,20}(?:的(?:那个|这个|那条|视频|片子)))");

    /// <summary>老师发的范例是90秒、竖屏.</summary>
    public static readonly Wording Example = Pattern.Zh(Lead + "[^¤0-9]{0,10}?(?:范例|样片|示例|样板|参考(?:视频|片)|模板|别的班|别的组|去年的|往年的)(?:[^¤0-9]{0,4})?(?:是|都是|用的是|为|才)");

    public static readonly Wording Before = Pattern.Zh(
        Lead + "[^,.;¤0-9]{0,4}?(?:[上前] ?1? ?[次回周]|上个?月|上星期|上礼拜|昨天|昨晚|前天|前几天|前阵子|前年|去年|之前|以前|先前|早上|当时|那[天次]|第 ?1 ?[次遍回])(?!的|拍的|录的|那)[^¤]{0,30}?" + Edit + "[^¤]{0,10}?(?:[了过]|[成到得])(?!.{0,20}的(?:那个|这个|那[条段支版]|视频|影片|片子|文件|素材|录像|内容|部分|地方))"
        + "|" + Lead + "[^¤0-9]{0,4}?(?:[上前] ?1? ?[次回]|之前|以前|昨天)(?!的)[^¤]{0,12}?" + Edit + "[^¤]{0,6}?[0-9][^¤]{0,8}?(?:还是?|也|又|仍然?|都|太|却|结果)(?:说|嫌|不|没|听|看|发|传|太|糊|卡|大|小|有)"
        + "|" + Lead + "(?:之前|以前|原来|原先|先前|上次|上回)(?:的|是|用|弄|放|那版|那个| )*[0-9][^¤]{0,10}?(?:嫌|觉得|说|抱怨|太|不够|看不|听不|跟不上|来不及)[^¤]{0,8}$"
        + "|" + Lead + "(?:[上前] ?1? ?[次回]|之前|以前|昨天)(?:我|我们|是|都|就)*" + Wanted + "(?:的(?:是)?|了)[^¤]{0,14}$"
        + "|" + Lead + "[上前] ?1? ?[次回](?!的)[^¤]{0,30}?那[支条个段版份部][^¤]{0,6}(?:了|过)$");

    public static readonly Wording Intended = Pattern.Zh(Lead + "(?:我|我们)?(?:还|本|原|1 ?直|本来|开始)*以为|" + Lead + Me + "(?:原本|本来|原来|先前|之前|起初|1 ?开始|最开始|开始|当初|刚开始|原先|原)(?:就|是|还|都|我)*(?:想|打算|准备|计划|要(?!求)|说好|以为|考虑|决定)");

    /// <summary>Done already.</summary>
    public static readonly Wording Already = Pattern.Zh(Lead + "(?:我|我们|他|她|" + Friend + ")(?:自己|之前|也|都|就|先|以前|早就|已经)*(?:剪|做|压|导|转|裁|弄)过(?!的|去|来|头|程|滤)|" + Lead + "[^¤]{0,12}?(?:已经|早就|早已|都已)[^¤]{0,12}?" + Edit + "[^¤]{0,14}?(?:了|过)$");

    /// <summary>我弟要10M的，我的30M就行; 客户让另一家静音，我们的只压缩: what is wished of another file, and what of this one.</summary>
    public static readonly Wording OfAnother = Pattern.Zh(Lead + "(?:[^¤,.;!?0-9]{0,4}?" + Somebody + "|他们?|她们?|另外?(?: ?1 ?)?个?(?:组|队|家|班|边|方|位|人|公司))(?:那边|那个|那份|的|都|也|只|就|那[条段支])*(?:要|想要?|让|叫|求|需要|非要|喜欢|习惯|得)[^,.;!?¤]{1,16}");
    public static readonly Wording OfMine = Pattern.Zh(Lead + "(?:轮到)?(?:我(?:们|家)?(?:这边|这里|自己)?的?(?:这|那)?(?:个|条|段|份|支|部|版)?|咱们?的?)(?=[^怎觉听看知说喜懂有是拍录]|$)(?:[^,.;!?¤]{0,6}?(?:就行|就好|可以|只|压|要|不用|[0-9][^,.;!?¤]{0,6}(?:就|可以|以内|以下|行|够)))");

    /// <summary>小李那版静音还裁了，我这版只压缩; 邻居总拍竖屏，我的帮我压一下: another's file, before one's own.</summary>
    public static readonly Wording Theirs = Pattern.Zh(Lead + "(?:[^¤,.;!?0-9我咱你]{1,5}(?:的|那)(?:版|个|条|份|段|支|部)(?!视频|文件)|[^¤,.;!?0-9我]{0,3}" + Somebody + "(?:总|老|都|1 ?直|每次|经常|喜欢)+|(?![^,.;!?]{0,3}(?:视频|画面|声音|文件|片子|它|这))[^¤,.;!?0-9我咱你]{2,4}(?:总是|老是|每次都|从来都|1 ?直都))[^,.;!?¤]{1,16}");
    public static readonly Wording Mine = Pattern.Zh(Lead + "(?:我(?:们|家)?(?:这边|自己)?的?(?:这|那)?(?:个|条|段|份|支|部|版)?)(?:[^,.;!?¤有是拍录]{0,4}?(?:只|帮|压|要|不用|麻烦|请))");

    /// <summary>要我说5M就够了，但他们要25M: an opinion that does not hold.</summary>
    public static readonly Wording Opinion = Pattern.Zh(Lead + "(?:要我说|依我看?|按我(?:说|看)|照我(?:说|看)|换(?:成|作|做)我|我个人)[^¤]{0,16}[0-9]");
    public static readonly Wording ButOthers = Pattern.Zh("^ ?(?:但是?|可是?|不过|可惜)[^,.;!?]{0,6}?(?:他们?|她们?|人家|对方|客户|老板|领导|平台|系统|网站|学校|老师|规定|要求|那边|最后)[^,.;!?]{0,10}[0-9]");

    /// <summary>app给加速了两倍，我只要文件变小: what a program did by itself, and all that is wanted.</summary>
    public static readonly Wording ProgramDid = Pattern.Zh(Lead + "(?:这个|那个|手机|系统|电脑)?(?:app|软件|手机|系统|剪映|必剪|相机|程序|平台|微信|抖音)(?:自动|自己|默认|直接|居然|给|就|又|都|帮我|我| )*" + Edit + "[^,.;!?¤]{0,3}了[^,.;!?]{0,6}$|" + Lead + "[^,.;!?¤0-9]{0,3}(?:app|软件|系统|剪映|程序)(?:自动|自己|默认|给| )*(?:加速|放慢|裁|转|静音)了[^,.;!?]{0,6}$");
    public static readonly Wording OnlyWants = Pattern.Zh(Lead + "(?:我|我们)?(?:就|这次|现在)?(?:只|就|光)(?:要|想|需要?|压|用|求)");

    /// <summary>客户让另一家静音: told to somebody else.</summary>
    public static readonly Wording ToldOthers = Pattern.Zh(Lead + "[^,.;!?¤0-9]{1,6}?(?:让|叫|请|求|要求)(?:另外?(?: ?1 ?)?[家个位边组队]|别[家人的]|其他[人家]?|隔壁)[^,.;!?¤]{1,16}");

    /// <summary>假如是我的我就静音了，可惜不是: a thing that is not so.</summary>
    public static readonly Wording Unreal = Pattern.Zh(Lead + "(?:假如|要是|如果|若是?|假设|换(?:成|作|做)我|早知道)[^,.;!?]{1,16}?(?:就|早就|也就|肯定|一定)[^,.;!?¤]{0,8}?" + Edit + "[^,.;!?]{0,6}?了$");
    public static readonly Wording IsNot = Pattern.Zh(Lead + "(?:可惜|遗憾|但|不过|只是|现在|这次|还好|幸好|可|偏偏|先|只|就)");

    /// <summary>Where somebody else would have another value, the user says the own one.</summary>
    public static readonly Wording Prefers = Pattern.Zh(Lead + "(?:我|我们)(?:自己|还是|就|只|是|倒| )*(?:觉得|认为|看|感觉|想要?|要|宁可|宁愿|倾向|更想|更喜欢|选|只要)[^¤]{0,12}?[0-9]");
    public static readonly Wording Says = Pattern.Zh(Lead + "(?:我|我们)(?:就|只|却|跟[他她]们?)?(?:说|回|讲)");
    public static readonly Wording Insists = Pattern.Zh("非要|硬要|偏要|死活要|一定要|1 ?定要|吵着要|闹着要");

    /// <summary>压到10M会不会太糊，那20M吧; 到底竖屏还是横屏，最后决定竖屏: a thought, and what comes of it.</summary>
    public static readonly Wording Wonders = Pattern.Zh("会不会|是不是(?:太|有点|不)|够不够|行不行|到底|究竟|纠结|犹豫|拿不定|(?<!能不能|可不可以)要不要");
    public static readonly Wording Decides = Pattern.Zh(Lead + "(?:那(?!个|段|里|些|边|条)|要不|还是|最后|最终|决定|想了想|算了|最好)");

    public static readonly Wording Number = Pattern.Zh("[0-9]");

    public static readonly Wording Later = Pattern.Zh(
        Lead + "[^,.;¤]{0,4}?(?:打算|准备)?(?:明天|后天|回头|以后|改天|下次|晚点|今晚|下周|周末|过几天|到时候?|哪天|有空|有时间|等会儿?|待会儿?|等下)[^,.;¤]{0,4}?(?:再(?!说)|自己)"
        + "|(?:我|我们|他|她|同事|剪辑师?|客户|后期|老师)(?:后面|之后|回头|等下|等会儿?|待会儿?|稍后|晚点|明天|自己)+(?:再|自己|会|来|去|想)*" + Edit + "(?!了|过|的)"
        + "|(?:自己|自个儿|亲自)(?:会|来|再|后面|之后|回头|能|可以|去|慢慢|手动|动手)*(?:" + Edit + "|处理|写|打|画|录|编)(?!了|过|的|得)");

    public static readonly Wording OthersDo = Pattern.Zh(Lead + "(?:同样的?[^,]{0,4}|这种[^,]{0,4})?我?(?:看|见|像|听)?" + Other + "(?!的?(?:要|让|叫|求|给))[^¤]{0,20}?(?:都|全|会|是|也|教|说|喜欢|习惯|流行|爱|就|才|只|用|[0-9]|" + Edit + ")");

    public static readonly Wording FriendDid = Pattern.Zh(Lead + Friend + "(?:的|那个|那条|那段|家的?|他|她|也|就|都|把|视频|影片|自己|是|直接| )*[^¤让要叫说求给想嫌觉得]{0,8}?" + Edit + "[^¤要]{0,8}?(?:[了过到成])(?!.{0,20}我这)");

    /// <summary>Somebody says it in the video.</summary>
    public static readonly Wording SaidInside = Pattern.Zh("(?:视频|片子|影片|画面|录音|里面|片中|片里|里)[^\"¤]{0,14}(?:说|喊|讲|念|唱|问|答|写着|写的是)(?:的?是|了|着)?[:,]? ?\"[^\"]{1,40}\"");

    public static readonly Wording Reported = Pattern.Zh(Lead + "[^¤]{0,4}?" + Somebody + "[^¤]{0,8}?(?:说|让|叫|要|建议|推荐|嫌|觉得|想|非|希望|教|提议|问|求|喊|都|可以|能|喜欢|抱怨|吐槽)");

    public static readonly Wording TurnsDown = Pattern.Zh(
        Lead + "(?:我们?|我这边|我自己|我这个|俺|咱|这个|这)?(?:觉得|感觉|看着|听着|倒是?|其实|就|也|都|还|却|偏|是|才|真的|暂时|先|实在|并|完全|1 ?点|根本| )*"
        + "(?:(?:跟|和|同|对)[他她]们?说不?|(?<!也)不要|不(?:喜欢|懂|会|知道|清楚|爱|接受|用|想|需要?|剪|压|改|裁|转|弄|加|删|调|同意|理|听|管|干|肯|打算|赞成|这么|这样|那样|快|行|好|成|大|小|吵|慢)|没(?:同意|答应|弄|剪|压|做|听|理|采纳|改|空|时间|钱|必要|成功|用|兴趣)|拒绝|懒得|反对|还行|正好|刚好|挺好|没事|没问题|可以(?=$|了)|够了|无所谓|没关系|算了|别管|别理|甭管)[^¤0-9]{0,4}$");

    /// <summary>刚才说剪到30秒，我改主意了: what was said before, and is taken back.</summary>
    public static readonly Wording SaidBefore = Pattern.Zh(Lead + Me + "(?:刚才|刚刚|刚(?=说|让|叫|要|请)|之前|上次|前面|1 ?开始|昨天|先前|上 ?1 ?条)我?(?:说|讲|写|要|让你|叫你|请你|要求|提)(?:的|过|了|是)*");
    /// <summary>我先说要10秒到30秒，…，那改成10秒到26秒: what was wanted first, and what it is changed to.</summary>
    public static readonly Wording WantedFirst = Pattern.Zh("^[^¤0-9]{0,14}?(?:先是?|最先|1 ?开始|刚开始|最开始|起初|原来|原本|本来|之前|早上|上午|中午|昨天|前天|昨晚|刚才)(?:就|还|都|也)?(?:说|要|想|让|叫|定|讲|写)(?!好了|明白|清楚|什么)");
    public static readonly Wording ChangesTo = Pattern.Zh("^[^¤0-9]{0,12}?(?:改(?:口|成|为|到|要|主意)|换成|变成|又(?:说|要|想要?|改|让)|还是(?:要|改)|不如|干脆)");

    public static readonly Wording Both = Pattern.Zh("[两2] ?[个种样]都|都要|又要[^.;!?]{1,12}又要|既要|同时");

    public static readonly Wording TakesBack = Pattern.Zh(Lead + Me + "(?:改主意|改变主意|改了|不对|算了|后悔|反悔|想错|说错|写错|搞错|打错|弄错|不是|作废|不算|重新想|又想了)");

    /// <summary>It may stay as it was told to be.</summary>
    public static readonly Wording Accepts = Pattern.Zh(
        Lead + "(?:我|就|也|都|其实|本来|反正|这个|那个|那都|倒|完全|这| )*(?:就?(?:想|要)(?:要)?的?(?:就是)?(?:这(?:个|种|样)?的?(?:效果|样子|感觉|味道|味儿|氛围)|这样的?)|故意的?|(?:特意|有意|故意)(?:这么|这样|那样|要)?(?:拍|录|弄|做|设计|安排)成?这?样?的?|没关系|没事儿?|无所谓|不要紧|不碍事|不影响(?:观看|什么)?|别管|不用(?:管|理)|随(?:它|便)|忍了|能接受|可以接受|就这样|保持(?:这样|原样)|这个?不用(?:管|动|改))(?:它|他|她|了|吧|的|啦|哈|呢|啊| )*$");

    /// <summary>It takes up what was told before it.</summary>
    public static readonly Wording PointsBack = Pattern.Zh(Lead + "(?:再|又|还是|请|帮我|把(?:它|那|这)[^,]{0,4}|给我|都|也|全|我想?要?|想|要|先|就| )*(?:恢复|还原|加回|去掉(?=$|了|吧)|撤销|不要了|改回|换回|取消|撤|删掉(?=$|了|吧)|拿掉(?=$|了|吧)|去了|剪掉(?=$|了|吧)|调回|变回|放回|弄回|找回|1 ?样|照|同样|(?<=^[ ¤]*我?)我?(?:也|们也)(?:要|想|这么|1))");

    /// <summary>Nothing is to be done at all.</summary>
    public static readonly Wording LeavesAll = Pattern.Zh(
        Lead + "(?:那|就|所以|我看|我觉得|也|先|还是|算了|视频|文件|这个|它|已经|[, ])*(?:(?:(?:什么|啥)都?(?:先)?(?:别|不要|不用|甭|不必)(?:再)?(?:动|改|弄|做|处理|压)|都(?:先)?(?:别|不要|不用|甭)(?:再)?(?:动|改|处理)|(?:不用|不必|无需|别|甭|不)(?:再)?(?:压缩?|处理|弄|改|动)(?:了|啦)|(?:别|不要|不用|不必|无需|甭)(?:再|给我)?(?:压缩?|处理|动)|(?:维持|保持)(?:原样|现状|原状)(?:就好|就行|别动|不动)?|原样(?:放着|留着|发|给我|就好|就行|别动|不动)|没事|不麻烦(?:你|您)?|(?:我|我们)(?:自己)?(?:已经)?(?:压|弄|搞|处理|解决)(?:好|完|成|定))[, ]?){1,2}(?:了|它|吧|啦|就好|就行|就可以)*$");

    /// <summary>Whatever others asked for is not done either.</summary>
    public static readonly Wording LeavesAsItIs = Pattern.Zh("原样|原状|现状|(?:别|不要|不用|不必|甭)(?:再)?[动改]|(?:什么|啥)都");

    public static readonly Wording Thanks = Pattern.Zh("^ ?(?:多?谢谢?|辛苦|感谢|麻烦)(?:你|您|了|啦|哈|大家|哦)*$");

    public static readonly Wording LooseWish = Pattern.Zh("只[留要取剪]|[留删剪掐裁](?!不|没)|就[行好够]|想|(?<!不)要(?!求|交|用)|[做变改转弄换](?:成|为)|加(?:个|上|点)|去掉");

    public static readonly Wording Imperative = Pattern.Zh(Lead + "(?:请|帮|把|将|给|先|再|只|就|直接|全部|都|要|想|来|视频|整[个段])*" + Edit + "|[把将]|压[到成]|(?:剪|裁|切|删|去|截)掉");
}
