using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>时长一秒都不能变，但是剪掉前10秒: both can't be had, and neither is done. Goes after all rules of times and speed.</summary>
internal sealed class LengthConflict : IPromptRule
{
    private const string ZhLength = "(?<!(?:音乐|歌曲?|每张|其余|其他|剩下|余下|后面|片头|片尾)(?:的)?)(?:时长|长度|片长|秒数)";

    private static readonly Wording Kept = Pattern.Zh(
        ZhLength + "[^,.;!?]{0,8}?(?:不能|不许|不要|不得|不可以?|不准|别|不让)(?:有)?(?:任何)?(?:再)?(?:变|动|改|少|短|缩|减)(?!成|到|为|太|得太)"
        + "|" + ZhLength + "(?:要|得|必须|须|应该?|请|还|仍然?|都|完全|1 ?定|保持| )*(?:不变|不动|原样|(?:跟|和|与)原来的? ?1 ?样)"
        + "|(?:保持|维持)(?:视频|影片|总|原|的|有|来|现在)*" + ZhLength + "(?=$|[,.;!?])");

    /// <summary>Nothing is cut; another speed shows it all.</summary>
    private static readonly Wording Whole = Pattern.Zh("(?<!(?:其余|其他|其它|别的|剩下|余下)(?:的)?(?:部分|内容|地方)? ?(?:都|请)? ?)1 ?[秒帧](?:都|也)(?:不能|不许|别|不要|不可以?|不准)(?:给我|再)?(?:少|剪|删|丢|短|动|变)|1 ?刀(?:都|也)?(?:不|别|不能|不许|不准)(?:给我)?(?:剪|切|动)");

    /// <summary>How long the result is to be, which is no limit: "and the final video must be 2 minutes".</summary>
    private static readonly Wording Demanded = Pattern.Zh(
        "\\b(?:result|output|outcome|final (?:video|cut|film|clip|version|thing)|whole thing|(?<!(?:the|their) )video|the video|clip|it) (?:(?:must|has to|should|needs to|ought to|shall)(?: (?:still|also|then|in the end))? (?:be|last|stay|run|remain)|(?:stays?|remains?|keeps? being))(?: (?:exactly|still|at least|a full))? {t}(?: long)?(?! ?(?:or (?:less|shorter|under)|at most|max|tops|maximum|-|to\\b|until|and [0-9]))"
        + "|(?:成片|总长|总时长|成品|最后的?视频|最终(?:的?视频)?|全长|视频总长)(?:的?长度|时长)?(?:还|也|都|但|仍|又|却)*(?:必须|要|得|应该?|需要?)(?:还|也|是|有|为|达到|保持|够|满|正好|刚好)* ?{t}(?! ?(?:以内|之内|内|以下|左右以内))");

    private const string No = "(?:不能|不许|不准|别|不要|不得|不可以?)(?:再)?";

    /// <summary>不能剪，也不能变速，必须变成1分钟: no way is left.</summary>
    private static readonly Wording NoCut = Pattern.Zh(No + "(?:剪|删|砍)(?!太|错|到)|1 ?[秒句刀帧字](?:都|也)(?:不|别)(?:能|许|准|要)?(?:给我)?(?:剪|删|少)");
    private static readonly Wording NoSpeed = Pattern.Zh(No + "(?:变速|加速|快进|调速|快放)|速度(?:也|都|还|千万|更)*" + No + "(?:动|变|改|调|快)");
    private static readonly Wording Shorter = Pattern.Zh("(?:变成?|必须是?|只能(?:占|是|有)?|压到|缩到|缩短到|剪到|控制在|得是?)[^,.;!?0-9]{0,4} ?{t}");

    public void Read(PromptReading reading)
    {
        if (reading.Text.Had(NoCut) && reading.Text.Had(NoSpeed) && reading.Text.Had(Shorter))
        {
            reading.Edit = reading.Edit with { Trim = null, Speed = null };
            reading.Problem("The video can't get shorter without a cut or another speed; say which of the two you want.", "既不剪也不变速，视频不可能变短，请说明要哪一种。");
            return;
        }

        if (reading.Edit is { Trim.Seconds: { } kept, Speed: null, Join: null } && reading.Text.Found(Demanded) is { Success: true } demanded && TimeText.Parse(demanded.Groups["t"].Value) > kept + 1)
        {
            reading.Edit = reading.Edit with { Trim = null };
            reading.Problem("The part to keep is shorter than the video should be; say which of the two you want.", "要保留的部分比要求的时长短，请说明要哪一种。");
            return;
        }

        if (reading.Edit is { Trim: null, Speed: null } || reading.Moments is { Verdict: MomentVerdict.Changed } or { IsTitled: true } || !(reading.Text.Had(Kept) || (reading.Text.Had(Whole) && !(reading.IsFittedBySpeed && reading.Edit.Trim is null)))) return;
        reading.Edit = reading.Edit with { Trim = null, Speed = null };
        reading.Problem(
            "The video can't keep its length and be cut or play at another speed; say which of the two you want.",
            "视频不能既保持时长又剪短或变速，请说明要哪一种。");
    }
}
