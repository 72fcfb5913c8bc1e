using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// What a form, a page or an app says in quotes (后台显示“318MB，超过300MB”, 报名表写着“视频≤100MB”) is a condition or a failure, and no text to be shown: without
/// its quotes, the other rules read it as what it is. Goes before the rules of titles.
/// </summary>
internal sealed class ToldMessages : Rephrasing
{
    private const string Says = "(?:显示|写着|写的是|写明|标着|注明|提示|弹出来?|弹窗|跳出来?|报错|回复|回我|要求|规定|说明|通知|公告)(?:我|你|的?是|了|说|里|上| 1 个| ?1 ?句|着)*";
    private const string Limit = "(?:[<≤>≥]|超过?|超出|不超|大于|小于|高于|低于|少于|多于|不得|不能|最大|最小|最高|最长|最多|上限|限|至少|以内|以下|之内|以上|不支持|仅支持|只支持|只收|请上传)";
    private const string Failure = "(?:失败|过大|太大|过长|太长|超限|超时|错误|无法|重试|重新|不符合|不合格|未通过|被拒|拒收|退回)";

    protected override IReadOnlyList<(Wording, string)> Table { get; } =
    [
        (Pattern.Zh("(?<w>" + Says + ")[:, ]?\"(?<m>[^\"]{0,60}?(?:" + Limit + "[^\"]{0,8}[0-9]|[0-9][^\"]{0,6}" + Limit + ")[^\"]{0,60})\"[, ]?"), "${w},${m},"),
        (Pattern.Zh("(?<w>" + Says + ")[:, ]?\"[^\"]{0,40}" + Failure + "[^\"]{0,40}\""), "${w}"),
    ];
}
