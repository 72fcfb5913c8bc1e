using Compressor.Media;
using static Compressor.Errors.FailureRetry;

namespace Compressor.Errors;

/// <summary>
/// All that can go wrong for a caller, from the command line to the API: the one place where a code gets its HTTP status, its retry rule and
/// its sentences. Clients, OpenAPI and docs/errors.md take theirs from it.
/// </summary>
public static partial class Failures
{
    /// <summary>Every row. A field of this class, so that whoever reads it has the rows made first.</summary>
    public static IReadOnlyList<Failure> All { get; } = Table.Rows;

    // Jobs: the source.
    public static readonly Failure SourceNotFound = Add("source_not_found", 422, Never,
        "The video was not found.", "Check the name or address and try again.",
        "找不到该视频。", "请检查名称或地址后重试。");

    public static readonly Failure SourceUnreachable = Add("source_not_found", 422, Never,
        "The server that has the video can't be reached.", "Check the address, or upload the file.",
        "无法连接视频所在的服务器。", "请检查地址，或直接上传文件。");

    public static readonly Failure SourceBusy = Add("source_busy", 429, Later,
        "Other videos are being fetched from the server that has this one.", "Try again in a minute; a job waits for its turn by itself.",
        "正在从视频所在的服务器获取其他视频。", "请一分钟后重试；任务会自动等待。");

    public static readonly Failure SourcePaused = Add("source_paused", 429, Later,
        "The server that has the video has not answered lately.", "Try again later, or upload the file.",
        "视频所在的服务器最近没有响应。", "请稍后重试，或直接上传文件。");

    public static readonly Failure SourceEmpty = Add("source_empty", 422, Never,
        "The file is empty.", "Choose a file that contains a video.",
        "文件是空的。", "请选择含有视频的文件。");

    public static readonly Failure SourceTruncated = Add(RenderErrorCodes.SourceTruncated, 422, Never,
        "The video file is cut off: its end is missing.", "Copy or download it again and try again.",
        "视频文件不完整，结尾缺失。", "请重新复制或下载后再试。");

    public static readonly Failure UnsupportedFile = Add(RenderErrorCodes.UnsupportedFile, 415, Never,
        "This file is not a video, picture or sound in a supported format.", "Send one; any of the usual formats will do, such as {formats}.",
        "该文件不是可支持的视频、图片或声音。", "请换一个文件，常见格式均可，例如 {formats}。");

    public static readonly Failure UnsupportedCodec = Add(RenderErrorCodes.UnsupportedCodec, 415, Never,
        "The picture in this file is of a kind that can't be decoded here.", "Convert it to H.264 first.",
        "无法解码该文件中的画面。", "请先转换为 H.264。");

    public static readonly Failure NoPicture = Add(RenderErrorCodes.NoPicture, 415, Never,
        "This file has sound but no picture.", "Send a video, an animation or an image.",
        "该文件只有声音，没有画面。", "请发送视频、动画或图片。");

    public static readonly Failure NoSound = Add(RenderErrorCodes.NoSound, 415, Never,
        "The file has no sound.", "Send one with sound, or ask for something else.",
        "该文件没有声音。", "请发送有声音的文件，或换一种要求。");

    public static readonly Failure Encrypted = Add(RenderErrorCodes.Encrypted, 415, Never,
        "The file is protected against copying (DRM), so it can't be read.", "Send a copy without that protection.",
        "该文件受版权保护（DRM），无法读取。", "请发送未受保护的副本。");

    public static readonly Failure LimitExceeded = Add(RenderErrorCodes.LimitExceeded, 422, Never,
        "The video is larger, longer or more complex than can be rendered here.", "Shorten or shrink it first.",
        "视频过大、过长或过于复杂，无法渲染。", "请先缩短或缩小。");

    public static readonly Failure FileTooLarge = Add("file_too_large", 413, Never,
        "The file is larger than {limit}.", "Send a smaller one, or raise Limits:MaxBytes.",
        "文件超过 {limit}。", "请换小一些的文件，或调高 Limits:MaxBytes。");

