using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// 压缩会不会影响清晰度？先问一下; "will compressing hurt the quality? Just asking": who only wants to know what would become of the quality, and says so, asks for no edit. Goes before
/// all rules that read edits.
/// </summary>
internal sealed class QuestionsFirst : IPromptRule
{
    private const string Quality = "(?:画质|清晰度|音质|质量|效果|流畅度|画面)";

    private static readonly Wording Asks = Pattern.Zh(
        "(?:(?:那|请问|想问问?|问 ?[1一]?下)[, ]?)?[^,.;!?]{0,16}会(?:不会)?(?:很|太|变得?|更|有点)*(?:(?:影响|损失|降低|掉|伤|损伤?|牺牲|破坏|丢失?)[^,.;!?]{0,3}" + Quality + "|" + Quality + "?(?:变差|下降|变糊|模糊|糊|不清楚|不清晰))(?:吗|么|嘛|呢|啊)?(?=[ ]?(?:$|[,.;!?]))"
        + "|\\b(?:will|does|do|would|is|could|can)[ ](?!(?:you|we|i)\\b)[^.;!?]{3,60}?\\b(?:quality|sharpness|blurry|blurrier|blurred|worse|pixelated)\\b[^,.;!?0-9]{0,30}(?=\\?)");

    private static readonly Wording Says = Pattern.Zh(
        "(?:我)?(?:就是|只是|就|只)?(?:想)?先(?:来)?(?:问|了解|确认|打听|咨询)(?:[1一]?下|问|清楚| ?1 ?下)?|(?:我)?(?:就|只)?(?:是)?(?:想)?(?:问问|问[一1]下|了解[一1]下|问一问)(?:先|而已)?|只是(?:问问|好奇)|请问"
        + "|\\b(?:i'?m |i am |i )?(?:just|only) (?:asking|curious|wondering|checking|want(?:ed)? to (?:know|ask|check)|a question)(?: (?:first|for now|really|beforehand))?|\\basking first|\\bbefore (?:i|we) (?:do|start|change|upload|try) (?:anything|something|it|this|that)\\b|\\b(?:quick |one )?question(?: first)?(?= ?:)");

    private static readonly Wording Rest = Pattern.Zh("[a-z0-9一-鿿]");

    public void Read(PromptReading reading)
    {
        if (!reading.Text.Has(Says) || !reading.Text.Has(Asks)) return;
        var text = reading.Text.ToString();
        var rest = text;
        foreach (var pattern in (Wording[])[Asks, Says]) rest = pattern.Replace(rest, " ");
        if (!Rest.IsMatch(Greeting.Replace(rest, " "))) reading.Text.Forget(0, text.Length);
    }

    private static readonly Wording Greeting = Pattern.Zh("你好|您好|嗨|哈喽|谢谢|那|\\b(?:hi|hello|hey|so|ok|okay|and|but|please|thanks|thank you)\\b");
}
