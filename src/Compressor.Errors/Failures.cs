using Compressor.Media;
using static Compressor.Errors.FailureRetry;

namespace Compressor.Errors;

/// <summary>
/// All that can go wrong for a caller, from the command line to the API: the one place where a code gets its HTTP status, its retry rule and
/// its sentences. Clients, OpenAPI and docs/errors.md take theirs from it.
/// </summary>
public static class Failures
{
    private static readonly List<Failure> Rows = [];

    /// <summary>Every row, in the order of the table.</summary>
    public static IReadOnlyList<Failure> All => Rows;

    // Jobs: the source.
    public static readonly Failure SourceNotFound = Add("source_not_found", 422, Never,
        "The video was not found.", "Check the name or address and try again.",
        "找不到该视频。", "请检查名称或地址后重试。");

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

    public static readonly Failure FfmpegMissing = Add(RenderErrorCodes.FfmpegMissing, 503, Never,
        "ffmpeg was not found on this machine.", "Install it ({command}), or set Encoding:FfmpegPath to where it is, then try again.",
        "这台电脑上没有找到 ffmpeg。", "请先安装（{command}），或将 Encoding:FfmpegPath 设为其位置，然后重试。");

    public static readonly Failure DiskFull = Add("disk_full", 507, Later,
        "There is not enough room on the disk: {needed} are needed and {free} are free.", "Make room, then try again.",
        "磁盘空间不足：需要 {needed}，只剩 {free}。", "请腾出空间后重试。");

    public static readonly Failure Internal = Add("internal_error", 500, Later,
        "Something went wrong on our side.", "Start the job again; if it happens again, tell us the job's id.",
        "内部出错。", "请重新开始任务；若再次发生，请告知任务编号。");

    // API: any request.
    public static readonly Failure HostRefused = Add("host_refused", 421, Never,
        "This server only answers requests to its local address.", "Call it as 127.0.0.1 or localhost, or list the name in Api:AllowedHosts.",
        "本服务器只响应本机地址。", "请使用 127.0.0.1 或 localhost，或在 Api:AllowedHosts 中列出该名称。");

    public static readonly Failure OriginRefused = Add("origin_refused", 403, Never,
        "This server does not answer requests from pages of other sites.", "Open its own page.",
        "本服务器不响应其他网站的页面。", "请打开它自己的页面。");

    public static readonly Failure SignInRequired = Add("sign_in_required", 401, Never,
        "This server requires callers to sign in.", "Send a Microsoft Entra token of this app in the Authorization header.",
        "需要登录。", "请先登录：在 Authorization 头中发送本应用的 Microsoft Entra 令牌。");

    public static readonly Failure RouteNotFound = Add("route_not_found", 404, Never,
        "There is no such address.", "GET /api/openapi.json lists all addresses.",
        "没有该地址。", "GET /api/openapi.json 列出全部地址。");

    public static readonly Failure MethodNotAllowed = Add("method_not_allowed", 405, Never,
        "This address does not accept {method}.", "GET /api/openapi.json lists what it accepts.",
        "该地址不接受 {method}。", "GET /api/openapi.json 列出可用的方法。");

    public static readonly Failure UnsupportedMediaType = Add("unsupported_media_type", 415, Never,
        "The body's Content-Type is not accepted at this address.", "GET /api/openapi.json lists them.",
        "该地址不接受此 Content-Type。", "GET /api/openapi.json 列出可用的类型。");

    public static readonly Failure JsonExpected = Add("unsupported_media_type", 415, Never,
        "The body must be JSON.", "Send it with Content-Type: application/json.",
        "请求体必须是 JSON。", "请以 Content-Type: application/json 发送。");

    public static readonly Failure JsonOrFormExpected = Add("unsupported_media_type", 415, Never,
        "The body must be JSON or a form.", "Send the job as application/json, or the file and the prompt as multipart/form-data with a boundary.",
        "请求体必须是 JSON 或表单。", "请以 application/json 发送任务，或以带 boundary 的 multipart/form-data 发送文件和要求。");

