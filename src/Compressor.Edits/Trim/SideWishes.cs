using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>What the clauses behind a part say of it.</summary>
internal enum SideWish
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>It stays: "that's all I need", "the rest can go".</summary>
    Kept,

    /// <summary>It goes: "I don't want any of it", "goes".</summary>
    Removed,

    /// <summary>Both: it is not for us to choose.</summary>
    Unclear,

    /// <summary>Something that was told of meanwhile is to go.</summary>
    OfAnother,
}

/// <summary>
/// Tells whether the clauses behind a part want it to stay or to go. Each clause has an object (the part itself, what lies before it or after it, or the
/// rest) and a wish (to stay, to go); a wish for what lies on the other side is the opposite wish for the part. A clause with any other object says nothing.
/// </summary>
internal static class SideWishes
{
    private const int MaxClauses = 4;

    private const string Lead = "^ ?(?:(?:and|but|so|which|well|please|pls|just|then|though|because|since|as|also|honestly|really|frankly|ok|okay|obviously|therefore|that said|thanks) )*";
    private const string Who = "(?:i|we|you|they|he|she|people|everyone|my [a-z]+|our [a-z]+|the [a-z]+)(?:'d| would)?(?: (?:really|actually|simply|honestly|still|also|definitely|certainly))*";
    private const string Negated = "(?:don't|do not|dont|doesn't|does not|didn't|did not|won't|will not|wouldn't|would not|can't|cannot|never|no longer)(?: (?:really|actually|even|ever|quite))*";
    private const string All = "(?:(?:everything|anything|all|whatever|what|(?:all )?(?:of )?the (?:lot|stuff|bits?|parts?)|stuff)(?: (?:that|which|of it))?(?: (?:is|'s|comes?|came|happens|lies|goes))?)";
    private const string It = "(?:it|that|this|there|then|them|those|these|that point)";

    private const string Object = "(?:(?<part>(?:(?:any|none|all|most|much|the whole|only|just) of )?(?:it|that|this|them|those|these)(?: (?:whole|entire|last|first|little))?(?: (?:parts?|bits?|sections?|stretch|segments?|pieces?|chunks?|portion|stuff|lot|one|thing))?(?: of it)?)"
        + "|(?<before>" + All + "? ?(?:before|ahead of|prior to|preced(?:es?|ing)|in front of|leading up to|leads up to|up to|up until|earlier than)(?: " + It + ")?|the (?:wait|waiting|lead in|preamble|build up|run up)|the (?:[a-z]+ ){1,2}(?:(?:that |which )?(?:precedes|comes before)|beforehand|before) ?" + It + "?)"
        + "|(?<after>" + All + "? ?(?:afterwards|after|behind|past|beyond|following|follows|comes next|later than)(?: " + It + ")?|from (?:there|then|here|that point)(?: on(?:wards?)?)?|" + All + " (?:from (?:there|then|that point)(?: on)?)|the (?:[a-z]+ ){1,2}(?:(?:that |which )?(?:follows|comes (?:after|next))|afterwards|after) ?" + It + "?)"
        + "|(?<rest>(?:all )?(?:of )?(?:the )?(?:rest|remainder|others?)(?: of (?:it|the [a-z]+))?|(?:everything|all|anything) else))";

    private const string Tail = "(?: (?:at all|any ?more|please|pls|plz|thanks|thx|now|anyway|either|though|entirely|completely|altogether|whatsoever|only|alone|in (?:there|it)|in (?:the|my|our|this|that) (?:final |finished )?(?:video|clip|film|cut|version|result|edit|recording|movie|thing|end)|to (?:stay|remain|be (?:in there|there|seen|shown|kept|in it|included))|included|kept|shown|left in|left|in|out|off|away|online|public|published|posted|shared|visible|anywhere|up there|from (?:it|the (?:video|clip|film|recording))))* ?$";

