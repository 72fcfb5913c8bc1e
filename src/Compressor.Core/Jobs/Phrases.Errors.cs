using System.Globalization;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Core.Jobs;

/// <summary>What went wrong, in one sentence, and the one thing to do next.</summary>
public static partial class Phrases
{
    /// <param name="code">One of <see cref="JobErrorCodes"/>.</param>
    public static JobError Error(string code, Language language) => code switch
    {
        JobErrorCodes.SourceNotFound => Make(
            code, language, "The video was not found.", "Check the name or address and try again.", "找不到该视频。", "请检查名称或地址后重试。"),
        JobErrorCodes.SourceEmpty => Make(
            code, language, "The file is empty.", "Choose a file that holds a video.", "文件是空的。", "请选择含有视频的文件。"),
        JobErrorCodes.SourceTruncated => Make(
            code, language, "The video file is cut off: its end is missing.", "Copy or download it again and try again.", "视频文件不完整，结尾缺失。", "请重新复制或下载后再试。"),
        JobErrorCodes.UnsupportedFile => Make(
            code, language, "This file is not a video, picture or sound in a supported format.", $"Use one of these: {MediaFormats.Names}.", "不支持该文件格式。", $"请使用以下格式之一：{MediaFormats.Names}。"),
        JobErrorCodes.InvalidToken => Make(
            code, language, "The backend does not accept the token.", "Check NEMO_TOKEN, or remove it to work anonymously.", "令牌无效。", "请检查 NEMO_TOKEN，或删除它以匿名使用。"),
        JobErrorCodes.SessionExpired => Make(
            code, language, "The editing session has expired.", "Start the job again.", "编辑会话已过期。", "请重新开始任务。"),
        JobErrorCodes.ExportBlocked => Make(
            code, language, "Exporting is not included in this plan.", "Register or upgrade your plan to unlock export.", "当前套餐不支持导出。", "请注册或升级套餐以解锁导出。"),
        JobErrorCodes.RateLimited => Make(
            code, language, "The backend takes no more requests just now.", "Try again in a few minutes.", "请求过于频繁。", "请几分钟后重试。"),
        JobErrorCodes.BackendUnavailable => Make(
            code, language, "The backend can't be reached.", "Try again later; nothing was charged for what did not run.", "无法连接服务。", "请稍后重试；未执行的部分不会收费。"),
        JobErrorCodes.NoAnswer => Make(
            code, language, "The connection broke, and the edit did not show up.", "Start the job again to retry; it was not sent twice.", "连接中断，未见编辑结果。", "请重新开始任务以重试；消息没有重复发送。"),
        JobErrorCodes.NothingToRender => Make(
            code, language, "There is nothing to render.", "Say what to do with the video, for example \"compress to under 50MB\".", "没有可渲染的内容。", "请说明要如何处理视频，例如“压缩到50MB以内”。"),
        JobErrorCodes.RenderFailed => Make(
            code, language, "The video could not be rendered.", "Try again, or ask for something else.", "视频渲染失败。", "请重试，或换一种要求。"),
        JobErrorCodes.RenderTimedOut => Make(
            code, language, "Rendering took too long and was stopped.", "Trim the video or ask for less, and try again.", "渲染超时，已停止。", "请裁剪视频或降低要求后重试。"),
        JobErrorCodes.ResultInvalid => Make(
            code, language, "The backend's result is not a playable video.", "Start the job again.", "返回的结果不是可播放的视频。", "请重新开始任务。"),
        JobErrorCodes.Cancelled => Make(code, language, "The job was cancelled.", "Start it again if you want the result.", "任务已取消。", "如需结果请重新开始。"),
        JobErrorCodes.JobRunning => Make(
            code, language, "The job is still at work.", "Wait until it has ended, or cancel it.", "任务仍在进行。", "请等待其结束，或先取消。"),
        _ => Make(JobErrorCodes.Internal, language, "Something went wrong on our side.", "Start the job again; if it happens again, tell us the job's id.", "内部出错。", "请重新开始任务；若再次发生，请告知任务编号。"),
    };

    /// <param name="maxBytes">The limit.</param>
    public static JobError FileTooLarge(long maxBytes, Language language) => Make(
        JobErrorCodes.FileTooLarge,
        language,
        $"The file is larger than {ByteSize.Format(maxBytes)}.",
        "Trim or compress it first, or send it in parts.",
        $"文件超过 {ByteSize.Format(maxBytes)}。",
        "请先裁剪或压缩，或分段发送。");

