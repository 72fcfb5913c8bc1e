using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A title without quotes is not written where its words are another wish (再翻成英文, 结尾5秒拼起来), or where other words stand in quotes: those were
/// meant. Goes after all other rules.
/// </summary>
internal sealed class DoubtfulTitles : IPromptRule
{
    private static readonly Wording Quoted = Pattern.Zh("\"[^\"¤]{1,120}\"");
    private static readonly Wording Wish = Pattern.Zh(
        "(?:拼|接|连|合)(?:在|到|成)? ?(?:1 ?)?(?:起|块)|(?:翻|转|换|改|做|变|压|剪)(?:译)?成|(?:剪|删|裁|切|去|砍)掉|静音|[0-9] ?(?:秒|分钟?) ?(?:到|至|之|以|内|就)|(?:压|缩)(?:小|到)|字幕|水印|打码"
        + "|^(?:再|然后|并且?|也|就|都|把|将|被|让|但|所以|因为|如果|其他|其余|剩下|马赛克|码$)|^(?:it|this|that|them|the (?:sound|audio|music|volume|video|clip|rest|file)|my (?:music|song|track))$");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Title is not { } title || reading.Text.IsQuoted(title.Text)) return;
        if (!Wish.IsMatch(Numerals.InDigits(title.Text)) && !Quoted.IsMatch(reading.Text.ToString())) return;
        reading.Edit = reading.Edit with { Title = null };
        reading.Unsupported(title.Text);
    }
}
