using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 静音舱测评视频，转720p: a first clause that names the video by a compound noun, in which the word of an edit is only an attribute of what it shows. The
/// word alone (静音，压到20M), or with what an edit is done to or by (静音视频, 竖屏发抖音), may be a wish. Goes before the rules that read edits.
/// </summary>
internal sealed class CompoundNames : IPromptRule
{
    private const string Word = "(?:静音|无声|旋转|翻转|镜像|快进|慢放|快放|加速|减速|倍速|慢动作|慢镜头|正?方形|循环|倒放|黑白|字幕|标题|滤镜|特效|水印|压缩|裁剪|剪辑|合并|拼接|变速)";

    /// <summary>What goes on with a wish rather than with a noun.</summary>
    private const string Goes =
        "(?:[1一下点些掉成到为至过回来去播放处效版模式输导保发传就也都吧了给并然再和与跟加配压转裁剪要不即可声音画它这那全整起后前两三几太很有还是没在从把将用按调改变做弄上里中左右顺逆横竖大小快慢高低轻响九四二五六七八十百度倍速率角字内容写叫换位时长尺格质清盖挡遮糊错漏]|视频|影片|片子|文件|录[像屏影]|颜色|方向|软件|工具|教程|水印|的(?:视频|片子|影片|文件|录|声|版|画|那|话|部分|地方|时候|$|[,.;!?]))";

    private const string Han = "[\u4e00-\u9fff]";

    /// <summary>It asks for something itself.</summary>
    private static readonly Wording Asks = Pattern.Zh("[压剪裁切翻删留](?!水|缝|影|纸|肢|岁|轴|判)|请|帮|给我|把|将|想|要(?!素)|麻烦|能不能|可以|去掉|删|加上|加个|改成|变成|做成|转成|压到");

    private static readonly Wording Heading = Pattern.Zh("^(?:这是|这条|这段|给|关于|我的|1 ?个|[ ])*(?:" + Han + "{0,6}?)(?<word>" + Word + ")(?!" + Goes + ")(?<tail>" + Han + "{2,16})(?=,)");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English || reading.Context.IsFollowUp || reading.Text.ToString() is not { Length: > 0 } text) return;
        if (Heading.Match(text) is not { Success: true } name || Asks.IsMatch(name.Value)) return;
        reading.Text.Forget(name.Index, name.Length);
    }
}
