using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>A strip along one side of the picture, how much of it it takes, and that it goes: 左侧有个工具栏，占宽度的8%，裁掉. Goes after the numerals, and before what only tells is taken out.</summary>
internal sealed class StripPhrases : Rephrasing
{
    private const string Side = "(?<s>[左右上下顶底])(?:侧|边|面|方|部|头|端|上|下)";
    private const string Side2 = "(?<o>[左右上下顶底])(?:侧|边|面|方|部|头|端|上|下)";
    private const string And = "(?:和|跟|与|及|以及|还有|同|、|,)";
    private const string Amount = "(?<n>(?:[0-9]{1,4}(?:\\.[0-9])? ?(?:percent|px|pixels?|像素)|1/[2-9]|[2-9]/[1-9][0-9]?)(?![a-z]))";
    private const string Other = "(?:[^,.;!?0-9裁切剪去砍删留¤]|(?<=[进上出过])去(?![掉除了])|[0-9](?= ?[条块个栏段排行]))";

    protected override IReadOnlyList<(Wording Pattern, string Means)> Table { get; } =
    [
        // 左右各有一条侧边栏，各占10%，都裁掉.
        (Pattern.Zh("(?<s>左右|上下|两边|两侧|四周|2 ?[边侧])" + Other + "{0,14}[, ]{0,2}(?:各|都|分别|每边|大概|约|占|有|宽|高|了| )+" + Amount + "(?:的?(?:高|宽|厚)度?|左右| |的)*[,;.] ?(?:请|帮我|给我|麻烦|把|将|就|都|也|全|可以|直接|它们?| )*(?:裁|切|剪|砍|去|删|拿)(?:掉|了|去|除)(?:它们?|吧|了)*"), "裁掉${s}各 ${n}"),
        // 上面和下面各切掉60像素; 切掉左边跟右边各5%: one measure for two sides.
        (Pattern.Zh("(?:把|将|从)?(?:画面|视频)?(?:的)?" + Side + And + Side2 + "(?:的|都|各|分别|均|同样|也|全|给我|请|要|再|自|1 ?共| )*(?:裁剪?|切|剪|砍|去|删|拿|减|少)(?:掉|去|除|了)?(?:各|都)? ?" + Amount), "裁掉${s}边 ${n},裁掉${o}边 ${n}"),
        (Pattern.Zh("(?:把|将|从)?(?:画面|视频)?(?:的)?" + Side + And + Side2 + "(?:的|都|各|分别|均|同样|也|有| )+" + Amount + "(?:的|宽|高|都|全|给我|也|左右|就| )*[, ]{0,2}(?:请|帮我|给我|都|全|把它们?)*(?:裁|切|剪|砍|去|删|拿)(?:掉|去|除|了)"), "裁掉${s}边 ${n},裁掉${o}边 ${n}"),
        (Pattern.Zh("(?:裁|切|剪|砍|去|删|拿)(?:掉|去|除|了)?(?:画面|视频)?(?:的)?" + Side + And + Side2 + "(?:的|都|各|分别|均|同样|也| )*" + Amount), "裁掉${s}边 ${n},裁掉${o}边 ${n}"),
        (Pattern.Zh(Side + Other + "{0,16}[, ]{0,2}" + Other + "{0,6}(?:占|高|宽|厚|有|大概|大约|差不多|约|是)(?:了|着|到|据|满|掉)?" + Other + "{0,8}? ?" + Amount + "(?:的?(?:高|宽|厚)度?|左右| |的)*(?:[,;.] ?[^,.;!?裁切剪去砍删留¤]{1,16}){0,2}?[,;.] ?(?:请|帮我|给我|麻烦|把|将|就|都|也|可以|我想|直接| )*(?:它|[这那] ?(?:1 ?)?[条块个段部]?[^,.;!?0-9裁切剪去砍删]{0,6}|\\k<s>(?:侧|边|面|方|部)?[^,.;!?0-9裁切剪去砍删]{0,6})?(?:都|给|全)*(?:裁|切|剪|砍|去|删|拿)(?:掉|了|去|除)(?:它|吧|了)*"), "裁掉${s}边 ${n}"),
    ];
}
