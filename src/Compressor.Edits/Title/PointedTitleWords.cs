using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Text in quotes that one clause tells, and the next asks to be shown: 这节是“第九课 连音”，开头打上去; "it's called 'Our Garden', show that when it opens". Goes behind
/// <see cref="ChineseTitleWords"/>, which reads what stands right behind its verb.
/// </summary>
internal sealed class PointedTitleWords : IPromptRule
{
    private const string Number = "[0-9一二两三四五六七八九十几]{1,3} ?";
    private const string Place = "(?:(?:在|从|到)?(?:视频|片子|画面|屏幕|影片)?(?:的)?(?:开头|片头|[1一] ?开始|[1一] ?打开|[1一] ?上来|开场|[最]?前面?(?: ?" + Number + "秒钟?)?|头(?: ?" + Number + "秒钟?)|最后(?: ?" + Number + "秒钟?)?|结尾|片尾|末尾|从头到尾|全程|全片|[1一]直|始终|上面|下面|中间|正中间?|顶上|底下|顶部|底部|[左右][上下]角)(?:的时候|时|处|里|上)?)";
    private const string Polite = "(?:麻烦|请|帮我|帮忙|给我|能不能|可以|最好|想|要|就|也|都|把它|替我|直接|大大地?|字大点| )*";

    /// <summary>Shown, by how the verb goes on; or by its place alone.</summary>
    private const string Shown = "(?:(?:打|写|加|放|标|显示|挂|贴|印|亮|弹|题|摆|出现)(?:上去?|出来?|上来|在上面|着|1 ?下|[1一]下|给[^,.;!?\"]{1,4}看))";
    private const string ShownThere = "(?:打|写|加|放|标|显示|挂|贴|印|亮|弹|题|摆|出现)(?:上去?|出来?|上来|着|1 ?下|[1一]下|[在到](?:[最正]?[上下中]面?|顶上|底下|中间|屏幕上|画面上|[左右][上下]角))?";
    private const string End = "(?:吧|呗|就行|就好|好了|1 ?下|行吗|好吗)?(?=[ ]?(?:$|[,.;!?]))";

    private static readonly Wording Zh = Pattern.Zh("\"(?<title>[^\"]{1,80})\"(?:这?[0-9几一二两三四五六七八九十]{1,2} ?个?(?:大)?字)?[^\",.;!?]{0,10}[,.;!? ]{1,2}" + Polite + "(?:" + Place + Polite + ShownThere + "|" + Shown + ")" + End);

    private static readonly Wording En = Pattern.Zh(
        "\"(?<title>[^\"]{1,120})\"[,.;!]{0,2} ?(?:(?:so|and|please|just|can you|could you|then|now) ){0,3}(?:show|put|write|display|flash|print|place|have) (?:that|it|this|those words|these words)(?: (?:up|on|there))?(?: on (?:the )?screen)?"
        + "(?<where>(?: (?:when|as|while|right when) (?:it|the (?:video|clip|film)|this) (?:opens|starts|begins|ends)| (?:at|in|on|over|for|during) (?:the )?(?:very )?(?:start|beginning|end|top|bottom|middle|whole thing|first [a-z0-9]{1,6} seconds?|last [a-z0-9]{1,6} seconds?)){1,2}|(?<=(?:up|on|there|screen)))(?= ?(?:$|[,.;!?]|(?:and|please|pls)\\b))");

    /// <summary>What somebody says or a sign in the picture shows is no title.</summary>
    private static readonly Wording Told = Pattern.Zh("(?:牌子?|招牌|墙上|黑板|衣服|横幅|广告|网页|页面|系统|后台|邮件|表格|提示|报错|喊|唱|骂|听(?:见|到)?|问|说)[^,.;!?¤]{0,4}$|\\b(?:says?|said|shouts?|sings?|asks?|asked|error|message|sign|reads?)[^,.;!?]{0,12}$");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (reading.Edit.Title is not null || !text.Contains('"', StringComparison.Ordinal)) return;
        if ((reading.Language is Language.English ? En : Zh).Match(text) is { Success: true } match && !Told.IsMatch(text[..match.Index])) TitleText.Set(reading, match, reading.Text.Exact(match.Groups["title"]));
    }
}