    public static readonly Failure TooManyAttachments = Add("too_many_attachments", 400, Never,
        "A job can have at most {max} files besides the video.", "Leave some out, or start another job for them.",
        "除视频外，一个任务最多可带 {max} 个文件。", "请减少文件，或为其余文件新建任务。");

    // Batches.
    public static readonly Failure BatchEmpty = Add("items_invalid", 400, Never,
        "The batch has no items.", "Give at least one, each with its source.",
        "批次中没有任何文件。", "请至少提供一个文件及其来源。");

    public static readonly Failure PromptsDiffer = Add("items_invalid", 400, Never,
        "There are {prompts} prompts for {files} files.", "Give one prompt for all files, or one for each, in their order.",
        "有 {prompts} 条要求和 {files} 个文件。", "请给出一条用于全部文件的要求，或按顺序为每个文件各给一条。");

    public static readonly Failure TooManyItems = Add("items_invalid", 400, Never,
        "A batch can have at most {max} items.", "Start several batches.",
        "一个批次最多 {max} 项。", "请分成多个批次。");

    // Jobs: the prompt and what the agent makes of it.
    public static readonly Failure PromptEmpty = Add("prompt_invalid", 400, Never,
        "The prompt is empty.", "Say what to do, for example \"compress this video to under 50MB\".",
        "没有输入要求。", "请说明要做什么，例如“压缩到50MB以内”。");

    public static readonly Failure PromptTooLong = Add("prompt_invalid", 400, Never,
        "The prompt has {length} characters; at most {max} are allowed.", "Say it in fewer words.",
        "要求共 {length} 个字符，最多 {max} 个。", "请精简后重试。");

    public static readonly Failure PromptProblem = Add("prompt_invalid", 400, Never,
        "{problem}", "Change the prompt and try again.",
        "{problem}", "请修改要求后重试。");

    public static readonly Failure InboxPromptMissing = Add("prompt_invalid", 400, Never,
        "This file has no prompt.", "Upload it again with the metadata \"prompt\", or put NAME.prompt.txt beside it first, or set Inbox:DefaultPrompt.",
        "没有说明如何处理该文件。", "请带上元数据“prompt”重新上传，或先在旁边放置 NAME.prompt.txt，或设置 Inbox:DefaultPrompt。");

    public static readonly Failure NotUnderstood = Add("not_understood", 422, Never,
        "The prompt was not understood.", "Say what to do with the video, for example \"compress to under 50MB\".",
        "没有理解您的要求。", "请说明要如何处理视频，例如“压缩到50MB以内”。");

    public static readonly Failure NotPossible = Add("not_possible", 422, Never,
        "This can't be done here: {requests}.", "Ask for something else, for example \"compress to under 50MB\".",
        "这里无法完成：{requests}。", "请换一种要求，例如“压缩到50MB以内”。");

    public static readonly Failure AgentError = Add("agent_error", 422, Later,
        "The agent reported an error.", "Start the job again, or rephrase the prompt.",
        "处理未成功：服务报告了错误。", "请重新开始任务，或换一种说法。");

    public static readonly Failure AgentQuestion = Add("agent_question", 422, Never,
        "The agent asked a question or refused instead of editing the video.", "Answer it in a follow-up, or change the prompt and try again.",
        "服务没有编辑视频，而是提出问题或拒绝了请求。", "请在后续消息中回答，或修改要求后重试。");

    public static readonly Failure NothingChanged = Add("nothing_changed", 422, Never,
        "The message changed nothing.", "Say what to do with the video, for example \"compress to under 50MB\".",
        "该消息没有带来任何改动。", "请说明要如何处理视频，例如“压缩到50MB以内”。");

    public static readonly Failure ImpossibleSize = Add(RenderErrorCodes.ImpossibleSize, 422, Never,
        "It can't be made that small.", "Ask for a larger size, or for a shorter part of the video.",
        "无法压缩到这么小。", "请提高目标大小，或只保留一部分视频。");

    public static readonly Failure SmallerThanPossible = Add(RenderErrorCodes.ImpossibleSize, 422, Never,
        "It can't be made that small.", "Ask for {size} or more.",
        "无法压缩到这么小。", "请将目标设为 {size} 或更大。");

