using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>Whether a share is one of the file's size: the noun or the verb of its own clause owns it. "The speed, to half" and "half the street" are none.</summary>
internal static class ShareOwner
{
    private static readonly Wording Joint = Pattern.Zh(@"\b(?:and|then|but|plus|so)\b|然后|再|并|而且|同时|但|顺便");

    private static readonly Wording OfSize = Pattern.Zh(
        @"\b(?:size|sized|file|weight|weighs?|mb|mbs|megs?|gb|kb|megabytes?|bytes|smaller|lighter|compress(?:ed)?|shrink|shrunk|squeeze|bit ?rate|footprint|space|storage)\b|大小|体积|容量|压|缩|文件|档案|原来大|瘦|码率|比特率|小");

    private static readonly Wording OfAnother = Pattern.Zh(
        @"\b(?:speed|pace|tempo|fast|faster|slow|slower|slowly|slow ?mo(?:tion)?|volume|loud|louder|loudness|quiet|quieter|sound|audio|music|voice|noise|song|track|width|height|wide|tall|resolution|dimensions|frame ?rate|fps|frames|"
        + @"opacity|transparen\w+|bright\w*|zoom\w*|picture|image|screen|frame|left|right|top|bottom|side|length|long|duration|price|battery|chance|people|viewers|students|congregation|class|room|audience|team)\b"
        + @"|速度|倍速|慢|快|音量|声音|声|音乐|响|宽|高度|分辨率|帧|画面|左|右|上边|下边|上面|下面|顶|底|时长|长度|价|电量|透明|亮度|观众|人|学生|同学|员工");

    /// <summary>How full a drive is, how far something has got: "the NAS is at 97 percent", 手机空间用了90%.</summary>
    private static readonly Wording Told = Pattern.Zh(
        @"\b(?:nas|drive|disk|disc|ssd|hdd|storage|memory|cloud|icloud|dropbox|onedrive|phone|iphone|ipad|tablet|laptop|macbook|mac|pc|computer|chromebook|ram|cpu|quota|mailbox|inbox|stick|card|server|battery|signal|plan|internet|humidity|exam|test|attendance|progress|bar|upload|download)\b[^.;!?]{0,24}\b(?:is|are|was|were|sits?|sitting|stands?|reads?|shows?|says|has|have|only|at|already|stuck|hangs?|stays?)(?: (?:at|about|around|almost|already|still|only|currently|now|nearly|over|like|roughly|just|down to|up to))* $"
        + @"|\b(?:stuck|frozen|hangs?|stopped|stays?) at $|(?:硬盘|网盘|云盘|u ?盘|空间|内存|手机|电脑|平板|电量|电池|进度|nas|相册|icloud|存储)[^,.;!?]{0,8}(?:用了|占了|满了?|剩下?|还有|只有|已(?:经)?|卡在|停在|到了)(?:了|大概|快|将近|差不多|只| )*$");

    private static readonly Wording ToldAfter = Pattern.Zh(
        @"^ ?(?:full|used(?: up)?|in use|occupied|taken|battery|charged?|done|finished|complete|capacity|sure|certain|humidity|attendance|of (?:(?:my|our|the|all|these|those) )?(?:people|viewers|students|users|parents|members|customers|patients|space|storage|disk|drive)\b|off (?:sale|everything|tickets|coupon))|^ ?(?:的)?(?:电量|电|满|已用|被占)");

    /// <summary>压到原来三成音量.</summary>
    private static readonly Wording IsOfNoun = Pattern.Zh("^ ?的?(?:音量|声音|响度|速度|亮度|分辨率|宽度|高度|时长|长度|帧率|尺寸)");

    /// <summary>原声压到三成: the noun before the verb is what it is about.</summary>
    private static readonly Wording HasSubject = Pattern.Zh("(?:声音?|音量|音乐|配乐|歌|曲子?|bgm|旁白|速度|亮度|分辨率|尺寸|[宽高]度?|长宽|时长|长度|帧率|帧数)(?:都|也|再|就|给我|直接|稍微|整体|的| )*(?:压|缩|减|降|调|小|砍|削|打|拉|放|变|改|弄|搞)+(?:小|低|短|慢|掉|去|到|成|为|至)*(?:原来|现在)?的? ?$");

    /// <summary>"Make the picture a quarter smaller": what gets smaller is named.</summary>
    private static readonly Wording HasObject = Pattern.Zh(@"\b(?:the|its|my) (?:picture|image|frame|width|height|resolution|dimensions|text|title|font|logo|borders?|sound|volume|music|voice)(?: (?:by|to|about|around|an?|is|be|only|at|must|should))* ?$");

    /// <summary>No word of another edit stands in its clause, or one of the size stands nearer.</summary>
    public static bool IsSize(FoldedText text, Match match)
    {
        var share = match.Groups["p"];
        var (from, length) = share.Success ? (share.Index, share.Length) : (match.Index, match.Length);
        var before = After(text.ClauseBefore(from));
        var after = Before(text.ClauseAfter(from + length));
        if (Told.IsMatch(before) || ToldAfter.IsMatch(after) || IsOfNoun.IsMatch(after) || HasSubject.IsMatch(before) || HasObject.IsMatch(before)) return false;
        if (Last(OfAnother, before) is not { } other) return !OfAnother.IsMatch(after) || OfSize.IsMatch(before) || (OfSize.Match(after) is { Success: true } size && size.Index < OfAnother.Match(after).Index);
        return Last(OfSize, before) is { } own ? own > other : OfSize.IsMatch(after);
    }

    private static int? Last(Wording words, string text) => words.Matches(text) is { Count: > 0 } found ? found[^1].Index : null;

    private static string After(string clause) => Joint.Matches(clause) is { Count: > 0 } joints ? clause[(joints[^1].Index + joints[^1].Length)..] : clause;

    private static string Before(string clause) => Joint.Match(clause) is { Success: true } joint ? clause[..joint.Index] : clause;
}
