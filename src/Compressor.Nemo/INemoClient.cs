using Compressor.Media;
using Compressor.Nemo.Drafts;

namespace Compressor.Nemo;

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

    /// <summary>The names of the formats that the backend takes (<see cref="MediaFormats"/>): the API's own list unless it says otherwise.</summary>
    Task<IReadOnlyCollection<string>> GetFormatsAsync(CancellationToken cancellationToken = default);

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

    /// <summary>What a message would make of a session's files, of a backend that says <see cref="NemoSession.Estimates"/>. Nothing is changed, charged or rendered.</summary>
    /// <param name="message">Null: what a render of the draft as it is would give.</param>
    Task<EstimateAnswer> EstimateAsync(string sessionId, string? message, CancellationToken cancellationToken = default);

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
