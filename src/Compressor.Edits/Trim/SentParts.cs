using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// The part that is sent somewhere is the part that stays: "0:40 to 1:05 has to go in a Telegram message", 剪前15秒发朋友圈. Only what has no place to go
/// to is to vanish. Goes before the rules that read "go" and 剪 as removals.
/// </summary>
internal sealed class SentParts : Rephrasing
{
    private static readonly string Names = string.Join('|', Platform.All.SelectMany(platform => platform.Aliases).Concat(OtherPlatform.All.SelectMany(platform => platform.Aliases))
        .Where(alias => char.IsAsciiLetter(alias[0]) && alias.Length > 2).Distinct().OrderByDescending(alias => alias.Length).Select(alias => Regex.Escape(alias).Replace("\\ ", " ", StringComparison.Ordinal)));

    /// <summary>Where things are thrown away, or another place within the video.</summary>
    private const string NoPlace = "(?:bin|rubbish|trash|garbage|dustbin|waste|void|start|beginning|front|end|back|middle|very|first|last|other)\\b";

    private static readonly string Goes = "(?: (?:has|have|needs?|ought|is|are|supposed|meant|due|going|gotta|wants?|should|must|will|shall|all|also|only|just)){0,3}(?: to)? go(?:es|ing)?(?: (?:up|out|over|straight|directly|off|live|online)){0,2}"
        + " (?:in|into|on|onto|to|with|inside|via|over)(?= (?:(?:a|an|the|my|our|his|her|their|your|this|that|some) (?!" + NoPlace + ")[a-z]|(?:" + Names + ")(?![a-z])))";

    private const string Wanted = "\\b(?:(?:i|we)(?:'d| would)? (?:like|want|need|love|prefer)(?: for)? )?";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        (Pattern.Zh(Wanted + "(?:the )?(?:(?:part|bit|section|piece|clip|stretch) )?(?:from |between )?" + A + " ?(?:to|-|until|till|through|and) ?" + B + Goes), "keep only ${a} to ${b} for"),
        (Pattern.Zh(Wanted + "(?:the |my )?(?<e>first|last|opening|final|closing) " + A + Goes), "keep only the ${e} ${a} for"),
        (Pattern.Zh("(?<![掉去了])(?:剪|裁|截)(?:个|出|取|下)?(?<e>前面?|最后|后面?|开头|头) ?" + A + "(?= ?(?:发|传|寄|分享|投稿?|上传|贴|丢|晒)(?:到|给|上|去|个)*(?![^,.;!?]{0,4}不))"), "只留${e} ${a}"),
    ];
}
