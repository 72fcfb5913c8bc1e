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
    private static readonly Wording Whole = Pattern.Zh("1 ?[秒帧](?:都|也)(?:不能|不许|别|不要|不可以?|不准)(?:给我|再)?(?:少|剪|删|丢|短|动|变)");

    public void Read(PromptReading reading)
    {
        if (reading.Edit is { Trim: null, Speed: null } || !(reading.Text.Had(Kept) || (reading.Text.Had(Whole) && !(reading.IsFittedBySpeed && reading.Edit.Trim is null)))) return;
        reading.Edit = reading.Edit with { Trim = null, Speed = null };
        reading.Problem(
            "The video can't keep its length and be cut or play at another speed; say which of the two you want.",
            "视频不能既保持时长又剪短或变速，请说明要哪一种。");
    }
}
