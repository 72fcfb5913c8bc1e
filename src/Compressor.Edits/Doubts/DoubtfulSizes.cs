using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A size that no word asks for is not taken where its clause speaks of something that was not understood: it may be that thing's size. Goes after all
/// other rules.
/// </summary>
internal sealed class DoubtfulSizes : IPromptRule
{
    /// <summary>Relative; a size may have been rounded down.</summary>
    private const double Equal = 0.02;

    /// <summary>What limits are told by, whoever sets them.</summary>
    private static readonly Wording Limits = Pattern.Zh(
        "\\b(?:limit|cap|max|exceeds?|bounce[sd]?|swallows?|tak(?:e|es)|accepts?|says|allow(?:s|ed)?|only|open|until|pass|fit|room|weigh|need|want|get|make|bring|deliver|keep|aim|sub|below|under|than|squeeze|compress|shrink|smaller|about|around|round|like|to|at most|tops|file|video|clip|size|with|not|actually|instead|redo|for)\\b|限|超|认|控制|弄|压|缩|上下|左右|以内|内|里头|装|收|最|不能|传|发|小");

    /// <summary>A number right before what was read of the size belongs to it: "11 point | 5 MB", "1/4 of | 1 GB".</summary>
    private static readonly Wording Before = Pattern.Zh("(?<![a-z0-9])[0-9][0-9.]* (?:point|dot|comma|and)[ ]?¤|(?<![a-z0-9])[0-9]/[0-9] of (?:an? )?¤");

    private static readonly Wording FirstHalf = Pattern.Zh("\\b(?:first|second|last|opening|other) (?:1/2|half|third|quarter)|[前后](?:面)?的? ?(?:1/2|半|[0-9]/[0-9])");
    private static readonly Wording Lasts = Pattern.Zh("[留要取截剪](?:前|后|开头|最后)面?的?(?![0-9 ])|从头(?:开始|算起?|剪|截|留)|(?:时长|片长)(?!不变|别|不要)");
    private static readonly Wording OfSize = Pattern.Zh("\\b(?:size|file|mb|megs?|megabytes?|gb|smaller|compress|shrink|weight|light(?:er)?)\\b|大小|体积|压|缩|文件|小");

    private static readonly Wording AnySize = Pattern.Zh("[0-9] ?(?:[kmg]b|megs?|gigs?|megabytes?|gigabytes?)\\b");

    /// <summary>"It's 10 minutes, cut it in half": of the length, or of the file's size?</summary>
    private static readonly Wording LengthInHalf = Pattern.Zh("{t}(?: long)?\\b[^!?]{0,60}?\\b(?:(?:cut|chop|slash|split|make) (?:it|that|this) (?:in|by|to)(?: about)? 1/2|reduce by 1/2(?: (?:it|that|this))?(?= ?(?:$|[,.;!?]|please|pls))|half that|1/2 that)");

    /// <summary>"(17 people, terrible signal) 16 MB": what stands in brackets is no part of the clause.</summary>
    private static readonly Wording Aside = Pattern.Zh("\\([^()]{0,80}\\)|^[^()]*\\)");

    private static readonly Wording SizeHere = Pattern.Zh("^{size}");
    private static readonly Wording TimeHere = Pattern.Zh("^{t}");

    /// <summary>What was taken there is the size that was read, not that of the source.</summary>
    private static bool IsReadAt(FoldedText text, int index, double bytes) =>
        !TimeHere.IsMatch(text.WholeAfter(index)) && (SizeHere.Match(text.WholeAfter(index)) is not { Success: true } size || SizeText.Parse(size.Groups["size"].Value) is not { } said || Math.Abs(said - bytes) <= bytes * Equal);

    public void Read(PromptReading reading)
    {
        if (reading.Edit.Size is { Fraction: not null } && reading.Text.Had(LengthInHalf) && !reading.Text.Had(OfSize) && !reading.Text.Had(AnySize))
        {
            reading.Edit = reading.Edit with { Size = null, Compress = false };
            reading.Problem("Half of the length or half of the file's size? Say which of the two you want.", "是时长减半，还是文件大小减半？请说明要哪一种。");
        }

        // "Half of it is enough, the first half."
        if (reading.Edit is { Size.Fraction: not null, Trim: not null } && reading.Text.Had(FirstHalf) && !reading.Text.Had(OfSize)) reading.Edit = reading.Edit with { Size = null, Compress = false };
        // 留三分之二就行，从头开始: of the length.
        if (reading.Edit.Size is { Fraction: not null, OfResult: false } && reading.Text.Found(Lasts) is { Success: true } part && !reading.Text.Had(OfSize))
        {
            reading.Edit = reading.Edit with { Size = null, Compress = false };
            reading.Unsupported(part);
        }

        if (reading.Edit.Size is not { Bytes: { } bytes, Platform: null }) return;
        if (Before.Matches(reading.Text.ToString()).FirstOrDefault(number => IsReadAt(reading.Text, number.Index + number.Length - 1, bytes)) is { } number)
        {
            reading.Edit = reading.Edit with { Size = null };
            reading.Unsupported(number);
            return;
        }

        var said = reading.UncuedSizes.Find(size => Math.Abs(size.Bytes - bytes) <= bytes * Equal);
        if (said.Bytes <= 0) return;
        var clause = Aside.Replace(reading.Text.Clause(said.Index), " ");
        if (OrdinaryWords.Unread(clause) is not [var unread, ..] || Limits.IsMatch(clause)) return;
        reading.Edit = reading.Edit with { Size = null };
        reading.Unsupported(unread);
    }
}