    public static readonly Failure InvalidJson = Add("invalid_json", 400, Never,
        "The body is not the JSON that this address accepts{place}.", "GET /api/openapi.json describes it.",
        "请求体不是该地址所需的 JSON{place}。", "格式见 GET /api/openapi.json。");

    public static readonly Failure BodyTooLarge = Add("body_too_large", 413, Never,
        "The request's body is too large.", "Upload files by POST /api/uploads.",
        "请求体过大。", "请通过 POST /api/uploads 上传文件。");

    public static readonly Failure TextTooLarge = Add("body_too_large", 413, Never,
        "The text is larger than {limit}.", "Shorten it.",
        "文本超过 {limit}。", "请缩短。");

    public static readonly Failure BadRequest = Add("bad_request", 400, Never,
        "The request could not be understood.", "GET /api/openapi.json describes it.",
        "无法理解该请求。", "格式见 GET /api/openapi.json。");

    public static readonly Failure QueryInvalid = Add("query_invalid", 400, Never,
        "The query parameter \"{name}\" is unknown here or has a value that can't be used.", "GET /api/openapi.json lists the parameters of each address.",
        "查询参数“{name}”在此地址无效，或其值无法使用。", "各地址可用的参数见 GET /api/openapi.json。");

    public static readonly Failure TooManyRequests = Add("too_many_requests", 429, AfterWait,
        "This address has sent more than {max} requests in a minute.", "Wait for the seconds that Retry-After gives, then go on.",
        "该地址一分钟内发送的请求超过了 {max} 次。", "请等待 Retry-After 所示的秒数后再继续。");

    public static readonly Failure HeaderInvalid = Add("bad_request", 400, Never,
        "The header {header} is missing, or has a value that can't be used.", "Send one like this: {expected}.",
        "缺少请求头 {header}，或其值无法使用。", "请按此格式发送：{expected}。");

    public static readonly Failure RequestBroken = Add("bad_request", 400, Later,
        "The request could not be read to its end.", "Send it again.",
        "未能读完请求。", "请重新发送。");

    // API: uploads and downloads.
    public static readonly Failure UploadsUnsupported = Add("uploads_unsupported", 501, Never,
        "This server's storage does not provide upload URLs.", "Send the file as multipart to POST /api/jobs.",
        "本服务器的存储不提供上传地址。", "请以 multipart 发送文件至 POST /api/jobs。");

    public static readonly Failure EstimatesUnsupported = Add("estimates_unsupported", 501, Never,
        "The backend can't tell beforehand what it would make of a file.", "Start a job instead.",
        "该服务无法预估结果。", "请直接开始任务。");

    public static readonly Failure EstimateTimedOut = Add("estimate_timed_out", 504, Later,
        "The estimate took too long.", "Try again, since the file may have arrived by now, or start a job.",
        "预估用时过长。", "请重试（文件可能已传输完毕），或直接开始任务。");

    public static readonly Failure UploadNotFound = Add("upload_not_found", 422, Never,
        "There is no such upload, or its bytes have not arrived.", "Send the file to the ticket's url first.",
        "没有该上传，或其内容尚未到达。", "请先将文件发送到凭证中的 url。");

    public static readonly Failure UploadExists = Add("upload_exists", 409, Never,
        "This upload already has its file.", "Ask for a new ticket to send another.",
        "该上传已有文件。", "如需发送其他文件，请申请新的凭证。");

    public static readonly Failure UploadIncomplete = Add("upload_incomplete", 409, Later,
        "The file of this upload has not arrived whole: {received} of {total} are here.", "Send the rest first.",
        "该上传的文件尚未全部到达：共 {total}，已收到 {received}。", "请先发送其余部分。");

    public static readonly Failure UploadOffsetConflict = Add("upload_offset_conflict", 409, Later,
        "Upload-Offset is not where this upload stands: {offset} bytes are here.", "Ask for the offset by HEAD and go on from there.",
        "Upload-Offset 与已收到的内容不符：已收到 {offset} 字节。", "请用 HEAD 查询偏移量，然后从该处继续。");

