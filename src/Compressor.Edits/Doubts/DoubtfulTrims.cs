using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What was read of a cut is not done where its sentence says more of it than was understood: a time that nothing claims ("from 4:30, 45 seconds of it"),
/// or a verb that removes where only keeping was read. Half a cut is a wrong cut; it is said as not understood instead. Goes after all other rules.
/// </summary>
internal sealed class DoubtfulTrims : IPromptRule
{
    /// <summary>Seconds; what nobody takes out of a clip is the length of a source.</summary>
    private const double Long = 60, Equal = 0.05;

    private static readonly Wording Time = Pattern.Zh("{t}(?! ?(?:多|球|制|左右的))");

    /// <summary>我们队输了17分: a score, unless it is said where.</summary>
    private static readonly Wording Score = Pattern.Zh("(?<!(?:[到从至第前后在] ?))[0-9.]+ ?分$");

    /// <summary>"Bin the rest" only repeats what keeping says, and a phone, a size or a call may be dropped.</summary>
    private static readonly Wording Removes = Pattern.Zh(
        "(?<!\\bby |(?:其余|其他|其它|别的|剩下?的?|余下的?)(?:都|全)? ?)(?<!\\b(?:rest|remainder|(?:everything|all)(?: else| in between| between)|what(?:'s| is) between|in between)(?: of (?:it|that|the [a-z]+))? )(?<!\\b(?:the|an?|his|her|my|our|their) )\\b(?:" + TrimVerbWords.Remove + "|removed|deleted|snip(?:ping)?|chop(?:ping)?|bin|axe|chuck|omit|toss|throw(?:ing)?|leav(?:e|ing) (?:off|out)|edit(?:ing)? out|taking (?:out|off)|shave|lop|hack|removals?|deletions?|(?:can|could|should|must|may|has to|needs? to) (?:all |both )?(?:go(?! (?:on|onto|to|in|into|up|out|via|through|by|online|for|over|with|live|from|well|away|under|as)\\b)|be (?:cut|trimmed|dropped|thrown|binned|chucked|tossed|lost|snipped|chopped|skipped|scrapped|axed|left out|taken out)))\\b"
        + "(?!(?: (?:all|of|the|out|off|away|everything|anything|boring|whole))* (?:rest|remainder|others?|else|middle|stuff|between)\\b| (?:it all|all of it|everything|the (?:whole )?lot)\\b| (?:it|this|that|(?:the|its|my) [a-z]+)(?: size| down)? (?:down )?(?:to|by|under|below|into|in)\\b| (?:my|the|his|her|a|our) (?:phone|camera|ball|call|mic|mike|box|plate|bass|beat|glass)\\b)"
        + "|掐头去尾|去头去尾|剪头去尾|(?<!(?:其余|其他|其它|别的|剩下?|余下|多余|多出|超出|超过|长了|前面|前边|前头|之前|后面|后边|后头|之后|声音?|原声|音乐|背景|水印|字幕|黑边|白边|黑条|标题|文字|字|不要|不用|别|不能|不|勿)[^,.;!?]{0,6})(?:剪|删|去|裁|砍|掐|切|截|抠)(?:掉|除|了)(?![^,.;!?]{0,4}(?:其余|其他|其它|别的|剩|余下|多余|声|音|背景|水印|字幕|黑|白|标题|文字|字))");

    /// <summary>"Then keep 12", "start at second 7", "the opening 3": a number of seconds that says no unit.</summary>
    private static readonly Wording Number = Pattern.Zh("(?<!\\b(?:goal|happened|came|was|scored|is|score)[a-z ]{0,12}\\bin )\\b(?:second|sec|minute|min|opening|closing|(?:first|last|final)|(?:keep|take|then|until|till|starting at|starts at|start at|start|from|lasts?|for|run for)(?: (?:only|just|the|about))*) [0-9]{1,3}(?:\\.[0-9])?(?= ?(?:$|[,.;!?)]|(?:and|then|please)\\b))");

    /// <summary>"From ten seconds before that": counted from a moment that was not understood.</summary>
    private static readonly Wording Relative = Pattern.Zh("\\b(?:first|second|third|fourth|fifth|last) (?:one|1) (?:too|as well|also)\\b|(?:¤|\\b(?:minute|second|hour|seconds|minutes|bit|part)) ?(?:before|after)(?: (?:that|it|this))?(?= ?(?:$|[,.;!?]|(?:and|to|until|till|please)\\b))");

    /// <summary>Where it begins is said, and was not understood.</summary>
    private static readonly Wording Starts = Pattern.Zh("\\b(?:start|begin)(?:s|ing|ning)? (?:it )?(?:at|from|when|where|around|about|with the|on|once)\\b");

    /// <summary>"45 min rehearsal recording, …": how long the whole is that is spoken of first.</summary>
    private static readonly Wording SourceLength = Pattern.Zh("^(?:(?:i have|i've got|we have|it's|this is|got|here's) )?(?:an? |my |our |the )?{t} (?:long )?(?:[a-z]+ ){0,2}?(?:recording|stream|video|film|movie|meeting|lecture|lesson|match|game|call|concert|webinar|podcast|service|session|rehearsal)\\b(?= ?[,;.:])");

