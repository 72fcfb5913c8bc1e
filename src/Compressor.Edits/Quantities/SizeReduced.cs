using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits.Quantities;

/// <summary>What is left of a told size when so much of it is to go: "it's 40 MB now, take 15 MB off" leaves 25.</summary>
/// <param name="Index">Of the words that say how much goes.</param>
internal sealed record SizeReduced(Quantity Whole, Quantity Less, int Index, int Length, long Bytes)
{
    private static readonly Wording Reduction = Pattern.En(
        "(?:take|get)(?: (?:it|this|about|around|another|at least))* (?:off|away|down by) (?:about |another )?{size}|(?:take|get)(?: (?:about|around|another|at least))* {size} (?:off|away)(?: (?:of )?(?:it|that|this))?"
        + "|(?:knock|shave|cut|lose|drop|trim|chop|lop|shed|remove|save)(?: (?:it|this|off|away|down|about|around|another|at least|by))* {size}(?: (?:off|less|smaller|lighter|away))?(?: (?:of )?(?:it|that|this))?"
        + "|(?:reduce|shrink|compress|lower) {it}by (?:about )?{size}|{size} (?:smaller|less|lighter|off)|再?(?:少|减少?|缩小?|小|压掉|砍掉?|省)(?:掉|个|了|去)* ?{size}(?= ?(?:就|即|便|吧|$|[,.;!?]))");

    private const string OfThose = "(?:of (?:those|them|these|it|that)|off(?: (?:of )?(?:it|that|this|those))?)";

    /// <summary>"90 MB, and I need to lose 30 of those", "50 of them have to go", "shave 100 off that": in the unit of the whole.</summary>
    private static readonly Wording Bare = Pattern.Zh(
        "(?<=^[^0-9!?]{0,60})\\b(?:(?:lose|drop|shave|cut|take|knock|trim|remove|shed|chop|get rid of|slice)(?: (?:about|around|another|at least|some))* (?<n>[0-9]{1,4}(?:\\.[0-9])?) " + OfThose + "|(?<n>[0-9]{1,4}(?:\\.[0-9])?) of (?:those|them|these) (?:(?:has|have|need|needs|ought|got) to|must|should|can|could|may) (?:all )?(?:go|disappear|come off|be (?:cut|lost|removed|gone)))(?= ?(?:$|[,.;!?]|(?:please|pls|and|so|but|if|somehow)\\b))");

    /// <summary>"Knock 40 megs off, it's 120 now": in the unit of what goes.</summary>
    private static readonly Wording BareWhole = Pattern.Zh(
        "\\b(?:it'?s|it is|it weighs|(?:it'?s |it is )?(?:currently|now)(?: (?:it'?s|it is|at))?)(?: (?:now|at|about|around|roughly|currently))* (?<n>[0-9]{2,5}(?:\\.[0-9])?)(?= (?:now|right now|at the moment|currently|today|at present|already)\\b)");

    /// <summary>Null: the sentence tells of no such thing.</summary>
    public static SizeReduced? Find(string text, IReadOnlyList<RoledQuantity> quantities)
    {
        var wholes = quantities.Where(one => one.Quantity.Kind == QuantityKind.Size && one.Role == QuantityRole.Source).Select(one => one.Quantity).ToList();
        // "450 MB, shave 100 off that": of the only size, something is to go.
        if (wholes.Count == 0 && quantities.Where(one => one.Quantity.Kind == QuantityKind.Size).ToList() is [{ Cued: false } only] && Bare.IsMatch(text[only.Quantity.End..])) wholes = [only.Quantity];
        if (wholes.Count == 0 && Untold(text, quantities) is { } reduced) return reduced;
        if (wholes is not [var whole]) return null;
        if (Bare.Match(text[whole.End..]) is { Success: true } bare && NumberText.Parse(bare.Groups["n"].Value) is { } number && SizeText.Parse(bare.Groups["n"].Value + whole.Text.TrimStart([.. "0123456789., "])) is { } bytes && bytes > 0 && bytes < whole.Value
            && quantities.Select(one => one.Quantity).FirstOrDefault(one => one.Index == whole.End + bare.Groups["n"].Index && one.Value == number) is { } count)
        {
            return new SizeReduced(whole, count, whole.End + bare.Index, bare.Length, (long)(whole.Value - bytes));
        }

        foreach (Match match in Reduction.Matches(text))
        {
            var size = match.Groups["size"];
            var less = quantities.Select(one => one.Quantity).FirstOrDefault(one => one.Kind == QuantityKind.Size && one.Index == size.Index);
            if (less is not null && less != whole && less.Value < whole.Value) return new SizeReduced(whole, less, match.Index, match.Length, (long)(whole.Value - less.Value));
        }

        return null;
    }

    private static SizeReduced? Untold(string text, IReadOnlyList<RoledQuantity> quantities)
    {
        if (BareWhole.Match(text) is not { Success: true } now) return null;
        var number = now.Groups["n"];
        foreach (Match match in Reduction.Matches(text))
        {
            var size = match.Groups["size"];
            var less = quantities.Select(one => one.Quantity).FirstOrDefault(one => one.Kind == QuantityKind.Size && one.Index == size.Index);
            if (less is not null && SizeText.Parse(number.Value + less.Text.TrimStart([.. "0123456789., "])) is { } bytes && less.Value < bytes)
                return new SizeReduced(new Quantity(QuantityKind.Size, number.Index, number.Value, bytes), less, match.Index, match.Length, (long)(bytes - less.Value));
        }

        return null;
    }
}
