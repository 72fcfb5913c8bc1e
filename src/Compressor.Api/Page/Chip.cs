using Compressor.Edits;

namespace Compressor.Api.Page;

/// <summary>A wish to pick instead of typing it.</summary>
/// <param name="Id">Stays the same in every language.</param>
/// <param name="Text">What the chip says: "Discord".</param>
/// <param name="Prompt">A sentence of its own: "Small enough for Discord".</param>
/// <param name="Add">The same as a part of a longer sentence, without what joins them: "small enough for Discord".</param>
/// <param name="Bytes">The limit that it means; null: it means no size.</param>
/// <param name="AsOf">The latest day on which that limit is known to have held.</param>
internal sealed record Chip(string Id, string Text, string Prompt, string Add, long? Bytes = null, DateOnly? AsOf = null)
{
    private static readonly Chip[] English =
    [
        For("discord", "Discord", "Small enough for Discord"),
        For("whatsapp", "WhatsApp", "Small enough for WhatsApp"),
        For("wechat", "WeChat", "Small enough for WeChat"),
        For("email", "Email", "Small enough for email"),
        Of("half", "Half the size", "Half the size") with { Add = "compress it to half the size" },
        Of("720p", "720p", "720p"),
        Of("vertical", "Vertical 9:16", "Vertical 9:16"),
        Of("start", "First 30 seconds", "First 30 seconds"),
        Of("gif", "GIF", "As a GIF"),
        Of("sound", "Sound only", "Sound only"),
        Of("mute", "No sound", "No sound"),
        Of("title", "Title", "Add the title “Summer”") with { Add = "with the title “Summer”" },
    ];

    private static readonly Chip[] Chinese =
    [
        For("wechat", "微信", "能发微信"),
        For("email", "邮件", "能发邮件"),
        For("discord", "Discord", "能发 Discord"),
        For("whatsapp", "WhatsApp", "能发 WhatsApp"),
        Of("half", "大小减半", "压缩到一半大小"),
        Of("720p", "720p", "720p"),
        Of("vertical", "竖屏 9:16", "竖屏 9:16"),
        Of("start", "前 30 秒", "只要前 30 秒"),
        Of("gif", "GIF", "做成 GIF"),
        Of("sound", "只要声音", "只要声音"),
        Of("mute", "静音", "去掉声音"),
        Of("title", "标题", "加标题“夏天”"),
    ];

    private static readonly Chip[] Traditional = [.. Chinese.Select(chip => chip with
    {
        Text = Language.TraditionalChinese.Say("", chip.Text), Prompt = Language.TraditionalChinese.Say("", chip.Prompt), Add = Language.TraditionalChinese.Say("", chip.Add),
    })];

    /// <summary>In the order in which they are most wanted.</summary>
    public static IReadOnlyList<Chip> In(Language language) => language switch
    {
        Language.English => English,
        Language.Chinese => Chinese,
        _ => Traditional,
    };

    private static Chip For(string platform, string text, string prompt) =>
        Platform.Named(platform) is { } limit ? Of(platform, text, prompt) with { Bytes = limit.Bytes, AsOf = limit.AsOf } : throw new InvalidOperationException($"No limit of {platform} is known.");

    private static Chip Of(string id, string text, string prompt) => new(id, text, prompt, LowerFirst(prompt));

    private static string LowerFirst(string prompt) => char.ToLowerInvariant(prompt[0]) + prompt[1..];
}
