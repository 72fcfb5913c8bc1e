using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Background music, from an uploaded audio file.</summary>
internal sealed class MusicWords : TableRule
{
    private const string Music = "(?:music|bgm|soundtrack|song|track|tune|mp3)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:{not}|keep) (?:add |put |use |any |the |a |background )*" + Music), Nothing),
        (Pattern.Zh("(?:不要|别|不用|不加|不必|无需|不|保留)(?:给我|帮我|再|乱|随便)*(?:加|添加|配|放)?(?:什么|任何)?(?:背景)?(?:音乐|配乐|bgm)"), Nothing),
        (Pattern.En("(?:add|with|put|use|insert|include|overlay|set|mix|play|want|need) (?:in )?(?:(?:the|a|an|some|my|this|that|nice|uploaded|attached|lo fi|lofi|chill|calm|soft|gentle|quiet|slow|upbeat|happy|relaxing|background|audio|file|as) )*" + Music + "(?: (?:in the background|underneath|behind it|under it))?|(?:music|song|tune|track) (?:from|out of) (?:my|the) (?:upload|uploads|uploaded (?:file|mp3|song|track)|mp3|file|phone)|background (?:music|tune|song)|bgm|(?<=[+,&] ?)(?:(?:my|the|some) )?(?:music|song)(?= ?(?:$|[+,&]))|(?:use|add|put|play|with) (?:the|my|that|this) (?:wav|mp3|m4a|audio|song|track|music)(?: file)?(?: (?:that )?i(?: have|'ve)? (?:just )?(?:added|uploaded|sent|attached))?"), Add),
        // 配一段手风琴曲, 配个乐.
        (Pattern.Zh("配(?:上)?(?: ?1 ?)?(?:段|首|支|个|点)?(?:[^,.;!?¤0-9]{0,5}?(?:琴曲|乐曲|小调|旋律|吉他|钢琴|提琴|二胡|古筝|笛子|鼓点|交响乐|民谣|爵士乐?|进行曲)|(?<=个|段|点)乐(?=$|[,.;!?吧]))"), Add),
        (Pattern.Zh("(?:来|整|弄|搞|上)(?:点|些|段|首|个| ?1 ?[段首点些个])(?:[^,.;!?¤0-9]{1,4}的)?(?:背景|轻|纯)?(?:音乐|配乐|bgm|歌曲?|曲子)"), Add),
        (Pattern.Zh("(?:铺|垫|衬)(?:上)?(?: ?1 ?)?(?:段|首|个|支|点|些)?[^,.;!?¤0-9]{0,8}?(?:背景)?(?:音乐|配乐|bgm|歌曲?|曲子?|钢琴曲|轻音乐|(?<=[首段支点些][^,.;!?¤0-9]{0,4})(?:民谣|爵士|摇滚|古风|戏曲|旋律))"), Add),
        (Pattern.En("(?:play|put|lay|add|have|want|run) (?:something|anything) (?:(?:nice|soft|calm|gentle|happy|upbeat|quiet|relaxing|cheerful|jazzy|slow|mellow|pretty|light) )?(?:playing |running |going )?(?:underneath|under (?:me|us|my voice|the talking)|under it|behind it|in the background)"), Add),
        (Pattern.En("(?:give|get) {it}(?:some |a |an )?(?:nice |soft |calm |fitting |gentle |happy |background )*(?:music|soundtrack|song|tune|score)|(?:needs?|could (?:use|do with)|wants?|deserves?|calls? for|begs for) (?:some |a |an )?(?:nice |soft |calm |fitting |gentle |happy |background )*(?:music|soundtrack|song|tune)|(?:some |a |an |any )?(?:nice |soft |calm |fitting |gentle |happy |background )*(?:music|soundtrack|song|tune)(?: (?:underneath|behind it|under it))? would (?:help|do|be|work|suit|make)\\b"), Add),
        (Pattern.Zh("(?:加上?|添加|配上?|插入|放|使用|用|配)(?:1 ?[段首个]|首|段|个)?(?:1 ?些|点)?(?:轻松的?|欢快的?|舒缓的?|轻|老|儿|情|民|英文|经典|怀旧的?|抒情的?|流行){0,2}(?:背景(?=乐))?(?:音乐|配乐|bgm|歌曲?|(?<=背景)乐)|(?<!(?:放着|有|本来|原来|里面?|自带|保留|原|的|把)(?:的)?)(?:背景音乐|配乐)(?!(?:要|得|也|都|还|还要)*(?:留|保留|别动|不动|不用管|是|太|有|没|很|好吵|那么|这么|实在|真))"), Add),
        // 想有段轻快的曲子衬着.
        (Pattern.Zh("(?:想|要|希望|最好|要是|如果|盼着)(?:能|可以|再|也)*有(?: ?1 ?)?[首段支个点曲][^,.;!?¤0-9]{0,8}?(?:歌曲?|曲子?|音乐|旋律|小调|bgm|背景乐)(?:[^,.;!?¤0-9]{0,6}?(?:垫|衬|铺|陪|托|配)(?:着|底|1 ?下)?)?"), Add),
        (Pattern.Zh("(?<!{not}[^,.;!?¤]{0,6})(?:歌曲?|曲子?|音乐|旋律|背景乐)(?:在)?(?:画面|视频|声音)?(?:下面|底下|后面|后头|背后)?(?:轻轻地?|1 ?直)?(?:垫|衬|托)(?:着|底)"), Add),
        // 不如换成一首好听的曲子.
        (Pattern.Zh("(?:换|改|替换)(?:成|上|为|作)(?: ?1 ?)?[首段支个点][^,.;!?¤0-9]{0,6}?(?:歌曲?|曲子?|音乐|旋律|钢琴曲)(?! ?(?:的|格式))"), Instead),
        // 换掉原声，用我传上来的那首钢琴曲.
        (Pattern.Zh("(?:换掉|替换掉?|去掉|不要|删掉|关掉|盖掉|抹掉)(?:视频)?(?:的)?(?:原声|原来的?声音?|原音|现场声音?|声音)[, ]{1,2}(?:改?用|换成?|换上|改成|配上?|放)(?:上)?(?:我)?(?:刚才?|自己)?(?:传|上传|发|给)?(?:上来|上去|过来|你|好)?(?:的|了)*(?:那|这)?(?: ?1 ?)?(?:首|个|段|支|曲)?[^,.;!?¤]{0,8}?(?:歌曲?|曲子?|音乐|bgm|mp3|配乐|伴奏|音频)"), Instead),
    ];

    private static void Instead(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Music = true, Mute = true };

    private static void Add(PromptReading reading, Match match) => reading.Edit = reading.Edit with { Music = true };
}
