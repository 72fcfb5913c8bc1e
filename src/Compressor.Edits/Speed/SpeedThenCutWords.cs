using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Play it at 2x, then cut it to 10 seconds": the times are of the result. Looks only, and leaves the words to the rules of both.</summary>
internal sealed class SpeedThenCutWords : IPromptRule
{
    private static readonly Wording English = Pattern.En(
        "(?:speed|faster|slower|fast|slow|slow ?mo(?:tion)?|[0-9.]+ ?x|time ?lapse)\\b[^.;!?]{0,40}[.;,]? ?(?:and )?(?:then|after that|afterwards|after which)\\b[^.;!?]{0,20}\\b(?:cut|trim|shorten|keep|crop|limit|clip)");

    private static readonly Wording Chinese = Pattern.Zh("(?:加速|倍速|速度|慢放|放慢|慢动作|快进)[^。;!?]{0,15}(?:然后|之后|接着|再)[^。;!?]{0,8}(?:剪|截|裁|保留|只要|取)");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        reading.IsCutAfterSpeed = English.IsMatch(text) || Chinese.IsMatch(text);
    }
}