    public static readonly Failure LongerThanFits = Add(RenderErrorCodes.ImpossibleSize, 422, Never,
        "It can't be made that small.", "Ask for {size} or more, or keep only the first {seconds} seconds.",
        "无法压缩到这么小。", "请将目标设为 {size} 或更大，或只保留前 {seconds} 秒。");

    public static readonly Failure OutsideTrim = Add(RenderErrorCodes.OutsideTrim, 422, Never,
        "The part to keep lies outside the video.", "Choose a start and a length within it.",
        "要保留的部分超出了视频范围。", "请选择视频范围内的起点和长度。");

    // Jobs: the backend.
    public static readonly Failure InvalidToken = Add("invalid_token", 502, Never,
        "The backend does not accept the token.", "Check NEMO_TOKEN, or remove it to work anonymously.",
        "令牌无效。", "请检查 NEMO_TOKEN，或删除它以匿名使用。");

    public static readonly Failure AnonymousTokenRefused = Add("invalid_token", 502, Never,
        "The backend does not accept the anonymous token that it gave.", "Try again later, or set NEMO_TOKEN to a token of your account.",
        "服务不接受它自己发放的匿名令牌。", "请稍后重试，或将 NEMO_TOKEN 设为您账户的令牌。");

    public static readonly Failure SessionExpired = Add("session_expired", 422, Session,
        "The editing session has expired.", "Start the job again.",
        "编辑会话已过期。", "请重新开始任务。");

    public static readonly Failure UploadInterrupted = Add("upload_interrupted", 500, Session,
        "The upload was interrupted.", "Start the job again.",
        "上传中断。", "请重新开始任务。");

    public static readonly Failure OutOfCredits = Add("out_of_credits", 402, Never,
        "The account is out of credits.", "Top up credits in your account.",
        "积分已用完。", "请在您的账户中充值积分。");

    public static readonly Failure FreeCreditsUsedUp = Add("out_of_credits", 402, Never,
        "The free credits are used up.", "Register to continue: {url}",
        "免费积分已用完。", "请注册后继续：{url}");

    public static readonly Failure ExportBlocked = Add("export_blocked", 402, Never,
        "Exporting is not included in this plan.", "Register or upgrade your plan to unlock export.",
        "当前套餐不支持导出。", "请注册或升级套餐以解锁导出。");

    public static readonly Failure RateLimited = Add("rate_limited", 429, AfterWait,
        "The backend accepts no more requests at the moment.", "Try again in a few minutes.",
        "请求过于频繁。", "请几分钟后重试。");

    public static readonly Failure RateLimitedFor = Add("rate_limited", 429, AfterWait,
        "The backend accepts no more requests for {wait}.", "Try again after that time.",
        "在 {wait}内，服务不再接受请求。", "请在此之后重试。");

    public static readonly Failure BackendUnavailable = Add("backend_unavailable", 503, Step,
        "The backend can't be reached.", "Try again later; nothing was charged for what did not run.",
        "无法连接服务。", "请稍后重试；未执行的部分不会收费。");

    public static readonly Failure BackendError = Add("backend_error", 502, Render,
        "The backend refused the request.", "Try again later.",
        "服务拒绝了请求。", "请稍后重试。");

    public static readonly Failure NoAnswer = Add("no_answer", 502, Later,
        "The connection was lost, and the edit did not appear.", "Start the job again to retry; it was not sent twice.",
        "连接中断，未见编辑结果。", "请重新开始任务以重试；消息没有重复发送。");

    public static readonly Failure NothingToRender = Add("nothing_to_render", 422, Never,
        "There is nothing to render.", "Say what to do with the video, for example \"compress to under 50MB\".",
        "没有可渲染的内容。", "请说明要如何处理视频，例如“压缩到50MB以内”。");

    public static readonly Failure RenderFailed = Add("render_failed", 422, Render,
        "The video could not be rendered.", "Try again, or ask for something else.",
        "视频渲染失败。", "请重试，或换一种要求。");

