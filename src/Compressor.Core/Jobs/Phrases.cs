using System.Globalization;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;

namespace Compressor.Core.Jobs;

/// <summary>
/// Every sentence that users read about a job, in English and Chinese. Plain words; never a token, a header, a code or a URL
/// of the API.
/// </summary>
public static class Phrases
{
    /// <summary>Nothing is known yet of what it waits for, if for anything.</summary>
    public static string NotBegun(Language language) => language.Say("Waiting to begin...", "等待开始……");

    public static string Queued(Language language) => language.Say("Waiting for another video...", "正在等待另一个视频……");

    /// <param name="isLocal">The backend is on this machine: nothing is sent anywhere.</param>
    public static string Connecting(Language language, bool isLocal = false) => isLocal ? Reading(language) : language.Say("Connecting...", "正在连接……");

    /// <param name="isLocal">As above.</param>
    public static string Uploading(string name, long sent, long total, Language language, bool isLocal = false) => isLocal
        ? Reading(language)
        : language.Say($"Uploading {name} ({ByteSize.Megabytes(sent)} of {ByteSize.Megabytes(total)} MB)", $"正在上传 {name}（{ByteSize.Megabytes(sent)} / {ByteSize.Megabytes(total)} MB）");

    private static string Reading(Language language) => language.Say("Reading the video...", "正在读取视频……");

    public static string Editing(Language language) => language.Say("Working out the edit...", "正在编辑……");

    /// <summary>Others fetch from it, or it does not answer.</summary>
    public static string WaitingForSource(Language language) => language.Say("Waiting for the server that has the video...", "正在等待视频所在的服务器……");

    public static string StillWorking(Language language) => language.Say("⏳ Still working...", "⏳ 仍在处理……");

    public static string Recovering(Language language) => language.Say(
        "The connection was interrupted. Checking what has been done so far...", "连接中断，正在确认已完成的部分……");

    /// <param name="percent">0 to 100, when known.</param>
    /// <param name="etaSeconds">Seconds left, when known.</param>
    public static string Rendering(double? percent, double? etaSeconds, Language language)
    {
        var left = etaSeconds is > 0 and < 86_400 ? Remaining(etaSeconds.Value, language) : null;
        return (percent, left) switch
        {
            (null or 0, null) => language.Say("⏳ Rendering...", "⏳ 正在渲染……"),
            (null or 0, _) => language.Say($"⏳ Rendering, {left} left", $"⏳ 正在渲染，还需{left}"),
            (_, null) => $"⏳ {Math.Floor(percent.Value):0}%",
            _ => language.Say($"⏳ {Math.Floor(percent.Value):0}%, {left} left", $"⏳ {Math.Floor(percent.Value):0}%，还需{left}"),
        };
    }

    /// <summary>A time as people say it, no more exact than it is known: "a few seconds", "about 3 minutes", "大约 3 分钟".</summary>
    public static string Remaining(double seconds, Language language)
    {
        var minutes = Math.Max(1, Math.Round(seconds / 60));
        return seconds switch
        {
            < 10 => language.Say("a few seconds", "几秒钟"),
            < 50 => language.Say("less than a minute", "不到 1 分钟"),
            < 90 => language.Say("about a minute", "大约 1 分钟"),
            < 10 * 60 => language.Say($"about {minutes:0} minutes", $"大约 {minutes:0} 分钟"),
            < 57.5 * 60 => language.Say($"about {Math.Round(minutes / 5) * 5:0} minutes", $"大约 {Math.Round(minutes / 5) * 5:0} 分钟"),
            < 90 * 60 => language.Say("about an hour", "大约 1 小时"),
            _ => language.Say($"about {Math.Round(seconds / 3600):0} hours", $"大约 {Math.Round(seconds / 3600):0} 小时"),
        };
    }

    /// <param name="isLocal">The backend is on this machine.</param>
    public static string Delivering(Language language, bool isLocal = false) => isLocal
        ? language.Say("Putting the result in its place...", "正在放好结果……")
        : language.Say("Fetching the result...", "正在取回结果……");

    /// <summary>"✅ Video ready! 7.6 MB → 2.9 MB (38 %)"; where something is not as asked, that instead of the praise.</summary>
    public static string Ready(JobResult result, Language language)
    {
        var between = language.Say(" ", "");
        if ((result.MeetsGoal || result.IsOriginal) && result.Notes.FirstOrDefault(note => note.Code == JobResult.AlreadyFits) is { } fits)
            return string.Join(between, [fits.Text, .. Missing(result, language)]);
        var sizes = $"{ByteSize.Format(result.InputBytes)} → {ByteSize.Format(result.Bytes)} ({Percent(result.Ratio)})";
        var noun = Noun(ResultNames.KindOf(result), language);
        if (result.MeetsGoal) return language.Say($"✅ {char.ToUpperInvariant(noun[0])}{noun[1..]} ready! {sizes}", $"✅ {noun}已完成！{sizes}");
        return string.Join(between, [language.Say($"The {noun} was made, but not all of it is as asked: {sizes}.", $"{noun}已生成，但并非完全符合要求：{sizes}。"), .. Missing(result, language)]);
    }

    /// <summary>"38 %": the same rounding wherever one share is said twice.</summary>
    public static string Percent(double ratio) => $"{(ratio * 100).ToString("0", CultureInfo.InvariantCulture)} %";

