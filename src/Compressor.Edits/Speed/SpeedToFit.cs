using Compressor.Edits.Quantities;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "The slot is 45 seconds and mine runs 1:20, speed it up": where a length is allowed and the video is said to be longer, its speed is the one that meets
/// the length, not a usual one. Goes before the rules of quantities.
/// </summary>
internal sealed class SpeedToFit : IPromptRule
{
    private static readonly Wording Faster = Pattern.Zh(
        "\\b(?<how>(?:speed|sped|hurry|rush|quicken|accelerate)(?:ing)?(?: (?:it|this|that|mine|ours|the (?:whole )?(?:video|clip|thing|film|lot)))?(?: up)?|(?:play|run|have|make|show)(?: (?:it|this|that|mine|ours|the (?:whole )?(?:video|clip|thing|film|lot)))?(?: back)?(?: (?:a bit|a little|slightly|somewhat|just|that much|enough))* (?:faster|quicker|sped up)|(?:fast ?forward|time ?lapse)(?: (?:it|this|that))?)(?! ?(?:by |to |at )?(?:about )?(?:[0-9.]+ ?(?:x|times|percent)|double|twice))(?:,? (?:rather |instead )?(?:than|of) (?:to )?(?:cut|los|leav|trim|drop|chop)[^.,;!?0-9]{0,40})?(?![^.;!?]{0,40}\\b(?:upload|download|transfer|process|render|export))");

    private static readonly Wording Slow = Pattern.Zh("\\bslow(?:er|ly|ed|ing)?\\b|[0-9] ?x\\b|\\b(?:twice|double|triple)\\b|[0-9] ?times (?:faster|as (?:fast|quick(?:ly)?)|the speed)");

    private static readonly Wording OneMinute = Pattern.Zh("\\b(?:one|a) minute\\b");

    /// <summary>What says of a length that no more of it is to be had.</summary>
    private static readonly Wording Limits = Pattern.Zh("\\b(?:limit|slots?|spot|window|max(?:imum)?|tops|at most|allow(?:s|ed)?|accept(?:s|ed)?|takes?|only|exactly|strict(?:ly)?|rules?|must|has to|category|no (?:more|longer)|lets?|gives?|cap(?:ped)?|permit(?:s|ted)?|airtime|up to|not over|or less|under|within|wants?|space for|room for)\\b");

    /// <summary>Cut it must not be, or: it is to fit.</summary>
    private static readonly Wording Fit = Pattern.Zh("\\b(?:to fit|fits?(?: in)?|(?:rather|sooner|instead|than)\\b[^.;!?]{0,40}\\b(?:cut|cutting|lose|losing|trim|trimming|leav(?:e|ing)|drop|dropping)|(?:don't|do not|not|without|no) (?:cut(?:ting)?|los(?:e|ing)|trim(?:ming)?|drop(?:ping)?)|to (?:make|meet|reach) (?:it|that|the limit)|so (?:that )?it|until|till)\\b");

    private static readonly Wording Mine = Pattern.Zh("\\b(?:mine|ours|my|our|it|this|i have|i've got|we have|(?:the|my|our) (?:[a-z]+ )?(?:video|clip|film|recording|original|thing|cut|talk|song|edit|movie|version|piece))(?:'s| is| runs| lasts| takes| has| goes on for|,)?(?: (?:about|around|nearly|over|almost|exactly|just|a bit over))* ?$|\\b(?:we're|i'm|it's|we are|i am|it is|currently|now)(?: (?:currently|now|still|already))* at(?: about| around)? ?$");

    private const string Length = "(?<t>(?:[0-9]{1,2}:[0-5][0-9]|[0-9]{1,4}(?:\\.[0-9])? ?(?:hours?|minutes?|mins?|seconds?|secs?|s)|(?:a|one|half a) minute)\\b(?: and [0-9]{1,2} ?(?:seconds?|secs?|s)\\b)?)";
    private const string Exactly = "(?: (?:over|done|finished|through|complete|all|just|only|exactly|precisely|about|around|roughly|after|in|within|at|for|up|out|to|a|an|no more than|at most|under|long|being|it|is|be|by|within))*";

