using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Goes after the other rules of titles: whatever stands in quotes and is said by nobody is text to be shown, where its clause names a place on the screen, a
/// time or that it is to be read. A name that a place tells of ("my handle @anna in the corner") needs no quotes.
/// </summary>
internal sealed class QuotedTitleWords : IPromptRule
{
    private const int Reach = 80;

    private static readonly Wording Quote = Pattern.Zh("\"(?<title>[^\"]{1,120})\"|(?<=^|[ ,:(])'(?<title>[^'\"]{2,80})'(?=[ ,.;!?)]|$)");

    /// <summary>Where, when or how it is shown.</summary>
    private static readonly Wording Shown = Pattern.Zh(
        "\\b(?:up top|on top|top|bottom|middle|cent(?:er|re)|corner|overlay(?:ed)?|superimpos(?:e|ed)|letters|on (?:the )?screen|written|title|caption|text|subtitle|heading|headline|banner|appears?|shows?|shown|reads?|reading|displayed|visible|in the (?:beginning|first|last)|at the (?:very )?(?:start|beginning|end)|(?:first|last|final|opening) (?:[a-z0-9]+ (?:seconds?|secs?)|[0-9.]+ ?s)|up for)\\b|正?中间|正?中央|顶部|底部|左上|右上|左下|右下|上方|下方|屏幕|画面|片头|片尾|开头|结尾|[几0-9一二三四五六七八]个?(?:大|小)?字");

    private static readonly Wording Wish = Pattern.Zh("\\b(?:i'd like|i would like|i want|i need|we need|we want|have|put|can|could|should|must|add|with|need|needs|wants?|please|show|write|and|let|give|superimpose|overlay|insert|it reads?|to read|say)\\b|放|写|打|加|显示|出现|弄|来个|要|^ ?$|[,;:] ?$");

    /// <summary>Who says it, or what it is called.</summary>
    private static readonly Wording Said = Pattern.Zh("\\b(?:says?|said|called|named|file|error|message|form|rules?|told|asks?|asked|screams?|shouts?|yells?|word|where it says|button|folder|the song|track|music|tune|app|website|[0-9]+|several|many|some|counted|hears?|heard|saying|yells?|yelling|shouting|screaming|mumbl(?:es|ing)|sings?|singing|chant(?:s|ing)?)[ ,:]{0,3}$");

    /// <summary>What a form shows to whoever uploads: "64 MB maximum upload".</summary>
    private static readonly Wording Notice = Pattern.Zh("[0-9] ?(?:[kmg]b|megs?|gigs?|megabytes?|gigabytes?)\\b|\\b(?:too (?:large|big|long)|limit|maximum|exceed(?:s|ed)?|not (?:allowed|supported)|unsupported|failed|error)\\b");
    private static readonly Wording Shows = Pattern.Zh("\\b(?:site|website|page|form|portal|uploader|upload|window|dialog|popup|pop ?up|box|message|app|server|system|browser|phone|screen|it|counter|field|button|warning|note|notice|email|mail|school|office|club|bank|shop)\\b[^.;!?]{0,30}?\\b(?:shows?|showed|displays?|displayed|reads?|flashes|flashed|gives|gave|prints|pops? up|comes up|came up|answers|replies|complains?|warns)(?: me| us)?(?: with| saying)?[ ,:]{0,3}$");
    private static readonly Wording Should = Pattern.Zh("\\b(?:(?:card|title|text|banner|slide|caption|line|something|sign|overlay|heading|words?)(?: (?:at|in|on|near|along|across) the (?:very )?[a-z]+(?: [a-z]+)?)?,? (?:that |which )?(?:says|reads)|(?:can|could|may|should|would|must|let|have|make) (?:the |my |its |our )?(?:very )?(?:opening|start|beginning|intro|end|ending|outro|close|first (?:frame|shot|screen|second)|last (?:frame|shot|screen|second))(?: (?:card|screen|shot))? (?:say|read|show|display)|(?:should|must|to|it|would|has to|needs to|shall|let it|have it|make it|(?:make|have|let) (?:the|a|an) [a-z0-9. ]{2,30}) (?:say|read))[ ,:]{0,3}$");
    private static readonly Wording Noun = Pattern.Zh("\\b(?:(?:insert|add|put|with|and|have|show) )?(?:(?:the|a|an|small|tiny|big|large|huge|little|bold|white|black|red|yellow|blue|green|plain|simple|some) ){0,5}(?:title ?card|caption|title|subtitle|text|heading|words?|line|letters|lettering)(?: text)?(?: [a-z]+){0,6}[ :,]{0,2}$");
    private static readonly Wording FileName = Pattern.Zh("\\.(?:mp[34g]|mov|avi|mkv|webm|wav|m4a|aac|png|jpe?g|gif|webp|srt)$");

    /// <summary>"Put my handle @anna in the corner".</summary>
    private static readonly Wording Handle = Pattern.Zh("\\b(?:stick|put|add|show|place|write|display|want|need|with|and)\\b[^.;!?\"]{0,24}?(?<title>[@#][a-z0-9_.]{2,30}) (?=(?:in|at|on) the\\b)");
    private static readonly Wording Centred = Pattern.Zh("(?<=^|[,;.] ?|\\b(?:and|plus|with|add|put) )(?:big |small |a )?(?:cent(?:er|re)d?|top|bottom) (?:caption|title|text|heading)[ :]{1,2}(?<title>[^\",;!?]{2,60}?)(?= ?(?:$|[,;!?]|\\. ))");
    private static readonly Wording Shouted = Pattern.Zh("(?<=^|[,;.] ?|\\b(?:and|plus|with|add|put|write) )(?<title>[a-z0-9]{2,20}(?: [a-z0-9]{2,20}){0,3}),? (?=in (?:huge|big|large|small|tiny|bold|giant|white|red) (?:letters|text|font|type))");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Title is not null) return;
        var text = reading.Text.ToString();
        foreach (Match quote in Quote.Matches(text))
        {
            var before = text[Math.Max(0, quote.Index - Reach)..quote.Index];
            var after = text[(quote.Index + quote.Length)..Math.Min(text.Length, quote.Index + quote.Length + Reach)];
            if (FileName.IsMatch(quote.Groups["title"].Value) || (Notice.IsMatch(quote.Groups["title"].Value) && Shows.IsMatch(before)) || (Said.IsMatch(before) && !Should.IsMatch(before))) continue;
            var (lead, tail) = (Clause(before, isBefore: true), Clause(after, isBefore: false));
            if (!Should.IsMatch(before) && !((Shown.IsMatch(lead) || Shown.IsMatch(tail)) && (Wish.IsMatch(lead) || Wish.IsMatch(tail)))) continue;
            if (!TitleText.Set(reading, quote, reading.Text.Exact(quote.Groups["title"]))) continue;
            if (Noun.Match(before) is { Success: true } noun) reading.Text.Take(quote.Index - noun.Length, noun.Length);
            return;
        }

        foreach (var (pattern, isShouted) in ((Wording, bool)[])[(Handle, false), (Centred, false), (Shouted, true)])
        {
            if (pattern.Match(text) is not { Success: true } named) continue;
            var words = reading.Text.Original(named.Groups["title"]);
            if (isShouted && words.Any(char.IsLower)) continue;
            if (!isShouted && !(char.IsUpper(words[0]) || words[0] is '@' or '#' || char.IsDigit(words[0]))) continue;
            if (TitleText.Set(reading, named, words)) return;
        }
    }

    private static string Clause(string text, bool isBefore)
    {
        var parts = text.Split(['.', ';', '!', '?']);
        return isBefore ? parts[^1] : parts[0];
    }
}
