using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Turn the sound off, the neighbours row for 3 minutes": beside another wish, a clause in which somebody does something tells why, and its time is no
/// cut. Alone, or where a later word points back to it ("… just give me that"), it is what is wanted. Goes after all rules that read.
/// </summary>
internal sealed class ToldTimes : IPromptRule
{
    private static readonly EditKind[] Sizes = [EditKind.Trim, EditKind.Size, EditKind.Compress, EditKind.Quality, EditKind.Format];

    private static readonly Wording Turn = Pattern.Zh("\\b(?:and|but|so|then|plus)\\b|:[ ]|[-–—(][ ]?(?=[a-z])");

    /// <summary>Whoever does something; not the part itself, and nothing that is to be done.</summary>
    private static readonly Wording Tells = Pattern.Zh(
        "^ ?(?:(?:actually|because|since|as|cos|cause|where|when|while|that's when|thats when|apparently|sadly|unfortunately|sorry|,) ?)*"
        + "(?:he|she|they|i|we|someone|somebody|everyone|everybody|people|nobody|no one|auntie|aunty|uncle|mum|mom|dad|grandpa|grandma|granny|nana|nan|there(?:'s| is| are| was)|(?:the|my|our|his|her|their|a|an|some|another|one of the) (?!(?:first|last|final|opening|second|third|best|good|only|whole|entire|rest|part|parts|bit|bits|section|clip|clips|video|videos|piece|range|segment|stretch|moment|highlight|interesting|important|relevant|useful|result|file|output|gif|limit|max|maximum|time|length|cut|one|bits?|slot|slots|window|airtime|ad|ads|spot)\\b)[a-z'-]+(?: [a-z'-]+)?) "
        + "(?:(?:is|was|are|were|has|had|have|just|then|suddenly|also|always|all|both|keeps?|kept|still|even|really|only) )*(?!(?:to|from|at|for|until|till|between|should|must|has to|have to|needs?|want|wants|can|could|would|will)\\b)[a-z']{2,}");

    /// <summary>Who lets a video be only so long tells of no part of it.</summary>
    private static readonly Wording Limits = Pattern.Zh("\\b(?:allow(?:s|ed)?|accepts?|takes?|wants?|needs?|gives?|gave|gets?|got|lets?|permits?|limit(?:s|ed)?|asks?|asked|says?|said|caps?|requires?|expects?|supports?|stops?|rejects?|refuses?|shows?|is|are|has|have|must|should|can|may|only|max|longer|shorter|under|exactly|cut|trim|speed|slow|fit|fits)\\b");

    private static readonly Wording PointsBack = Pattern.Zh("\\b(?:keep|want|need|send|give|use|cut|clip|take|make|turn|export|save|grab|show|only|just)(?: (?:me|us|only|just|out|exactly|precisely|him|her))* (?:that|this|it|those|them|the (?:bit|part|moment|scene|piece|stretch))\\b");

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Trim is null || reading.IsPartRemoved || reading.IsCutSaid || reading.UnsaidTimes.Count == 0) return;
        var isBesideWish = reading.Removed.Count > 0 || reading.Edit.Kinds.Except(Sizes).Any();
        if (!reading.UnsaidTimes.TrueForAll(time => IsTold(reading.Text, time, isBesideWish))) return;
        reading.Edit = reading.Edit with { Trim = null };
    }

    private static bool IsTold(FoldedText text, (int Index, int End, bool IsPlace) time, bool isBesideWish)
    {
        var clause = Turn.Split(text.ClauseBefore(time.End))[^1];
        return Tells.IsMatch(clause) && (isBesideWish || (!time.IsPlace && !Limits.IsMatch(clause))) && !PointsBack.IsMatch(text.WholeAfter(time.End));
    }
}