    /// <summary>"Speed everything up so the timelapse lasts exactly 20 seconds": how long it is to be, whatever it is called there.</summary>
    private static readonly Wording Result = Pattern.Zh(
        "\\b(?<how>speed|sped|accelerate|quicken|hurry|rush|race|(?:play|make|run)(?: (?:it|this|that|everything|all of it|the [a-z]+))?(?: back)? (?:a bit |much |way )?(?:faster|quicker)|faster|quicker|fast ?forward|time ?lapse|slow|stretch)(?:ing|ed|s)?\\b(?![^.;!?]{0,50}\\b(?:cut|trim|keep|crop|upload|download|render|export|fade|title|text|music|[0-9.]+ ?x|times|percent|twice|double)\\b)"
        + "(?:[^;!?0-9]{0,50}?\\b(?:so(?: that)?|such that|until|till|in order that|to make)\\b[^.,;!?0-9]{1,50}?\\b(?:lasts?|takes?|'s|is|are|be|ends? up|turns? out|works? out|runs?|fits?|comes? out|finish(?:es)?|plays?(?: for| in)?|goes|fills?)" + Exactly + " "
        + "|[^.,;!?0-9]{0,30}?(?: ?[,;] ?|[ ]and )(?:it|that|this|everything|the (?:whole )?(?:thing|video|clip|lot|result)) (?:should|must|has to|needs to|is to|shall|ought to|may) (?:then |only )?(?:play|last|run|take|be|go|fill|end up)(?: for)?" + Exactly + " "
        + "|(?: up)? (?:version|cut|edit|copy|video|clip)(?:,| of| at| lasting| that lasts| that is| which is| exactly){1,3} "
        + "|[^;!?0-9]{0,40}?\\b(?:(?:total|overall|final|whole) )?(?:run ?time|running time|length|duration)(?: (?:should|must|has to|needs to|is to|of|is|be|come|comes))*" + Exactly + " )" + Length);

    public void Read(PromptReading reading)
    {
        if (reading.Language is not Language.English) return;
        reading.Text.Rewrite(Result, match => match.Groups["how"].Value is "slow" or "stretch" ? $"slow it down so it lasts {match.Groups["t"].Value}" : $"speed it up so it lasts {match.Groups["t"].Value}");
        if (!reading.Text.Has(Faster) || reading.Text.Has(Slow)) return;
        reading.Text.Rewrite(OneMinute, _ => "1 minute");
        var text = reading.Text.ToString();
        var times = QuantityScanner.Scan(text).Where(one => one.Kind == QuantityKind.Time).DistinctBy(one => one.Value).ToList();
        if (times.Count != 2) return;
        var (shorter, longer) = times[0].Value < times[1].Value ? (times[0], times[1]) : (times[1], times[0]);
        if (shorter.Value * MostSpeed < longer.Value || !Mine.IsMatch(text[..longer.Index]) || Mine.IsMatch(text[..shorter.Index])) return;
        if (!Limits.IsMatch(ClauseAt(text, shorter)) && !Fit.IsMatch(text)) return;
        var isDone = false;
        reading.Text.Rewrite(Faster, match =>
        {
            if (isDone) return match.Value;
            isDone = true;
            return $"speed it up so it lasts {shorter.Text.Trim()}";
        });
        // Said once more, it would be a length to cut to.
        if (QuantityScanner.Scan(reading.Text.ToString()).FirstOrDefault(one => one.Kind == QuantityKind.Time && one.Value == shorter.Value) is { } said && !Before(reading.Text.ToString(), said)) reading.Text.Take(said.Index, said.Text.Length);
    }

    /// <summary>Beyond, nobody means a speed.</summary>
    private const double MostSpeed = 20;

    private static bool Before(string text, Quantity said) => text[..said.Index].EndsWith("so it lasts ", StringComparison.Ordinal);

    private static string ClauseAt(string text, Quantity time)
    {
        var (from, to) = (time.Index, time.End);
        while (from > 0 && text[from - 1] is not ('.' or ';' or '!' or '?')) from--;
        while (to < text.Length && text[to] is not (';' or '!' or '?' or ',' or '.')) to++;
        return text[from..to];
    }
}