    private const string Gone = "(?:cut(?: out| off)?|removed|deleted|dropped|trimmed|skipped|discarded|binned|ditched|dumped|tossed|chucked|scrapped|gone|out|left out|taken out|edited out|thrown (?:away|out)|lost|erased|axed|omitted|excluded|snipped|chopped)";
    private const string Adverbs = "(?: (?:really|just|all|only|pretty|totally|completely|absolutely|quite|so|rather|mostly|simply|utterly|basically|pure|a|of))*";

    /// <summary>What is said of something that is to go, behind it.</summary>
    private const string Goes = "(?:(?:can|could|should|must|may|might|has to|have to|needs? to|ought to|gotta) (?:all |just |safely |both )?(?:go|disappear|vanish|be " + Gone + ")"
        + "|goes|gone|vanish(?:es)?|disappears?"
        + "|(?:can't|cannot|must not|mustn't|should not|shouldn't|may not|won't|needn't|(?:doesn't|don't|do not|does not) (?:need|have) to) (?:be|stay|remain|appear|end up|make it)(?: (?:(?:in|into|part of|on|included in|left in|seen in|shown in) (?:it|there|(?:the|my|our|this|that) (?:[a-z]+ )?[a-z]+)|in|there|seen|shown|kept|included|left|part|visible))?"
        + "|(?:(?:is|are|was|were|'s) ?)?(?:not|isn't|aren't|wasn't) (?:really |at all |very |particularly )*(?:needed|wanted|necessary|important|relevant|useful|interesting|required|worth (?:keeping|seeing|watching)|of (?:interest|use)|for (?:me|us|anyone|them))"
        + "|(?:(?:is|are|was|were|'s|looks?)" + Adverbs + " ?)(?:worthless|useless|junk|garbage|rubbish|trash|boring|irrelevant|pointless|unusable|unwanted|superfluous|redundant|waste|crap|dull|unnecessary|dead air|unimportant|no (?:use|good|interest))(?: (?:of time|to (?:me|us|anyone)))?"
        + "|(?:there's |there is )?nothing (?:much )?(?:happens|happening|going on|to see|interesting|of interest)(?: there| any more| anymore)?)";

    /// <summary>What is said of something that is to stay, behind it.</summary>
    private const string Stays = "(?:(?:should|must|has to|have to|needs? to|can|may|shall)(?: definitely| please| all)? (?:stay|remain|survive|be (?:kept|left|left in|retained|preserved|shown))"
        + "|stays?|remains?|survives?"
        + "|(?:is|are|'s|'re)" + Adverbs + " ?(?:all|everything|the (?:only |good |important |best )?(?:parts?|bits?|pieces?|sections?|segments?|moments?|footage|things?|ones?|stuff)|what|exactly what)(?: (?:that )?(?:i|we|they|he|she|you|anyone|people|my [a-z]+|our [a-z]+|the [a-z]+)(?: actually| really| only|'m|'re| am| are| is)* (?:wants?|wanted|needs?|needed|cares? about|after|likes?|looking for|interested in|asked for|ordered|requested)| that (?:matters|counts)| matters)?"
        + "|(?:is|are|'s|'re)" + Adverbs + " ?(?:good|great|useful|important|needed|wanted|gold|perfect|brilliant|worth (?:keeping|seeing|watching)))";

