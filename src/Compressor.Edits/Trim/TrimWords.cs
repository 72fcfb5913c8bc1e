using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Clock times that can be nothing else, before "9:16" is read as an aspect ratio.</summary>
internal sealed class ClockWords : TableRule
{
    private const string From = "(?<from>\\b[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,6})?)";
    private const string Until = "(?<until>\\b[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?:\\.[0-9]{1,6})?)";
    private const string To = "(?: to | - | until | till | through | and |,? ?(?:and )?end(?:ing)? at | ?~ ?|-)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:remove|cut out|delete|drop|take out)(?: (?:the )?(?:part|section|segment|bit|everything))?(?: (?:from|between))? " + From + To + Until), Remove),
        (Pattern.Zh("(?:去掉|删掉|删除|剪掉|去除|切掉)(?:从)?第? ?" + From + " ?(?:到|至|-|~) ?第? ?" + Until), Remove),
        (Pattern.En("(?:(?:from|between|start(?:ing)? (?:at|from)|keep|only) )?" + From + To + Until), Range),
        (Pattern.Zh("(?:从|保留|截取)? ?" + From + " ?(?:到|至|-|~) ?" + Until), Range),
        (Pattern.En("(?:start(?:ing)?(?: (?:at|from))?|after|skip to|begin(?:ning)? at) " + From), (r, m) => TrimWords.Set(r, new Trim { Start = TimeText.Parse(m.Groups["from"].Value) })),
        (Pattern.En("(?:until|till|before|stop(?:ping)? at|end(?:ing)? at|up to) " + Until), (r, m) => TrimWords.Set(r, new Trim { End = TimeText.Parse(m.Groups["until"].Value) })),
    ];

    private static void Range(PromptReading reading, Match match) =>
        TrimWords.Range(reading, TimeText.Parse(match.Groups["from"].Value), TimeText.Parse(match.Groups["until"].Value));

    private static void Remove(PromptReading reading, Match match) =>
        TrimWords.Remove(reading, TimeText.Parse(match.Groups["from"].Value), TimeText.Parse(match.Groups["until"].Value));
}

/// <summary>The part of the video to keep: "first 10 seconds", "from 0:10 to 1:05", "cut to 30 seconds", 去掉前3秒.</summary>
internal sealed class TrimWords : TableRule
{
    private const string Drop = "(?:remove|cut|delete|drop|skip|trim|chop|lose|discard|take|strip|clip)(?: (?:off|out|away))? (?:the |its )?";
    private const string ZhDrop = "(?:去掉|删掉|删除|剪掉|去除|裁掉|切掉|跳过|不要|砍掉|移除|截掉)(?:视频)?(?:的)?";
    private const string Shorten = "(?:cut|trim|shorten|clip|limit|reduce|crop|edit|condense|bring|get)";
    private const string To = "(?: to | - | until | till | through | ?~ ?|-)";

