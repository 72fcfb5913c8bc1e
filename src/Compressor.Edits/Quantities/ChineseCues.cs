using static Compressor.Edits.Quantities.QuantityKind;
using static Compressor.Edits.Quantities.QuantityRole;

namespace Compressor.Edits.Quantities;

/// <summary>Chinese words beside a quantity that tell its role. The first cue of the table that fits decides.</summary>
internal static class ChineseCues
{
    private const QuantityKind Picture = PictureSize | QuantityKind.FrameRate | Ratio, Video = Size | Picture | Time, Any = Video | Number;

    private const string About = "(?: ?(?:正好|刚好|恰好|足足|整整|大约|大概|大致|约|差不多|接近|将近|快|也就|才|就|都|仅|仅仅|不到|左右|[~≈]|:|个|1 ?个|的|了|是))*";
    private const string Noun =
        "(?:视频|影片|录像|录屏|录影|文件|档案|短片|片子|片段|素材|片源|源文件|原片|原件|母带|电影|短视频|课程|网课|课|讲座|演讲|会议|直播|回放|演出|表演|婚礼|毕业典礼|比赛|球赛|动画|纪录片|宣传片|广告片?|vlog)";
    private const string Adjectives = "[^,.;:!?到成为至在内以压缩\ue000-\ue00f]{0,8}?";

    private const string Lately = "(?:就|才|都|居然|竟然?|已经|差不多|整整|足足|愣是|快|也|得|大概|约| )";

    /// <summary>Nothing limits the size that stands before it.</summary>
    private const string NoLimit = "(?!(?:多|左右)?(?:以内|之内|以下|之下|内(?!存|容)|封顶|为限|上限|就(?:行|够|好|可以|成)|够))";

    /// <summary>A size, and a time.</summary>
    private static readonly char S = SentenceSkeleton.SymbolOf(Size), T = SentenceSkeleton.SymbolOf(Time);