    private static readonly Wording Removed = Pattern.Zh(Lead + "(?:" + Who + " " + Negated + " (?:want|need|like|keep|show|have|use|include|care (?:for|about)|see|watch|miss)(?: to (?:see|keep|show|have|watch|include|hear|sit through))? " + Object
        + "|(?:nobody|no ?one|none of us) (?:really |ever |actually )?(?:wants?|needs?|likes?|asked for|cares? (?:for|about)|misses|will miss|has to)(?: to)?(?: (?:see|watch|hear|have|sit through|keep))? " + Object
        + "|" + Object + " (?:that |which )?" + Who + " (?:can (?:all )?do without|could lose|have no use for|won't miss|" + Negated + " (?:want|need|like|care (?:for|about)))"
        + "|" + Who + " (?:have|has|had) no (?:use|need|interest) (?:for|of|in) " + Object
        + "|(?<part>none of (?:it|that|this|those|them))"
        + "|(?:can you |could you |would you |let's |i'd |we can |you can |better )?(?:" + TrimVerbWords.Drop + "|cut|trim|chop|snip)(?: off| out| away)? " + Object
        + "|(?:can you |could you |would you |let's )?(?:leave|take|cut|get|chop|edit|throw|snip|keep|strip) " + Object + " (?:out|off|away)(?: of (?:it|there|this|the [a-z]+))?"
        + "|(?:there's |there is )?(?:nothing|not much)(?: (?:of (?:value|interest|use|note)|interesting|useful|happens|worth [a-z]+|much|else))* (?:(?<after>after(?:wards)?|behind|past|beyond|from (?:there|then)(?: on)?)|(?<before>before(?:hand)?|ahead of|prior to|until|till)) ?" + It + "?(?: (?:should|must|may|is to) (?:stay|remain|be (?:left|kept|there|in it)))?"
        + "|(?:" + Object + "(?: [a-z]+)?)? ?" + Goes + ")" + Tail);

    private static readonly Wording Kept = Pattern.Zh(Lead + "(?:(?:" + Who + " )?(?:(?:only|just) )?(?:wants?|needs?|keep|use|save|retain|preserve|take|send me|give me|extract|leave)(?: only| just)? " + Object
        + "|(?:only|just|nothing but) " + Object
        + "|" + Object + " (?:that |which )?(?:only |just )?" + Who + " (?:only |just )?(?:wants?|needs?|likes?)"
        + "|(?:and )?nothing (?:else|more)"
        + "|(?:" + Object + "(?: alone| only)?)? ?" + Stays + ")" + Tail);

    private static readonly Wording Side = Pattern.Zh(Lead + Object + "(?: [a-z]+){0,2}?(?:'s| is| are| was| were| has| shows?)\\b");
    private static readonly Wording Pronoun = Pattern.Zh(Lead + "(?:it|that|this|they|those|these|there)\\b");
    private static readonly Wording Joints = Pattern.Zh("[,.;!?:¤(]| - |\\b(?:and|but|so|then|which|because|since)\\b");

    /// <summary>A wish for something to go that stands in a text.</summary>
    public static readonly Wording Unread = Pattern.Zh("\\b" + Negated + " (?:want|need|like|keep|show|include) (?:any of )?(?:it|that|this|them|those|these)\\b(?= ?(?:$|[,.;!?]|at all|any ?more|in (?:there|it|the|my))\\b)|\\bnone of (?:it|that|this|those|them)\\b(?= ?(?:$|[,.;!?]|please))|\\b(?:must not|mustn't|should not|shouldn't|may not) be (?:in|there|seen|shown|part)\\b");

    /// <param name="role">Of the part; the times of a part that has no sides lie before and after it alike.</param>
    /// <param name="behind">The masked text behind the part, as far as it can matter.</param>
    /// <param name="subject">What the part is called; null: it has no name.</param>
    /// <returns>The wish, the length of the text that says it, and whether all of it names a side.</returns>
    public static (SideWish Wish, int Length, bool IsNamed) Of(TrimRole role, string behind, string? subject = null)
    {
        var end = behind.IndexOf(TrimTimes.Mark, StringComparison.Ordinal);
        var text = end < 0 ? behind : behind[..end];
        var (wish, length, from) = (SideWish.None, 0, 0);
        var (topic, isNamed) = (Topic.Part, true);
        for (var i = 0; i < MaxClauses && from < text.Length; i++)
        {
            var joint = Joints.Match(text, from);
            // What leads to another time is said of that one.
            if (!joint.Success && end >= 0) break;
            var to = joint.Success ? joint.Index : text.Length;
            var clause = Named(text[from..to], subject);
            var (said, isSideNamed) = OfClause(role, clause, topic);
            isNamed &= said is SideWish.None || isSideNamed || (topic is Topic.Rest && wish is not SideWish.None);
            if (said is SideWish.OfAnother)
            {
                if (wish is SideWish.None) (wish, length) = (said, to);
            }
            else if (said is not SideWish.None)
            {
                wish = wish is SideWish.None or SideWish.OfAnother || wish == said ? said : SideWish.Unclear;
                length = to;
            }

            // "The remainder is dead air, cut it": a wish for one topic may say the next.
            topic = TopicOf(role, clause) ?? (said is SideWish.None && from > 0 && !string.IsNullOrWhiteSpace(clause) && !Pronoun.IsMatch(clause) ? Topic.Other : topic);

            from = joint.Success ? joint.Index + joint.Length : text.Length;
        }

        return (wish, length, isNamed);
    }