    private static readonly Wording TakesOut = Pattern.Zh("\\b(?:tak|cut|edit|snip|chop|clip|pull|slic|leav|yank)(?:e|ing|ting|ping)?\\b[^,.;!?¤]{1,30}\\bout\\b");
    private static readonly Wording Middle = Pattern.Zh("\\b(?:from|out of) the (?:very )?(?:middle|cent(?:er|re))\\b(?! of)");

    /// <summary>Who tells of such things beside a part wants to be rid of it.</summary>
    internal static readonly Wording Unwanted = Pattern.Zh(
        "\\b(?:cough(?:s|ed|ing)?|sneez(?:e|es|ed|ing)|burp(?:s|ed|ing)?|hiccups?|swear(?:s|ing)?|swore|curs(?:e|es|ed|ing)|fumbl(?:e|es|ed|ing)|dead air|nothing happens|(?<!(?:skip|lose|drop|bin|cut|without|not)[ ](?:the[ ])?)boring|bored|shaky|blurry|out of focus|rubbish|garbage|junk|mistakes?|blunders?|bloopers?|stutter(?:s|ed|ing)?|embarrassing|private|irrelevant|unusable|ruin(?:s|ed)?|awkward|interrupt(?:s|ed|ion)?|slate|thumb|(?:phone|doorbell|alarm|bell)(?: [a-z]+)? (?:rings?|rang|ringing|goes off|went off)|dog(?: [a-z]+)? bark(?:s|ed|ing)?|looking for|waiting for|setting up|adjusting|test card)\\b");

    /// <summary>"The last quarter's too shaky": nobody keeps that.</summary>
    private static readonly Wording TooBad = Pattern.Zh("\\b(?:first|last|final|opening|closing)[ ][^,.;!?]{1,16}?(?:'s|[ ](?:is|are|was|were)) (?:far |way |much |a bit |a little )?too (?:shaky|dark|blurry|noisy|boring|loud|slow)\\b");

    /// <summary>Then what was named stays, whatever it is called.</summary>
    private static readonly Wording RestGoes = Pattern.Zh("\\b(?:throw (?:out|away)|bin|drop|lose|skip|delete|remove|cut(?: out)?|ditch|scrap|discard|get rid of) (?:all )?(?:the )?(?:rest|everything else|all else)\\b|\\b(?:the rest|everything else|all else) (?:can|may|should|must|has to) (?:all )?go\\b");

    private static readonly Wording Faster = Pattern.Zh("(?<!\\b(?:not|don't|dont|without|no|never)[ ])\\b(?:faster|quicker|speed(?:s|ing)?|sped|pace|tempo|(?:time|hyper) ?lapse|squee[zs](?:e|ed|ing)|squash(?:ed)?|cram(?:med)?|condense[ds]?|accelerate[ds]?|fast forward(?:ed)?)\\b|加速|快放|快进|倍速|放快|提速|延时|缩时");
    private static readonly Wording Cuts = Pattern.Zh("\\b(?:cut|trim|shorten|shorter|clip it|keep|chop|crop|first|beginning|start|limit|max|maximum|only|allow(?:s|ed)?|at most|no (?:more|longer)|up to|under)\\b|剪|裁|截|留|前|开头|最多|不超过|以内");

    public void Read(PromptReading reading)
    {
        if (reading.IsRangeCut) TakeOutSecrets(reading);
        if (reading.Edit.Trim is not { } trim) return;
        var left = reading.Text.ToString();
        var isSaid = reading.IsCutSaid || (reading.UnsaidTimes.Count > 0 && reading.UnsaidTimes.TrueForAll(time => reading.StatementAt(time.Index, time.End - time.Index) is { Mood: Mood.Asks }));
        var whole = SourceLength.Match(left);
        Match?[] doubts =
        [
            Time.Matches(left).FirstOrDefault(time => !Score.IsMatch(time.Value) && !(whole.Success && time.Index < whole.Index + whole.Length) && !(isSaid && reading.IsTold(time.Index, time.Length)) && !IsExplained(TimeText.Parse(time.Groups["t"].Value), trim, reading.IsPartRemoved)),
            trim is { Start: null, Last: null, Parts.Count: 0, Removed.Count: 0 } ? Starts.Match(left) : null,
            Number.Matches(left).FirstOrDefault(number => !(isSaid && (reading.IsTold(number.Index, number.Length) || IsNamed(number, trim)))),
            reading.IsPartRemoved || Removes.Match(left) is not { Success: true } removes || IsSaidAgain(left[removes.Index..], trim) ? null : removes,
            reading.IsPartRemoved ? null : TakesOut.Match(left),
            reading.IsPartRemoved ? null : SideWishes.Unread.Match(left),
            Middle.Match(left),
            Relative.Match(left),
            reading.IsPartKeptUnsaid && !reading.IsPartRemoved && !reading.Text.Had(RestGoes) ? Unwanted.Match(left) : null,
            reading.IsPartRemoved ? null : reading.Text.Found(TooBad),
            UnclaimedWords.Find(reading, trim),
        ];
        if (Array.Find(doubts, one => one is { Success: true }) is { } doubt) Doubt(reading, doubt.Index, doubt.Length);
        else if (reading.IsCutByLength && trim is { Start: null, DropLast: null } && reading.Text.Had(Faster) && !reading.Text.Had(Cuts)) Doubt(reading, 0, left.Length);
    }

