using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What is to be done only if a wish can't be met: "under 10 MB, and if that's not possible drop to 480p", 如果压不到10M就降到480p. Whether it can't is known when the
/// video has been encoded, so that the plan is not done and is said. Goes before the rules of quantities.
/// </summary>
internal sealed class FallbackPlans : TableRule
{
    private const string Cannot = "(?:can't|cannot|can not|couldn't|won't|can no longer|aren't able to|are unable to|don't manage to|fails? to|struggles? to)";

    /// <summary>"If you can't get under 10 MB": the wish itself stands in the condition.</summary>
    private const string IfUnmet = "(?:only )?if (?:you|it|that|this|we|they|there|the (?:file|video|size|result|clip))(?:'s| is)? (?:really |still |just )*(?:" + Cannot + " (?:be |get |make |go |reach |hit |bring |fit |come |stay |do |manage |achieve |keep |squeeze )|no way (?:to|of) )[^,.;!?]{0,50}?";

    /// <summary>"If that's not enough": a wish stands before it.</summary>
    private const string IfNot = "(?:and |but |or )?(?:(?:only )?if (?:that|this|it|you|the (?:file|size|result))(?:'s| is)? (?:really |still |just |absolutely )*(?:(?:isn't|is not|not) (?:be )?(?:possible|enough|feasible|doable|small enough|sufficient)|impossible|unfeasible|" + Cannot + "(?: (?:work|do|be done|do that|fit|manage))?|(?:doesn't|does not|won't) (?:fit|work|help|suffice|get there|do it)|fails|too (?:hard|big|large|heavy|much)|over)|if (?:all|everything) else fails|failing (?:that|all else)|as a last resort|(?:in the )?worst case)";

    private const string Plan = "(?:then |so |just |please |you (?:can|may|could) |feel free to |go ahead and |i'd |let's |it's (?:ok|okay|fine) to |rather |also )*(?:drop|go|lower|reduce|scale|downscale|cut|trim|mute|crop|speed|switch|use|take|remove|lose|kill|ditch|sacrifice|resize|convert|turn|shorten|fall back|split|make it|bring|skip|strip|halve)\\b(?:[^,.;!?]|(?<=[0-9])[.,](?=[0-9])){1,60}";

    private const string ZhCannot = "(?:压缩?|弄|做|缩|搞|达|降|减|塞|放|控制|小)不(?:到|下去|下来|下|了|成|够|进)";
    private const string ZhPlan = "(?:那|你|我们?|也|只好|只能|直接|再| )*(?:就|再|可以|把|改|只好|只能)[^,.;!?]{2,30}";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("(?<=(?:^|[,.;!?(-] ?|\\b(?:and|but|or) )" + IfUnmet + ",? )" + Plan), Left),
        (Pattern.Zh("(?<=\\bif [0-9.]{1,6} ?(?:[kmg]b|megs?|gigs?|megabytes?|gigabytes?) (?:isn't|is not|can't be|cannot be|won't be|turns out (?:not )?to be) (?:possible|doable|feasible|reached|reachable|enough|impossible|met)(?: (?:at all|without [a-z ]{2,24}))?,? )" + Plan), Left),
        (Pattern.Zh("(?<=[^,.;!?]{4,60}[,.;!?(-]{1,2} ?(?:and |but |or )?)" + IfNot + ",? " + Plan), Left),
        // "720p, or 480p if that's too heavy".
        (Pattern.Zh("(?<=[0-9][^.;!?]{0,30}[,;] ?)or (?:else |maybe |even )?[^,.;!?]{1,24}? if (?:that|it|this)(?:'s| is| turns out| looks| gets)? (?:(?:still|really|way|just) )*(?:too |not |un|im)[^,.;!?]{2,24}(?=[,.;!?]|$)"), Left),
        (Pattern.Zh("(?<=(?:^|[,.;!?] ?)(?:如果|要是|假如|若是?|万一|实在|假设)[^,.;!?]{0,8}" + ZhCannot + "[^,.;!?]{0,10}?(?:的话)?,? ?)" + ZhPlan), Left),
        (Pattern.Zh("(?<=[^,.;!?]{2,60}[,.;!?] ?)(?:(?:如果|要是|若是?|万一|实在|还是|假如)+(?:还|仍|真|实在|都|是|压|弄| )*(?:不行|不够|太?大|太?糊(?:得厉害)?|超了?|" + ZhCannot + ")(?:了)?(?:的话)?|[^,.;!?0-9]{0,4}(?:糊|卡|模糊|难看)得?(?:太|很)?(?:厉害|不行|严重)?的话|(?:还|仍)(?:是)?(?:太)?(?:大|超|不行|不够)了?|(?:实在|还)?(?:不行|不够|(?:压缩?|弄|做|达|降|减|缩)不(?:到|下去|了|成))(?:的?话)?|大不了),? ?" + ZhPlan), Left),
    ];

    private static void Left(PromptReading reading, Match match) => reading.Unsupported(match);
}