    /// <summary>What a result lacks, sentence by sentence; empty when it is all that was asked for.</summary>
    public static IReadOnlyList<string> Missing(JobResult result, Language language)
    {
        if (result.MeetsGoal) return [];
        return
        [
            .. result.Unmet,
            .. result.Declined.Select(declined => LeftOut(declined, language)),
            .. result.Notes.Where(note => note.Code == "unchecked").Select(note => note.Text),
        ];
    }

    public static string LeftOut(DeclinedRequest declined, Language language) => declined.Reason is { } reason
        ? language.Say($"Left out: {declined.Request}. {reason}", $"未完成：{declined.Request}。{reason}")
        : language.Say($"Left out: {declined.Request}.", $"未完成：{declined.Request}。");

    /// <param name="ceiling">Bytes; null: none was said.</param>
    public static string AlreadyFits(MediaFacts source, long? ceiling, Language language)
    {
        var (size, limit) = (ByteSize.Format(source.Bytes), ceiling is { } most ? ByteSize.Format(most) : null);
        var noun = Noun(source.SourceKind(), language);
        return limit is null
            ? language.Say($"The {noun} already fits ({size}), so it was left as it is.", $"{noun}本来就符合要求（{size}），因此保持原样。")
            : language.Say(
                $"The {noun} already fits: it is {size}, and up to {limit} is allowed. It was left as it is; ask for a smaller size to shrink it.",
                $"{noun}本来就符合要求：大小为 {size}，上限为 {limit}。因此保持原样；如需更小，请指定更小的大小。");
    }

    /// <summary>What people call such a file, within a sentence.</summary>
    public static string Noun(ResultKind kind, Language language) => kind switch
    {
        ResultKind.Animation => language.Say("animation", "动图"),
        ResultKind.Picture => language.Say("picture", "图片"),
        ResultKind.Sound => language.Say("sound file", "音频"),
        _ => language.Say("video", "视频"),
    };

    /// <summary>"I can …", for a request of which nothing can be done.</summary>
    public static string Possible(IEnumerable<EditKind> kinds, Language language) =>
        language.Say($"What can be done: {EditCatalog.NamesOf(kinds, language)}.", $"可以：{EditCatalog.NamesOf(kinds, language)}。");

    /// <summary>The parts of a request, for "can't be done".</summary>
    public static string Requests(EditRequest request, Language language) =>
        string.Join(language.Say("; ", "；"), [.. request.Edit.Describe(language), .. request.Unsupported.Select(words => language.Say($"\"{words}\"", $"“{words}”"))]);

    public static string Unchecked(IReadOnlyList<string> requests, Language language) => language.Say(
        $"It could not be checked whether this was done: {string.Join("; ", requests)}.",
        $"无法确认是否已完成：{string.Join("；", requests)}。");

    public static string LargerThanSource(long bytes, long sourceBytes, Language language) => language.Say(
        $"The result ({ByteSize.Format(bytes)}) is larger than the original ({ByteSize.Format(sourceBytes)}).",
        $"结果（{ByteSize.Format(bytes)}）比原文件（{ByteSize.Format(sourceBytes)}）还大。");

    /// <param name="said">The agent's words, free of secrets.</param>
    public static string AgentReported(string said, Language language) => language.Say($"The agent reported an error: {said}", $"服务报告了错误：{said}");

    /// <summary>For the end of another sentence.</summary>
    /// <param name="said">The agent's words, free of secrets.</param>
    public static string AgentSaid(string said, Language language) => language.Say($" The agent said: \"{said}\"", $"服务的答复：“{said}”");

    public static string WaitingForRoom(Language language) => language.Say(
        "The disk is full. The job goes on by itself once there is room.", "磁盘已满。腾出空间后，任务会自动继续。");

    public static string RevisionStarted(int revision, Language language) => language.Say($"Working on it (revision {revision}).", $"正在处理（第 {revision} 版）。");

    public static string CreditsAre(Credits credits, Language language) => language.Say(
        $"You have {credits.Available:0.##} credits left ({credits.Frozen:0.##} held for work in progress).",
        $"剩余积分 {credits.Available:0.##}（处理中冻结 {credits.Frozen:0.##}）。");

    /// <summary>To an agent that left something to its user's mouse.</summary>
    public static string DoItYourself(string instruction, Language language) => language.Say(
        $"I have no editor in front of me, so please do this for me: {Within(instruction)}",
        $"我没有编辑界面，请你替我完成：{Within(instruction)}");

    private static string Within(string text) => text.Length <= 300 ? text : text[..300];

    public static string HowToUpload(Language language) => language.Say(
        "Upload the file, then start a job with it.", "请先上传文件，然后用它新建任务。");

    /// <summary>The answer to "start over".</summary>
    public static string StartsOver(Language language) => language.Say(
        "Started over: nothing is asked of the video any more. Say what to do with it.", "已重新开始：之前的要求都已取消。请说明要如何处理视频。");

    /// <summary>For the backend, before the first message after "start over".</summary>
    public static string StartOver(Language language) => language.Say("Start over with the original video.", "重新开始，恢复到原始视频。");

    /// <summary>For the backend, before the message after one that failed.</summary>
    public static string Undo(Language language) => language.Say("Undo the last change.", "撤销上一步。");

    public static string UndidStartOver(Language language) => language.Say("The earlier edits are in force again.", "之前的修改已恢复。");

    public static string SendTheFile(Language language) => language.Say(
        "Send the other file along with the message, as an attachment.", "请把另一个文件作为附件随消息一起发送。");

    /// <summary>An error, and which of several files it is about.</summary>
    public static JobError About(string fileName, JobError error, Language language) =>
        error with { Message = language.Say($"{fileName}: {error.Message}", $"{fileName}：{error.Message}") };
}
