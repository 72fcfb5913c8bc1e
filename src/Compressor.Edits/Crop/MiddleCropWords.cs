using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// The middle part of the picture, enlarged: "zoom into the middle half of the picture", 画面只取中央七成. Goes before the rules for times and for
/// what can't be done: the middle of the video is another matter, and so is a zoom that moves.
/// </summary>
internal sealed class MiddleCropWords : TableRule
{
    private const string Zoom = "(?:zoom(?:ed|ing)?|punch(?:ed)?|push|crop(?:ped|ping)?|enlarge|magnify|blow up|blown up|close in|go in|come in)";
    private const string Middle = "(?:very )?(?:middle|cent(?:er|re|ral)|inner|innermost)(?: (?:part|bit|section|area|portion))?";
    private const string Picture = "(?:picture|image|frame|screen|shot|view|photo|pic)";
    private const string ZhMiddle = "(?:正?中间|正?中央|中心|正中|中部|当中)(?:的|部分|那|块|区域|位置|画面|部位)*";
    private const string ZhPicture = "(?:画面|图像|图片|镜头|屏幕|照片)";
    private const string ZhKeep = "(?:(?:只|就|仅|光|单)(?:要|留|取|保留|截取?|裁|看|显示|剩|放大)|保留|留下?|截取|裁剪?(?:出|成|到)?|取|放大|拉近)";

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En(Zoom + "\\b[^.;!?¤0-9]{0,40}?\\b" + Middle + "[^.;!?¤0-9]{0,24}?(?:{p}|(?<p>third|quarter|half)(?= (?:of )?(?:the |my |its |that )?" + Picture + "))(?: (?:of )?(?:the |my |its |that )?" + Picture + ")?"), Keep),
        (Pattern.En("(?:keep|show|leave|only|just|want|use|take|have|need)\\b[^.;!?¤0-9]{0,16}?\\b" + Middle + " {p} (?:of )?(?:the |my |its |that )*" + Picture), Keep),
        (Pattern.En("zoom {it}(?:in )?(?:on|into|to|at) (?:the )?" + Middle + "[ ,]{1,2}(?:twice|double|2 times)(?: as (?:close|big|large|near|tight))?|(?:twice|double)(?: as)? (?:close|zoomed|big|near) (?:in )?(?:on|into|to|at) (?:the )?" + Middle), (r, m) => Set(r, m, 0.5)),
        (Pattern.En("zoom {it}(?:in )?(?:by )?{n} ?(?:x|times) (?:in )?(?:on|into|to|at) (?:the )?" + Middle + "|{n} ?(?:x|times) zoom (?:in )?(?:on|into|to|at|of) (?:the )?" + Middle + "|zoom {it}(?:in )?(?:on|into|to|at) (?:the )?" + Middle + "(?: of {it}" + Picture + "?)? (?:by )?{n} ?(?:x|times)"), Enlarge),
        (Pattern.Zh(ZhPicture + "[^.;!?¤0-9]{0,12}?" + ZhKeep + "?(?:视频|画面)?" + ZhMiddle + "[^.;!?¤0-9]{0,8}?{p}(?![^,.;!?¤]{0,3}(?:时长|秒|时间|分钟))"), Keep),
        (Pattern.Zh("(?:放大|拉近|推近|裁剪?(?:成|到|出)?|截)(?:到|成|出)?(?:视频|画面)?(?:的)?" + ZhMiddle + " ?{p}"), Keep),
        (Pattern.Zh(ZhKeep + "(?:视频)?" + ZhPicture + "?(?:的)?" + ZhMiddle + " ?{p}(?:的)?" + ZhPicture), Keep),
        (Pattern.Zh("(?:画面)?" + ZhMiddle + "放大 ?{n} ?倍"), Enlarge),
    ];

    private static void Keep(PromptReading reading, Match match) => Set(reading, match, match.Groups["p"].Value switch { "third" => 1 / 3.0, "quarter" => 0.25, "half" => 0.5, var p => NumberText.ParseFraction(p) });

    private static void Enlarge(PromptReading reading, Match match) => Set(reading, match, 1 / NumberText.Parse(match.Groups["n"].Value));

    private static void Set(PromptReading reading, Match match, double? share)
    {
        if (share is not (>= 0.1 and < 1))
        {
            reading.Unsupported(match);
            return;
        }

        var margin = new CropMargin(Math.Round((1 - share.Value) * 50, 3), IsPercent: true);
        reading.Edit = reading.Edit with { Crop = (reading.Edit.Crop ?? new Crop()) with { Left = margin, Top = margin, Right = margin, Bottom = margin } };
    }
}
