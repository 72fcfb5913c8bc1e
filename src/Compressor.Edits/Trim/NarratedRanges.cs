using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A part that is told as two events and then pointed at: 02:14狗冲出来，02:33我爬起来，就要这一截. The two times are its ends. Goes after the numerals,
/// and before all else that reads times.
/// </summary>
internal sealed class NarratedRanges : IPromptRule
{
    private const string Time = "(?:[0-9]{1,3}:[0-5][0-9](?::[0-5][0-9])?(?![0-9:])|(?:[0-9]{1,2} ?小时 ?)?[0-9]{1,3} ?分钟?(?: ?[0-9]{1,2}(?![0-9:.])(?: ?秒钟?)?)?|[0-9]{1,4}(?:\\.[0-9])? ?秒钟?)";

    /// <summary>What happens, in a clause that asks for nothing.</summary>
    private const string Event = "(?:(?!剪|删|截|留|掐|砍|去掉|不要|快进|加速|慢放|静音|字幕|标题|写|每|前|以内|以下|之内)(?:[^,.;!?0-9]|1(?= ?[跤下声句口步眼圈会个次])|[0-9]{1,4}(?= ?(?:个|人|位|次|家|块|元|条|只|天|岁|多)(?!小时))))";

    /// <summary>How long the whole is.</summary>
    private const string Whole = "(?:(?:全长|总长|时长|[1一] ?共|总共|共|整个|全片|视频|录像)[^,.;!?0-9剪删留]{0,6}" + Time + "[^,.;!?0-9]{0,4}[,;.] ?)?";
    private const string Verb = "(?:要|留|取|截|剪|删|去|用|切|掐|砍|裁|抠|保留|截取|导出|发)";

    private static readonly Wording Told = Pattern.Zh(
        "(?<=^|[,.;!?:] ?|[了的是我他她]|(?![从在到前后只要留取剪])[\u4e00-\u9fff] )(?<!(?:前|后|最后|头|尾|开头|结尾|片头|片尾|时长|共|长|每|约|录了?|拍了?|中间|以前) ?)(?:(?!从|头|开头|片头|直)[一-鿿]{1,3}到|从|在|大概|大约|第| )*(?<a>(?>" + Time + ")) ?(?![到至])" + Event + "{1,18}[,;.] ?(?:(?!从|到|在|要)" + Event + "{2,12}[,;.] ?)?(?:1 ?直|大概|大约)?(?:[录拍播放讲唱打演跳等走跑睡哭闹露站坐晃响]{1,2}(?=到))?(?:到|在|大概|大约|第|然后|接着|再到|等到|结果| )*(?<b>(?>" + Time + ")) ?(?!以内|之内|以下|长|的)" + Event + "{0,14}[,;.!] ?(?:(?:前后|(?!要|取|用|切|砍|裁|抠)" + Event + ")" + Event + "{1,14}[,;.!] ?)?" + Whole
        + "(?=(?:请|求|帮我|帮忙|麻烦|我|就|只|光|把|将|给我|所以|其他不要| )*(?:" + Verb + "[^,.;!?0-9]{0,10}?)?(?:(?:截|剪|留|取|切)(?:下|出)?[这那] ?个|[这那] ?(?:[0-9]{1,3}|几) ?(?:秒|分)钟?|[^,.;!?0-9剪删截留掐砍切抠要]{1,6}(?:的|部分|[那这] ?(?:1 ?)?段)(?:都|全|也|给我|帮我)*(?:剪|删|切|去|掐|砍|抠|拿)(?:掉|了|除)|(?:中间的?)?(?:[这那]) ?(?:[儿个] ?)?(?:1 ?)?(?:小)?(?:段|截|块|部分|中间|之间|期间|会儿|点)|中间(?!的?(?:第|前|后))))");

    private static readonly Wording Goes = Pattern.Zh("^[^;!?]{0,20}?(?:(?:剪|删|去|掐|砍|切|裁|抠|扔)(?:掉|除|了|去)|不要|删(?=$|[,.;!?])|别留)");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        reading.Text.Rewrite(Told, match =>
        {
            var (from, to) = (WithSeconds(match.Groups["a"].Value), WithSeconds(match.Groups["b"].Value));
            if (TimeText.Parse(from) >= TimeText.Parse(to)) return match.Value;
            var clause = text[(match.Index + match.Length)..];
            var goes = Goes.IsMatch(clause.Split(',', 2)[0]);
            return $" {(goes ? "剪掉" : "只保留")} {from} 到 {to},";
        });
    }

    /// <summary>2分50: the seconds go without saying.</summary>
    private static string WithSeconds(string time) => time.Contains('分', StringComparison.Ordinal) && char.IsAsciiDigit(time[^1]) ? time + " 秒" : time;
}
