using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>Words that ask for nothing by themselves: courtesy, grammar, and what a video is called. What is left of a sentence beside them was not understood.</summary>
internal static class OrdinaryWords
{
    private static readonly Wording English = new(@"[a-z][a-z'’]+", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording Number = new("(?<![a-z0-9.])(?!1(?![0-9.,:]))[0-9]+(?:[.,:][0-9]+)*(?![a-z0-9])", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording Chinese = new(
        "(?:发|传|寄|上传|放|装|存|塞|打|收|播)(?:不(?:出去|上去|了|过去|进去|下|开|出)|得(?:出去|上去|了|进去|下))|微信|朋友圈|抖音|快手|小红书|视频号|公众号|钉钉|飞书|学习通|智慧树|闲鱼|拼多多|淘宝|腾讯会议|同事|妹妹|弟弟|哥哥|姐姐|阿姨|叔叔|舅舅|姑姑|老人|宝贝|医生|警察|派出所|保险公司|物业|监控|行车记录仪|无人机|航拍|自拍|讲座|答辩|论文|简历|面试|年会|婚礼|毕业|运动会|家长会|广场舞|钢琴|朗诵|旅游|老家|教室|车机|平板|投影|大屏|一百|两百|成片|成品|兼容性|自动|画质|清楚|看清|版本|格式|居然|竟然|原来|已经|好多|实在|其实|分辨率|改成|改为|变成|做成|弄成|转成|转为|存成|照片|相片|素材|流量|块钱|播放|不动|别动|不变|这次|这回|那次|上次|上回|其余|其他|其它|别的|剩下|余下|部分|内容|精彩|无聊|重点|有用|没用|没必要|用不着|老公|老婆|老妈|老爸|娃|宝宝|阿公|阿嬷|奶奶|外婆|外公|新郎|新娘|领导|我家|他们|她们|我们|他|她|里面|地方|时候|那里|那儿|那块|这里|啰嗦|咳嗽|打嗝|喷嚏|骂人|挡住|穿帮|镜头|走过去|讲话|说话|跳舞|唱歌|表演|进球|高潮|暖场|调音|广告|倒计时|黑屏|空镜|手机|电脑|相机|摄像头|硬盘|光盘|记忆卡|内存卡|云端硬碟|档案|附件|邮件|邮箱|表单|表格|网站|网页|官网|首页|平台|系统|单位|公司|学校|客户|老板|老师|导师|房东|同学|朋友|家长|孩子|爷爷|奶奶|爸妈?|妈妈?|社区|群里|群|网课|作业|比赛|生日|会议|录影|录屏|昨天|今天|明天|刚才|现在|差不多|所以|但是?|因为|不然|另外|顺便|其他|规定|要求|限制|提示|控制|大小|空间|上传|发送|发给|发到|传到|传给|拍摄|报名|之间|左右|地方|时候|"
        + "以下|以内|之内|以上|不超过|超过|最多|最好|左右|大概|大约|视频|影片|片子|片段|文件|录像|画面|一下|1下|帮忙|帮我|麻烦|谢谢|请问|可以|能不能|可不可以|这个|那个|这段|那段|这条|我的|你好|您好|然后|并且|而且|同时|还有|以及|就行|就好|即可|需要|想要|希望|给我|把它|它的|一点|好吗|行吗|[发传寄拍录买说看当从呗人现共限的了吗呢吧啊呀哦嘛把将给我你您它这那请就也都要想和与及再又还让使能会是有在并且帮个些到点内只用成下上改转做弄存变才太大小了啥呗没次版张遍屏剩得行条课天号家够盘支]",
        RegexOptions.CultureInvariant, Pattern.MatchLimit);

    private static readonly Wording Han = new(@"\p{IsCJKUnifiedIdeographs}+", RegexOptions.CultureInvariant, Pattern.MatchLimit);

    /// <summary>Who and what a video is about, where it comes from and where it goes; what is told of it.</summary>
    private const string Told =
        " nitro ram phone phones iphone android gopro camera cameras dslr webcam drone dashcam doorbell laptop computer pc tablet tv projector screens usb stick disk disc drive card storage memory icloud wifi "
        + "portal form page site website web wiki intranet app apps server client inbox feed system tool account accounts platform archive newsletter listing attachment attachments email emails mail message messages post upload uploads "
        + "boss landlord landlords sister brother daughter son mom mum dad grandma grandpa friend friends kid kids teacher professor students student team council office school class course lecture wedding birthday anniversary recital "
        + "conference meeting training interview interviews sermon walkthrough audition insurance job visa bakery band club guests dog cat baby toddler "
        + "recorded filmed shot took taken gave bought wants wanted uploaded uploading sending send posting attach allows allowed allow accepts accept accepted applying tops chokes rejects rejected rejecting eats weighs weigh runs ran ended "
        + "there's that's thats isn't doesn't didn't won't wouldn't we're we'd they're you're he's she's what's limit's "
        + "already currently exactly almost roughly somewhere whatever nobody else lol damn etc ish plenty hard awful huge old tomorrow today tonight yesterday myself itself another other every once per before after ready enough perfect ideal through version "
        + "left rest off together see seen bit hear heard long nothing whole full free his hers ours theirs without first last second between away goes going gone stay stays stayed remain time times th st nd rd im wont couldnt mine's mine minutes minute seconds hours hour mb gb kb pm hr week weeks month months year years day days twice "
        + "bring aim target encode re convert leave watch watching watched say saying said think thought know knows hope try trying tried buy pay pays paid exceed exceeds complain complains complained bounce bounces bounced choke dies manage manages finish finished done come comes came held hold holds work works stuck glued order straight instead "
        + "telling tell told show shows followers subscribers subs viewers listeners photo photos picture pictures screen ceiling telly shop hall church kitchen hotel bus golf coach swing dance match game team goal funeral graduation concert choir exam thesis assignment homework ticket exhibit claim reunion podcast readme channel data nas cd dvd link "
        + "host guest neighbour neighbours nephew niece cousin uncle aunt husband wife hubby colleague client clients customer customers patients pupils parents nan gran granny grandmother grandfather lawyer solicitor doctor nurse vet bank court police museum library hospital hostel school's museum's galaxy pixel windows linux mac macbook "
        + "selfie cam mic speaker tripod tape presentation slides somehow anyway actually honestly basically literally simply right wrong sorry yeah yep nope um uh erm like well hmm ugh gosh mate sir madam folks everybody anybody anyone nobody none few lot lots some such own different "
        + "powerful overkill alone bigger larger longer shorter nearly mostly perhaps probably certainly definitely quick fast slowly nicely properly correctly easily later soon early late yet ago march april may june july august quota kiosk museum firmware bootloader badge gateway lms firewall scanner plotter booth stand happy counts period ancient motto quote museum's gateway's monday tuesday wednesday thursday friday saturday sunday morning evening night afternoon weekend";

    private static readonly HashSet<string> Ordinary = [.. (
        "a an and the this that these those it its it's is are was were be been being am i i'm i'd i've i'll me my mine we us our you your they them their he she him her "
        + "to of in on at for from with by as so if or but not no do does did done can could would will should may might must have has had get got go let let's just "
        + "please pls plz thanks thank thx hey hi hello ok okay yes also then now too very really still only even again back there here what which who how when where why all any some "
        + "make making made want need like give put take use help thing things way one please ideally possible possibly maybe sure great nice good fine about around "
        + "video videos vid vids clip clips file files movie movies film films footage recording recordings mp4 mov out up down into than more less because since though while "
        + "under over below above within max maximum min minimum most least size sized limit limits cap fit fits keep keeps keeping needs takes says same each both much "
        + "dont don't cant can't cannot kindly quickly asap appreciate dear sir something anything everything someone somebody people" + Told).Split(' ')];

    /// <summary>What neither a rule took nor everyday words explain.</summary>
    public static IReadOnlyList<string> Unread(string left)
    {
        var text = Chinese.Replace(ToldClauses.Without(left), "¤");
        // A number that no rule took was said for something.
        return [.. Number.Matches(text).Select(match => match.Value), .. English.Matches(text).Select(match => match.Value).Where(word => !Ordinary.Contains(word.Replace('’', '\''))), .. Han.Matches(text).Select(match => match.Value)];
    }
}
