using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Text without quotes. What tells it is a noun for text ("the words Open Day in the middle"), a verb that only text can follow ("write see you soon at
/// the end"), or a greeting; its end is the next word for where, when or how large, or the end of the clause.
/// </summary>
internal sealed class UnquotedTitleWords : IPromptRule
{
    private const string Noun = "(?:words?|text|line|names?|title|caption|heading|headline|slogan|message|tag ?line|title card|date|label|end card|lettering|lower third|banner|name tag|year|hashtag|phone number|website|web address|url|slogan|motto|score|price)";
    private const string Kind = "(?:(?:a|an|the|this|my|our|some|1(?![0-9])|one|big|small|large|short|opening|closing|final|little|white|black|bold|simple) )*";
    private const string Write = "(?:write|type|print|superimpose|have it (?:say|read)|(?:make|let) it (?:say|read)|it (?:should|must|has to|needs to|to) (?:say|read)|like it to (?:say|read)|want it to (?:say|read))";
    private const string Show = "(?:put|place|show|display|add|stick|pop|slap|bung|chuck|overlay|insert|include|give it|give me|want|wants|need|needs|like|with|and|plus|have|drop|use|set|end with|start with|begin with|open with|close with|finish with)";
    internal const string Ends = "(?:(?:right |only |just |shown |displayed |centred |centered |placed |written |appearing |visible |starting |lasting )*(?:"
        + "(?:in|at|on|to|across|along|near|over|around|down|up) (?:the |my )?(?:very |far |whole )?(?:top|bottom|middle|cent(?:er|re)|upper|lower|left|right|corner|screen|start|beginning|end|first|last|opening|closing|picture|video|clip|frame|intro|outro)\\b|(?:for|during|over|in|from) (?:the )?(?:(?:first|last|opening|final|whole|entire|full)\\b|(?:[0-9]|two|three|four|five|six|eight|ten)[^,;.!?¤]{0,12}(?:s|secs?|seconds?|min|minutes?)\\b)"
        + "|(?:top|bottom|upper|lower) (?:left|right|cent(?:er|re)|middle)\\b|throughout|(?:all|the whole|the entire|the full) (?:time|way|video|clip|through|duration|length)|(?:in )?(?:very )?(?:big|small|little|large|huge|giant|tiny|bold|white|black|red|yellow)(?: (?:letters|lettering|print|writing|characters|text|font|type|in\\b|at\\b|on\\b)|(?= ?(?:$|[,;.!?]|¤)))|at second [0-9]))";
    private const string Rest = "(?:[^\",;!?¤.:]|\\.(?=[a-z0-9 ]{2}[^ ]{0,12})|(?<=[0-9]):(?=[0-9])|!(?= ?(?:at|in|on|across|over|along|for) ))";
    private const string Text = "(?<title>" + Rest + "{1,70}?)";
    private const string Name = "(?! ?(?:what|whatever|everything|every|all|is|are|was|were|in|on|at|of|that|which|to|should|must|looks?|says|said|reads|i|you|he|she|they|we|can|will|has|have|had|already|for|from|with|and|or|but|bigger|smaller|larger|off|out|away|back|over|under|as|stays?|by|up|down|it|this|there|white|black|red|bold|line|track|part|bit|file|card) ?\\b)";
    private const string Greeting = "(?:happy|merry|thanks?|thank you|welcome|congrats|congratulations|good ?(?:bye|luck|night|morning)|hello|get well|love from|the end|to be continued|see you|best wishes|season's greetings|in loving memory|rest in peace|rip|sold|for sale|coming soon|subscribe|follow us|chapter|episode|day [0-9]|part [0-9])";

    private static readonly Wording Thing = Pattern.En("logos?|bars?|borders?|watermarks?|music|songs?|subtitles?|captions?|emojis?|stickers?|images?|pictures?|photos?|videos?|clips?|blur|it|this|that|them|arrows?|frames?|circles?|faces?|camera|fades?|effects?|transitions?|filters?|seconds?|zoom|sound|audio");

    // Whether the text must look like a name: begin with a capital or a digit.
    private static readonly (Wording Pattern, bool IsName)[] Table =
    [
        (Pattern.Zh("\\b(?:change|rename|update|switch|edit|alter|set) (?:the |my |its |that )*" + Noun + " (?:in)?to (?:say |read )?" + Name + "(?!(?:the |a )?(?:top|bottom|left|right|middle|center|centre|start|end|beginning|corner)\\b)(?<title>" + Rest + "{1,70}?)(?=[ ,]{1,2}" + Ends + "|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])|\\band[ ](?:make|move|put|then|cut|trim|keep|also)\\b))"), false),
        (Pattern.Zh("\\b(?:the |a )?" + Noun + " (?:should|must|has to|needs to|ought to|is to|to) (?:be|say|read) " + Name + "(?!(?:at|in|on|bigger|smaller|larger|white|red|black|gone|removed|there|big|small|shown|visible)\\b)" + "(?<title>" + Rest + "{1,70}?)(?=[ ,]{1,2}" + Ends + "|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), false),
        (Pattern.Zh("\\b" + Noun + "(?: card)?(?:,? " + Ends + ")?[ ,]{1,2}(?:saying|that says|reading|that reads|which says|which reads|called|to say|to read|with the words)[ :]{1,2}" + Text + "(?=[ ,]{1,2}" + Ends + "|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), false),
        (Pattern.Zh("\\b(?:top|bottom|middle|cent(?:er|re)|corner|screen|picture|card|end|start)(?: of (?:the |my )?[a-z]+)? (?:should|must|has to|needs to|ought to) (?:say|read) " + Name + Text + "(?=[ ,]{1,2}(?:please|pls|" + Ends + ")|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), false),
        (Pattern.Zh("\\b(?:at|in|across|on|over) the (?:very )?(?:end|start|beginning|top|bottom|middle|cent(?:er|re)|(?:top|bottom|upper|lower) (?:left|right)),? (?:put|write|show|add|have|display|place|stick) " + Name + Text + "(?=[ ,]{1,2}(?:please|pls|" + Ends + ")|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), true),
        (Pattern.Zh("\\b(?:title|caption|name|call|label|head) it[ :]{1,2}" + Text + "(?=[ ,]{1,2}" + Ends + "|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), true),
        (Pattern.Zh("\\b(?:slap|put|add|give it|stick|pop|bung) (?:a |the )?(?:" + Noun + ")(?: on(?: it| top| there)?)?: ?" + Text + "(?=[ ,]{1,2}" + Ends + "|[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), false),
        (Pattern.Zh("\\b" + Write + " " + Kind + "(?:" + Noun + " )?" + Name + Text + "(?=[ ,]{1,2}" + Ends + ")"), false),
        (Pattern.Zh("\\b" + Show + " (?:in )?" + Kind + Noun + "[ :]{1,2}" + Name + Text + "(?=[ ,]{1,2}" + Ends + ")"), false),
        (Pattern.Zh("\\b" + Show + " (?:in )?" + Kind + Noun + "[ :]{1,2}" + Name + Text + "(?=[ ]?(?:$|[,;!?]|\\.(?![a-z0-9])))"), true),
        (Pattern.Zh("(?:\\bthe |\\ba |(?<=^|[,;:+&]) ?)" + Noun + " " + Name + Text + "(?=[ ,]{1,2}" + Ends + ")"), true),
        (Pattern.Zh("\\b" + Show + " (?<title>" + Greeting + "\\b" + Rest + "{0,60}?)(?=[ ,]{1,2}" + Ends + ")"), false),
        (Pattern.Zh("\\b(?:put|place|show|display|add|stick|pop|slap|bung|chuck|overlay|insert|have) " + Name + Text + "(?=[ ,]{1,2}" + Ends + ")"), true),
    ];

    /// <summary>"…, and Acme Robotics in the centre for the opening 3 seconds": a name that only its place and its time tell. Each of its words has a capital.</summary>
    private static readonly Wording Placed = Pattern.Zh("(?:[,;]|\\b(?:and|plus|with))[ ,]{1,2}(?:and |with |plus )?" + Name + "(?<title>[^\",;:!?¤.]{2,50}?)[ ](?:in|at|on) the (?:very )?(?:(?:top|bottom|upper|lower) (?:left|right)(?: corner)?|top|bottom|middle|cent(?:er|re)|corner)(?=[ ,]{1,2}(?:(?:for|during|over) (?:the )?(?:first|opening|last|final|whole|entire|[0-9])|throughout))");

    /// <summary>"…, and Danke Horst! during the last 5 seconds": the same with nothing but its time.</summary>
    private static readonly Wording Timed = Pattern.Zh("(?:[,;]|\\b(?:and|plus|with))[ ,]{1,2}(?:and |with |plus )?" + Name + "(?<title>(?:(?!\\b(?:and|plus|with)\\b)[^\",;:?¤.]){2,50}?)[ ](?:(?:at|in) the (?:very )?(?:end|start|beginning)|(?:during|for|over|in) the (?:(?:first|last|opening|final) [0-9a-z]+ (?:s|secs?|seconds?)|whole (?:thing|video|time))|throughout)(?= ?(?:$|[.;!?,]))");

    /// <summary>"Our name, Bäckerei Huber, in the bottom right corner": what a noun for text is called.</summary>
    private static readonly Wording Named = Pattern.Zh("\\b(?:our|my|the|her|his|their|its|a|this) (?:[a-z'-]+ ){0,2}?(?:names?|title|slogan|motto|tag ?line|caption|headline|heading|website|web address|url|handle|hashtag|phone number|number|address|date|greeting|message|line|words?|text|brand|label)[ ]?[,:(][ ]?(?<title>[^\",;:!?¤()]{2,60}?)[ ]?[,)][ ]?(?=(?:and |to be |should be |must be |shown |written |displayed |placed |visible |put |on screen )*" + Ends + ")");

    // "I want "Day 1" to appear at the top left for 3 seconds".
    private static readonly Wording Appears = Pattern.Zh("(?<!\\b(?:says?|said|saying|asks?|shouts?|called|screams?) )\"(?<title>[^\"]{1,120})\",? (?:(?:to |should |must |shall |that )?(?:appears?|appearing|pops? up|shows?(?: up)?|comes? up|flash(?:es)?|stays?|be (?:shown|visible|displayed|seen)|on (?:the )?screen|written)\\b|(?=(?:on top|underneath|across|in the)\\b))");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Title is not null) return;
        foreach (var (pattern, isName) in Table)
        {
            foreach (Match match in pattern.Matches(reading.Text.ToString()))
            {
                var group = match.Groups["title"];
                if (Thing.IsMatch(group.Value) && !IsTitle(reading.Text.Original(group)) && (isName || group.Value.Split(' ').Length < 4)) continue;
                // "Call it 9" rounds a number.
                if (isName && group.Value.Trim().All(c => char.IsAsciiDigit(c) || c is '.' or ' ')) continue;
                if (isName && !(reading.Text.Original(group) is [var first, ..] && (char.IsUpper(first) || char.IsDigit(first) || first is '©' or '®' or '@' or '#'))) continue;
                var end = group.Index + group.Length;
                var last = reading.Text.ToString().AsSpan(end).StartsWith(", ", StringComparison.Ordinal) && match.Index + match.Length == end ? TitleEnd.Of(reading, end) : end;
                if (last > end ? TitleText.Set(reading, match.Index, group.Index, last, match.Value[..(group.Index - match.Index)]) : TitleText.Set(reading, match, Article(reading, group.Index) + reading.Text.Original(group))) return;
            }
        }

        if (Named.Match(reading.Text.ToString()) is { Success: true } named && reading.Text.Original(named.Groups["title"]) is var called && called.Length > 0 && (char.IsUpper(called[0]) || called[0] is '#' or '@' || called.Any(char.IsAsciiDigit) || called.Contains('.', StringComparison.Ordinal)))
        {
            TitleText.Set(reading, named, called);
            return;
        }

        if (Placed.Match(reading.Text.ToString()) is { Success: true } placed && reading.Text.Original(placed.Groups["title"]) is var name && IsName(name) && !Thing.IsMatch(placed.Groups["title"].Value))
        {
            TitleText.Set(reading, placed, name);
            return;
        }

        if (Timed.Match(reading.Text.ToString()) is { Success: true } timed && reading.Text.Exact(timed.Groups["title"]) is var shown && IsTitle(shown) && IsName(shown) && !Thing.IsMatch(timed.Groups["title"].Value))
        {
            TitleText.Set(reading, timed, shown);
            return;
        }

        if (Appears.Match(reading.Text.ToString()) is { Success: true } quoted) TitleText.Set(reading, quoted, reading.Text.Exact(quoted.Groups["title"]));
    }

    /// <summary>"Write The End": an article with a capital is part of it.</summary>
    private static string Article(PromptReading reading, int title) => title >= 4 && reading.Text.Original(title - 4, 3) is "The" && !reading.Text.Original(0, 3).StartsWith("The", StringComparison.Ordinal) ? "The " : "";

    /// <summary>"Mirela Photo": of several words each has a capital.</summary>
    private static bool IsTitle(string words) => words.Contains(' ', StringComparison.Ordinal) && Array.TrueForAll(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => !char.IsLower(word[0]));

    private static bool IsName(string words) => Array.TrueForAll(words.Split(' ', StringSplitOptions.RemoveEmptyEntries), word => word.Length < 4 || !char.IsLower(word[0])) && words.Any(char.IsUpper);
}