    public static readonly Failure LinkExpired = Add("link_expired", 403, Never,
        "This link has expired or was changed.", "Ask for a new one.",
        "链接已过期或被改动。", "请重新获取链接。");

    public static readonly Failure FileNotFound = Add("file_not_found", 404, Never,
        "The file no longer exists.", "Ask for the result again.",
        "文件已不存在。", "请重新获取结果。");

    public static readonly Failure DownloadsUnsupported = Add("downloads_unsupported", 501, Never,
        "This server's storage does not provide download URLs.", "Fetch the result from the storage account.",
        "本服务器的存储不提供下载地址。", "请从存储账户中取回结果。");

    public static readonly Failure FrameUnavailable = Add("frame_unavailable", 404, Never,
        "No picture of this file can be shown here.", "Download the file to see it.",
        "此处无法显示该文件的画面。", "请下载文件后查看。");

    // API: starting a job.
    public static readonly Failure SourceInvalid = Add("source_invalid", 400, Never,
        "source must have exactly one of upload, blob and url.", "Give one of them.",
        "source 必须恰好包含 upload、blob、url 之一。", "请只给出其中一个。");

    public static readonly Failure SourceNotAllowed = Add("source_not_allowed", 400, Never,
        "source.blob must be CONTAINER/NAME in one of: {containers}.", "Name another blob, or upload the file.",
        "source.blob 必须是以下容器中的 CONTAINER/NAME：{containers}。", "请指定其他 blob，或上传文件。");

    public static readonly Failure IdempotencyKeyInvalid = Add("idempotency_key_invalid", 400, Never,
        "Idempotency-Key must be 1 to {max} printable ASCII characters without spaces.", "Send another key, such as a UUID.",
        "Idempotency-Key 必须是 1 到 {max} 个不含空格的可打印 ASCII 字符。", "请使用其他键，例如 UUID。");

    public static readonly Failure IdempotencyConflict = Add("idempotency_conflict", 409, Never,
        "This Idempotency-Key was used for another request.", "Send a new key with a new request.",
        "该 Idempotency-Key 已用于另一个请求。", "新的请求请使用新的键。");

    public static readonly Failure MetadataTooLarge = Add("metadata_invalid", 400, Never,
        "metadata can have at most {entries} texts with {chars} characters in total.", "Send less.",
        "metadata 最多可有 {entries} 项文本，共 {chars} 个字符。", "请减少内容。");

    public static readonly Failure MetadataInvalid = Add("metadata_invalid", 400, Never,
        "metadata must be a JSON object whose values are strings.", "Correct it and send the request again.",
        "metadata 必须是值为字符串的 JSON 对象。", "请更正后重新发送。");

    public static readonly Failure FileMissing = Add("file_missing", 400, Never,
        "The request has no part named \"file\" with a file name.", "Send the video in it.",
        "请求中没有名为“file”且带文件名的部分。", "请在其中发送视频。");

    public static readonly Failure MultipartBroken = Add("multipart_invalid", 400, Later,
        "The multipart body is broken or incomplete.", "Send it again.",
        "multipart 请求体损坏或不完整。", "请重新发送。");

    public static readonly Failure TooManyParts = Add("multipart_invalid", 400, Never,
        "The request has more than {max} parts.", "Send one file and one prompt.",
        "请求超过 {max} 个部分。", "请只发送一个文件和一个要求。");

    public static readonly Failure PartRepeated = Add("multipart_invalid", 400, Never,
        "The request has more than one part named \"{name}\".", "Send one job in each request.",
        "请求中有多个名为“{name}”的部分。", "请每个请求只发送一个任务。");

    public static readonly UrlFailures SourceUrl = UrlFailures.Create("source_url_refused", Add);

    public static readonly UrlFailures CallbackUrl = UrlFailures.Create("callback_url_refused", Add);

