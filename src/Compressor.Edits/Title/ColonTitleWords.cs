using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Text without quotes behind a colon: "Caption lower left: Dr. Amara Osei, Cardiology".</summary>
internal sealed class ColonTitleWords : IPromptRule
{
    private const string Place = "(?:(?:in|at|on|to|across|along|near|over) )?(?:the )?(?:very |far )?(?:(?:top|bottom|upper|lower) (?:left|right|cent(?:er|re)|middle|third)|top|bottom|middle|cent(?:er|re)|left|right|corner|screen)\\b(?: (?:hand )?(?:corner|side))?(?: of (?:the |my )?(?:screen|video|frame|picture|clip|page))?";
    private const string When = "(?:(?:(?:from|between|at) )?[0-9]{1,2}:[0-5][0-9] ?(?:-|–|to|until|till|and) ?[0-9]{1,2}:[0-5][0-9]|(?:for|during|in|over) (?:the )?(?:(?:whole|entire|full) [a-z]+|(?:(?:first|last|opening|final|closing) )?[a-z0-9]{1,5} (?:s|secs?|seconds?))|throughout|the whole time|at the (?:start|beginning|end))";

    private const string How = "(?:(?:in|with|using) )?(?:(?:very |really |extra |nice )?(?:big|large|huge|giant|small|tiny|little|bold|thin|white|black|red|yellow|blue|green|gold|pink|orange|capital|block) ?){1,3}(?:letters?|text|font|type|characters|writing|lettering|capitals|caps)?";

    private static readonly Wording Lead = Pattern.Zh("\\b(?:title|text|caption|heading|headline|label|banner|slogan|lower third|name tag|super|supers|strap ?line|(?<=\\b(?:put|write|show|add|display|place|stick|print)\\b[^.;!?:0-9]{0,40})name|strap|chyron|astons?|name super|end card|end slate|tag ?line|slogan|motto|quote|message|greeting|words|letters|lettering|writing|sign)(?: (?:text|card|line))?(?:[ ,]{1,2}(?:" + Place + "|" + When + "|" + How + ")){0,4} ?: ?(?=[^\"' ¤])");
    /// <summary>"In the bottom right corner: Photo by Lee".</summary>
    private static readonly Wording Corner = Pattern.Zh("(?<=^|[,;.!?] ?|\\b(?:and|then|put|write|add|show|have) )(?:(?:in|at|on|to|across|along) )(?:the )?(?:very |far )?(?:(?:top|bottom|upper|lower) (?:left|right|cent(?:er|re)|middle)(?: (?:hand )?(?:corner|side))?|top|bottom)(?: of (?:the |my )?(?:screen|video|frame|picture|clip))? ?: ?(?=[^\"' ¤])");

    /// <summary>"For the first 4 seconds show: Year 6 Leavers".</summary>
    private static readonly Wording Shown = Pattern.Zh("(?<=^|[,;.!?] ?|\\b(?:and|then|also) )" + When + "[ ,]{1,2}(?:" + When + "[ ,]{1,2})?(?:please )?(?:show|display|write|print|put|put up|have it say)(?: (?:the|this|my|these))?(?: (?:words?|text|line))? ?: ?(?=[^\"' ¤])(?![0-9:.]+ ?(?:to|-|s\\b|sec))");
    private static readonly Wording IsNoText = Pattern.Zh("^(?:none|no|n/a|remove|delete|off|keep|as is|same|same as)\\b");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Title is not null) return;
        var text = reading.Text.ToString();
        var lead = Lead.Match(text) is { Success: true } named ? named : Corner.Match(text) is { Success: true } corner ? corner : Shown.Match(text);
        if (!lead.Success) return;
        var from = lead.Index + lead.Length;
        var end = TitleEnd.Of(reading, from);
        var said = text[from..end];
        if (IsNoText.IsMatch(said)) return;
        TitleText.Set(reading, lead.Index, from, end, lead.Value);
    }
}