    protected override IReadOnlyList<(Regex, Action<PromptReading, Match>)> Table { get; } =
    [
        // How long the source is, or how long it may take, is no request.
        (Pattern.En("(?:this|that|my|our|the) (?:whole )?{t}(?: (?:long|of))? (?:video|clip|movie|file|footage|recording|film)"), Nothing),
        (Pattern.En("(?:in|within)(?: under| less than)? {t}(?: or less)?"), Nothing),
        (Pattern.Zh("(?:这个|这段|我的|原来) ?{t} ?(?:长)?的?(?:视频|影片|片段)"), Nothing),

        // What concerns only a part of the video can't be done; the part is not what to keep either.
        (Pattern.En("(?:mute|silence|blur|slow down|speed up|rotate|crop|zoom)(?: (?:for|in|during))? (?:the )?(?:first|last) {t}"), NotSupported),
        (Pattern.En("(?:in|during|for|over|at) the (?:first|last) {t}"), Scoped),
        (Pattern.En("(?:from|between) {t}" + To + "{u} (?:mute|silence|blur|slow|speed)"), NotSupported),
        (Pattern.Zh("(?:把)?(?:前|最后) ?{t} ?(?:静音|加速|慢放|模糊)"), NotSupported),

        (Pattern.En("(?:" + Drop + "|without (?:the )?)first (?:and (?:the )?)?last {t}"), (r, m) => Set(r, new Trim { Start = Time(m), DropLast = Time(m) })),
        (Pattern.En("(?:" + Drop + "|without (?:the )?|all but (?:the )?)(?:(?:first|initial|opening) )?{t} (?:from|off|at|of)(?: of)? (?:the )?(?:start|beginning|front|intro)"), (r, m) => Set(r, new Trim { Start = Time(m) })),
        (Pattern.En("(?:" + Drop + "|without (?:the )?)(?:(?:last|final|ending) )?{t} (?:from|off|at|of)(?: of)? (?:the )?(?:end|ending|back|tail)"), (r, m) => Set(r, new Trim { DropLast = Time(m) })),
        (Pattern.En("(?:" + Drop + "|without (?:the )?|everything after the )(?:first|initial|opening) {t}"), (r, m) => Set(r, new Trim { Start = Time(m) })),
        (Pattern.En("(?:" + Drop + "|without (?:the )?)(?:last|final|ending) {t}"), (r, m) => Set(r, new Trim { DropLast = Time(m) })),
        (Pattern.En("(?:skip|jump)(?: ahead)? to {t}|skip {t}"), (r, m) => Set(r, new Trim { Start = Time(m) })),
        (Pattern.En("(?:remove|cut out|delete|drop|take out)(?: (?:the )?(?:part|section|segment|bit|everything))?(?: (?:from|between))? {t}(?:" + To + "| and ){u}"), (r, m) => Remove(r, Time(m), Time(m, "u"))),
        (Pattern.Zh(ZhDrop + "(?:前面?|开头的?|最前面?的?) ?{t}"), (r, m) => Set(r, new Trim { Start = Time(m) })),
        (Pattern.Zh(ZhDrop + "(?:最后|后面?|末尾的?|结尾的?|片尾) ?{t}"), (r, m) => Set(r, new Trim { DropLast = Time(m) })),
        (Pattern.Zh(ZhDrop + "(?:从)?第? ?{t} ?(?:到|至|-|~) ?第? ?{u}"), (r, m) => Remove(r, Time(m), Time(m, "u"))),

        (Pattern.En("(?:(?:from|between|start(?:ing)? (?:at|from)|keep|only) )?(?:the )?{t} ?(?:" + To + "| and | and end(?:ing)? at | end(?:ing)? at |, end at ){u}"), (r, m) => Range(r, Time(m), Time(m, "u"))),
        (Pattern.En("(?:from|between|seconds?) {n}(?:" + To + "| and ){t}"), (r, m) => Range(r, TimeText.ParseBare(m.Groups["n"].Value, m.Groups["t"].Value), Time(m))),
        (Pattern.En("(?:from )?seconds? {n}(?:" + To + "| and )(?:second )?{m}"), (r, m) => Range(r, Number(m, "n"), Number(m, "m"))),
        (Pattern.En("from (?:the )?(?:start|beginning)" + To + "{t}"), (r, m) => Set(r, new Trim { End = Time(m) })),
        (Pattern.Zh("(?:从|只要|保留)?第? ?{t} ?(?:开始)?,?(?:到|至|-|~) ?第? ?{u}"), (r, m) => Range(r, Time(m), Time(m, "u"))),
        (Pattern.Zh("(?:从|第) ?{n} ?(?:到|至|-|~) ?第? ?{t}"), (r, m) => Range(r, TimeText.ParseBare(m.Groups["n"].Value, m.Groups["t"].Value), Time(m))),

        (Pattern.En("(?:the )?(?:first|initial|opening) {t}(?: only)?"), (r, m) => Set(r, new Trim { End = Time(m) })),
        (Pattern.En("(?:the )?(?:first|initial|opening) {n} m"), (r, m) => Set(r, new Trim { End = Number(m, "n") * 60 })),
        (Pattern.En("(?:the )?(?:last|final|ending) {t}(?: only)?"), (r, m) => Set(r, new Trim { Last = Time(m) })),
        (Pattern.En("(?:the )?(?:last|final|ending) {n} m"), (r, m) => Set(r, new Trim { Last = Number(m, "n") * 60 })),
        (Pattern.Zh("(?:前面?|开头的?|最前面?的?) ?{t}"), (r, m) => Set(r, new Trim { End = Time(m) })),
        (Pattern.Zh("(?:最后|后面?|末尾的?|结尾的?) ?{t}"), (r, m) => Set(r, new Trim { Last = Time(m) })),

        (Pattern.En("(?:from|after|start(?:ing)?(?: (?:at|from))?|begin(?:ning)?(?: (?:at|from))?) {t}(?: on(?:wards?)?| to the end| until the end| to end)?"), (r, m) => Set(r, new Trim { Start = Time(m) })),
        (Pattern.En("(?:until|till|up to|before|stop(?:ping)? at|end(?:ing)? at) {t}"), (r, m) => Set(r, new Trim { End = Time(m) })),
        (Pattern.Zh("(?:从)?第? ?{t} ?(?:开始|之后|以后|起)|从第? ?{t}(?:到最后|到结尾)?"), (r, m) => Set(r, new Trim { Start = Time(m) })),

        (Pattern.En(Shorten + " {it}(?:down )?by {t}"), (r, m) => Set(r, new Trim { DropLast = Time(m) })),
        (Pattern.En("(?:" + Shorten + "|keep|make|only|just) {it}(?:down )?(?:to |at )?(?:(?:only|just|exactly|about|under|at most|max(?:imum)?|less than|no (?:longer|more) than|not (?:longer|more) than|the) )*{t}(?: or less| or shorter)?"), Cut),
        (Pattern.En("(?:for|under|below|at most|max(?:imum)?|up to|less than|(?:no|not) (?:longer|more) than|shorter than|to|into|length ?:?|duration ?:?|duration of|exactly) (?:only |just |a |an )?{t}(?: (?:long|clip|video|version|cut|gif))?"), Cut),
        (Pattern.En("(?:an? )?{t} (?:long|max(?:imum)?|at most|or less|in length|duration|clip|gif|version|cut|video|only|excerpt|teaser)"), Cut),
        (Pattern.Zh("(?:剪辑?|裁剪?|截取?|缩短|剪短|保留|限制|控制|压缩|截短|时长|长度|只要|变)(?:视频)?(?:时长|长度)?(?:到|为|成|至|在|:|是)? ?{t} ?(?:以内|内|之内|以下)?"), Cut),
        (Pattern.Zh("(?:不超过|少于|最长|最多) ?{t}"), Cut),
        (Pattern.Zh("{t} ?(?:以内|之内|以下|长|的片段|的视频)"), Cut),
    ];

