using System.Globalization;
using Compressor.Edits.Words;
using Compressor.Media;

namespace Compressor.Edits;

/// <summary>"5 MB a minute, and it's 4 minutes" allows 20 MB. Without a length, so much a minute is no ceiling.</summary>
internal sealed class RatePhrases : IPromptRule
{
    private static readonly Wording Rate = Pattern.Zh(
        "{size} ?(?:per|an?|/|for (?:each|every)|each|every)(?: 1)? ?(?<of>min(?:ute)?|hour)\\b(?: of (?:video|footage|film|material))?|(?:每|(?<![0-9.]|[录长拍摄] ?[屏像片了个]? ?)1) ?(?<of>分钟?|小时) ?(?:最多|不超过|不能超过|只能|只许|只给|只有|限|给|是|算|可以|大概|约)* ?{size}(?:的?标准)?");

    private static readonly Wording Length = Pattern.Zh("\\b(?<t>[0-9]{1,4}(?:\\.[0-9]{1,2})? ?(?:minutes?|mins?|hours?|seconds?|secs?|s)(?![a-z])(?: (?:and )?[0-5]?[0-9] ?(?:minutes?|mins?|seconds?|secs?)(?![a-z]))?|[0-9]{1,3}:[0-5][0-9](?![0-9:]))|(?<t>[0-9]{1,4}(?:\\.[0-9])? ?(?:分钟?|小时|秒钟?)(?: ?[0-9]{1,2} ?秒)?)");

    public void Read(PromptReading reading)
    {
        var text = reading.Text.ToString();
        if (Rate.Match(text) is not { Success: true } rate || SizeText.Parse(rate.Groups["size"].Value) is not { } bytes || bytes <= 0) return;
        var lengths = Length.Matches(text).Where(one => one.Index >= rate.Index + rate.Length || one.Index + one.Length <= rate.Index).ToList();
        var unit = rate.Groups["of"].Value[0] is 'h' or '小' ? 3600 : 60;
        var seconds = lengths is [var only] ? TimeText.Parse(only.Groups["t"].Value) : lengths.Count == 0 ? reading.Context.Source?.DurationSeconds : null;
        if (seconds is not > 0)
        {
            reading.Unsupported(rate.Index, rate.Length);
            reading.Text.Take(rate.Index, rate.Length);
            return;
        }

        var whole = (long)(bytes * seconds.Value / unit);
        var said = reading.Text.Original(rate.Index, rate.Length);
        var left = whole.ToString(CultureInfo.InvariantCulture);
        reading.Assume($"\"{said}\" comes to {ByteSize.Format(whole)}.", $"“{said}”合计 {ByteSize.Format(whole)}。");
        if (lengths is [var length])
            reading.Text.Take(length.Index, length.Length);
        reading.Text.Rewrite(Rate, _ => $" under {left} bytes ");
    }
}
