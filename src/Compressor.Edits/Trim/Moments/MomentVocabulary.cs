using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>The words by which one language places times, and says what is to become of the stretches that they name.</summary>
internal sealed record MomentVocabulary
{
    /// <summary>What parts clauses.</summary>
    public required Wording Joints { get; init; }

    /// <summary>A clause wants what it speaks of to go.</summary>
    public required Wording Goes { get; init; }

    /// <summary>… to stay.</summary>
    public required Wording Stays { get; init; }

    /// <summary>… and nothing else with it.</summary>
    public required Wording Only { get; init; }

    /// <summary>It doesn't matter, and stays in.</summary>
    public required Wording Tolerated { get; init; }

    /// <summary>Begins or ends the result at the time of its own clause.</summary>
    public required Wording Bounds { get; init; }

    /// <summary>Nothing that is a stretch of the video.</summary>
    public required Wording OtherThing { get; init; }

    /// <summary>Another edit than a cut.</summary>
    public required Wording Changed { get; init; }

    /// <summary>An edit of a part that there is none for, so that its times are never those of a cut.</summary>
    public required Wording Effects { get; init; }

    /// <summary>"Remove the hiss from the first 5 seconds": a thing is to go that is in the part.</summary>
    public required Wording ThingIn { get; init; }

    /// <summary>Nothing is to be cut at all.</summary>
    public required Wording KeepsAll { get; init; }

    /// <summary>Several stretches are meant.</summary>
    public required Wording Plural { get; init; }

    /// <summary>The clause points to what was told before, or is no more than its verb.</summary>
    public required Wording Points { get; init; }

    /// <summary>Nothing but a time and its side: such a clause has the verb of its neighbour.</summary>
    public required Wording Bare { get; init; }

    /// <summary>What somebody thinks of a part, which is a wish only where no other one follows.</summary>
    public required Wording Opinion { get; init; }

    /// <summary>What nobody wants to see, whatever else is said of it.</summary>
    public required Wording Junk { get; init; }

    /// <summary>What the video is there for.</summary>
    public required Wording Good { get; init; }

    /// <summary>A title is to be seen meanwhile.</summary>
    public required Wording Shown { get; init; }

    /// <summary>All else stays, goes on or is fine.</summary>
    public required Wording RestStays { get; init; }

    public required Wording Before { get; init; }

    public required Wording After { get; init; }

    public required Wording Around { get; init; }

    public required Wording Between { get; init; }

    public required Wording Rest { get; init; }

    /// <summary>What stands right before a time, or right behind it: the time is a length at the start.</summary>
    public required Wording FirstBefore { get; init; }

    public required Wording FirstBehind { get; init; }

    public required Wording LastBefore { get; init; }

    public required Wording LastBehind { get; init; }

    public required Wording FromBefore { get; init; }

    public required Wording FromBehind { get; init; }

    public required Wording UntilBefore { get; init; }

    public required Wording UntilBehind { get; init; }

    public required Wording MiddleBefore { get; init; }

    public required Wording MiddleBehind { get; init; }

    /// <summary>A moment that is not written like a clock.</summary>
    public required Wording MomentBefore { get; init; }

    public required Wording MomentBehind { get; init; }

    /// <summary>What begins is what is wanted: "the talk proper", 正片.</summary>
    public required Wording Wanted { get; init; }

    /// <summary>What was said of the part before is said of this one too.</summary>
    public required Wording SoIs { get; init; }

    /// <summary>At the moment, or in the part, that was told of.</summary>
    public required Wording There { get; init; }

    /// <summary>"Which is at 0:48": when that was of which the clause before speaks.</summary>
    public required Wording Which { get; init; }

    /// <summary>Up to what happens, and from there on.</summary>
    public required Wording UntilEvent { get; init; }

    public required Wording FromEvent { get; init; }

    /// <summary>Only a part, of which the clause before says by its verb what is not to be done to another.</summary>
    public required Wording Elides { get; init; }

    /// <summary>Something follows what was told of.</summary>
    public required Wording Then { get; init; }

    /// <summary>Something breaks in where the part before ends.</summary>
    public required Wording Inserted { get; init; }

    /// <summary>So long of something, as one thing after another is told.</summary>
    public required Wording Portion { get; init; }

    /// <summary>All that was told of, and nothing else.</summary>
    public required Wording AllTold { get; init; }

    /// <summary>What is written like a clock is how long something is.</summary>
    public required Wording LengthBefore { get; init; }

    /// <summary>So long after the moment before.</summary>
    public required Wording LaterBehind { get; init; }

    /// <summary>So long from the moment before on, as a part.</summary>
    public required Wording FromThere { get; init; }

    /// <summary>Somebody or something begins in the clause.</summary>
    public required Wording Begins { get; init; }

    public required Wording Ends { get; init; }

    /// <summary>How long the stretch of the moment is that was told of.</summary>
    public required Wording Lasts { get; init; }

    /// <summary>One thing after another, by their lengths.</summary>
    public required Wording Next { get; init; }

    /// <summary>A time of the day or of something else than the video.</summary>
    public required Wording OtherClock { get; init; }

    /// <summary>Words that name nothing.</summary>
    public required IReadOnlySet<string> Common { get; init; }
}
