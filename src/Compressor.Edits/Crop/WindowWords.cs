using System.Globalization;
using System.Text.RegularExpressions;
using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A window in the picture that alone is to stay: 视窗在1920x1080画面的正中央，大小是960x720，我只想留视窗那块. Of two sizes the smaller is the window's. Goes
/// before the rules of quantities.
/// </summary>
internal sealed class WindowWords : IPromptRule
{
    private static readonly Wording Size = Pattern.Zh("(?<![0-9.])(?<w>[1-9][0-9]{2,3}) ?(?:x|\\*|乘) ?(?<h>[1-9][0-9]{2,3})(?![0-9])");

    private const string Thing = "(?:窗口|视窗|小窗|窗|方框|框|播放器|区域|[那这] ?(?:1 ?)?[块个]|ppt|幻灯片)";

    /// <summary>Nothing but the window stays.</summary>
    private static readonly Wording Only = Pattern.Zh(
        "(?:只|就|仅|光)(?:想|需)?(?:留|要|保留|看|取|截|剪)(?:下|出|着)?[^,.;!?0-9]{0,6}" + Thing
        + "|" + Thing + "[^,.;!?0-9]{0,4}(?:留下|留着|保留)[^!?0-9]{0,8}(?:其他|其余|其它|别的|外面|周围)"
        + "|(?:其他|其余|其它|别的|外面|以外|之外|周围)的?(?:部分|地方|都|全|统统|给我|全部| )*(?:裁|切|剪|去|不要|砍)(?:掉|了|去)?");

    private static readonly Wording Place = Pattern.Zh("(?<anchor>左上角?|右上角?|左下角?|右下角?|正?中间|正?中央|中心|正中|居中)");

    public void Read(PromptReading reading)
    {
        if (reading.Language is Language.English || !reading.Text.Has(Only)) return;
        var text = reading.Text.ToString();
        if (Place.Match(text) is not { Success: true } place) return;
        var sizes = Size.Matches(text).ToList();
        if (sizes.Count is not (1 or 2)) return;
        var window = sizes.MinBy(size => Side(size, "w") * Side(size, "h"))!;
        if (sizes.Find(size => size != window) is { } screen && (Side(screen, "w") < Side(window, "w") || Side(screen, "h") < Side(window, "h"))) return;
        reading.Edit = reading.Edit with { Crop = new Crop { Area = new CropArea(Side(window, "w"), Side(window, "h"), AnchorWords.Of(place.Groups["anchor"].Value)) } };
        reading.Text.Take(Only);
        foreach (var size in sizes) reading.Text.Take(size.Index, size.Length);
    }

    private static int Side(Match size, string group) => int.Parse(size.Groups[group].Value, CultureInfo.InvariantCulture);
}
