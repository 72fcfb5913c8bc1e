using System.Globalization;
using Compressor.Edits;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Jobs;

/// <summary>
/// Every sentence that users read about a job, in English and Chinese. Plain words; never a token, a header, a code or a URL
/// of the API.
/// </summary>
public static class Phrases
{
    public static string Queued(Language language) => Say(language, "Waiting for a free slot...", "正在排队……");

    public static string Connecting(Language language) => Say(language, "Connecting...", "正在连接……");

    public static string Uploading(string name, long sent, long total, Language language) => Say(
        language,
        $"Uploading {name} ({ByteSize.Megabytes(sent)} of {ByteSize.Megabytes(total)} MB)",
        $"正在上传 {name}（{ByteSize.Megabytes(sent)} / {ByteSize.Megabytes(total)} MB）");

    public static string Editing(Language language) => Say(language, "Working out the edit...", "正在编辑……");

    public static string StillWorking(Language language) => Say(language, "⏳ Still working...", "⏳ 仍在处理……");

    public static string Recovering(Language language) => Say(
        language, "The connection was interrupted. Checking what has been done so far...", "连接中断，正在确认已完成的部分……");

    /// <param name="percent">0 to 100, when known.</param>
    /// <param name="etaSeconds">Seconds left, when known.</param>
    public static string Rendering(double? percent, double? etaSeconds, Language language)
    {
        var eta = etaSeconds is > 0 and < 86_400 ? $"~{Math.Ceiling(etaSeconds.Value).ToString(CultureInfo.InvariantCulture)}s" : null;
        return (percent, eta) switch
        {
            (null or 0, null) => Say(language, "⏳ Rendering...", "⏳ 正在渲染……"),
            (null or 0, _) => Say(language, $"⏳ Rendering {eta}", $"⏳ 正在渲染 {eta}"),
            (_, null) => $"⏳ {Math.Floor(percent.Value):0}%",
            _ => $"⏳ {Math.Floor(percent.Value):0}% ({eta})",
        };
    }

    public static string Delivering(Language language) => Say(language, "Fetching the result...", "正在取回结果……");

    /// <summary>"✅ Video ready! 7.6 MB → 2.9 MB (38 %)", and what is missing when the goal was missed.</summary>
    public static string Ready(JobResult result, Language language)
    {
        var percent = (result.Ratio * 100).ToString("0", CultureInfo.InvariantCulture);
        var sizes = $"{ByteSize.Format(result.InputBytes)} → {ByteSize.Format(result.Bytes)} ({percent} %)";
        var ready = Say(language, $"✅ Video ready! {sizes}", $"✅ 视频已完成！{sizes}");
        if (result.MeetsGoal) return ready;
        var unmet = string.Join(' ', result.Unmet);
        return $"{ready} {Say(language, $"The goal was missed: {unmet}", $"未达到目标：{unmet}")}";
    }

    public static string RevisionStarted(int revision, Language language) => Say(language, $"Working on it (revision {revision}).", $"正在处理（第 {revision} 版）。");

    public static string CreditsAre(Credits credits, Language language) => Say(
        language,
        $"You have {credits.Available:0.##} credits left ({credits.Frozen:0.##} held for work in progress).",
        $"剩余积分 {credits.Available:0.##}（处理中冻结 {credits.Frozen:0.##}）。");

    public static string HowToUpload(Language language) => Say(
        language, "Upload the file, then start a job with it.", "请先上传文件，然后用它新建任务。");

    private static string Say(Language language, string english, string chinese) => language is Language.Chinese ? chinese : english;
}