    // API: reading jobs.
    public static readonly Failure JobNotFound = Add("job_not_found", 404, Never,
        "There is no such job.", "GET /api/jobs lists all jobs.",
        "没有该任务。", "GET /api/jobs 列出全部任务。");

    public static readonly Failure BatchNotFound = Add("batch_not_found", 404, Never,
        "There is no such batch.", "GET /api/batches lists all batches.",
        "没有该批次。", "GET /api/batches 列出全部批次。");

    public static readonly Failure RevisionNotFound = Add("revision_not_found", 404, Never,
        "The job has no such revision.", "GET the revisions of the job to see which there are.",
        "该任务没有这一版本。", "请查询该任务的 revisions 以了解有哪些版本。");

    public static readonly Failure NoResult = Add("no_result", 409, Never,
        "The job ended without a result.", "GET the job to see why.",
        "任务已结束，但没有结果。", "请查询该任务以了解原因。");

    public static readonly Failure JobNotFinished = Add("job_not_finished", 409, Later,
        "The job is still running.", "Ask again when its status is completed.",
        "任务仍在进行。", "请在状态变为 completed 后再试。");

    public static readonly Failure StatusInvalid = Add("status_invalid", 400, Never,
        "status must be one of: {states}.", "Correct it and ask again.",
        "status 必须是以下之一：{states}。", "请更正后重试。");

    public static readonly Failure LimitInvalid = Add("limit_invalid", 400, Never,
        "limit must be a number from 1 to {max}.", "Correct it and ask again.",
        "limit 必须是 1 到 {max} 的数字。", "请更正后重试。");

    public static readonly Failure AfterInvalid = Add("after_invalid", 400, Never,
        "after must be the \"next\" value of the previous page.", "Take it from that page, or leave it out.",
        "after 必须是上一页的“next”。", "请使用上一页给出的值，或省略它。");

    public static readonly Failure RedirectInvalid = Add("redirect_invalid", 400, Never,
        "redirect must be true or false.", "Correct it and ask again.",
        "redirect 必须是 true 或 false。", "请更正后重试。");

    // API: subscriptions.
    public static readonly Failure SubscriptionNotFound = Add("subscription_not_found", 404, Never,
        "There is no such subscription.", "It may already have been deleted; there is nothing left to do.",
        "没有该订阅。", "它可能已被删除，无需其他操作。");

    public static readonly Failure DeliveryNotFound = Add("delivery_not_found", 404, Never,
        "There is no such delivery.", "GET the subscription's deliveries to see which there are.",
        "没有该投递记录。", "请查询该订阅的 deliveries。");

    public static readonly Failure TooManySubscriptions = Add("too_many_subscriptions", 409, Never,
        "There are {limit} subscriptions already.", "Delete one that is no longer needed.",
        "已有 {limit} 个订阅。", "请删除不再需要的订阅。");

    public static readonly Failure EventTypeInvalid = Add("event_type_invalid", 400, Never,
        "eventTypes must be some of: {types}.", "Correct it and send the request again.",
        "eventTypes 只能包含：{types}。", "请更正后重新发送。");

    private static readonly Dictionary<string, Failure> ByCode = Rows.DistinctBy(row => row.Code).ToDictionary(row => row.Code);

    /// <summary>The first row of a code. A code of an earlier version is a failure that nothing tries again.</summary>
    public static Failure Of(string code) => ByCode.GetValueOrDefault(code) ?? Internal with { Code = code, HttpStatus = 422, Retry = Never };

    /// <summary>It is the code of a row.</summary>
    public static bool IsKnown(string? code) => code is not null && ByCode.ContainsKey(code);

    private static Failure Add(string code, int httpStatus, FailureRetry retry, string message, string action, string chineseMessage, string chineseAction)
    {
        var row = new Failure(code, httpStatus, retry, new(message, chineseMessage), new(action, chineseAction));
        Rows.Add(row);
        return row;
    }
}
