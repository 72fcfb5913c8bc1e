namespace Compressor.Nemo;

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

    /// <summary>The backend's disk is full: it takes no more until there is room.</summary>
    DiskFull,
    Other,
}