    /// <summary>What "it" stands for.</summary>
    private enum Topic
    {
        Part,

        /// <summary>What is not the part.</summary>
        Rest,

        /// <summary>Some thing that was told of meanwhile.</summary>
        Other,
    }

    /// <summary>The side that a clause speaks of; null: of none.</summary>
    private static Topic? TopicOf(TrimRole role, string clause) => Side.Match(clause) is { Success: true } side && IsNamed(side) ? (Turned(role, side) ? Topic.Rest : Topic.Part) : null;

    private static bool IsNamed(Match match) => match.Groups["rest"].Success || match.Groups["before"].Success || match.Groups["after"].Success;

    private static (SideWish Wish, bool IsNamed) OfClause(TrimRole role, string clause, Topic topic)
    {
        if (string.IsNullOrWhiteSpace(clause)) return (SideWish.None, false);
        var removed = Removed.Match(clause);
        var found = removed.Success ? removed : Kept.Match(clause);
        if (!found.Success) return (SideWish.None, false);
        if (topic is Topic.Other && !IsNamed(found)) return (removed.Success ? SideWish.OfAnother : SideWish.None, false);
        var isTurned = IsNamed(found) ? Turned(role, found) : topic is Topic.Rest;
        return (removed.Success != isTurned ? SideWish.Removed : SideWish.Kept, IsNamed(found));
    }

    /// <summary>The clause speaks of what the part is not.</summary>
    private static bool Turned(TrimRole role, Match match) => match.Groups["rest"].Success
        || (match.Groups["before"].Success && role is not TrimRole.Until)
        || (match.Groups["after"].Success && role is not TrimRole.From);

    /// <summary>The clause with a pronoun where it repeats the name of the part: "cut the questions".</summary>
    private static string Named(string clause, string? subject)
    {
        if (subject is null) return clause;
        var stems = Words(subject).Where(word => word.Length >= MinStem && !Common.Contains(word)).Select(word => word[..MinStem]).ToList();
        if (stems.Count == 0) return clause;
        List<string> words = [.. Words(clause)];
        var at = words.FindIndex(word => word.Length >= MinStem && stems.Contains(word[..MinStem]));
        if (at < 0) return clause;
        var last = words.FindLastIndex(word => word.Length >= MinStem && stems.Contains(word[..MinStem]));
        while (at > 0 && Determiners.Contains(words[at - 1])) at--;
        return string.Join(' ', [.. words[..at], "it", .. words[(last + 1)..]]);
    }

    private const int MinStem = 4;
    private static readonly HashSet<string> Common = new(["that", "this", "with", "from", "part", "whole", "thing", "video", "clip", "then", "where", "when"], StringComparer.Ordinal);
    private static readonly HashSet<string> Determiners = new(["the", "that", "this", "my", "our", "his", "her", "their", "those", "these", "all", "any", "of", "whole", "entire"], StringComparer.Ordinal);

    private static string[] Words(string text) => text.Split([' ', '&', '(', ')', '"'], StringSplitOptions.RemoveEmptyEntries);
}
