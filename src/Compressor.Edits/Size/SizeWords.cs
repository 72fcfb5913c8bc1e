using System.Text.RegularExpressions;
using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Sizes in bytes. Every size that is not a description, a difference or a lower bound is a ceiling; of several, the smallest counts.</summary>
internal sealed class SizeWords : TableRule
{
    private const string ZhFails = CapacityCues.ZhFails;

    /// <summary>Upper bounds in negative words, before the lower bounds they contain.</summary>
    private static readonly Wording[] UpperBounds =
    [
        Pattern.En("(?:{not}|never) (?:be |get |go |is |grow |to be |going |weigh |take up |take |use )?(?:any )?(?:more|over|larger|bigger|greater|above|exceed|exceeding|beyond|heavier|higher)(?: than)? {size}"),
        Pattern.En("(?:anything|everything|files?|videos?|clips?|attachments?|uploads?|emails?|(?:won|don|doesn|didn|can)'?t|cannot|refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|block(?:s|ed|ing)?|bounc(?:e|es|ed|ing)|den(?:y|ies|ied)|fails?|(?:complain|moan|whine|grumble|protest|object|choke|balk|baulk|crash|die|give up|stop|error)(?:s|es|ed)?(?: out)?)[^.;!?¤]{0,32}(?:larger|bigger|over|above|more|greater|heavier|exceeding|beyond|past)(?: than)?(?: (?:about|around))? {size}"),
        Pattern.En("[a-z]{3,14}s (?:on|at|over|with|when (?:it's|it is)|if (?:it's|it is)) (?:anything |files? |stuff |videos? |attachments? )?(?:more|larger|bigger|over|above|greater|heavier|beyond|past)(?: than)? {size}"),
        Pattern.En("(?:under no circumstances?|on no account|in no case|by no means)(?: (?:be|go|is|get|weigh|must it be))? (?:more|over|larger|bigger|above|exceeding|beyond|heavier)(?: than)? {size}"),
        Pattern.En("(?:nothing|none|no (?:file|video|clip|attachment)s?|not an? (?:file|video|clip)) (?:that's |that is |which is )?(?:larger|bigger|over|above|more|greater|heavier|beyond|past)(?: than)?(?: (?:about|around))? {size}"),
        Pattern.En("(?:if|when|once|as soon as) (?:it|they|that|files?|videos?|clips?|the [a-z]+)(?:'s| is| are| gets?| weighs?| comes? in)? (?:bigger|larger|over|above|more|heavier|beyond|past)(?: than)? {size}"),
        // 投票系统吃不下12兆以上的, 大于5兆表单就报错, 70兆以上会被退信: what fails above it.
        Pattern.Zh("{size} ?以上[^,.;!?¤0-9]{0,6}?" + ZhFails + "|(?:大于|超过|高于|多于|大过|超) ?{size}[^,.;!?¤0-9]{0,8}?" + ZhFails + "|" + ZhFails + "[^,.;!?¤0-9]{0,6}{size} ?以上"),
        Pattern.Zh("(?:不|别|不要|不能|不可|不得|勿)(?:会|能|可以|要|得)?(?:超过|大于|高于|超出|超|多于|高过) ?{size}"),
    ];

    private static readonly Wording[] LowerBounds =
    [
        Pattern.En("(?:at least|more than|no less than|not less than|no smaller than|not smaller than|not under|not below|larger than|bigger than|minimum(?: of| size)?|min|above|greater than) {size}"),
        Pattern.Zh("(?:至少|(?:不|不能|不得|不可以?|不要|别)(?:会)?(?:少于|小于|低于)|大于|多于|最少|最小|起码)(?:要|得|有|是)? ?{size}|{size} ?以上"),
    ];

