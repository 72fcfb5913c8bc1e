using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// Two parts of one video, put together: "the opening 5 seconds glued to the final 8", "splice the first 4 seconds and 1:10-1:20 into one". No files are
/// joined, and no part goes.
/// </summary>
internal sealed class GluedParts : Rephrasing
{
    private const string End = "(?:the |my |its |our )?(?:very )?(?:first|opening|initial|starting|last|final|closing|concluding|ending) (?:about |around |full )?" + Time;
    private const string Range = "(?:from |the part from )?" + Time + " ?(?:-|~|to|until|till) ?" + Time;
    private const string First = "(?<first>" + End + "|" + Range + ")", Second = "(?<second>" + End + "|" + Range + ")";
    private const string Glued = "(?:(?:glued|joined|stitched|spliced|attached|stuck|merged|combined|fused|added|tacked|welded|connected|linked|taped|followed|sewn|chained|appended)(?: (?:on|back|together))?|(?:glued|put) (?:together|(?:one|1) after (?:another|the other)))";
    private const string Glue = "(?:glue|join|stitch|splice|attach|stick|merge|combine|fuse|tack|weld|connect|link|tape|sew|chain|append|put|add|string|assemble)(?: together| up)?";
    private const string AsOne = "(?:(?: together| up)?(?: (?:in|into|as|to) (?:1|one|a single)(?: (?:clip|video|film|piece|file|whole))?)?|[ ,]{1,2}(?:one|1) after (?:another|the other)|[ ,]{1,2}back to back| together)";
    private const string Film = "(?:clip|video|film|file|piece|teaser|trailer|reel|cut|edit|montage|short)";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        (Pattern.En(First + ",? (?:and |then )?" + Glued + " (?:to|with|onto|by|and|on to|together with) " + Second + AsOne), "only ${first} and ${second}"),
        (Pattern.En(Glue + " " + First + " ?(?:and|with|to|plus|\\+|&|together with|followed by)(?: then)? " + Second + AsOne), "only ${first} and ${second}"),
        (Pattern.En("(?:stick|glue|tack|append|attach|put|add|stitch|splice) " + First + " (?:onto|on to|behind|after) " + Second), "only ${second} and ${first}"),
        (Pattern.En("(?:make|build|create|cut|do|produce|give me|want|need)(?: me)? (?:1|one|a|a single|an?) (?:single |short |new )?" + Film + " (?:of|from|out of|with|made of|that is) (?:just |only )?" + First + " ?(?:and|plus|\\+|&|with) " + Second), "only ${first} and ${second}"),
        (Pattern.En("(?:a|one|1|an) (?:single |short |new )?" + Film + " (?:(?:made|built|consisting|put together|assembled|cut) )?(?:of|from|out of) (?:just |only )?" + First + " ?(?:and|plus|\\+|&|with) " + Second), "only ${first} and ${second}"),
        (Pattern.En(First + " ?(?:and|plus|\\+|&),? " + Second + ",? ?" + Glued + AsOne), "only ${first} and ${second}"),
    ];

    public override void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) base.Read(reading);
    }
}
