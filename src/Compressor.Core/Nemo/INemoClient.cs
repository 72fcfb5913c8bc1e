using Compressor.Core.Jobs;

namespace Compressor.Core.Nemo;

/// <summary>
/// The NemoVideo API. The implementation acquires, caches, shares and renews tokens and never exposes them.
/// Every method throws <see cref="NemoException"/> for what the backend refuses.
/// </summary>
public interface INemoClient
{
    /// <param name="language">"en" or "zh": the user's.</param>
    Task<NemoSession> CreateSessionAsync(string language, CancellationToken cancellationToken = default);

    /// <summary>The web page on which the user can take over the project; null if the backend provides none (never an error).</summary>
    Task<Uri?> TryCreateClaimLinkAsync(NemoSession session, CancellationToken cancellationToken = default);

    /// <summary>Uploads one file, streamed. <paramref name="open"/> is called again when the upload has to be repeated.</summary>
    /// <param name="progress">Bytes sent so far.</param>
    Task<UploadedFile> UploadAsync(
        string sessionId, string fileName, long length, Func<CancellationToken, Task<Stream>> open, IProgress<long>? progress = null,
        CancellationToken cancellationToken = default);

    /// <summary>Lets the backend fetch files by URL.</summary>
    Task<IReadOnlyList<UploadedFile>> UploadFromUrlsAsync(string sessionId, IReadOnlyList<Uri> urls, CancellationToken cancellationToken = default);

    /// <summary>
    /// Sends a message, ONCE (no retry whatever happens), and reads its stream to the end.
    /// A refusal before the stream (4xx, or an error envelope) is a <see cref="NemoException"/> with <see cref="NemoException.IsRefusal"/>;
    /// anything after which the message may have arrived (connection fault, 5xx, broken or silent stream, a limit) is
    /// a <see cref="NemoException"/> with <see cref="NemoErrorKind.StreamBroken"/>.
    /// </summary>
    /// <param name="idempotencyKey">Sent as <c>Idempotency-Key</c>; a backend that said <see cref="NemoSession.AcceptsIdempotencyKey"/> answers a repetition with the first run.</param>
    IAsyncEnumerable<AgentEvent> SendMessageAsync(
        string sessionId, string text, string? idempotencyKey, CancellationToken cancellationToken = default);

    Task<NemoState> GetStateAsync(string sessionId, CancellationToken cancellationToken = default);

    Task<Credits> GetCreditsAsync(CancellationToken cancellationToken = default);

    /// <summary>Submits a render ONCE, passing the draft back byte for byte.</summary>
    /// <exception cref="NemoException"><see cref="NemoErrorKind.DuplicateRender"/>: the id exists already. After a crash, this means that the first attempt arrived.</exception>
    Task<RenderStatus> SubmitRenderAsync(string renderId, string sessionId, Draft draft, CancellationToken cancellationToken = default);

    /// <summary>The status of a render; null if the backend does not know the id.</summary>
    Task<RenderStatus?> GetRenderAsync(string renderId, CancellationToken cancellationToken = default);

    /// <summary>Opens the finished video: by its output URL, and when that fails by the download route.</summary>
    Task<RenderDownload> OpenResultAsync(string renderId, Uri? outputUrl, CancellationToken cancellationToken = default);

    /// <summary>Cancels a render. An ended or unknown one is not an error.</summary>
    Task CancelRenderAsync(string renderId, CancellationToken cancellationToken = default);
}

/// <param name="SessionId">Opaque text; some are 19-digit numbers.</param>
/// <param name="AcceptsIdempotencyKey">The backend promises to run a message at most once per Idempotency-Key (ours does).</param>
public sealed record NemoSession(string TaskId, string SessionId, bool AcceptsIdempotencyKey);

/// <param name="Duration">Seconds.</param>
public sealed record UploadedFile(string FileName, string FileType, string? CdnUrl, double? Duration, int? Width, int? Height, double? Fps, string? Hash);

/// <summary>An event of a stream, in one form for all backends.</summary>
public abstract record AgentEvent
{
    /// <summary>Text for the user, each piece once (deltas joined, repetitions dropped); not yet GUI-translated.</summary>
    public sealed record Text(string Content) : AgentEvent;

    public sealed record ToolCall(string Name) : AgentEvent;

    public sealed record ToolResult(string Name) : AgentEvent;

    public sealed record Heartbeat : AgentEvent;

    /// <summary>The backend reported an error on an event. It is not fatal by itself: the state decides.</summary>
    public sealed record Warning(string Message) : AgentEvent;
}

public enum RenderPhase
{
    Pending,
    Processing,
    Completed,
    Failed,
    Cancelled,
}

/// <param name="Progress">0 to 100; null when not said.</param>
public sealed record RenderStatus(string RenderId, RenderPhase Phase, double? Progress)
{
    public Uri? OutputUrl { get; init; }
    public double? DurationSeconds { get; init; }
    public long? Bytes { get; init; }

    /// <summary>Why it failed, as the backend put it.</summary>
    public string? Error { get; init; }

    /// <summary>A stable code for why it failed (ours: <c>error_code</c>, "impossible_size"): trying again is useless.</summary>
    public string? ErrorCode { get; init; }

    /// <summary>For an impossible size: the smallest bytes that would do (ours: <c>smallest_bytes</c>).</summary>
    public long? SmallestBytes { get; init; }

    /// <summary>For an impossible size: the seconds of the video that would fit (ours: <c>fitting_seconds</c>).</summary>
    public double? FittingSeconds { get; init; }

    /// <summary>SSIM against the source, where the backend measures it (ours: <c>output.ssim</c>).</summary>
    public double? Ssim { get; init; }

    /// <summary>The backend's remark on its choices (ours: <c>output.note</c>).</summary>
    public string? Note { get; init; }

    /// <summary>Estimated seconds left (ours: <c>eta</c>).</summary>
    public double? EtaSeconds { get; init; }
}

/// <param name="Length">Bytes, when the server says.</param>
public sealed record RenderDownload(Stream Content, long? Length) : IAsyncDisposable
{
    public ValueTask DisposeAsync() => Content.DisposeAsync();
}

public enum NemoErrorKind
{
    InvalidToken,
    SessionExpired,
    OutOfCredits,
    UnsupportedFile,
    FileTooLarge,
    ExportBlocked,
    RateLimited,

    /// <summary>5xx or a connection fault that remained after the retries.</summary>
    Unavailable,

    /// <summary>The message may or may not have been accepted: read the state, never send it again.</summary>
    StreamBroken,
    DuplicateRender,

    /// <summary>The submission of a render may or may not have arrived: poll its id.</summary>
    RenderUnknown,
    Other,
}

/// <summary>The backend refused or failed. The message never holds a token, a URL or a header.</summary>
public sealed class NemoException(NemoErrorKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public NemoErrorKind Kind { get; } = kind;

    /// <summary>The backend's own code (1001, 2001, …) or HTTP status.</summary>
    public int? Code { get; init; }

    /// <summary>From Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True: the request certainly had no effect.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>For <see cref="NemoErrorKind.OutOfCredits"/> of an anonymous account: the page to register at (NEMO_WEB_URL/register?bind=…).</summary>
    public Uri? RegistrationUrl { get; init; }
}
