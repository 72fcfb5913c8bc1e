using System.Text.RegularExpressions;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>
/// "Make a 5 second video of this picture", 把这张照片做成视频: of a source that is no video these ask for an MP4. Of a video they ask for nothing, or for
/// something that nobody here can do.
/// </summary>
internal sealed class IntoVideoWords : TableRule
{
    private const string Make = "(?:make|create|produce|render|build|generate|do|want|need|give me|get)";
    private const string Turn = "(?:turn|convert|change|transform|make|animate|export|save|render|transcode|put)";
    private const string Still = "(?:photos?|photographs?|pictures?|images?|pics?|jpe?gs?|pngs?|webps?|screenshots?|selfies?|stills?|gifs?|animations?|files?)";
    private const string Kind = "(?:(?:regular|normal|short|small|little|quick|proper|real|silent|playable|still|compressed|tiny|new|simple) )*";
    private const string Video = "(?:(?:mp4|h264) )?(?:video|clip|movie|mp4|slideshow)(?: (?:file|clip|video))?";
    private const string Long = "(?:{t}(?: long)? )?";
    private const string Stills = "(?:photos|photographs|pictures|images|pics|screenshots|selfies|stills)";
    private const string ZhStill = "(?:照片|相片|图片|图像|图|截图|动图|gif)";

    private static readonly JoinWords Several = new();

    private static readonly Wording OfSeveral = Pattern.En(
        Make + " (?:me )?(?:a |an )?" + Kind + Long + Kind + Video + " (?:of|from|out of|with|using|for) (?:[a-z0-9]+ ){0,3}" + Stills + "|" + Turn + " (?:[a-z0-9]+ ){0,3}" + Stills + " (?:in)?to (?:a |an )?" + Kind + Video);

    protected override IReadOnlyList<(Wording, Action<PromptReading, Match>)> Table { get; } =
    [
        (Pattern.En("{not} " + Turn + " (?:{it})?(?:" + Still + " )?(?:(?:in)?to )?(?:a |an )?" + Kind + Video), Nothing),
        (Pattern.En(Make + " (?:me )?(?:a |an )?" + Kind + Long + Kind + Video + " (?:of|from|out of|with|using|for) (?:{it}|these |a |an )?(?:(?:one|single|still|animated) )*" + Still + "(?:,? (?:lasting|for|of|that lasts) {u})?"), SetVideo),
        (Pattern.En(Turn + " (?:{it}|these )?(?:(?:one|single|still|animated) )*(?:" + Still + " )?(?:(?:in)?to|as) (?:a |an )?" + Kind + Long + Kind + Video), SetVideo),
        (Pattern.En("(?:as|(?:in)?to) (?:a |an )?" + Kind + Long + Kind + Video), SetVideo),
        (Pattern.En("(?:this|that|my|our|the) animations?"), Nothing),
        (Pattern.Zh("(?:用|把|将)?(?:这张|这个|这些|我的)?" + ZhStill + " ?(?:生成|做成|制作成?|变成|转换?成|转换?为|转|合成)(?:为|成)?(?: ?1 ?(?:个|段))? ?(?:{t} ?的?)? ?(?:短?视频|短片|影片|mp4)"), SetVideo),
        (Pattern.Zh("(?:生成|做成|制作成|变成|转换?成|转换?为|合成|导出成?|保存为)(?: ?1 ?(?:个|段))? ?(?:{t} ?的?)? ?(?:短?视频|短片|影片|mp4)"), SetVideo),
    ];

    public override void Read(PromptReading reading)
    {
        if (reading.Context.UnusualSource is not { Format: not "mp4" }) return;
        // Of several pictures it is one after another, each for as long as was said: those words are not this table's.
        if (reading.Text.Has(OfSeveral)) Several.Read(reading);
        if (reading.Edit.Join is null) base.Read(reading);
        else reading.Edit = reading.Edit with { Format = new OutputFormat(MediaFormats.Mp4.Name) };
    }

    private static void SetVideo(PromptReading reading, Match match)
    {
        reading.Edit = reading.Edit with { Format = new OutputFormat(MediaFormats.Mp4.Name) };
        var time = match.Groups["t"] is { Success: true } before ? before.Value : match.Groups["u"].Value;
        if (time.Length > 0 && TimeText.Parse(time) is > 0 and < Limits.MaxSeconds and var seconds) reading.Edit = reading.Edit with { Trim = new Trim { End = seconds } };
    }
}
