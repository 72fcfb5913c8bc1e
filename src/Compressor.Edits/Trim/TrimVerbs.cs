using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using static Compressor.Edits.TrimVerbWords;

namespace Compressor.Edits;

/// <summary>Finds the verb that a group of times is the object of: before it, or behind it.</summary>
internal static class TrimVerbs
{
    /// <summary>Characters to either side in which the verb is looked for.</summary>
    private const int Reach = 120;

    /// <summary>What stands before a place, as far as anything in it can matter: of long texts every look at all of it would cost.</summary>
    public static string Before(string mask, int index) => mask[Math.Max(0, index - Reach)..index];

    /// <summary>What stands behind a place, as far.</summary>
    public static string Behind(string mask, int end) => mask[end..Math.Min(mask.Length, end + Reach)];

    private static readonly Wording AnEnd = Pattern.Zh("^(?:first|last|final|opening|closing|initial)\\b");

    /// <summary>Before one end of the video, whatever adjective stands between: "cut the shaky last 4 seconds", "no first 5 seconds".</summary>
    private static readonly Wording Loose = Pattern.Zh("(?:\\b(?:cut|trim|chop|snip|shave|lop|slice)(?: ?\\b(?!" + Turn + "\\b|(?:whatever|outside|everything|isn't|around|leaving|using)\\b)[a-z']{1,14}\\b){1,4} ?|\\bno )$");

    private static readonly Wording ZhLoose = Pattern.Zh("(?<![不别勿没被]|不要|不能|不用)" + ZhGone + "[^,.;!?§¤声音乐字标水背黑边画图其别余剩不没留保要取截到成至外]{0,14}$");

    private static readonly Wording And = Pattern.Zh("^(?:(?!\\b(?:but|keep|leave|want|need|only|just|except|not)\\b|留|要|保留|但)[^.;!?§]){0,60}?(?:\\b(?:and|plus|also|then|as well as)\\b|&|\\+|和|以及|还有) ?(?:(?:the|another|about|around|also|a|an|its|of|off) ?){0,3}(?:(?:end )?(?:credits|outro|ending|end|intro|opening|start|beginning),? ?(?:which (?:are|is)|that's|thats|that is|it's|being|so|i mean|,) ?(?:(?:the|about|around) ?)*)?$");

    private static readonly Wording ZhLooseBehind = Pattern.Zh("^[^,.;!?§¤声音乐字标水背黑边画图其别余剩不没留保要取截到成至外后前]{0,12}" + ZhGone + "(?:了)?(?= ?(?:$|[,.;!?]))");

    /// <summary>"Except for the first 15 seconds, delete it all."</summary>
    private static readonly Wording DropsAll = Pattern.Zh("^[^.;!?§]{0,24}?\\b(?:delete|remove|cut|drop|lose|bin|ditch|scrap|throw (?:out|away)|get rid of|skip) (?:it all|everything|all of it|all|the (?:whole )?(?:lot|thing|video|rest))\\b|^[^.;!?§]{0,24}?\\b(?:everything|it all|all of it|all)(?: else)? (?:can|should|must|has to|may) (?:go|be (?:cut|deleted|removed|dropped))\\b");

    private static readonly Wording BareOnly = Pattern.Zh("^ ?only$");
    private static readonly Wording CutsOff = Pattern.Zh("^(?:cut|cutting|trim|trimming|chop|shave)\\b");

    private static readonly Wording OnlyIt = Pattern.Zh("\\b(?:only|just|nothing but) (?:that|this|those|these|it)\\b");

    /// <summary>Nothing but what joins the parts of a list.</summary>
    private static readonly Wording Listed = Pattern.Zh("^[ ,&+]*(?:and|plus|和|与|跟|还有)?[ ,&+]*$");

    /// <summary>Stands for several things: "both", 都.</summary>
    private static readonly Wording Plural = Pattern.Zh("\\b(?:both|all|them|those|these|each|two|three)\\b|都|全|[两2-9] ?[处段]|统统|一起");

    /// <summary>"Start at 0:30": what is asked stands before the time.</summary>
    private static readonly Wording IsCommand = Pattern.Zh("^(?:start|begin|open|stop|end|finish|skip|jump|go|cut|trim|clip|fast forward|split|divide|kick off)(?:s|ning|ing|ping)?\\b");

