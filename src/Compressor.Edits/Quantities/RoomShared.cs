using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>What each of several files may take of one place: "so that ten files like this fit on a 4 GB stick" leaves 400 MB.</summary>
/// <param name="Whole">What the place holds.</param>
/// <param name="Count">How many files there are.</param>
internal sealed record RoomShared(Quantity Whole, Quantity Count, long Bytes)
{
    private const string Files = "(?:of (?:these|those|them|its kind|the same)|(?:such |more |other |video )*(?:files|clips|videos|recordings|episodes|copies|lectures|lessons|talks|movies|films|ones|takes)(?: (?:like|such as|of|similar to|as long as) (?:this|these|it|that)(?: (?:one|size|kind|sort))?| this size| each this size))";
    private const string Goes = "(?:fit|fits|go|goes|get|gets|squeeze|share|live|stored?|hold|holds|take|takes|room)";

    private static readonly Wording CountFollows = Pattern.Zh("^ ?" + Files + "(?:[^.;!?]{0,45}\\b" + Goes + "\\b|[^.;!?]{0,10} (?:in ?to|on ?to|in|on) (?:an?|1|one|the|my|our|each) )");
    private static readonly Wording CountEnds = Pattern.Zh("^ ?" + Files + "\\b");
    private static readonly Wording WholeGoes = Pattern.Zh("\\b" + Goes + "\\b[^.;!?]{0,16}$");

    private static readonly Wording Share = Pattern.Zh("^ ?(?:such |video )*(?:files|clips|videos|recordings|episodes|parts|of (?:them|these))\\b[^.;!?]{0,45}\\b(?:share|split|divide)\\b|^ ?(?:个|段|条|支|部)(?:视频|文件|片子|影片)[^.;!?]{0,10}(?:1 ?共|总共|合计|加起来|平分|共用)");
    private static readonly Wording Plain = Pattern.Zh("^ ?(?:files|clips|videos|recordings|episodes|parts)\\b|^ ?(?:个|段|条|支|部|集|份)(?:视频|文件|片子|影片|短片)?(?:来|要|都)?(?:平分|均分|平摊|分摊|各占|对半|分| ?1 ?人 ?(?:1/2|1 ?半))");

    private static readonly Wording ForAll = Pattern.Zh("^ ?(?:for (?:all|everything|the lot|them all|all of (?:it|them))|(?:in )?total|in all|altogether|together|between (?:them|us|the))\\b[^.;!?]{0,20}$");

    private static readonly Wording ZhForAll = Pattern.Zh("(?:总共|1 ?共|共|总|合计|加起来|1 ?起)[^.;!?]{0,10}$");

    private static readonly Wording WholeHolds = Pattern.Zh("\\b(?:holds?|takes?|has|fits?|stick|card|drive|disk|disc|dvd|cd|quota)(?: (?:is|has|holds|takes|only|just|about|up to))* $");

    private static readonly Wording Joined = Pattern.Zh("合并|合成 ?1|拼(?:成|接|在|到|起)|接(?:起来|成 ?1|在 ?1)|连(?:成 ?1|起来)");

    /// <summary>Null: the sentence tells of no such thing.</summary>
    public static RoomShared? Find(string text, IReadOnlyList<RoledQuantity> quantities)
    {
        // 两段合并，总共100MB以内: of one file.
        if (Joined.IsMatch(text)) return null;
        for (var i = 0; i < quantities.Count; i++)
        {
            if (quantities[i].Quantity is not { Kind: QuantityKind.Number, Value: >= 2 and <= 1_000 } count) continue;
            var after = text[count.End..];
            var isAhead = (CountFollows.IsMatch(after) || Share.IsMatch(after)) && quantities.Skip(i + 1).Any(one => one.Quantity.Kind == QuantityKind.Size);
            if (!isAhead && !CountEnds.IsMatch(after) && !Plain.IsMatch(after)) continue;
            var whole = isAhead
                ? quantities.Skip(i + 1).FirstOrDefault(one => one.Quantity.Kind == QuantityKind.Size)
                : quantities.Take(i).LastOrDefault(one => one.Quantity.Kind == QuantityKind.Size && ((WholeGoes.IsMatch(text[one.Quantity.End..count.Index]) && CountEnds.IsMatch(after)) || ForAll.IsMatch(text[one.Quantity.End..count.Index]) || ZhForAll.IsMatch(text[..one.Quantity.Index]) || (CountEnds.IsMatch(after) && WholeHolds.IsMatch(text[..one.Quantity.Index]))));
            if (whole is not null) return new RoomShared(whole.Quantity, count, (long)(whole.Quantity.Value / count.Value));
        }

        return null;
    }
}
