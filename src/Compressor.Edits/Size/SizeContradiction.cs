using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>"Under 5 MB but larger than 9 MB" can't be: said before the two sizes are told apart as wish and description.</summary>
internal sealed class SizeContradiction : IPromptRule
{
    private static readonly Wording Both = Pattern.Zh(
        "\\b(?:under|below|less than|smaller than|at most|max(?:imum)?(?: of)?|no (?:more|larger|bigger) than|not (?:over|above|more than))(?: of)? (?<a>{size}),? ?(?:but|and|yet|while)(?: (?:also|still|at the same time|it|be|must|has to|should|to|not))* (?:larger than|bigger than|more than|at least|over|above|not (?:under|below|less than|smaller than)|no (?:less|smaller) than|heavier than|min(?:imum)?(?: of)?) (?<b>[0-9.,]{1,8} ?[kmg]i?b?)(?![a-z])"
        + "|\\b(?:larger than|bigger than|more than|at least|over|above|heavier than|greater than|not (?:under|below|less than|smaller than)|no (?:less|smaller) than|min(?:imum)?(?: of)?) (?<b>[0-9.,]{1,8} ?[kmg]i?b?),? ?(?:but|and|yet|while)(?: (?:also|still|at the same time|simultaneously|it|be|must|has to|should|to|not))*,? (?:under|below|less than|smaller than|at most|max(?:imum)?(?: of)?|no (?:more|larger|bigger) than|not (?:over|above|more than)) (?<a>{size})"
        + "|(?:小于|低于|不超过|不能超过|最多|压到) ?(?<a>{size}) ?(?:以内|以下)?[,;]? ?(?:但|但是|可是|又|同时|而且|还)*(?:要|得|必须|不能|又)*(?:大于|高于|超过|至少|不低于|不小于|低于|小于)(?:有|要)? ?(?<b>[0-9.,]{1,8} ?(?:[kmg]i?b?|兆))"
        + "|(?:(?:要|得|必须|需要) ?(?:大于|高于|超过|多于)|至少(?:要|得)?(?:有)?|不能?(?:低于|小于|少于)) ?(?<b>[0-9.,]{1,8} ?(?:[kmg]i?b?|兆)) ?(?:以上)?[,;]? ?(?:但|但是|可是|又|同时|而且|还)+(?:要|得|必须)*(?:小于|低于|少于|不能?(?:超过|大于|高于)|最多) ?(?<a>{size})");

    public void Read(PromptReading reading)
    {
        if (reading.Text.Found(Both) is not { Success: true } both || SizeText.Parse(both.Groups["a"].Value) >= (SizeText.Parse(both.Groups["b"].Value.Trim()) ?? 0)) return;
        reading.Text.Take(both.Index, both.Length);
        reading.Problem("A file can't be below the one size and above the other.", "文件不可能既小于前一个大小又大于后一个大小。");
    }
}