    private static readonly Wording IsAll = Pattern.Zh("^(?:everything|anything|all|whatever|what|stuff|the (?:stuff|bits?|parts?|lot))\\b");

    private static readonly Wording IsOfNext = Pattern.Zh("^(?:的|掉|了)*(?:尾巴?|最?后面?|末尾?|结尾|片尾|头|前面?|开头|片头)?(?:的|那)? ?§");

    private static readonly Wording AsBefore = Pattern.Zh("^(?:那段|这段|那里|那块|的| )*(?:也(?:是|1样| ?1 ?样|如此|照办|这样|同样|同理)|同上|同样|照此)(?= ?(?:$|[,.;!?]))|^,? ?(?:same (?:there|here|again|thing|with that)|too|as well|likewise|ditto)(?= ?(?:$|[,.;!?]))");

    private static readonly Wording ZhBetween = Pattern.Zh("^[^.;!?§剪删去留要取]{0,20}[,、和]?[^.;!?§剪删去留要取]{0,3}$");
    private static readonly Wording ZhCounted = Pattern.Zh("(?:两|[2-9]|几|这些|以下)(?: ?)[个段处][^.;!?§]{0,10}[:,][^.;!?]{0,40}$");
    private static readonly Wording ZhHeading = Pattern.Zh("(?:(?<![别不])(?<drop>" + ZhGone + ")|(?<!不|别|重|主|[0-9] ?)(?:只|就|光)?(?:要|留|取|截|剪|保留|截取))[^,.;!?§]{0,4}(?:两|[2-9]|几|这些|以下|下面)[^,.;!?§]{0,2}[个段处][^.,;!?§]{0,10}[:,] ?$");
    private static readonly Wording ZhRestGoes = Pattern.Zh("^[^.;!?§]{0,40}?(?:其余|其他|其它|别的|剩下|余下)");

