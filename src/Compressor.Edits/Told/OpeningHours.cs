using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Hours of the day at which somebody works or answers: "from 9:00 to 17:00 nobody answers", 客服10:00到18:00上班. They are no part of a video. Goes before the
/// rules of quantities.
/// </summary>
internal sealed class OpeningHours : TableRule
{
    /// <summary>As a clock says when something opens.</summary>
    private const string Hours = "(?:from |between )?(?:[6-9]|0[6-9]|1[0-9]|2[0-3]):(?:00|15|30|45)(?: ?[ap]m)? ?(?:to|and|until|till|-) ?(?:[6-9]|1[0-9]|2[0-4]):(?:00|15|30|45)(?: ?[ap]m)?(?![:0-9])";
    private const string State = "(?:open|closed|shut|manned|staffed|reachable|available|on duty|at work|working|in the office|offline|down|busy|on call|in meetings|out)";
    private const string NotCut = "(?![^!?]{0,40}\\b(?:cut|remove|drop|delete|keep|lose|skip|trim|bin|take)\\b(?: out| only)? (?:that|it|this|them|those))";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.Zh("\\b" + Hours + ",? (?:nobody|no (?:one|1)|noone|they|we|i|he|she|someone|the [a-z]+) (?:(?:ever|usually|really|never|only|all) )?(?:answers?|picks? up|repl(?:y|ies)|works?|(?:is|are|am|'s) (?:there|in|around|[a-z ]{0,10}" + State + "))(?: (?:the |my |our )?(?:phones?|calls?|e?mails?|door|bell))?" + NotCut), Nothing),
        (Pattern.Zh("\\b(?:open|closed|shut|manned|staffed|reachable|available|on duty|at work|works?|working|in the office|offline|down|busy|answers?)(?: [a-z]+){0,3} " + Hours + "(?: (?:every ?day|daily|on weekdays))?(?= ?(?:$|[,.;!?]|so\\b|and\\b|but\\b))" + NotCut), Nothing),
        (Pattern.Zh("(?:从|在|每天|工作日)*(?:[6-9]|1[0-9]|2[0-3]):(?:00|15|30|45) ?(?:到|至|-|~) ?(?:[6-9]|1[0-9]|2[0-4]):(?:00|15|30|45)(?![:0-9])(?: |都|才|就|是|我们?|他们?|她们?|一般|1 ?般)*(?:上班|下班|营业|有人|没人|接电话|值班|在线|开门|关门|开会|休息|办公|不接)[^,.;!?剪留删去]{0,8}"), Nothing),
    ];
}
