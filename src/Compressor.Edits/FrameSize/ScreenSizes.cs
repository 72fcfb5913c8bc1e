using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// "Our LED wall is 2304 by 1152, output exactly that": how large the thing is that shows the video, to which another clause points back. What the video
/// itself is, is no wish.
/// </summary>
internal sealed class ScreenSizes : IPromptRule
{
    private const string Size = "(?<w>[1-9][0-9]{2,3}) ?(?:px|pixels?)? ?(?:x|by|\\*) ?(?<h>[1-9][0-9]{2,3})(?: ?(?:px|pixels?))?(?![0-9])";
    private const string Source = "\\b(?:videos?|clips?|file|source|original|recording|footage|film|movie|mine|it|this|camera|phone|raw|currently|now|came)\\b";
    private const string Screen = "(?:(?!" + Source + ")[^.,;!?0-9]){3,60}?\\b(?:is|are|has|have|shows?|measures?|takes?|uses?|runs?|displays?|resolution)(?: (?:exactly|only|just|natively|at|in|a|of|native|resolution|is))*";
    private const string Asks = "\\b(?:output|export|deliver|render|resize|rescale|scale|make|produce|save|need|want|fit|convert|match|create|get|send|give|adapt|use)\\b";
    private const string That = "\\b(?:match(?:es)?(?: (?:it|that|this|those))?|to fit(?: (?:it|that|this))?|(?:(?:exactly|precisely|just) )?(?:that|those|these|this|the same)(?: exact| same| very)?(?: (?:size|pixels?|resolution|dimensions|format|number of pixels|pixel size|measurements))?)";

    private static readonly Wording PointedTo = Pattern.Zh("(?<=^|[.,;!?] ?)" + Screen + " " + Size + "[^.,;!?0-9]{0,16}?[.,;:-] ?[^.;!?0-9]{0,30}?" + Asks + "[^.;!?0-9]{0,24}?" + That + "(?= ?(?:$|[,.;!?]|(?:please|pls|thanks|for|so|exactly)\\b))");

    /// <summary>会场大屏是3840乘1080，请输出成这个尺寸.</summary>
    private static readonly Wording ZhPointedTo = Pattern.Zh("(?:屏幕?|招牌|显示器|投影仪?|看板|led|广告机|电视墙?|幕布)[^,.;!?0-9]{0,8}?(?:是|为|:|有|分辨率|尺寸)+ ?(?<w>[1-9][0-9]{2,3}) ?(?:x|\\*|乘以?) ?(?<h>[1-9][0-9]{2,3})(?![0-9]) ?(?:像素|的)*[,.;] ?[^.;!?0-9]{0,12}?(?:输出|导出|做|改|调|转|缩放|渲染|弄|配)(?:成|到|为)?(?:这个|那个|这么|一样|1 ?样|同样|这样|相同|这)[^,.;!?]{0,6}");

    public void Read(PromptReading reading)
    {
        var pattern = reading.Language is Language.English ? PointedTo : ZhPointedTo;
        if (pattern.Match(reading.Text.ToString()) is not { Success: true } match) return;
        var (width, height) = (Side(match, "w"), Side(match, "h"));
        if (Math.Min(width, height) < Limits.MinSide || Math.Max(width, height) > Limits.MaxNamedSide) return;
        reading.Edit = reading.Edit with { FrameSize = new FrameSize { Width = width, Height = height } };
        reading.Text.Take(match.Index, match.Length);
    }

    private static int Side(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);
}