    /// <summary>The verb of each group. One behind the last of several parts that have none of their own is the verb of all, where it says so: "…, take both off".</summary>
    public static IReadOnlyList<(TrimVerb Verb, int Index, int End)> Of(string mask, List<List<TrimPart>> groups)
    {
        List<(TrimVerb Verb, int Index, int End)> found = [];
        foreach (var group in groups)
        {
            // 前半段留着，后半段…: what stands behind one part is not before the next.
            var floor = found.Count > 0 ? found[^1].End : 0;
            found.Add(Of(mask, group[0].Index, group.Max(part => part.End), floor));
        }

        // "8 seconds at the start, where I fumble, and 15 at the end": one verb before both.
        for (var i = 1; i < groups.Count; i++)
        {
            var (last, end) = (found[i - 1], groups[i - 1].Max(part => part.End));
            if (found[i].Verb == TrimVerb.None && last.Verb is TrimVerb.Drop or TrimVerb.Cut && groups[i].Concat(groups[i - 1]).All(part => part.Role is TrimRole.First or TrimRole.Last || part is { Role: TrimRole.Range, Time.From: 0 })
                && end <= groups[i][0].Index && And.IsMatch(mask[end..groups[i][0].Index]))
            {
                found[i] = (TrimVerb.Drop, found[i].Index, found[i].End);
            }
        }

        for (var i = 1; i < groups.Count; i++)
        {
            // 第2秒到第4秒切掉；第31秒到33秒也是.
            var end = groups[i].Max(part => part.End);
            if (found[i].Verb is TrimVerb.None or TrimVerb.Tells && AsBefore.Match(Behind(mask, end)) is { Success: true } same) found[i] = (found[i - 1].Verb, groups[i][0].Index, end + same.Length);
        }

        // "Cut 0:50-0:55, my phone rings there": nobody keeps that.
        for (var i = 0; i < groups.Count; i++)
        {
            var end = groups[i].Max(part => part.End);
            if (found[i].Verb == TrimVerb.Cut && groups[i].TrueForAll(part => part.Role == TrimRole.Range) && DoubtfulTrims.Unwanted.IsMatch(mask[end..Math.Min(mask.Length, end + Reach)]))
                found[i] = (TrimVerb.Drop, found[i].Index, found[i].End);
        }

        // 只要两个名场面：5到12秒…，48到55秒…，其余不要: one list.
        for (var i = groups.Count - 1; i > 0; i--)
        {
            var (from, to) = (groups[i - 1].Max(part => part.End), groups[i][0].Index);
            if (found[i].Verb == TrimVerb.Keep && found[i - 1].Verb is TrimVerb.None or TrimVerb.Tells && from <= to && groups[i].Concat(groups[i - 1]).All(part => part.Role == TrimRole.Range) && ZhBetween.IsMatch(mask[from..to])
                && (ZhCounted.IsMatch(Before(mask, groups[i - 1][0].Index)) || ZhRestGoes.IsMatch(Behind(mask, groups[i].Max(part => part.End)))))
            {
                found[i - 1] = (TrimVerb.Keep, groups[i - 1][0].Index, from);
            }
        }

        for (var i = 1; i < groups.Count; i++)
        {
            var (from, to) = (groups[i - 1].Max(part => part.End), groups[i][0].Index);
            if (found[i - 1].Verb == TrimVerb.Keep && found[i].Verb is TrimVerb.None or TrimVerb.Tells && from <= to && groups[i].Concat(groups[i - 1]).All(part => part.Role == TrimRole.Range) && ZhBetween.IsMatch(mask[from..to]) && ZhCounted.IsMatch(Before(mask, groups[i - 1][0].Index)))
                found[i] = (TrimVerb.Keep, groups[i][0].Index, groups[i].Max(part => part.End));
        }

        // 只要两个片段:5到12秒…,48到55秒…: whatever each of a list shows, the verb before it is that of all.
        if (groups.Count > 1 && ZhHeading.Match(mask[..groups[0][0].Index]) is { Success: true } heading)
        {
            var verb = heading.Groups["drop"].Success ? TrimVerb.Drop : TrimVerb.Keep;
            for (var i = 0; i < groups.Count && groups[i].TrueForAll(part => part.Role == TrimRole.Range) && found[i].Verb is TrimVerb.None or TrimVerb.Tells or TrimVerb.Keep; i++)
            {
                if (found[i].Verb == TrimVerb.Keep && verb == TrimVerb.Drop) break;
                found[i] = (verb, groups[i][0].Index, groups[i].Max(part => part.End));
            }
        }

        for (var i = groups.Count - 1; i > 0; i--)
        {
            var end = groups[i].Max(part => part.End);
            var (from, to) = (groups[i - 1].Max(part => part.End), groups[i][0].Index);
            var isListed = from <= to && to - from <= 5 && groups[i].Concat(groups[i - 1]).All(part => part.Role == TrimRole.Range) && Listed.IsMatch(mask[from..to]);
            var isSaidOfAll = found[i] is { Verb: TrimVerb.Drop } && (isListed || Plural.IsMatch(mask[end..Math.Max(end, found[i].End)]));
            if (isSaidOfAll && found[i - 1].Verb is TrimVerb.None or TrimVerb.Tells && groups[i - 1].TrueForAll(part => part.IsPlace) && groups[i][0].Index - found[i - 1].End < Reach / 2)
                found[i - 1] = (TrimVerb.Drop, found[i - 1].Index, found[i - 1].End);
        }

        // "Chop whatever precedes 0:35": a cut of all that lies on one side takes it away.
        for (var i = 0; i < groups.Count; i++)
        {
            if (found[i].Verb == TrimVerb.Cut && IsAll.IsMatch(Behind(mask, groups[i][0].Index))) found[i] = (TrimVerb.Drop, found[i].Index, found[i].End);
        }

        // "Anything past 1:30 goes", "before 1:05 it's worthless": where no verb stands before, the clauses behind tell which side stays.
        for (var i = 0; i < groups.Count; i++)
        {
            var end = groups[i].Max(part => part.End);
            var isBehind = found[i].Verb is TrimVerb.Drop or TrimVerb.Keep && found[i].Index == groups[i][0].Index && found[i].End > end;
            if (!(found[i].Verb is TrimVerb.None or TrimVerb.Tells || isBehind) || !groups[i].TrueForAll(part => part.IsPlace) || IsCommand.IsMatch(Behind(mask, groups[i][0].Index))) continue;
            var (wish, length, _) = SideWishes.Of(groups[i][^1].Role, Behind(mask, end));
            if (wish is not (SideWish.None or SideWish.OfAnother)) found[i] = (wish switch { SideWish.Kept => TrimVerb.Keep, SideWish.Removed => TrimVerb.Drop, _ => TrimVerb.Other }, groups[i][0].Index, end + length);
        }

        return found;
    }