    public static JobError PromptEmpty(Language language) => Make(
        JobErrorCodes.PromptInvalid, language, "The prompt is empty.", "Say what to do, for example \"compress this video to under 50MB\".", "没有输入要求。", "请说明要做什么，例如“压缩到50MB以内”。");

    /// <summary>There is no sentence whose language to follow.</summary>
    public static JobError InboxPromptMissing { get; } = new(
        JobErrorCodes.PromptInvalid,
        "Nothing says what to do with this file.",
        "Upload it again with the metadata \"prompt\", or put NAME.prompt.txt beside it first, or set Inbox:DefaultPrompt.");

    public static JobError PromptTooLong(int length, int max, Language language) => Make(
        JobErrorCodes.PromptInvalid,
        language,
        $"The prompt has {length} characters; at most {max} are allowed.",
        "Say it in fewer words.",
        $"要求共 {length} 个字符，最多 {max} 个。",
        "请精简后重试。");

    /// <param name="problem">A sentence of the prompt reader, in the same language.</param>
    public static JobError PromptProblem(string problem, Language language) => Make(
        JobErrorCodes.PromptInvalid, language, problem, "Change the prompt and try again.", problem, "请修改要求后重试。");

    /// <param name="registration">For an anonymous account: where to register and keep the work.</param>
    public static JobError OutOfCredits(Uri? registration, Language language) => registration is null
        ? Make(JobErrorCodes.OutOfCredits, language, "The account is out of credits.", "Top up credits in your account.", "积分已用完。", "请在您的账户中充值积分。")
        : Make(JobErrorCodes.OutOfCredits, language, "The free credits are used up.", $"Register to go on: {registration}", "免费积分已用完。", $"请注册后继续：{registration}");

    /// <param name="said">What the backend said, already free of secrets; may be empty.</param>
    public static JobError BackendError(string said, Language language) => said.Length == 0
        ? Make(JobErrorCodes.BackendError, language, "The backend refused the request.", "Try again later.", "服务拒绝了请求。", "请稍后重试。")
        : Make(JobErrorCodes.BackendError, language, said, "Try again later.", said, "请稍后重试。");

    /// <param name="said">What the backend said instead of editing; may be empty.</param>
    public static JobError NothingToRender(string said, Language language)
    {
        var error = Error(JobErrorCodes.NothingToRender, language);
        return said.Length == 0 ? error : error with { Message = said };
    }

    /// <summary>A failure with a lasting reason keeps its code, and is not tried again; any other is <see cref="JobErrorCodes.RenderFailed"/>.</summary>
    public static JobError RenderFailed(RenderFailure? failure, Language language) => failure?.Code switch
    {
        JobErrorCodes.ImpossibleSize => ImpossibleSize(failure, language),
        JobErrorCodes.UnsupportedFile or JobErrorCodes.SourceTruncated => Error(failure.Code, language),
        "limit_exceeded" => Error(JobErrorCodes.UnsupportedFile, language) with { Message = failure.Said ?? Error(JobErrorCodes.UnsupportedFile, language).Message },
        _ when failure?.Said is { Length: > 0 } said => Error(JobErrorCodes.RenderFailed, language) with { Message = said },
        _ => Error(JobErrorCodes.RenderFailed, language),
    };

    private static JobError ImpossibleSize(RenderFailure failure, Language language)
    {
        var (english, chinese) = ("Ask for a larger size, or for a shorter part of the video.", "请提高目标大小，或只保留一部分视频。");
        if (failure.SmallestBytes is { } smallest)
        {
            var size = ByteSize.AtLeast(smallest);
            (english, chinese) = ($"Ask for {size} or more", $"请将目标设为 {size} 或更大");
            if (failure.FittingSeconds is >= 1 and var seconds)
            {
                var fits = Math.Floor(seconds).ToString(CultureInfo.InvariantCulture);
                (english, chinese) = ($"{english}, or keep only the first {fits} seconds", $"{chinese}，或只保留前 {fits} 秒");
            }

            (english, chinese) = (english + ".", chinese + "。");
        }

        return Make(JobErrorCodes.ImpossibleSize, language, "The video can't be made that small.", english, "视频无法压缩到这么小。", chinese);
    }

    private static JobError Make(string code, Language language, string message, string action, string chineseMessage, string chineseAction) =>
        language is Language.Chinese ? new JobError(code, chineseMessage, chineseAction) : new JobError(code, message, action);
}
