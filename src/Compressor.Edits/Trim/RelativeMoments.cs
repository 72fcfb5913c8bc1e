using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Start five seconds before 0:40" starts at 0:35: a moment that is said by another is reckoned.</summary>
internal sealed class RelativeMoments : IPromptRule
{
    private const string Clock = "[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?|[0-9]{1,4}(?:\\.[0-9]{1,2})? ?(?:seconds?|secs?|s|minutes?|mins?)(?![a-z])(?: [0-5]?[0-9](?: (?:seconds?|secs?|s)(?![a-z]))?)?";
    private const string Length = "[0-9]{1,3}(?:\\.[0-9]{1,2})? ?(?:seconds?|secs?|s|minutes?|mins?)(?![a-z])";

    private static readonly Wording Moment = Pattern.Zh(
        "\\b(?<how>(?:start|begin|open|kick off|come in|stop|end|finish|cut off|go out)(?:s|ing|ning|ping)?(?: (?:it|the (?:video|clip|film)|off|just|about|around|like|maybe|exactly|at|in))*|from|until|till|up to) ?(?:about |around |just |exactly )?(?<a>" + Length + ") (?<side>before|ahead of|prior to|after|past) (?:the )?(?<b>" + Clock + ")(?: mark)?(?! (?:and|to|until|till) [^.;!?]{0,20}(?:before|after)\\b)");

    private static readonly Wording Pair = Pattern.Zh("\\b(?:and|to|until|till) [^.;!?]{0,24}(?:before|after) (?:it|that)\\b");

    public void Read(PromptReading reading)
    {
        if (reading.Text.Has(Pair)) return;
        reading.Text.Rewrite(Moment, Reckoned);
    }

    private static string Reckoned(Match match)
    {
        var (length, moment) = (TimeText.Parse(match.Groups["a"].Value), TimeText.Parse(match.Groups["b"].Value));
        var at = match.Groups["side"].Value is "after" or "past" ? moment + length : moment - length;
        if (at < 0 || length <= 0) return match.Value;
        var how = match.Groups["how"].Value.Trim();
        var joint = how is "from" or "until" or "till" or "up to" || how.EndsWith(" at", StringComparison.Ordinal) ? " " : " at ";
        return how + joint + at.ToString("0.###", CultureInfo.InvariantCulture) + " seconds";
    }
}