    /// <summary>The verb of the part of the mask from <paramref name="index"/> to <paramref name="end"/>, and the text that it takes up with its part.</summary>
    private static (TrimVerb Verb, int Index, int End) Of(string mask, int index, int end, int floor)
    {
        var start = Math.Min(index, Math.Max(floor, SentenceStart(mask, index)));
        var (before, found) = First(VerbsBefore.Table, mask[start..index]);
        if (before is TrimVerb.None or TrimVerb.Keep && AnEnd.IsMatch(mask[index..end]) && Loose.Match(mask[start..index]) is { Success: true } loose) (before, found) = (TrimVerb.Drop, loose);
        var from = start + (found?.Index ?? 0);
        var (behind, next) = First(VerbsBehind.Table, Behind(mask, end));
        var to = end + (next?.Length ?? 0);
        // 掐头5秒去尾3秒: the second verb is that of the next part.
        if (before is TrimVerb.Drop && behind is TrimVerb.Drop && IsOfNext.IsMatch(Behind(mask, to))) (behind, to) = (TrimVerb.None, end);
        // 剪掉尾巴上的4秒, 删掉我说错话的2分8秒到2分13秒: whatever stands between the verb and its part.
        if ((before, behind) is (TrimVerb.None or TrimVerb.Keep, TrimVerb.None or TrimVerb.Tells) && ZhLoose.Match(mask[start..index]) is { Success: true } gone) return (TrimVerb.Drop, start + gone.Index, end);
        if ((before, behind) is (TrimVerb.None, TrimVerb.None) && ZhLooseBehind.Match(Behind(mask, end)) is { Success: true } goes) return (TrimVerb.Drop, index, end + goes.Length);
        return (before, behind) switch
        {
            (TrimVerb.Except, TrimVerb.Drop) => (TrimVerb.Keep, from, to),
            (TrimVerb.Except, _) when DropsAll.IsMatch(Behind(mask, end)) => (TrimVerb.Keep, from, end),
            (TrimVerb.Except, _) => (TrimVerb.Drop, from, end),
            (TrimVerb.Leave, _) => (TrimVerb.Leave, from, end),
            (TrimVerb.Other, _) => (TrimVerb.Other, from, end),
            // "take 10-20s, mute it"; "the first 5 seconds muted".
            (TrimVerb.None, TrimVerb.Other) => (TrimVerb.Other, index, to),
            (TrimVerb.None, TrimVerb.Tells) => (TrimVerb.Tells, index, end),
            (_, TrimVerb.None or TrimVerb.Other or TrimVerb.Tells) => (before, before == TrimVerb.None ? index : from, end),
            (TrimVerb.None, _) => (behind, index, to),
            (TrimVerb.Drop, TrimVerb.Keep) when OnlyIt.IsMatch(mask[end..to]) => (TrimVerb.Keep, from, to),
            // "Cut the initial 8 seconds only."
            (TrimVerb.Cut, TrimVerb.Keep) when BareOnly.IsMatch(mask[end..to]) && CutsOff.IsMatch(mask[from..index]) => (TrimVerb.Cut, from, to),
            // 前边都删了，结尾10秒保留: the verb before is that of another clause.
            (TrimVerb.Drop, TrimVerb.Keep) when Characters.IsHan(mask[from]) && mask[from..index].Contains(',', StringComparison.Ordinal) && !mask[end..to].Contains(',', StringComparison.Ordinal) => (TrimVerb.Keep, index, to),
            // "keep the first 10 seconds and the rest can go": the nearest verb is before it.
            (TrimVerb.Drop, TrimVerb.Keep) => (TrimVerb.Drop, from, end),
            _ => (behind, from, to),
        };
    }

    private static (TrimVerb Verb, Match? Match) First((Wording Pattern, TrimVerb Verb)[] table, string text)
    {
        foreach (var (pattern, verb) in table)
        {
            if (pattern.Match(text) is { Success: true } match) return (verb, match);
        }

        return (TrimVerb.None, null);
    }

    private static int SentenceStart(string mask, int index)
    {
        var start = mask.LastIndexOfAny(['.', ';', '!', '?', TrimTimes.Mark, TrimTimes.Fill], Math.Max(0, index - 1), Math.Max(0, index)) + 1;
        return Math.Max(start, index - Reach);
    }
}
