using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Parts of an English request that go by a name or by what happens in them, and whose place is told beside it: "cut out the interval, it's from 45:10 to
/// 59:40", "from when I pick it up at 14 secs til I put it down at 41", "the bit at the end where she coughs, about 6 seconds", "minute 3 only". The place is put
/// behind the verb. Goes after the numerals, and before all else that reads times.
/// </summary>
internal sealed class PointedParts : Rephrasing
{
    private const string Drop = "(?:(?:cut|take|snip|edit|chop|leave)(?: out| away)?|remove|delete|drop|lose|skip|bin|ditch|scrap|get rid of)";
    private const string Keep = "(?:keep|take|use|leave|want|need|show|give|grab)";
    private const string Lead = "(?: (?:me|us|only|just|the part|the bit))*";
    private const string Part = "(?:part|bit|section|segment|passage|piece|stretch|portion|scene)";

    /// <summary>What the part is called; a moment, an amount or the whole video is no name.</summary>
    private const string Name = "(?:(?:the|that|this|my|our|his|her) |(?=¤))(?!(?:video|clip|film|movie|file|recording|rest|whole|sound|audio|music|volume|title|text|caption|first|last|beginning|start|end)\\b)(?:[a-z'¤-]+ ?){1,5}";
    private const string Is = "(?:it|that|this|which|they)(?: ?(?:'s|'re|s|is|are|was|goes|runs|lasts|plays))(?: (?:from|between|at|about|around|on))*";
    private const string Range = "(?<a>(?<![0-9:])[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))(?: ?- ?| to | until | till | til | through | and )(?<b>[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:]))";
    private const string Happening = " [^.;!?0-9]{2,50}? (?:at|around|about) (?:about |around )?";
    private const string Bare = "(?<n>[0-9]{1,3})(?![0-9:.]| ?(?:st|nd|rd|th|percent|x|fps|mb)\\b)";
    private const string About = "(?: ?(?:it's|that's|it is|maybe|about|around|roughly|some|say|like|for|lasts|takes|probably|approximately))*";

    /// <summary>An end of the video, as a part of it.</summary>
    private const string AtAnEnd = "(?:the|that) " + Part + " (?:at|near) the (?:very )?(?:(?<end>end|finish|close|back)|(?<start>start|beginning|front|opening)) (?:where|when|with|of|in which|that)[^.;!?0-9]{2,60}?,";

    private const string Split = "(?:chop|cut|slice|split|divide)(?: up)? (?:it|this|that|(?:the|my|our) (?:[a-z]+ )?[a-z]+) (?:at|around) " + A + "[, ]{1,2}(?:and |then |only |just |please )*keep (?:only |just )?(?:what(?:'s| is|ever is|ever's)?|everything|all|the (?:part|bit|piece|rest))(?: (?:that )?(?:comes|is|lies))? ";

    protected override IReadOnlyList<(Wording Pattern, string Means)> Table { get; } =
    [
        (Pattern.Zh("\\b" + Drop + " " + Name + "[,;.(] ?(?:and )?" + Is + " " + Range), "remove ${a} to ${b}"),
        (Pattern.Zh("\\b(?:cut|take|snip|edit|chop|leave) out " + Name + "(?:,? ?which is )?(?:from|between) " + Range), "remove ${a} to ${b}"),
        (Pattern.Zh("\\b" + Keep + Lead + " " + Name + "[,;.(] ?(?:and )?" + Is + " " + Range), "keep ${a} to ${b}"),
        (Pattern.En(Split + "(?:after|behind|following|follows|next)(?: (?:it|that|this|there))?"), "keep from ${a} on"),
        (Pattern.En(Split + "(?:before|ahead of|in front of|up to)(?: (?:it|that|this|there))?"), "keep until ${a}"),
        // "The meeting really begins at 42:10, so keep it from there on."
        (Pattern.Zh("\\b(?:starts?|begins?|kicks? off|gets? (?:going|started)|opens)(?: (?:at|around|from|about|only))* " + A + "[,;.]? ?(?:so |and |then |please )*(?:keep|use|take|leave|show|want)(?: (?:it|this|that|everything|only|just|all|me))* from (?:there|then|that (?:point|moment)|here)(?: (?:on(?:wards?)?|forward))?"), ", keep from ${a} on"),
        (Pattern.Zh("\\b" + Keep + Lead + " from (?:when|where)" + Happening + A + ",? (?:to|till|til|until|up to)(?: (?:when|where|the moment))?" + Happening + "" + B), "keep ${a} to ${b}"),
    ];

    private static readonly Wording EndDropped = Pattern.Zh("\\b(?:" + Drop + "|(?:don't|do not|dont|doesn't) (?:want|need|like)(?: to (?:see|keep|have))?) " + AtAnEnd + About + " " + A);
    /// <summary>"From when it rings at 14 secs till it stops at 41": the second has its unit from the first.</summary>
    private static readonly Wording FromWhenBare = Pattern.Zh("\\b" + Keep + Lead + " from (?:when|where)" + Happening + "(?<a>[0-9]{1,3}) ?(?<u>seconds?|secs?|s|minutes?|mins?)\\b,? (?:to|till|til|until|up to)(?: (?:when|where|the moment))?" + Happening + Bare);

    private static readonly Wording Minute = Pattern.Zh("\\b(?:(?<only>only|just)(?: (?:want|need|keep|take|use|give me|show))? minute (?<n>[0-9]{1,3})|(?:want|need|keep|take|use|give me|show)(?: (?<only>only|just))? minute (?<n>[0-9]{1,3})(?: (?<only>only|alone))?|minute (?<n>[0-9]{1,3}) (?<only>only|alone))(?= ?(?:$|[.,;!?]|(?:please|pls|thanks|of (?:it|this|the (?:video|clip|recording)))\\b))");
    private static readonly Wording MinuteDropped = Pattern.Zh("\\b" + Drop + " (?:the )?(?:whole |entire |all of )?minute (?<n>[0-9]{1,3})(?= ?(?:$|[.,;!?]|(?:please|pls|thanks|only)\\b))");

    public override void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English) return;
        base.Read(reading);
        reading.Text.Rewrite(FromWhenBare, match => match.Result("keep ${a} ${u} to ${n} ${u}"));
        reading.Text.Rewrite(EndDropped, match => $"remove the {(match.Groups["end"].Success ? "last" : "first")} {match.Groups["a"].Value}");
        reading.Text.Rewrite(Minute, match => match.Groups["only"].Success ? $"keep {Whole(match)}" : match.Value);
        reading.Text.Rewrite(MinuteDropped, match => $"remove {Whole(match)}");
    }

    /// <summary>The third minute begins after two.</summary>
    private static string Whole(Match match)
    {
        var minute = int.Parse(match.Groups["n"].Value, CultureInfo.InvariantCulture);
        return minute < 1 ? match.Value : $"{minute - 1}:00 to {minute}:00";
    }
}