    public static IReadOnlyList<RoleCue> All { get; } =
    [
        // 系统只收200MB以内、1080p的视频: listed with what is asked for.
        RoleCue.When(Asked, Picture, before: "(?:只|仅)(?:收|要|认|接受?|支持|让传|能传|能收|允许)[^!?;,.]{0,10}" + S + " ?(?:左右|以内|以下|之内|内)?[,和跟与 ]*", after: "(?:的|以内|以下)"),
        // 平台要求主图视频1:1: what somebody requires of the video.
        RoleCue.When(Asked, Picture, before: "(?<!没有?|不|无)(?:要求|规定|限定|限制)[^,.;!?0-9]{0,8}"),
        // 把码率往下降，直到文件大概150M: what is to be reached.
        RoleCue.When(Asked, Size, before: "(?:直到|直至|1 ?直(?:压|降|减|缩)?到|等到)[^,.;!?0-9]{0,8}" + About),
        // 30秒就400M, 一集45分钟就要2G, 每分钟90兆: what the source is.
        RoleCue.When(Source, Size, before: T + "(?:多|左右)?(?:的?" + Noun + ")?(?:我|它|这|拍|录)?(?:" + Lately + "{0,4}(?:占了?|吃了?|有|是|要|到)?" + Lately + "{0,3})(?<=就|才|都|居然|竟然?|足足|整整|快|占了?|就要|得|差不多|已经|就有|都有|就是|愣是)", after: NoLimit),
        RoleCue.When(Source, Time, after: "(?:多|左右)?(?:的?" + Noun + ")?(?:我|它|这|拍|录)?(?:" + Lately + "{0,4}(?:占了?|吃了?|有|是|要|到)?" + Lately + "{0,3})(?<=就|才|都|居然|竟然?|足足|整整|快|占了?|就要|得|差不多|已经|就有|都有|就是|愣是)" + About + " ?" + S + NoLimit),
        RoleCue.When(Source, Size, before: "每(?: ?1 ?)?(?:秒钟?|分钟|小时|集|段|节)(?:都|就|要|得|差不多|大概|约|有|是|占| )*", after: NoLimit),
        // 一盘13个G: what a tape holds.
        RoleCue.When(Source, Size, before: "(?:(?<!每) ?[1一\ue000-\ue00f]|整) ?(?:盘|卷|盒|部|本|台|场)(?:带子?|录像带?)?(?:就|都|有|要|是|得|占|大概|差不多)* ?", after: NoLimit),
        RoleCue.When(Source, Size, before: "(?:居然|竟然?|足足|愣是|好家伙|怎么就?|(?<!全部?)都)(?:有|要|占|是|到|达|快|已经)+(?:了)?", after: NoLimit),
        RoleCue.When(Source, Size, before: "(?:居然|竟然?|愣是|好家伙)", after: NoLimit),
        RoleCue.When(Source, Size, before: "(?<!全部?)都", after: "(?:多|左右)?了(?:[,.;!?]|$)"),

        // 剪映里显示1080p 60帧，码率20M.
        RoleCue.When(Source, Video | BitRate, before: "(?:[里上中]|属性|信息|详情|参数|软件|手机|电脑|剪映|播放器|相册)(?:[^,.;0-9]{0,4})?(?:显示|写着|标着|写的|看到|看了|显示出来)(?:是|为|的是|着)?" + About, after: "(?!多?(?:以内|之内|以下|内(?!存|容)|封顶|为限|上限|才|以上))"),

        // 大疆拍一段就断成4G一个, 每满4G就断一截.
        RoleCue.When(Source, Size, before: "(?:(?:断|切|分|拆|分割|存|录|截)(?:成|为)(?:了)?|每(?:满|到|录满|拍满|录|拍)?|满)" + About, after: " ?[1一\ue000-\ue00f]? ?(?:个|段|截|份|条|块)?(?:文件|视频)?(?:就|便|自动|会|1)*(?:断|切|分|停|换|截|(?<=[个段截份条])(?=$|[,.;]))"),
        // 房租涨到4500; 我录成4:3了.
        RoleCue.When(Elsewhere, Size | Number, before: "(?:涨|跌|卖|花|欠|借|赚|亏|罚|房租|租金|工资|房价|月供|首付)(?:到|了|出|掉|是|要)+"),
        RoleCue.When(Source, Ratio, before: "(?:录|拍|导出?|存|弄|剪|转|做)(?:成|为)(?:了)?", after: "(?:的)?了"),
        RoleCue.When(Source, PictureSize | QuantityKind.FrameRate, before: "(?<!(?:帮我|请|麻烦|要|把它|给我)[^,.;]{0,6})(?:录|拍|导出?|存|弄|剪|转|做|压)(?:成|为)了"),
        // 原本30帧，弄成60帧有鬼影，还是30帧吧; 这次直接50M; 我宁愿40MB.
        RoleCue.When(Asked, Size | Picture, before: "(?:还是|那还是|最后还是|不如|干脆|(?:这次|这回)(?:就|直接|干脆)?|直接|宁愿|宁可|情愿)(?:要|用|来|上|改回|回到|换回|变回|恢复|给|压|弄)?(?:个)? ?", after: " ?(?:清楚|清晰|好看?|大|稳)?(?: ?[1\ue000-\ue00f]? ?[点些])?(?:吧|好了|算了|就好|就行|得了)?(?:[,.;!?]|$)"),
        RoleCue.When(Source, Picture | Size, before: "(?:本来|起初|最初|1 ?开始|当初)(?:是|有|就是|就|只有)?" + About, after: NoLimit),
        // 60帧留着，4K留着; 25帧看着像10帧.
        RoleCue.When(Source, Picture, after: "(?:的)?(?:都|就|也|给我|继续)*(?:留着|留住|留下|别动|不动|不变|不改|保持)(?:吧|就好|就行)?(?=$|[,.;!?])"),
        RoleCue.When(Source, Picture, after: "(?:的)?(?:视频|画面)?(?:看着|看起来|看上去|感觉|显得)(?:就|都)?(?:像是?|好像|如同)"),
        RoleCue.When(Elsewhere, Picture, before: "(?:看着|看起来|看上去|感觉|显得|卡得|糊得)?(?:像是?|好像|如同|堪比)(?:只有|才)?"),
        // 另外一个才12M，这个怎么这么大: what another file is.
        RoleCue.When(Source, Size, before: "(?:另外?(?: ?[1\ue000-\ue00f] ?)?|别的那?|其他那?|其它那?|上 ?[1\ue000-\ue00f] ?|那|前 ?[1\ue000-\ue00f] ?|人家(?:的|那)?|同样(?:的)?(?:那)?|[别人她他]的?那?)(?:个|条|段|部|支|份|版)(?:视频|文件|片子)?(?:也|就|都)?(?:才|只有|只|不过|是|有|就)+" + About, after: NoLimit),
        // 微信自动压成了12M.
        RoleCue.When(Source, Size, before: "(?<!(?:帮我|请|麻烦|给我|要|把它)[^,.;]{0,6})(?:自动|结果|居然|竟然?|直接|给我|都|才|只|就|已经|他|她|它|软件|微信|系统|平台|剪映)[^,.;]{0,4}?(?:压缩?|缩|弄|转|变|搞|降|减)(?:成|到|为)了(?:只有|只剩)?" + About, after: NoLimit),
        RoleCue.When(Source, Picture, before: "(?:录屏|录像|拍的|录的|片子|素材|原片|投屏)[, ]?(?:的)?(?:分辨率|解析度|尺寸|画面)(?:是|为|:)?" + About, after: "(?:,|的)"),
        // 90年代的老片子，4:3的.
        RoleCue.When(Source, Ratio, before: "(?:片子|视频|影片|录像|拍的|录的|素材|电影|节目|照片|片源|电视剧|[0-9] ?年)[, ]?(?:是|都是|画面|比例|还是|也是)*", after: "的?(?:,|老|屏|电视|画幅)"),
        // 2小时8G, 2分40,300MB: what lasts long and weighs so much.
        RoleCue.When(Asked, Size, before: "(?:平台|群里?|系统|网站|学校|邮箱|官方|他们|对方|那边|后台|上传|微信|公众号|论坛|接口)(?:就|只|是|都|给|死)*卡(?:在|着|死|了|得)*"),

        // 5G手机拍的, 剪映导出的1080p太大了, 码率50M的素材.
        RoleCue.When(Elsewhere, Size, after: "(?:的)?(?:手机|网络|信号|基站)(?![^,.;]{0,6}(?:以内|限|剩|内存|上))"),
        RoleCue.When(Source, Picture, before: "(?:(?:我|我们|软件|剪映|必剪|手机|相机|电脑|会员|才能|只能|系统|app)(?:里|上|才能|只能|默认|自动|给我|帮我)*(?:导出来?|输出|录制?|拍摄?|下载|保存|生成)|(?:导出来?|下载|保存|录|拍))(?:出来|下来)?(?:的|了)(?:是|都是|时候是|原本是)?" + About, after: "(?:的)?(?:[^,.;!?]{0,4}太(?:大|长|占)|[,.;!?]|的)"),
        RoleCue.When(Source, Picture, before: "(?:会员|才能|才可以|只能|我|我们)(?:才能|只能|才)?(?:导出?|输出|录|拍|下载|保存)(?:了)?" + About, after: "的?[,.;]"),
        RoleCue.When(Source, BitRate, after: "(?:的)?(?:拍|录|素材|视频|影片|原片|片源|片子|文件)"),

        // 你压到18M，邮箱还是退回: a result that still fails.
        RoleCue.When(Source, Size, before: "(?<!(?:帮我|请|要|想|麻烦|给我|能不能|可以|[把将][^,.;]{0,6})[^,.;]{0,8})(?:压缩?|缩|弄|减|降|搞|转)(?:小|低)?(?:到|成|至|完|完了|出来)?(?:了|是)?" + About, after: "(?:多|左右)?(?:了|的时候)?[,;] ?(?!现在|目前|原|这|我)[^,.;!?\ue000-\ue00f]{0,8}?(?:还是|还嫌|还说|还报|仍然?|依旧|依然|照样|照旧|还不|又)[^,.;!?\ue000-\ue00f]{0,4}?(?:大|退|红|不|超|失败|报错|限|发|传|拒|嫌)"),

        // 12M刚好; 9兆他们收了: a result that was taken.
        RoleCue.When(Source, Size, after: "(?:的)?(?:那个|那版)?(?:他们|他|她|对方|网站|系统|邮箱|平台|群里|[1\ue000-\ue00f] ?次)*(?:就|也|都|已经|都)?(?:收了|收下了?|过了|通过了|传上去?了|发出去了|成功了|认了|刚好|正好|正合适|刚刚好)(?=[,.;!])"),
        // 出来36MB，还是报超限.
        RoleCue.When(Source, Size, before: "(?:^|[,.;!?] ?)(?:压缩?|转|导|弄|做)?(?:完|好)?(?:出来|成品|出来的|成品出来)(?:是|有|还有|就|才|居然|竟然?|也)*" + About, after: NoLimit),
        // 三段采访分别是2分、3分、1分半.
        RoleCue.When(Source, Time, before: "(?:分别|各自|依次)(?:是|为|有|长|拍了| )*(?:[\ue000-\ue00f][,和与 ]{0,3}){0,4}"),
        // 导出要3个小时，1080p只要40分钟.
        RoleCue.When(Elsewhere, Time, before: "(?:(?:导出?|渲染|上传|下载|传|压缩|处理|转码)[^,.;!?到成]{0,8}|[" + SentenceSkeleton.SymbolOf(PictureSize) + SentenceSkeleton.SymbolOf(Size) + "] ?的?)(?:要花|要|得|花|用|只要|需要)(?:了|大概|差不多|整整|足足| )*", after: "(?:多|左右|才行|才能好)?(?:[,.;!?]|$)"),
        // 每张1.8M.
        RoleCue.When(Source, Size, before: "每(?: ?1 ?)?(?:张|幅|页|首)(?:照片|图片?|歌)?(?:都|有|是|就|差不多|大概|大约|约| )*", after: NoLimit),
        // 后来定了22M; 必须20M; 以28M为准.
        RoleCue.When(Asked, Any, before: "(?:后来|最后|最终|老板|领导|经理|主任)?(?:又)?(?:敲定|拍板|定为|定在|定成|改定|定了|说定)(?:是|为|了|在|:|个| )*"),
        RoleCue.When(Asked, Size | Picture, before: "(?:必须|得|务必|1 ?定要)(?:是|要|在|压到|用|为)?" + About, after: "(?:才|以内|左右|的)?(?:行)?(?:[,.;!?]|$)"),
        RoleCue.When(Asked, Size | Picture | Time, before: "(?:以|按|照|听)(?:照|着)?", after: "(?:的)?(?:为准|算|的来|来)"),
        // 电视墙是16:9.
        RoleCue.When(Asked, Ratio, before: "(?:屏幕?|电视墙?|投影仪?|显示器|大屏|广告机|一体机|播放器|展架|灯箱|机器)(?:的比例|比例|画面)?(?:是|只支持|要|为|就是|只认|用的是|才|都是)+"),

        // 压缩后变成了500M, 你压的20M那个打不开: an earlier result.
        RoleCue.When(Source, Size, before: "(?:压缩?|处理|导出|转换?|弄|剪|上传|下载)(?:前|后|完|好|之前|之后|以后|出来)(?:的)?(?:大小)?(?:是|有|变成?了?|成了|还是|还有|反而|才|只有|居然|也)+" + About, after: NoLimit),
        RoleCue.When(Source, Size, before: "(?:你们?|刚才|上次|之前)(?:给我)?(?:压缩?|弄|做|给|发|转|出)(?:给我)?(?:的|了|出来的|给我的)(?:是|那个|那版)*" + About),

        // 超过100兆的传不上去.
        RoleCue.When(Asked, Size, before: "(?:超过|大于|高于|多于|超出|超了?|大过)" + About, after: "(?:的|就|都|会|便|文件|视频|附件| )*(?:传不|发不|不让|不给|不能|不收|拒|打不开|上传不|过不|失败|被退|报错|收不|不支持|不行|不可以)"),

        // 加快一点，让整条视频刚好45秒: how long the result is.
        RoleCue.When(Asked, Time, before: ChineseTrimRoles.ZhTempo + "[, ]{1,2}(?:把|让|使|叫|令)?(?:最后|最终)?(?:整[条段个部支]?|全)?(?:视频|影片|片子?|它|内容)?(?:的)?(?:总长度?|总时长|全长|时长|长度)?(?:就|要|得|能|可以|是|为|在|到|[播放走跑]完|控制|压缩?|缩短?|变|弄|搞|调|凑|卡|成|刚好|正好|恰好|整整|大概|大约| )*"),
        // 加速到总共20秒: how long the result is.
        RoleCue.When(Asked, Time, before: "(?:加速|快放|快进|变速|倍速|加快|放慢|慢放|压缩?|缩短?|剪|控制|延时)(?:播放)?(?:到|成|为|在|至)(?:总共|[1\ue000-\ue00f] ?共|共|总时长|总长|全长|全片|整片|时长|长度|刚好|正好|恰好|大约|差不多|是|为| )+"),

        // 码率降到1500k，车机最高只认2000k.
        RoleCue.When(Elsewhere, BitRate, before: SentenceSkeleton.SymbolOf(BitRate) + "[^;!?音声]{1,30}"),

        // 12分钟的开箱，画质优先.
        RoleCue.When(Source, Time, before: "(?:^|[,.;:!?] ?)(?:这|那|我|个|1 ?个|有|是|拍|录|了|的|条|段|1 ?段|1 ?条|我们|咱|她|他|家|孩子|女儿|儿子|宝宝|老师|公司|投稿|用|手机|今天|昨天|刚|发|传| )*", after: "(?:多|左右)?长?的(?!时候|地方|时间|位置|内容|部分|画面|片段|短片|版本|精华|预告|小视频|动图|gif|样子|话|东西|那|这|都|全|处|镜头|片头|片尾|开头|结尾|开场|广告|黑屏|空|倒计时|前奏|前面|后面|长度|时长|长)(?![^;!?]{0,24}(?:剪|删|掐|砍|截|留|淡))(?![^,.;!?]{0,12}(?:去|切|裁|要|做|改|变|压|就))[\u4e00-\u9fff]"),

        // 6M左右，5M多也行，7M就不行了.
        RoleCue.When(Elsewhere, Size | Number, before: "(?<!(?:超过|大于|高于|多于|超出|超|大过|比|[有是]) ?)", after: "(?:多|左右)?(?:的话)?(?:就|便|都|会|也)*(?:不行|不可以|不能|不成|不让|不收|发不|传不|上不|打不开|超了|失败|报错|被拒|拒收|过不了|通不过|退回|弹回)"),
        RoleCue.When(Elsewhere, Size, before: S + "[^;!?]{0,16}", after: "(?:多)?(?:其实|勉强|我)?(?:也|都)(?:行|可以|能接受|ok|凑合|没事|成|无所谓|能发|没关系)"),
        RoleCue.When(Elsewhere, Size | Number | Picture, before: "(?:(?<![差特区分类告性级识个辨派离])别|不要|不用|不必|不需要|不想|没必要|没让(?:你|人)|没叫你|没说要?|没要求?|不是(?:要|让你|叫你)|谁(?:让|叫)你)(?:给我|帮我|把它|把视频|去|想)*(?:再)?(?:压缩?|弄|搞|做|变|改|缩|降|超|转|调|导|设|减|换)(?:低|小)?(?:到|成|得|为|至)+" + About),

        // 超了3M, 还差2M: by how much is no size. 超出20M的 is a limit.
        RoleCue.When(Elsewhere, Size, before: "(?<!不|(?<![差特区分类告性级识个辨派离])别|勿|不能|不要|不得|不可|不许|不会)(?:大了|大出来?了?|高出来?了?|超了|超出来?了?|超标了?|多了|多出来?了?|还差|差了|只差|就差|还多|还超)" + About, after: "(?!(?:的|就|以上|会|要|之|发|传))"),

        // 一兆都要钱, 1G流量30块; 一K都不能多.
        RoleCue.When(Elsewhere, Size, after: "(?:的)?(?:流量)?(?:都|也|就|才|得|要|收|花|贵|[\ue000-\ue00f]| )*(?:钱|块|元|毛|费|刀(?!剪))"),
        RoleCue.When(Elsewhere, Size | Time | Picture, after: "(?:内容|画面|镜头|东西|的内容)?(?:都|也)(?:不|没|(?<![差特区分类告性级识个辨派离])别)(?:能|可|许|准|让|要|会)?(?:再)?(?:多|大|超|少|变|动|改|浪费|差|给|有)"),

        // 9块钱1兆.
        RoleCue.When(Elsewhere, Size, before: "(?:块钱?|元|毛钱?|美元|美金|欧元|刀|日元|港币|分钱)(?:才|就|要|得|买| )*(?:每|1)?"),

        // 网盘一人才给5个G, 流量一个月才5个G.
        RoleCue.When(Elsewhere, Size, before: "(?:硬盘|手机|u ?盘|内存|电脑|空间|网盘|云盘|存储|流量|套餐|月租|平板)(?:(?!文件|单个|每个|视频|上传|限|最|传|发|单次|附件)[^,.;]){0,10}(?:给|送|才|只|就|有|配)(?:了|我|我们)?" + About),
        // How long a part is, is said of the part.
        RoleCue.When(Asked, Time, before: "(?:片头|片尾|开头|结尾|开场白?|收尾|前面|后面|最前面|最后面|中间|头|尾)(?:的|有|那|这|是|大约|大概|约)*|(?:片头|片尾|开头|结尾|开场|末尾|尾部|尾声|前奏|引子|序幕|谢幕|(?:结束|讲完|说完|唱完|演完)(?:了)?(?:以后|之后|后))(?:(?!视频|影片|录[像影屏]|总长|全长)[^,.;!?\ue000-\ue00f]){0,8}(?:[,:(] ?(?:有|是|足足|大概|大约|差不多|一共|总共|约|长|共|就)*)?"),

        // 她上台是1分20.
        RoleCue.When(Asked, Time, before: "(?:上场|出场|上台|登台|登场|入场|开场|进场|出现|下台|下场|退场|散场|进球|高潮|重点|精彩(?:部分)?|关键)(?:的)?(?:时间|时候)?(?:是|在|大概|大约|约| )*"),

        // 录像3分20到5分05: a part, not how long the recording is.
        RoleCue.When(Asked, Time, after: "(?:[\ue000-\ue00f](?: ?秒)? ?)?(?:到|至|-|~) ?(?:第 ?)?[\ue000-\ue00f]"),

        // 从2分钟开始录30秒.
        RoleCue.When(Asked, Time, before: "[\ue000-\ue00f] ?(?:处|那里|的?地方)?(?:开始|起|往后|往下|之后|以后)(?:的|再|连续|往后)*(?:录制?|拍|抓|截|取|播|放|看)*"),

        // 有用的就是1分05开始那20秒: a place in the video.
        RoleCue.When(Asked, Time, after: "(?:处|那里|那儿|的?地方)?(?:开始|起(?!来)|往后|往下|之后|以后|之前|以前|为止)"),

        RoleCue.When(Asked, Time, after: "[^.;!?]{0,6}前后(?:都|各|留|要|再)"),
        RoleCue.When(Asked, Time, before: "(?:照片|图片|相片|图)[^.;!?]{0,24}(?:总长|总共|一共|总时长|共)(?:是|为|要|大概|大约)*"),

        // 主图视频：1:1，60秒内.
        RoleCue.When(Asked, Ratio, before: "(?:视频|短片|影片|主图|投稿|广告|素材)(?:要求|规格|尺寸|比例)?:"),

        // 改成留黑边，还是1:1: the shape that the result has and keeps.
        RoleCue.When(Asked, Ratio, before: "(?:还是|仍然?是?|依旧是?|照旧|必须是?|得是|要是|一定是?)(?:要|用)? ?"),

        RoleCue.When(Asked, Time, before: "(?:最长|最多)(?:是|为|只能|不超过|到)?"),

        // 500K，一点都不能超; 30兆，千万别超了.
        RoleCue.When(Asked, Size | Time, after: "[, ]{0,2}(?:[1\ue000-\ue00f]? ?(?:点|丝|毫|字节|秒|k|兆)儿?|半点儿?|绝对|千万|坚决|无论如何|可|真的?)+(?:都|也)?(?:不能|不可以?|不许|不准|不得|(?<![差特区分类告性级识个辨派离])别|不要|不让|没法)(?:再)?(?:超|多|大|高|长)(?:于|了|出|过|1 ?点)?(?:了|的)?(?:[,.;!?]|$)"),
        // 我家那位讲了47秒.
        RoleCue.When(Source, Time, before: "(?:剪|讲|说|唱|跳|演|聊|念|哭|笑|跑|走|等|传|排|弹|吹|钓|飞|录|拍)(?:了|完(?:了|是|有|还有|才)?|出来(?:是|有)|下来(?:是|有)?)(?:整整|足足|大概|快|将近|差不多|才|约|有| )*", after: "(?:多|左右)?(?:[,.;!?]|$)"),
        // 上限300MB我才40MB, 我想说240MB应该比较稳.
        RoleCue.When(Source, Size, before: "(?:我|我们|我这|我的|它|这[个条段]?|那[个条段]?|视频|文件|片子)[个条段]?(?:才|只有|不过|也才|现在才)" + About, after: NoLimit),
        RoleCue.When(Asked, Size, after: "(?:左右)?(?:应该|可能|估计|大概|感觉|我觉得)?(?:会|就|都|也)?(?:比较|更|最|挺|够|就)?(?:稳妥?|保险|安全|合适)(?:些|点|了|吧)?(?:[,.;!?]|$)"),

        // 给偏远站点那种2M小水管看的; 还要给课件留100兆.
        RoleCue.When(Elsewhere, Size | BitRate, after: "(?:的)?(?:小水管|水管|专线|拨号|老宽带|小宽带|破网|烂网|慢网|网(?![盘站页课红易友]))"),
        RoleCue.When(Elsewhere, Size, before: "给[^,.;!?]{1,8}?(?:留|腾|空|预留|省)(?:出|下|个|点)*" + About),

        RoleCue.When(Elsewhere, Size | Picture, before: "(?:不是|而不是|并非|不要(?:的是)?|不用|不需要|用不着|没必要|不必|嫌|无所谓)"),

        RoleCue.When(Elsewhere, Size, before: "(?:不能|不要|(?<![差特区分类告性级识个辨派离])别|不许|不可|不准)(?:再)?(?:多|差|少)(?:出)?"),
        RoleCue.When(Asked, Size | Picture, before: "不是[^.;]{0,4}[\ue000-\ue00f][^.;]{0,4}(?:而|应该|要)?是"),
        RoleCue.When(Source, Size | Picture, before: "(?:不想|不要|(?<![差特区分类告性级识个辨派离])别|不能|不)(?:丢|丢掉|改|动|失去|改变|损失)(?:这个)?"),
        RoleCue.When(Elsewhere, Size | BitRate, before: "(?:宽带|带宽|网速|上行|下行|(?:上传|下载)(?:速度)?(?:只有|才|是)|网络(?:是)?)(?:只有|是|才|有|的)*(?= ?$)", after: "(?:的)?(?:网|宽带|带宽|信号|流量|,|.|$)"),

        RoleCue.When(Asked, Size, before: "(?:码率|比特率|码流|音频|音质)[^,.;]{0,6}"),
        RoleCue.When(Elsewhere, Size, before: "(?:(?:硬盘|手机|u ?盘|内存|电脑|空间|网盘|云盘|存储|流量|套餐)[^,.;]{0,6}(?:剩下?|还有|只有|有)|(?:就剩|还剩|只剩|剩下|剩余))(?:了|大约|大概|不到)*"),

        RoleCue.When(Elsewhere, Size, before: "(?:买|开|充|订阅?|办)(?:了|的)?" + About),
        // 内存条16G都卡.
        RoleCue.When(Elsewhere, Size, before: "(?<!占|占用)(?:内存条?|运存|显存|虚拟内存)(?:是|才|只有|就|有|都|共)*"),
        RoleCue.When(Elsewhere, Picture, after: "(?:的)?(?:电视|显示器|投影|屏幕|屏|卡)"),

        RoleCue.When(Floor, Size, before: "(?:至少|不少于|不小于|不低于|不能低于|最少|最小|起码)" + About),

        // 1080的就行，4K没必要.
        RoleCue.When(Elsewhere, Picture, after: "(?:的|那种|以上| )*(?:就|也|真的?|完全|根本|实在|太|我|我们|其实|倒)*(?:没(?:有)?必要|不必(?!超)|不用|不需要|用不[着上到了]|不要(?!超|高|大|低)|算了|免了|没用|浪费|没意义|多余|无所谓)"),

        // 流量套餐5G用了4.8G; 5分钟后要开会.
        RoleCue.When(Elsewhere, Size, before: "(?:用|花|耗|占|剩|吃|塞)(?:了|掉|去)" + About),
        RoleCue.When(Elsewhere, Time, after: "(?:之?后|以后|内|之内|以内)(?:就|我|我们|老板|他们|还)*(?:要|得|必须|会|去)*(?:开会|用|交|出门|上班|下班|截止|出发|上台|登机|考试|面试|睡|走|上课|直播)"),
        RoleCue.When(Elsewhere, Time, before: "(?:还有|还剩|只剩|再过|过)(?:不到|大概)?", after: "(?:就|我|我们)*(?:要|得|该)(?:开会|用|交|出门|上班|截止|出发|上台|登机|考试|面试|走|上课|直播)"),

        // 几百兆 says no size.
        RoleCue.When(Elsewhere, Size, before: "几"),

        // Ceilings.
        RoleCue.When(Asked, Any, after: "(?:左右)?(?:及|或|或者|或是)?(?:以内|之内|以下|之下|内(?!存|容)|封顶|为限|为上限|上限|为宜|最多|限制|的限制|以里)|(?:左右)?(?:就|也|即)?(?:够用?了?|够看了?|行了?|可以了?|可|好了?|最好|ok)(?:[,.!;]|$)|(?:左右)?(?:就|即)(?:行|好|可以?|够|ok)|才(?:能|行|可以|给|让)|(?:左右|差不多)(?:就)?(?:行|好|可以|够|吧)?(?:[,.!;]|$)"),
        RoleCue.When(Asked, Any, before: "(?:(?:限制|上限|最大|最高|要求|目标|规定|标准|期望|预期|限额|最多)(?:[^,.;有]{0,4})?(?:是|为|:|在|到)?|不超过?|别超过?|(?:不|(?<![差特区分类告性级识个辨派离])别|不要|不能|不可|不得|勿)(?:会|能|可以|要|得|好)?(?:超过?|大于|高于|超出|多于|高过|大过|多过|长过|长于)|小于(?:等于)?|低于|少于|短于|[<≤]=?|控制在?|限制在?|限定在?|保持在?)" + About),

        // What was done before, before "to": 上次压到12M.
        RoleCue.When(Source, Size, before: "(?:[上前另] ?[1一\ue000-\ue00f] ?个|别的|上次|之前|刚才|昨天|上回|原来|原本|以前|先前)[^,.;]{0,8}"),
        RoleCue.When(Asked, Any, before: "(?:到|至|成|变|改|换|转|调|设|降|减|压|缩|缩小|压缩|弄|搞|做|剪|裁|剪辑|截取?|导出|输出|生成|要|想要|需要|需|只要|希望|最好|只能(?:传|发|收|上传|接收|接受|发送|用|是)?|只(?:让|许|收|允许|支持|接受|给|可以)(?:传|发|上传)?|(?:仅|最多|最大|最高|只)?(?:允许|支持|接受|能传|能发|能收|可以传|可以发|让传|让发)(?:上传|发送)?|(?<!可)以|按|保留|给(?:我)?(?:1 ?)?个|(?:来|出|做|弄) ?[1\ue000-\ue00f]? ?[个版份]|整(?:1 ?)?个)(?:为|成|到|至|在|个)?" + About),
        RoleCue.When(Elsewhere, Size, after: "(?:的)? ?(?:剩余|可用|手机)?(?:运行)?(?:内存|运存|空间|硬盘|u ?盘|优盘|流量|存储|显存|宽带|网速|套餐|光盘|内存卡|储存卡|存储卡|sd ?卡|网盘|云盘|容量)"),
        RoleCue.When(Elsewhere, Size | Number, after: "(?:多)?(?:个)?(?:粉丝?|人|播放|观看|点赞|订阅|会员|学生|员工|块|元)"),
        RoleCue.When(Elsewhere, BitRate, after: "(?:的)?(?:网|宽带|带宽|网速|上传|线路|光纤|流量)"),
        RoleCue.When(Elsewhere, BitRate, before: "(?:网速|宽带|带宽|上行|上传速度?|网络)[^,.;]{0,4}"),

        // 我拍的是横的1920x1080.
        RoleCue.When(Source, Picture, before: "(?:拍|录|录制|拍摄)(?:出来)?(?:的|了)?(?:都|就|全)?是(?:横|竖|直|方)(?:着)?(?:的|屏的?|版的?|式的?)?[, ]*"),

        // 4K 60帧拍的.
        RoleCue.When(Source, Picture, after: "(?:去|来)?(?:拍摄|拍|录制|录|摄制|摄)(?:出来|下来)?(?:的|得|成的)"),

        // 转成1080p、30帧的mp4: what it is to become.
        RoleCue.When(Asked, Picture, before: "(?:转码?|转换|导出|输出|改|换|变|做|弄|压|降|出)(?:成|为|到|个)[^.;!?0-9]{0,12}", after: "的 ?(?:mp4|mov|mkv|avi|webm|gif|版本|文件)"),

        // 1080p 30帧 mp4 200M以下: of a list with a ceiling, all is what it is to be.
        RoleCue.When(Asked, Picture, after: "(?:[ ,]*[\ue000-\ue00f])?[ ,]*(?:mp4|mov|webm|mkv|gif)[ ,]*[\ue000-\ue00f] ?(?:以下|以内|之内|内|封顶)"),

        // 500M的视频, 视频有340M, 拍的4K.
        RoleCue.When(Source, Video, after: "(?:多|左右|大小|大|长|p|画质|高清)?(?:的?" + Adjectives + Noun + "|的 ?(?:mp4|mov|mkv|avi|video|clip|file))"),
        RoleCue.When(Source, Size | Picture, after: "(?:的)?(?:太大|传不|发不|上传不|放不下|太高|太占)"),
        RoleCue.When(Source, Size | Picture, before: "(?:从|自)" + About),
        RoleCue.When(Source, Video, before: "(?:原来|原本|原始|原视频|原片|原文件|原件|原|现在|目前|当前|现|有|共|一共|总共|合计|总|大小|时长|全长|长度|总长|长达|长|这个|这段|这条|这支|这部|这集|这|我的|我这个|那个|已经|竟然|足足|高达|占了?|(?:拍|录|录制|拍摄|录像)(?:的|了)?,?|(?<=[他她们事友师户板人商司同学妈爸哥姐发传寄])给我|发来|体积|手机|相机)" + About),
        RoleCue.When(Source, Video, before: "(?:是)" + About),
        RoleCue.When(Source, Video, before: Noun + "\\(?" + About),
    ];
}
