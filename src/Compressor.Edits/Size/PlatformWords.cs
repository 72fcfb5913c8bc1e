using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A platform named instead of a size ("for Discord", 发微信): its limit is the ceiling. The limits are data: Platforms.json.</summary>
internal sealed class PlatformWords : IPromptRule
{
    private static readonly (Regex Pattern, Platform Platform)[] Table = [.. Platform.All.SelectMany(Patterns)];

    public void Read(PromptReading reading)
    {
        foreach (var (pattern, platform) in Table)
        {
            if (reading.Text.Take(pattern).Count > 0 && reading.Edit.Size is null or { Smallest: true })
                reading.Edit = reading.Edit with { Size = new SizeLimit { Bytes = platform.Bytes, Platform = platform.Name } };
        }
    }

    private static IEnumerable<(Regex, Platform)> Patterns(Platform platform)
    {
        var latin = string.Join('|', platform.Aliases.Where(alias => !Characters.IsHan(alias[0])).Select(Regex.Escape)).Replace("\\ ", " ");
        var han = string.Join('|', platform.Aliases.Where(alias => Characters.IsHan(alias[0])));
        if (latin.Length > 0)
        {
            yield return (Pattern.En("(?:for|on|to|via|through|over|by|in|into|fits?|onto|with) (?:a |an |my |the |our )?(?:free )?(?:" + latin + ")"), platform);
            yield return (Pattern.En("(?:" + latin + ") (?:size |file |upload |attachment |video )?(?:limits?|attachments?|ready|friendly|compatible|uploads?|message|sized?|maximum|max)"), platform);
            yield return (Pattern.Zh("(?:发到?|上?传到?|分享到|用于|适合|发送到|给|在|发给|通过|用|符合|满足) ?(?:" + latin + ")\\b|\\b(?:" + latin + ") ?(?:的)?(?:限制|要求|上限|附件)"), platform);
        }

        if (han.Length > 0)
            yield return (Pattern.Zh(han), platform);
    }
}