    private static double Time(Match match, string group = "t") => TimeText.Parse(match.Groups[group].Value);

    private static double Number(Match match, string group) => NumberText.Parse(match.Groups[group].Value) ?? 0;

    private static void Cut(PromptReading reading, Match match) => Set(reading, new Trim { End = Time(match) });

    /// <summary>A title may be shown for a part of the video; anything else can't be done for a part.</summary>
    private static void Scoped(PromptReading reading, Match match)
    {
        if (reading.Edit.Title is null)
            reading.Unsupported(match);
    }

    internal static void Range(PromptReading reading, double start, double end)
    {
        if (end <= start)
            reading.Problem("The end of the part to keep must come after its start.", "要保留的片段，结束时间必须晚于开始时间。");
        else
            Set(reading, new Trim { Start = start, End = end });
    }

    internal static void Remove(PromptReading reading, double start, double end)
    {
        if (end <= start)
            reading.Problem("The end of the part to cut out must come after its start.", "要剪掉的片段，结束时间必须晚于开始时间。");
        else if (end > Limits.MaxSeconds)
            TooLong(reading);
        else
            Set(reading, new Trim { Removed = [new TimeRange(start, end)] });
    }

    private static void TooLong(PromptReading reading) => reading.Problem("That time is longer than any video.", "这个时间比任何视频都长。");

    /// <summary>Parts of a trim may be said apart ("remove the first 3 seconds and cut to 30 seconds"); what was said first stays.</summary>
    internal static void Set(PromptReading reading, Trim trim)
    {
        if (new[] { trim.End, trim.Last }.Any(seconds => seconds <= 0))
        {
            reading.Problem("The part to keep must be longer than 0 seconds.", "要保留的片段必须长于 0 秒。");
            return;
        }

        if (new[] { trim.Start, trim.End, trim.Last, trim.DropLast }.Any(seconds => seconds > Limits.MaxSeconds))
        {
            TooLong(reading);
            return;
        }

        reading.Edit = reading.Edit with { Trim = reading.Edit.Trim is { } before ? Join(before, trim) : trim };
    }

    private static Trim Join(Trim before, Trim trim)
    {
        if (trim.Removed.Count > 0) return before with { Removed = [.. before.Removed, .. trim.Removed] };
        if (before is { Removed.Count: > 0, Start: null, End: null, Last: null, DropLast: null, Parts.Count: 0 }) return trim with { Removed = before.Removed };
        // "Keep 0:05 to 0:10 and 0:20 to 0:30": several parts, in the order said.
        if (trim is { Start: { } from, End: { } to } && (before.Parts.Count > 0 || before is { Start: not null, End: not null, DropLast: null }))
        {
            var parts = before.Parts.Count > 0 ? before.Parts : [new TimeRange(before.Start!.Value, before.End)];
            var part = new TimeRange(from, to);
            return parts.Contains(part) ? before : before with { Start = null, End = null, Parts = [.. parts, part] };
        }

        if (before.Last is not null || trim.Last is not null)
            return before.Last < trim.Last || trim.Last is null ? before : trim;
        // "Remove the first 3 seconds, then cut to 30 seconds" keeps 3 to 33.
        var end = before is { Start: { } start, End: null } && trim is { Start: null, End: { } length } ? start + length : trim.End;
        return before with
        {
            Start = before.Start ?? trim.Start,
            End = before.End is { } a && end is { } b ? Math.Min(a, b) : before.End ?? end,
            DropLast = before.DropLast ?? trim.DropLast,
        };
    }
}