    /// <summary>What nobody shows to others.</summary>
    private static readonly Wording GivesAway = Pattern.Zh(
        "\\b(?:pass ?words?|pass ?codes?|pin (?:code|number)s?|(?:phone|card|account|house|id|passport|social security|mobile|cell) numbers?|(?:number|license|licence) ?plates?|(?:my|our|his|her|their|home|street|house|e ?mail) address(?:es)?|(?:bank|card|account|contact|personal|medical) (?:details|data|info(?:rmation)?|statements?)|credit cards?|(?:full|real|last) names?|surnames?|(?:patient|pupil|student|child|kid|customer|client|minor)(?:'s|s'?)? (?:names?|faces?|data|details|records?)"
        + "|(?:his|her|their|someone's|somebody's|a stranger's|the (?:kids?|child(?:ren)?|strangers?|patients?|boys?|girls?)'s?) faces? (?:is|are|can be) (?:visible|seen|shown|recogni[sz]able)|confidential|off the record|(?:that's|it's|is|which is) (?:private|personal|confidential|nobody's business)|private (?:stuff|data|info|details|things|talk|conversation|matters?)|personal stuff|(?:nobody|no ?one) (?:may|should|must|can) (?:see|hear|know))\\b");

    /// <summary>"Cut 1:00 to 1:10, you can see my password": a range that may be cut out, or be all that stays, goes where it gives something away.</summary>
    private static void TakeOutSecrets(PromptReading reading)
    {
        if (reading.Language is not Language.English || reading.IsPartRemoved || reading.Edit.Trim is not { DropLast: null, Last: null, Removed.Count: 0 } trim || !GivesAway.IsMatch(reading.Text.Source.ToLowerInvariant())) return;
        IReadOnlyList<TimeRange> ranges = trim is { Start: { } from, End: { } to, Parts.Count: 0 } ? [new TimeRange(from, to)] : trim is { Start: null, End: null } ? trim.Parts : [];
        if (ranges.Count == 0 || ranges.Any(range => range is not { Start: >= 0, End: > 0 })) return;
        reading.Edit = reading.Edit with { Trim = new Trim { Removed = [.. ranges] } };
        (reading.IsPartRemoved, reading.IsRangeCut) = (true, false);
    }

    private static readonly Wording Opening = Pattern.Zh("^[a-z]+(?: (?:off|out|away|of))*(?: (?:all|of|the|its|my|that))* (?:beginning|start|intro|opening|front)\\b"), Closing = Pattern.Zh("^[a-z]+(?: (?:off|out|away|of))*(?: (?:all|of|the|its|my|that))* (?:end|ending|outro|tail|close)\\b");

    /// <summary>"Preserve 2:00 onwards, discard the beginning": the same once more.</summary>
    private static bool IsSaidAgain(string removal, Trim trim) =>
        (trim is { Start: > 0, Parts.Count: 0 } && Opening.IsMatch(removal)) || (trim is { End: not null, Parts.Count: 0 } && Closing.IsMatch(removal));

    /// <summary>"In the file it's minute 6; we want from 6:00 to 9:00."</summary>
    private static bool IsNamed(Match number, Trim trim) =>
        NumberText.Parse(number.Value[(number.Value.LastIndexOf(' ') + 1)..]) is { } value && (trim.Start is { } start && (start == value || start == value * 60) || trim.End is { } end && (end == value || end == value * 60));

    /// <summary>It says again how long the cut is, or how long the whole is of which parts are kept.</summary>
    private static bool IsExplained(double seconds, Trim trim, bool isRemoved)
    {
        double?[] ends = [trim.Start, trim.End, trim.Last, trim.DropLast, trim.End - (trim.Start ?? 0), .. trim.Parts.Concat(trim.Removed).SelectMany(range => (double?[])[range.Start, range.End, range.End - range.Start])];
        var said = ends.OfType<double>().Select(Math.Abs).ToList();
        var isStartOnly = !isRemoved && trim is { End: null, Last: null, DropLast: null, Parts.Count: 0, Removed.Count: 0 };
        if (trim is { Start: { } start, End: { } end } && start <= seconds && seconds <= end) return true;
        if (trim.Removed.Concat(trim.Parts).Any(range => range.Start <= seconds && range.End >= seconds)) return true;
        return said.Exists(end => Math.Abs(end - seconds) < Equal) || (seconds >= Long && !isStartOnly && said.TrueForAll(end => end < seconds));
    }

    /// <summary>Nothing is cut, and what was not understood is said.</summary>
    private static void Doubt(PromptReading reading, int index, int length)
    {
        reading.Edit = reading.Edit with { Trim = null };
        reading.Unsupported(index, length);
    }
}
