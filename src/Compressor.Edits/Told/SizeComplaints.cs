using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Why is a 2 minute clip 380 megs? Fix", 一分钟就500兆，想想办法: somebody wonders at the size of the file, and asks for no more than that something be done. The sizes and the
/// times of the complaint are the source's, and what is to be done is that the file gets smaller. Goes before the rules of quantities.
/// </summary>
internal sealed class SizeComplaints : IPromptRule
{
    private const string Ends = "(?= ?(?:$|[,.;!?]))";

    private static readonly Wording[] Complaints =
    [
        // "How can 3 minutes be 1.2 gigs": no question of how to do something.
        Pattern.Zh("\\b(?:why|how come|how (?:(?:on earth|the hell|the heck|in the world) )?(?:can|is|does|did|could|has)|since when (?:is|does|are)|what makes)(?! (?:not|don't|i|we|you|they|do you|to)\\b)\\b[^.;!?]{0,60}?{size}[^.;!?0-9]{0,24}?" + Ends),
        Pattern.Zh("(?<=^|[,.;!?] ?)(?:(?:so|ugh|wow|look|ok|omg|wtf|hey|seriously|it's|it is|this is|that's|the file is|file's|file is|we have|i have|i've got) ){0,3}(?:only |just |about |like )*{size} for (?:(?:only|just|a|an|one|about|this|my|measly|mere|single|like) ){0,3}(?:{t}|minute|second|hour)(?: (?:of (?:video|footage|film)|long|clip|video))?" + Ends),
        Pattern.Zh("(?:为什么|为啥|为何|凭什么|怎么(?![样把才做弄压缩改剪调转]|能|可以)|咋)[^,.;!?0-9]{0,10}[^,.;!?]{0,20}?{size}[^,.;!?0-9]{0,6}(?=$|[,.;!?])"),
    ];

    /// <summary>That something be done, whatever it is.</summary>
    private static readonly Wording Remedy = Pattern.Zh(
        "\\b(?:fix(?: (?:it|this|that))?|sort (?:it|this|that)(?: out)?|do something|do better|help(?: me| us)?|make it (?:sane|reasonable|sensible|normal|manageable|less insane)|deal with (?:it|this|that)|handle (?:it|this)|improve (?:it|this)|take care of (?:it|this))(?:(?: (?:please|pls|asap|now|about it|about this|for me|with (?:it|this|that)))*)" + Ends
        + "|(?<=^|[,.;!?] ?)(?:请|帮我|帮忙|麻烦|给我|能不能|快|赶紧)*(?:搞|弄|处理|解决|整|收拾|优化|改善)(?:(?: ?1 ?)?下|搞|弄|整|处理)?(?:它|吧|呗|呀|啊|看)*(?=$|[,.;!?])|想(?:想|个|点)+(?:办法|法子|招)|(?:怎么|咋)办|帮帮忙|救救我");

    private static readonly Wording Size = Pattern.Zh("{size}");

    public void Read(PromptReading reading)
    {
        if (!reading.Text.Has(Size)) return;
        var text = reading.Text.ToString();
        if (Array.Exists(Complaints, complaint => Wishes.IsMatch(complaint.Match(text).Value))) return;
        var isWondering = Complaints.Count(complaint => reading.Text.Take(complaint).Count > 0) > 0;
        if (isWondering && reading.Text.Has(Remedy)) reading.Edit = reading.Edit with { Compress = true };
    }

    /// <summary>"Why not make it 20 MB?"</summary>
    private static readonly Wording Wishes = Pattern.Zh("\\b(?:under|below|at most|max|limit|smaller|make it|get it|want|less than)\\b|以内|以下|压[到成]|不超");

    /// <summary>Where nothing else was read of a text that tells a size, something is to be done about it.</summary>
    public static bool IsRemedyAsked(FoldedText text) => text.Had(Size) && text.Has(Remedy);
}
