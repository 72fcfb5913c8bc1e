using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Parts that an event begins or ends, and of which another clause says whether they stay: "the raffle begins at 31:40, I don't want that part", "the warm-up
/// ends at 5:30, keep what follows". Where the clauses contradict each other, nothing is cut.
/// </summary>
internal static class SidedEvents
{
    private const int Reach = 80;

    private const string Begin = "start|begin|kick off|get going|come on|arrive|show up|appear|open";
    private const string About = "(?: (?:at|from|around|about|roughly|only|on|the|just|exactly)){0,4} ?$";

    /// <summary>Somebody or something, none of which is asked of the result.</summary>
    private const string Subject = "(?<=^|[,.;:!?¤(] ?|\\b(?:and|but|so|because|since|where|when|if) )(?!" + NoSubject + ")(?<subject>(?:(?!" + NoWish + ")[^,.;:!?§¤]){1,70}?(?<!\\b(?:to|should|must|please|can|could|will|would|let|it|video|clip|film|result|you|we|i|may|might|shall|make|ought|pls|him|her|file|recording) ?)) ";

    /// <summary>Words that ask for the part themselves, at the beginning of a clause.</summary>
    private const string NoSubject = "\\b(?:cut|keep|remove|delete|drop|lose|trim|chop|start|begin|stop|end|finish|make|take|use|put|add|fade|show|give|leave|skip|save|play|mute|let)\\b";

    /// <summary>The same anywhere in it, or of something else.</summary>
    private const string NoWish = "\\b(?:want|need|only|please|music|title|text|caption|fade|mute)\\b";

    private static readonly Wording Begins = Pattern.Zh(Subject
        + "(?:(?:really |actually |finally |only |properly |then )*(?:(?:doesn't|don't|does not|do not|didn't|did not|won't) (?:really |actually |properly )?(?:" + Begin + ") (?:until|till|before)|(?:starts?|begins?|started|began|kicks? (?:in|off)|kicked (?:in|off)|comes? (?:on|up|in)|came (?:on|up|in)|opens?|rolls?|sets? in|arrives?|arrived|shows? up|appears?|walks? (?:on|in)|gets? going|got going|pops? up|takes? over|is on|runs?|goes?)))" + About);

    private static readonly Wording Ends = Pattern.Zh(Subject
        + "(?:(?:really |actually |finally |only |then )*(?:ends?|ended|finish(?:es|ed)?|stops?|stopped|(?:is|are|was|were)(?: (?:all|really|pretty much|basically))? (?:over|done|finished|through)|wraps? up|concludes?|closes?|runs? (?:until|till|to|up to)|goes? on (?:until|till|to)|lasts? (?:until|till|to)))(?: (?:at|by|after|around|about|roughly|on|the|just|exactly)){0,4} ?$");

    private const string Result = "(?:it|this|the (?:video|clip|film|result))";

    /// <summary>Something happens at a time, whatever it begins or ends.</summary>
    private static readonly Wording Happens = Pattern.Zh(Subject + "(?:(?:at|around|about|by)(?: (?:about|around|roughly|exactly|the))* )$");

    /// <summary>"That's where I want it to begin", "I want it to stop right there".</summary>
    private static readonly Wording Here = Pattern.Zh("^(?: ?mark)?[ ,.;-]{0,3}(?:and |so |which is |please )*(?:(?:that's |that is |there's |this is |is )?(?:exactly |just |right )?(?:where|when) (?:i|we|you|they|it|the (?:video|clip|film|result))(?:'d like| would like| want| need| should| must| has to)*(?: " + Result + ")?(?: (?:to|should|must|has to|can))? (?:(?<start>start|begin|open)|(?<end>stop|end|finish))s?|(?:(?:i|we|you)(?:'d like| would like| want| need) " + Result + " to |" + Result + " (?:should|must|has to|can) )(?:(?<start>start|begin|open)|(?<end>stop|end|finish)) (?:right |just |exactly )?there)(?= ?(?:$|[,.;!?]|please))");

    private static readonly Wording Mark = Pattern.Zh("^ ?mark\\b");

    /// <summary>The mask without what was read.</summary>
    public static string Read(List<TrimTime> times, string mask, TrimBuilder trim, PromptReading reading)
    {
        foreach (var time in times.Where(time => time is { To: null, From: > 0, IsShare: false }).ToList())
        {
            if (Find(time, mask) is not { } found) continue;
            var (role, wish, index, end) = found;
            if (wish is SideWish.Unclear or SideWish.OfAnother)
            {
                reading.Unsupported(index, end - index);
            }
            else
            {
                reading.IsCutSaid = true;
                trim.Add([new TrimPart(time, role, index, end)], wish is SideWish.Kept ? TrimVerb.Keep : TrimVerb.Drop);
            }

            times.Remove(time);
            reading.Text.Take(index, end - index);
            mask = string.Concat(mask.AsSpan(0, index), new string(',', end - index), mask.AsSpan(end));
        }

        return mask;
    }

    private static (TrimRole Role, SideWish Wish, int Index, int End)? Find(TrimTime time, string mask)
    {
        var left = Math.Max(0, time.Index - Reach);
        var (before, behind) = (mask[left..time.Index], TrimVerbs.Behind(mask, time.End));
        if (Here.Match(behind) is { Success: true } here) return (here.Groups["start"].Success ? TrimRole.From : TrimRole.Until, SideWish.Kept, time.Index, time.End + here.Length);
        var (begins, ends) = (Begins.Match(before), Ends.Match(before));
        var told = begins.Success ? begins : ends.Success ? ends : Happens.Match(before);
        if (!told.Success) return null;
        var role = ends.Success && !begins.Success ? TrimRole.Until : TrimRole.From;
        var gap = Mark.Match(behind).Length;
        var (wish, length, isNamed) = SideWishes.Of(role, behind[gap..], told.Groups["subject"].Value);
        // What happens at a time has no side of its own.
        return wish is SideWish.None || !(begins.Success || ends.Success || isNamed) ? null : (role, wish, left + told.Index, time.End + gap + length);
    }
}
