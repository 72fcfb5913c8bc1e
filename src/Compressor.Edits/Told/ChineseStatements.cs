using Compressor.Edits.Words;

namespace Compressor.Edits;

/// <summary>
/// The clauses of a Chinese text, and which of them tell: those that tell a story (<see cref="ChineseStories"/>), and values alone that go on with what the
/// source is (这是第3段，1080P 60帧，手机只剩…). A Chinese verb tells as well as it asks, so that of no other clause its mood is known.
/// </summary>
internal static class ChineseStatements
{
    private static readonly Wording Asks = Pattern.Zh(
        "[压剪裁切截删掐砍抠配请把将别慢快拼超用存取导拿帮求限认传够]|收(?![割获藏拾音])|留(?!言|学|意|念)|去[掉除]|(?<!主|重|只|紧)要|想(?!起)|希望|麻烦|给我|就[行好]|可以|即可|吧$|最[好多大高长]|以[内下]|之内|[转改换变做弄调写缩]|加(?!班|油|拿|完|上了)|静音|镜像|只|能不能|横|竖|正方|需|大小|必须|规定|支持|合适");

    private static readonly Wording Tells = Pattern.Zh("是|有|在|了|过|都|说|着|没|不|会|能|太|很|叫|[拍录传发][的在]|拍到|录到|的$");

    /// <summary>店里电视循环放的，30帧、1080p: what the result is for, so that the values behind it are wishes.</summary>
    private static readonly Wording IsUse = Pattern.Zh("(?:循环|店里|大屏|展厅|大厅|门口|前台|电视上?|屏幕?上|橱窗|展会|会场|官网|首页|平台|群里|朋友圈|课件里?|ppt里?)[^,.;0-9]{0,8}(?:放|播放?|用|看|展示|投|挂)的$|(?:拿来|用来|准备|打算)[^,.;0-9]{0,8}(?:放|播|看|用|展示|投)|^ ?(?:我|我们)?(?:要|准备|打算|想)?(?:发|传|投|挂|放|交|上传)(?!现|生|烧)[^,.;0-9拍录]{1,8}的$");

    /// <summary>Nothing but values and what they are of.</summary>
    private static readonly Wording Bare = Pattern.Zh("^[ ,/]*(?:(?:大概|大约|约|差不多|全长|时长|总长|长|共|一共|总共|整条|整段|全程|大小|画面|分辨率|尺寸|帧率|码率|原片|成片|体积|才)* ?(?:{t}(?: ?[0-9]{1,2}(?![0-9.]))?|{size}|[0-9]{3,4} ?(?:[pi](?![a-z])|线)|[248] ?k(?![a-z])|[0-9.]{1,6} ?(?:帧|fps|mbps|kbps)|[0-9]{3,4} ?[x*×] ?[0-9]{3,4}|h ?\\.?26[45]|hevc|mp4|mov|mkv|avi)(?:左右|多|的|长|拍的|录的)*[ ,/+]*)+$");

    /// <summary>20M以内: a wish in no more words.</summary>
    private static readonly Wording Limit = Pattern.Zh("^ ?[^,.;!?0-9]{0,4}(?:{size}|{t}|[0-9]{1,4} ?(?:p|帧|fps|兆|[kmg]))(?: ?左右)? ?(?:以内|以下|之内|内|封顶|最多|就[好行够]|即可|吧)");

    /// <summary>牙科病例视频，1分15秒，….</summary>
    private static readonly Wording Length = Pattern.Zh("^ ?{t}(?: ?[0-9]{1,2})? ?$");

    private static readonly Wording Number = Pattern.Zh("[0-9]");

    /// <param name="clauses">Where each begins and ends in the text, exclusive.</param>
    /// <param name="isTold">The clauses that are known to ask for nothing.</param>
    public static IReadOnlyList<Statement> Of(FoldedText text, IReadOnlyList<(int From, int To)> clauses, IReadOnlyList<bool> isTold)
    {
        var words = text.ToString();
        var said = clauses.Select(clause => words[clause.From..clause.To]).ToList();
        var found = clauses.Select((clause, i) =>
        {
            var (from, to) = text.SpanOf(clause.From, clause.To - clause.From);
            return new Statement(from, to, isTold[i] ? Mood.Tells : Mood.Asks) { IsPast = isTold[i], HasNumber = Number.IsMatch(said[i]) };
        }).ToList();
        for (var i = 1; i < found.Count; i++)
        {
            if (!Bare.IsMatch(said[i]) || !(isTold[i - 1] || (!Asks.IsMatch(said[i - 1]) && ((Tells.IsMatch(said[i - 1]) && !IsUse.IsMatch(said[i - 1])) || (i == 1 && !found[0].HasNumber && Length.IsMatch(said[i])))))) continue;
            var end = i + 1;
            while (end < found.Count && Bare.IsMatch(said[end])) end++;
            // What stands last is what is wished, and a single value that a wish follows may be a part of it.
            if (!said.Skip(end).Any(Asks.IsMatch) || (end - i == 1 && Asks.IsMatch(said[end]) && (!found[end].HasNumber || Limit.IsMatch(said[end])))) continue;
            for (; i < end; i++) found[i] = found[i] with { Mood = Mood.Tells, IsBare = true };
        }

        return found;
    }
}
