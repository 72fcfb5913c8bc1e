using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What is wrong with a title is not what it is to say: 标题写错了一个字, 文字写漏了一个“的”. Where the right words follow (…，改成“秋季运动会”), those are the
/// title. Goes before the rules that read titles.
/// </summary>
internal sealed class WrongTitles : IPromptRule
{
    private const string Text = "(?:标题|字幕?|文字|片名|题目|名字)";
    private const string Some = "(?:[1-9一二两三几]|好几|半)";
    private const string Wrong =
        "(?:(?:[写打印弄搞做拼](?:[错漏反倒歪重掉])|漏[写打]?|错)(?:了|字|" + Some + ")|(?:[少多](?:[写打])?|[写打][少多]|缺)了(?: ?" + Some + ")? ?(?:个|行|句|点|字)|[写打印弄搞做](?:得)?(?:太|有点)[长短大小多少]|(?:写|打|弄)?(?:得)?不对|有(?:个|" + Some + "个)?(?:错|别字)|[写打印弄搞做]成[^,.;!?\"]{1,12}了(?=$|[,.;!?]))";

    private const string Clause = "(?<![去删拿撤换]掉|不要|别)(?:我|你|你们)?(?:把|将)?(?:上面|视频)?(?:的)?" + Text + "(?:里|上|上面|的字|又|还是|好像|都|给|被|你|我| )*" + Wrong + "[^,.;!?\"]{0,10}";

    private static readonly Wording Corrected = Pattern.Zh(Clause + "[,;.!] ?(?:请|帮我|麻烦|给我|把它)*(?:应该|应当?|正确的?|其实)?(?:要|就|得)?(?:改成|改为|换成|换为|写成|是|为|叫|改)[:, ]?(?=\")");
    private static readonly Wording Told = Pattern.Zh(Clause + "(?:\"[^\"]{1,40}\")?");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        reading.Text.Rewrite(Corrected, _ => "标题改成");
        foreach (var told in reading.Text.Take(Told)) reading.Text.Forget(told.Index, told.Length);
    }
}