    private static readonly Wording Asks = Pattern.Zh("[压缩]+小?|\\b(?:compress|shrink|squeeze|reduce)[a-z]*|\\bsmaller\\b");

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        // Differences: what to take away says nothing about what the file must be.
        (Pattern.En("(?:remove|subtract|shave|shave off|knock off|drop|lose|save|cut off|cut out|take off|trim off|delete) (?:about |around |at least |another |off )*{size}(?: of (?:it|the (?:file|video|size)))?(?: off)?"), Difference),
        (Pattern.En("(?:reduce|shrink|cut|compress|decrease|lower|smaller|reduction|less)(?: {it})?(?:size )?(?:of |by )(?:about |another |at least )?{size}|by {size}|{size} (?:smaller|less|off|lighter)"), Difference),
        (Pattern.Zh("(?:减少|减小|缩小|减掉|去掉|减去|节省|省|删掉|降低|压掉|砍掉|瘦掉)(?:了|掉|约|大约)? ?{size}|(?<!大)小 ?{size}|再(?:往下)?(?:压|减|缩|降|瘦|砍|少|小) ?{size}|(?:压|减|缩|砍) ?{size} ?(?:下去|下来)"), Difference),

        // A file isn't made larger.
        (Pattern.En("(?:make|get) {it}(?:bigger|larger)(?:,? ?(?:like|than|about|around|to))*(?: ?{size})?"), NotSupported),
        (Pattern.Zh("(?<!会|就|更|来|要|后|也|能)(?:变|弄|搞)大(?:到|成|至)?(?: ?{size})?"), NotSupported),

        // Ranges: their upper end.
        (Pattern.En("between {size} and {size}"), Ceiling),
        (Pattern.Zh("{size} ?(?:to|-|~|到|至) ?{size}"), Ceiling),
        (Pattern.En("(?:between )?{n}(?: (?:[kmg]i?b|megs?|gigs?))?(?: and | to | - |-| ?~ ?){size}"), Ceiling),
        (Pattern.Zh("{n} ?(?:[kmg]b?|兆)? ?(?:到|至|~) ?{size}"), Ceiling),

        (Pattern.Zh("(?:^|[ :])-{size}"), (reading, _) => Impossible(reading)),
        (Pattern.Zh("{size}"), Ceiling),

        // A number without a unit can only mean megabytes here, but a guess could miss by a factor of a thousand.
        (Pattern.En("(?:under|below|less than|smaller than|at most|max(?:imum)?(?: size)?(?: of)?) 0"), (reading, _) => Impossible(reading)),
    ];

    public override void Read(PromptReading reading)
    {
        foreach (var match in UpperBounds.SelectMany(reading.Text.Take))
            Ceiling(reading, match);
        List<Match> floors = [.. LowerBounds.SelectMany(reading.Text.Take)];
        base.Read(reading);
        // "Not under 5MB, around 20MB": the ceiling says enough.
        foreach (var floor in floors.Where(_ => reading.Edit.Size is null))
            reading.Unsupported(floor);
        if (floors.Exists(floor => SizeText.Parse(floor.Groups["size"].Value) > reading.Edit.Size?.Bytes))
        {
            reading.Edit = reading.Edit with { Size = null };
            reading.Text.Take(Asks);
            reading.Problem("A file can't be below the one size and above the other.", "文件不可能既小于前一个大小又大于后一个大小。");
        }
    }

    private static void Ceiling(PromptReading reading, Match match)
    {
        if (SizeText.Parse(match.Groups["size"].Value) is not { } bytes)
            return;
        if (bytes == 0)
            Impossible(reading);
        else if (reading.Edit.Size?.Bytes is not { } before || bytes < before)
            reading.Edit = reading.Edit with { Size = new SizeLimit { Bytes = bytes } };
    }

    private static void Difference(PromptReading reading, Match match) => reading.Problem(
        $"Say the size that the video should have in the end (\"under 50MB\"), not how much to take away (\"{reading.Text.Original(match)}\").",
        $"请说明视频最终的大小（例如“压缩到50MB以内”），而不是要减少多少（“{reading.Text.Original(match)}”）。");

    private static void Impossible(PromptReading reading) => reading.Problem(
        "A size must be more than 0 bytes.", "目标大小必须大于 0 字节。");
}
