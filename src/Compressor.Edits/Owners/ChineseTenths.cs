using Compressor.Edits.Words;

namespace Compressor.Edits.Owners;

/// <summary>
/// 打八折 is "to eight tenths" of what its clause speaks of, or the complaint before it: 声音打七折, 语速太快，打个九折. A discount in the story (店里打八折) is of
/// none of these, and says no share. Goes after the numerals.
/// </summary>
internal sealed class ChineseTenths : IPromptRule
{
    private static readonly Wording Tenths = Pattern.Zh("(?:打|来|放|压|降|砍|减|调)(?:到|成|个|1 ?个|了|上| )*(?:(?<p>[0-9]{1,3} ?percent) ?折|对折(?!叠))(?! ?(?:优惠|券|卡|活动|出售|卖))");

    /// <summary>Whose tenths they are, and how later rules read so much of it.</summary>
    private static readonly (Wording Owner, string Means)[] Owners =
    [
        (Pattern.Zh("音量|声音?(?!道|明)|人声|响度|嗓门|动静|配音|旁白"), "音量调到"),
        (Pattern.Zh("(?<![网风车时航流])速度|语速|播放速|节奏|倍速|放得?(?:太|过|有点|这么)?(?:快|慢)|(?:太|过|有点|这么)快"), "速度调到"),
        (Pattern.Zh("大小|体积|文件|档案|容量|影片|视频|片子"), "大小压到"),
    ];

    /// <summary>Of a size, where nothing else is named.</summary>
    private static readonly Wording TooLarge = Pattern.Zh("[太过]大|^(?:给我|帮我|请|麻烦|就| )*$");

    private static readonly Wording ClauseEnd = Pattern.Zh("[,.;!?]");

    /// <summary>Another wish stands beside it.</summary>
    private static readonly Wording Wishes = Pattern.Zh("[剪裁切压缩转删静]|[0-9] ?(?:秒|分|[kmg]b?(?![a-z]))");

    /// <summary>A clause that says nothing but how much goes on with the one before.</summary>
    private static readonly Wording Little = Pattern.Zh("^(?:给我|帮我|请|麻烦|就|都|再|直接|整个|全|把它|它|最好|大概|左右| )*$");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English) return;
        var text = reading.Text.ToString();
        reading.Text.Rewrite(Tenths, match => Owner(text, match.Index) is { } means ? $"{means} {(match.Groups["p"] is { Success: true } share ? share.Value : "50 percent")} " : Wishes.IsMatch(text.Remove(match.Index, match.Length)) && !match.Value.Contains("对折", StringComparison.Ordinal) ? "打折" : match.Value);
    }

    private static string? Owner(string text, int index)
    {
        var ends = ClauseEnd.Matches(text[..index]);
        var from = ends.Count > 0 ? ends[^1].Index + 1 : 0;
        if (Nearest(text[from..index]) is { } own) return own;
        if (from == 0 || !Little.IsMatch(text[from..index])) return null;
        var before = ends.Count > 1 ? ends[^2].Index + 1 : 0;
        return Nearest(text[before..(from - 1)]);
    }

    /// <summary>What the clause speaks of last.</summary>
    private static string? Nearest(string clause) =>
        Named(clause) ?? (clause.Length > 0 && TooLarge.IsMatch(clause) ? Owners[^1].Means : null);

    private static string? Named(string clause) =>
        Owners.Select(one => (At: one.Owner.Matches(clause) is { Count: > 0 } found ? found[^1].Index : -1, one.Means)).Where(one => one.At >= 0).OrderByDescending(one => one.At).Select(one => one.Means).FirstOrDefault();
}
