using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 上个月压的那个视频放哪了？文件名带0512，大概33M; 压成720p会糊吗？ A Chinese message that only asks where something is, how long it takes, what it costs or
/// what would come of it wishes for nothing, whatever numbers it holds. Goes before all rules that read edits.
/// </summary>
internal sealed class ChineseQuestions : IPromptRule
{
    private const string Mark = "(?:了|啊|呀|呢|去了|儿|的|吧|啦)*(?=[ ]?(?:$|[,.;!?]))";

    private static readonly Wording Asks = Pattern.Zh(
        "(?:存|放|发|跑|弄|丢|藏|搁|落|保存|导出?|下载)(?:到|在|去|进|了)*(?:哪里?儿?|哪去|什么地方|哪个(?:文件夹|目录|地方|盘|相册))" + Mark + "|在哪个?(?:里|儿|文件夹|目录|地方)?" + Mark + "|(?:哪|什么地方)(?:里|儿)?(?:能|可以)?找" + Mark
        + "|(?:大概|一共|总共|还)?(?:要|需要|得|用|花)(?:等|花)?(?:多久|多长时间|多少时间|几分钟|几个?小时|多少钱|几块钱|多少积分|几个积分)" + Mark
        + "|(?:收费|要钱|花钱|免费|扣积分|扣钱|要会员|安全|靠谱)(?:吗|么|嘛|不)" + Mark
        + "|(?<![机开])会[^,.;!?给帮把]{1,8}(?:吗|么|嘛)(?=[ ]?(?:$|[?.]))"
        + "|哪(?:个|种|1 ?[个种])(?:更|比较|最|要|会)?(?:好|清楚|清晰|小|省空间|快|合适|靠谱|强|划算)(?:1 ?[点些])?" + Mark + "|(?:有|是)(?:什么|啥)(?:区别|差别|不同|用)" + Mark
        + "|(?:会不会|会)(?:很|太|变得?|更|有点|特别)*(?:模糊|糊|卡顿?|变形|失真|掉帧|不清楚|看不清|有水印|降画质|影响画质|掉画质|损失画质|不清晰|难看)(?:很多|太多|得厉害)?(?:吗|么|嘛|呢|啊)?(?=[ ]?(?:$|[?]))");

    /// <summary>Something is to be done as well.</summary>
    private static readonly Wording Wish = Pattern.Zh(
        "请(?!问)|加(?:个|上|[一1段])|麻烦|拜托|(?<!帮)帮(?!我?(?:看|查|找|问|瞧)(?:1 ?下|一下|看|查)?)|把|将|给我(?!压|做|剪|弄|发|的|转)|求|(?:我|咱)们?(?:就|只|还)?(?:想|要)(?!知道|问|看)|再?(?:压|剪|裁|转|缩|调|弄|加|删)[一1](?:压|剪|裁|转|缩|调|弄|下|点|些)|想(?:压|剪|裁|转|要|让|做|弄)|(?:去|删|剪|裁)掉|[压剪裁转缩调弄改](?:小|短|成|到)[^?]{1,12}[吧,，。]|只[留要]|就[行好]|吧$");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English || reading.Text.ToString().Contains('"', StringComparison.Ordinal) || !reading.Text.Has(Asks) || reading.Text.Has(Wish)) return;
        reading.Text.Forget(0, reading.Text.ToString().Length);
    }
}
