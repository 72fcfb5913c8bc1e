using static Compressor.Errors.FailureRetry;

namespace Compressor.Errors;

/// <summary>What can go wrong with a request to the API.</summary>
public static partial class Failures
{
    // API: any request.
    public static readonly Failure HostRefused = Add("host_refused", 421, Never,
        "This server only answers requests to its local address.", "Call it as 127.0.0.1 or localhost, or list the name in Api:AllowedHosts.",
        "本服务器只响应本机地址。", "请使用 127.0.0.1 或 localhost，或在 Api:AllowedHosts 中列出该名称。");

    public static readonly Failure OriginRefused = Add("origin_refused", 403, Never,
        "This server does not answer requests from pages of other sites.", "Open its own page, or allow the other site with Api:AllowedOrigins.",
        "本服务器不响应其他网站的页面。", "请打开它自己的页面，或用 Api:AllowedOrigins 允许那个网站。");

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

    public static readonly Failure TooManyListeners = Add("too_many_listeners", 503, Later,
        "{max} event streams are open already.", "Ask for the job itself from time to time, or open the stream later.",
        "已有 {max} 个事件流处于打开状态。", "请改为定时查询任务，或稍后再打开事件流。");

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
}
