using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A quality in figures: "quality 95", "at 90% quality", 画质80, and "visually lossless".</summary>
internal sealed class PictureQualityWords : TableRule
{
    private const string Quality = "(?:the |its |picture |video |image |visual |original |overall )*quality";
    private const string ZhQuality = "(?:画质|画面质量|视频质量|图像质量|清晰度|质量|品质)";
    private const string Figure = "(?<n>100|[1-9][0-9]?(?:\\.[0-9]{1,2})?)";

    /// <summary>No unit follows that makes it a figure of something else.</summary>
    private const string Alone = "(?![0-9]|[.:/][0-9]| ?(?:(?:[kmgt]i?b?(?:ps)?|bits?|bytes?|mega|giga|kilo|fps|hz|frames?|s|secs?|seconds?|mins?|minutes?|h|hours?|px|pixels?|p|x|times|lines|degrees?)(?![a-z])|[个帧秒分兆倍行点丝些毫丁成半]))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:lose|losing|reduce|reducing|lower|lowering|drop|dropping|decrease|decreasing|sacrifice) " + Quality + " by " + Figure + " percent|(?:lose|losing|sacrifice) (?:up to |at most |only |about )?" + Figure + " percent (?:of )?" + Quality), (r, m) => Set(r, 100 - Number(m))),
        (Pattern.Zh("(?:\\b(?:set|change|reduce|lower|drop|decrease|raise) )?(?<![a-z])" + Quality + " ?(?:level |factor |score )?(?:down |up )?(?:of |to |at |is |: ?|= ?)?(?:at least |about )?" + Figure + "(?: ?percent(?![a-z]))?" + Alone), (r, m) => Set(r, Number(m))),
        (Pattern.En("(?:at |to |with |in |of )?" + Figure + " percent (?:of )?" + Quality), (r, m) => Set(r, Number(m))),
        (Pattern.Zh("\\bvmaf ?(?:score |分数?|值|评分|打分|得分)? ?(?:(?:(?:of|at|to|is|be|stays?|keeps?|remains?|sits?|lands?|ends? up|comes? out|must|should|has to|needs to|never|not|goes|drops?|falls?|dips?|sinks?|shouldn't|mustn't|can't|may not|mayn't|cannot|won't|below|under|beneath|higher|than|min(?:imum)?|least|above|over|around|about|near|target)\\b|要|保(?!证)|保证|做到|到|在|达到|能有|有|要有|(?:不|别|不要|不能|不可以?|不得|勿|千万别|切勿)(?:能|可)?(?:低于|小于|少于|掉到|低过|跌破|掉下)|至少|最低|别|不|大于|超过|保持|目标|[:=>≥~]) ?){0,4}" + Figure + "(?: ?分(?!钟|之|[0-9 ]))?" + Alone + "|" + Figure + " (?:for |in |on |of )?vmaf\\b"), (r, m) => Vmaf(r, Number(m))),
        // Another scale, in decibels: there is no telling what it is here.
        (Pattern.Zh("\\bpsnr\\b[^.;!?0-9]{0,24} ?[0-9]{2}(?:\\.[0-9])?(?: ?db\\b)?"), NotSupported),
        (Pattern.En("visually loss ?less(?:ly)?"), (r, _) => Set(r, PictureQuality.VisuallyLossless)),
        (Pattern.Zh("(?:视觉|肉眼)无损"), (r, _) => Set(r, PictureQuality.VisuallyLossless)),
        (Pattern.Zh(ZhQuality + "(?:降低|下降|减少|损失)(?:了)? ?" + Figure + " percent"), (r, m) => Set(r, 100 - Number(m))),
        (Pattern.Zh(ZhQuality + "(?:参数)?(?:设置?|调整?|降低?|改|保持|保留|控制)?(?:到|为|成|在|至|是|:)? ?" + Figure + "(?: ?percent(?![a-z]))?" + Alone), (r, m) => Set(r, Number(m))),
        // VMAF才81，要求不低于95.
        (Pattern.Zh("\\bvmaf ?(?:分数?|值|评分|得分)?(?:才|只有|只|现在|目前|是| )* ?[0-9.]{1,5}[^!?0-9]{0,24}(?:要求|必须|至少|重新|重压|要|得|应该|不能?|[^,.;!?0-9]{0,4}说)[^,.;!?0-9]{0,6}?(?:不低于|低于|到|达到|至少|以上|vmaf|小于) ?" + Figure + Alone), (r, m) => Vmaf(r, Number(m))),
        (Pattern.Zh(Figure + " ?分(?:的|以上的?)? ?" + ZhQuality), (r, m) => Set(r, Number(m))),
        (Pattern.Zh(ZhQuality + "(?:得|评|打)?分?(?:数|值)?(?:要|得|是|在)?(?:不低于|不少于|至少|高于|最低|大于|达到|保持在?|要到)? ?" + Figure + " ?分(?!钟|之|[0-9 ])"), (r, m) => Set(r, Number(m))),
        (Pattern.Zh(ZhQuality + "(?:得|评|打)?分(?:数|值)?(?:要|得|是|在)?(?:不低于|不少于|至少|高于|最低|大于|达到|做到|到|保持在?|要到|为|:)? ?" + Figure + Alone), (r, m) => Set(r, Number(m))),
        (Pattern.Zh(Figure + " percent (?:的)? ?" + ZhQuality), (r, m) => Set(r, Number(m))),
    ];

    private static double Number(Match match) => NumberText.Parse(match.Groups["n"].Value) ?? 100;

    /// <summary>Another measure than the one that is used here, on the same scale.</summary>
    private static void Vmaf(PromptReading reading, double score)
    {
        Set(reading, score);
        reading.Assume($"The quality is measured by SSIM here; I took VMAF {score:0.##} as a quality of {score:0.##} %.", $"这里用 SSIM 测量画质；我把 VMAF {score:0.##} 理解为画质 {score:0.##}%。");
    }

    private static void Set(PromptReading reading, double percent)
    {
        if (percent > 1) reading.Edit = reading.Edit with { PictureQuality = new PictureQuality(percent) };
    }
}
