using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Frames per second: "30 fps", "1080p60", 每秒30帧.</summary>
internal sealed class FrameRateWords : TableRule
{
    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("(?:from|this|my|the) {n} (?:fps|frames? (?:per|a|/) ?sec(?:ond)?|hz)(?: (?:video|clip|file|footage|recording))?"), Nothing),
        (Pattern.En("(?:{not} (?:change|touch|lower|reduce) |keep |same |original )(?:the )?(?:same |original )?(?:frame ?rate|fps)"), Nothing),
        (Pattern.En("(?:double|increase|raise|interpolate|boost) (?:the )?(?:frame ?rate|fps)(?: to {n}(?: fps)?)?"), NotSupported),
        // 一帧都别少, "not one frame": a single picture, no rate.
        (Pattern.Zh("(?<!每秒钟? ?|[到至为成在:是] ?)\\b1 ?帧(?!率|数|每|/)|\\b1 frame\\b(?! ?(?:per|a|/|every|each))"), Nothing),
        (Pattern.Zh("(?:前|最后|后) ?{n} ?帧|从 ?{n} ?帧"), NotSupported),
        (Pattern.En("(?:frame ?rate|fps) (?:(?:down|reduced|lowered|changed|goes?|go) )?from {m} (?:fps |frames )?(?:down )?to {n}(?: fps| frames)?|from {m} (?:fps |frames )?(?:down )?to {n} (?:fps|frames ?(?:per|a) ?sec(?:ond)?)"), Set),
        (Pattern.Zh("(?:帧率|帧数|影格率|fps)(?:从|由|自) ?{m} ?(?:帧|fps)? ?(?:降|改|调|变|减|压|换)(?:低|小)?(?:到|为|至|成) ?{n}(?: ?(?:帧|fps))?"), Set),
        (Pattern.En("(?:cfr|(?:constant|fixed|locked|steady|even|stable) (?:frame ?rate|fps)(?: \\(cfr\\))?|constant) ?(?:of |at |to |: ?|= ?)?{n}(?: fps)?|{n} (?:fps )?(?:cfr|constant)"), Set),
        (Pattern.En("{n} frames ?(?:per second )?(?:,? ?(?:instead of|rather than|not|down from|from) (?:the )?(?:usual |original |current )?{m}(?: fps| frames)?)"), Set),
        (Pattern.En("(?:(?:down|drop|reduce|lower|cut|limit|cap|bring) {it}(?:down )?to|make {it}|run {it}(?:at)?|play {it}(?:at)?|at|only|just) {n} frames(?! (?:from|off|at|in|of|before|after|earlier|later|long))"), Set),
        (Pattern.Zh("(?:恒定|固定|锁定|稳定)(?:的)?(?:帧率|帧数|帧)?(?:为|到|在|成|:)? ?{n}(?: ?(?:帧|fps))?"), Set),
        (Pattern.En("{n} (?:fps|(?:frames?|pictures|images|pics) ?(?:per|a|/|in a|each|every) ?s(?:ec(?:ond)?)?|of (?:them|those|these) (?:per|a|each|every|in a) second|hz)"), Set),
        (Pattern.En("(?:wants?|needs?|deliver(?:ed)?|make {it}|give me|should be|must be|has to be|convert {it}to|at|in|to) (?<n>24|25|30|48|50|60)p(?! (?:camera|master|source|footage|original|material|video|recording))"), Set),
        (Pattern.En("{n} (?:frames|pictures|images),? (?:like|as|the way)(?: they (?:do|have))? (?:in|on|at) (?:the )?(?:movies|films|cinema|pictures|tv|television|telly|broadcast)"), Set),
        (Pattern.En("(?:cinema|film|movie|cinematic) (?:frame ?rate|fps)"), (r, _) => r.Edit = r.Edit with { FrameRate = new FrameRate(24) }),
        (Pattern.En("(?:frame ?rate|fps) ?(?:of|to|at|:|=|is|down to|should be|under|below)? ?{n}"), Set),
        (Pattern.Zh("每秒(?:钟)? ?{n} ?(?:帧|张|影格|格|幅|(?<=帧[数率]每秒 ?[0-9]{2,3})(?![0-9]))|{n} ?帧 ?(?:每|/) ?(?:秒|s)|(?:帧率|帧数|帧速率?|影格率|影格数|\\b(?:fps|frame ?rate)) ?(?:给我|就|帮我|再|统 ?1|要求?|得|必须|需要?|应该?|最好|用|按)*(?:降低?|改|设|调|限制|压|锁|换|定|弄|转|减|拉)?(?:为|到|至|成|在|:|是|回)? ?{n}(?: ?(?:帧|fps))?|{n} ?(?:帧|影格)(?!率|数)|(?<=(?:要|用|按|设|改|换|导|降|调|做|弄|转)(?:成|为|到)? ?){n} ?的(?:帧率|帧数)"), Set),
    ];

    private static void Set(PromptReading reading, Match match)
    {
        var rate = NumberText.Parse(match.Groups["n"].Value) ?? 0;
        if (rate is < Limits.MinFrameRate or > Limits.MaxFrameRate)
            reading.Problem("A frame rate must be between 1 and 240 frames per second.", "帧率必须在每秒 1 到 240 帧之间。");
        else
            reading.Edit = reading.Edit with { FrameRate = new FrameRate(Math.Min(rate, reading.Edit.FrameRate?.PerSecond ?? rate)) };
    }
}