    public static readonly Failure RenderTimedOut = Add("render_timed_out", 422, Never,
        "Rendering took too long and was stopped.", "Trim the video or ask for less, and try again.",
        "渲染超时，已停止。", "请裁剪视频或降低要求后重试。");

    public static readonly Failure ResultInvalid = Add("result_invalid", 422, Later,
        "The backend's result is not a playable video.", "Start the job again.",
        "返回的结果不是可播放的视频。", "请重新开始任务。");

    // Jobs: the job itself.
    public static readonly Failure Cancelled = Add("cancelled", 409, Never,
        "The job was cancelled.", "Start it again if you want the result.",
        "任务已取消。", "如需结果请重新开始。");

    public static readonly Failure JobRunning = Add("job_running", 409, Later,
        "The job is still running.", "Wait until it has ended, or cancel it.",
        "任务仍在进行。", "请等待其结束，或先取消。");

    public static readonly Failure FileError = Add("file_error", 500, Later,
        "A file could not be read or written: {reason}", "Check the disk and the permissions, then run the same command again: it goes on where it stopped.",
        "无法读写文件：{reason}", "请检查磁盘和权限，然后再次运行相同的命令：将从中断处继续。");

    public static readonly Failure FileNameUnusable = Add("file_error", 500, Later,
        "The file's name has characters that can't be used here, or is too long.", "Rename the file.",
        "文件名含有此处无法使用的字符，或过长。", "请重命名该文件。");

    public static readonly Failure FfmpegMissing = Add(RenderErrorCodes.FfmpegMissing, 503, Never,
        "ffmpeg was not found on this machine.", "Install it ({command}), or set Encoding:FfmpegPath to where it is, then try again.",
        "这台电脑上没有找到 ffmpeg。", "请先安装（{command}），或将 Encoding:FfmpegPath 设为其位置，然后重试。");

    public static readonly Failure QueueFull = Add("queue_full", 503, Later,
        "{max} jobs are waiting already.", "Send it again when some of them are done.",
        "已有 {max} 个任务在排队。", "请等部分任务完成后再提交。");

    public static readonly Failure DiskFull = Add("disk_full", 507, Later,
        "There is not enough room on the disk: {needed} are needed and {free} are free.", "Make room, then try again.",
        "磁盘空间不足：需要 {needed}，只剩 {free}。", "请腾出空间后重试。");

    public static readonly Failure NoRoom = Add("disk_full", 507, Later,
        "The disk is full.", "Make room, then try again.",
        "磁盘已满。", "请腾出空间后重试。");

    public static readonly Failure StorageUnavailable = Add("storage_unavailable", 503, Later,
        "The storage can't be reached.", "Try again in a moment; jobs that have begun go on by themselves.",
        "无法连接存储。", "请稍后重试；已开始的任务会自动继续。");

    public static readonly Failure Internal = Add("internal_error", 500, Later,
        "Something went wrong on our side.", "Start the job again; if it happens again, tell us the job's id.",
        "内部出错。", "请重新开始任务；若再次发生，请告知任务编号。");

    private static readonly Lazy<Dictionary<string, Failure>> ByCode = new(() => All.DistinctBy(row => row.Code).ToDictionary(row => row.Code));

    /// <summary>The first row of a code. A code of an earlier version is a failure that nothing tries again.</summary>
    public static Failure Of(string code) => ByCode.Value.GetValueOrDefault(code) ?? Internal with { Code = code, HttpStatus = 422, Retry = Never };

    /// <summary>It is the code of a row.</summary>
    public static bool IsKnown(string? code) => code is not null && ByCode.Value.ContainsKey(code);

    private static Failure Add(string code, int httpStatus, FailureRetry retry, string message, string action, string chineseMessage, string chineseAction)
    {
        var row = new Failure(code, httpStatus, retry, new(message, chineseMessage), new(action, chineseAction));
        Table.Rows.Add(row);
        return row;
    }

    /// <summary>Apart from the rows, which stand in two files: no file's fields are sure to come first.</summary>
    private static class Table
    {
        public static readonly List<Failure> Rows = [];
    }
}
