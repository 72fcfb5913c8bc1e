using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// A value that is only told, and that the next clause takes up (屏幕是1920x1080的，按这个尺寸出): it is what is wanted, whatever the words before it say of it.
/// Goes after the numerals.
/// </summary>
internal sealed class TakenUp : Rephrasing
{
    private const string Lead = "(?:就|请|那就?|麻烦|帮我|给我|也|都|我|我们|咱们?|你)*";
    private const string By = "(?:按照?|照着?|用|以|依着?|跟着?)(?:着)?(?:这|那|他们?的?|人家的?|要求的?|对方的?|屏幕的?)(?: ?1 ?)?(?:个|种|套|样的?)?(?:的)?";
    private const string Do = "(?:来|去|给我|帮我)*(?:出片?|做|导出?|弄|输出|剪|压|改|转码?|裁|缩|调|$|(?=[,.;!?]))(?:成|好| ?1 ?下)?";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        Of("[0-9]{3,4} ?(?:x|\\*|乘) ?[0-9]{3,4}|(?:[0-9]{3,4} ?p|(?<![0-9])[248] ?k)(?![a-z])", "尺寸|分辨率|规格|大小|标准|像素|清晰度|参数", "改成"),
        Of("[0-9]{1,2} ?: ?[0-9]{1,2}(?![0-9])", "比例|尺寸|画幅|规格|标准", "改成"),
        Of("[0-9]{2,3} ?(?:帧|fps)(?![a-z])", "帧率|帧数|规格|标准|参数", "帧率改成"),
        Of("(?:mp4|mov|mkv|avi|webm|gif|mp3|m4a|wav)(?![a-z0-9])", "格式|规格|标准", "转成"),
    ];

    private static (Wording, string) Of(string value, string name, string means) => (
        Pattern.Zh("(?<v>" + value + ")(?<told>[^,.;!?0-9]{0,8}[,.;] ?)" + Lead + By + "(?:" + name + ")" + Do),
        means + " ${v},");
}
