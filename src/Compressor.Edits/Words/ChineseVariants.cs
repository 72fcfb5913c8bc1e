using System.Text.RegularExpressions;

namespace Compressor.Edits.Words;

/// <summary>
/// Cantonese and spoken Chinese in the words that the tables use (三份一 → 三分之一, 由第25秒 → 从第25秒), and clauses without the particles that only
/// colour them (去掉哈 → 去掉).
/// </summary>
internal static class ChineseVariants
{
    /// <summary>Characters that sound alike, and what Taiwan calls things.</summary>
    private static readonly Dictionary<string, string> Meant = new(StringComparer.Ordinal)
    {
        ["视屏"] = "视频",
        ["示频"] = "视频",
        ["视平"] = "视频",
        ["视讯"] = "视频",
        ["影音档"] = "视频",
        ["影像档"] = "视频",
        ["压所"] = "压缩",
        ["压宿"] = "压缩",
        ["压锁"] = "压缩",
        ["去调"] = "去掉",
        ["剪调"] = "剪掉",
        ["删调"] = "删掉",
        ["剪吊"] = "剪掉",
        ["检掉"] = "剪掉",
        ["踩掉"] = "裁掉",
        ["采掉"] = "裁掉",
        ["才掉"] = "裁掉",
        ["裁减"] = "裁剪",
        ["剪裁"] = "裁剪",
        ["清析"] = "清晰",
        ["清淅"] = "清晰",
        ["静因"] = "静音",
        ["净音"] = "静音",
        ["声因"] = "声音",
        ["音亮"] = "音量",
        ["因量"] = "音量",
        ["分辩率"] = "分辨率",
        ["像数"] = "像素",
        ["竖平"] = "竖屏",
        ["树屏"] = "竖屏",
        ["竖频"] = "竖屏",
        ["横平"] = "横屏",
        ["横频"] = "横屏",
        ["字慕"] = "字幕",
        ["背影音乐"] = "背景音乐",
        ["旋砖"] = "旋转",
        ["顺时真"] = "顺时针",
        ["逆时真"] = "逆时针",
        ["音讯"] = "音频",
        ["影格率"] = "帧率",
        ["影格"] = "帧",
        ["画素"] = "像素",
        ["解析度"] = "分辨率",
        ["位元率"] = "码率",
        ["荧幕"] = "屏幕",
        ["萤幕"] = "屏幕",
        ["快转"] = "快进",
        ["串接"] = "拼接",
        ["撷取"] = "截取",
        ["转档"] = "转格式",
        ["鸭缩"] = "压缩",
        ["压素"] = "压缩",
        ["丫缩"] = "压缩",
        ["亚缩"] = "压缩",
        ["试频"] = "视频",
        ["势频"] = "视频",
        ["事频"] = "视频",
        ["税印"] = "水印",
        ["倍素"] = "倍速",
        ["拼街"] = "拼接",
        ["和并"] = "合并",
        ["何并"] = "合并",
        ["合拼"] = "合并",
        ["格试"] = "格式",
        ["分边率"] = "分辨率",
        ["分便率"] = "分辨率",
        ["分变率"] = "分辨率",
        ["阵率"] = "帧率",
        ["真率"] = "帧率",
        ["贞率"] = "帧率",
        ["静英"] = "静音",
        ["境音"] = "静音",
        ["尽音"] = "静音",
        ["竖评"] = "竖屏",
        ["横评"] = "横屏",
        ["北景音乐"] = "背景音乐",
        ["配月"] = "配乐",
        ["陪乐"] = "配乐",
        ["慢放镜"] = "慢放",
        ["阔度"] = "宽度",
    };

    private static readonly Wording SlipOfThePen = Pattern.Zh("(?:" + string.Join('|', Meant.Keys) + ")");

    private static readonly (Wording Pattern, Func<Match, string> Rewrite)[] Table =
    [
        (Pattern.Zh("(?<=[\u3400-\u9fff0-9a-z])(?:哈|啊|呀|哦|喔|嘛|呗|喽|咯|啦|噢|哟|唷|捏|咧|嘞|哩|吼|耶|呢|吧){1,3}(?= ?(?:$|[,.;!?~)]))"), _ => ""),
        (SlipOfThePen, match => Meant[match.Value]),
        (Pattern.Zh("(?<=[0-9零一二两三四五六七八九十半] ?)[妙渺秒](?=$|[^0-9])"), _ => "秒"),
        (Pattern.Zh("(?<=[0-9] ?)(?:祯|桢|侦|贞)"), _ => "帧"),
        (Pattern.Zh("(?<=[0-9] ?)倍数"), _ => "倍速"),
        (Pattern.Zh("(?<=^|[,.;!? ])吧(?=[前后开头结尾片视声这那它第中画左右上下0-9])"), _ => "把"),
        (Pattern.Zh("[, ]?(?:得不得|行不行|好不好|可不可以|可以吗|行吗|好吗)(?= ?(?:$|[.;!?~]))"), _ => ""),
        (Pattern.Zh("(?<a>[一二两三四五六七八九十])份之?(?<b>[一二两三四五六七八九十])"), match => $"{match.Groups["a"].Value}分之{match.Groups["b"].Value}"),
        (Pattern.Zh("由(?=(?:第 ?)?[0-9一二两三四五六七八九十])"), _ => "从"),
        (Pattern.Zh("(?<v>[压缩剪减弄调改转搞修裁切])一\\k<v>(?!下)"), match => match.Groups["v"].Value + "一下"),
        (Pattern.Zh("阔(?= ?[0-9])"), _ => "宽"),
        (Pattern.Zh("(?<=[0-9十百千] ?)[照赵罩](?=以|之|内|就|左|的|吧|$|[,.;!?])"), _ => "兆"),
        (Pattern.Zh("(?<=[0-9一二两三四五六七八九十半] ?)被速"), _ => "倍速"),
        (Pattern.Zh("(?<=^|[,.;!?、]|gif|[成要用设改是图]) ?[一1] ?秒钟? ?(?=[0-9]{1,3} ?(?:帧|格|fps))"), _ => "每秒 "),
        (Pattern.Zh("俩(?=视频|文件|影片|片子)"), _ => "两个"),
        (Pattern.Zh("俩(?=秒|分|个|段|兆|倍|条)"), _ => "两"),
        (Pattern.Zh("仨(?=秒|分|个|段|兆|倍|条)"), _ => "三"),
        (Pattern.Zh("大细(?!节)"), _ => "大小"),
        (Pattern.Zh("细(?=声|些|到|过)"), _ => "小"),
        (Pattern.Zh("净系"), _ => "只"),
        (Pattern.Zh("同埋"), _ => "和"),
        (Pattern.Zh("(?<=[条段支])片(?![段头尾子名酬源])"), _ => "视频"),
    ];

    public static void Fold(FoldedText text)
    {
        foreach (var (pattern, rewrite) in Table)
        {
            var read = text.ToString();
            text.Rewrite(pattern, match => read.AsSpan(0, match.Index).Count('"') % 2 == 1 ? match.Value : rewrite(match));
        }
    }
}
