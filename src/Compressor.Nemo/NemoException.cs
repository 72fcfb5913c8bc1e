using Compressor.Errors;

namespace Compressor.Nemo;

/// <summary>The backend refused or failed. The message never holds a token, a URL or a header.</summary>
public sealed class NemoException(NemoErrorKind kind, string message, Exception? inner = null) : Exception(message, inner)
{
    public NemoErrorKind Kind { get; } = kind;

    /// <summary>The backend's own code (1001, 2001, …) or HTTP status.</summary>
    public int? Code { get; init; }

    /// <summary>For <see cref="NemoErrorKind.InvalidToken"/>: it is one that the backend gave, and not the user's own.</summary>
    public bool IsAnonymous { get; init; }

    /// <summary>From Retry-After.</summary>
    public TimeSpan? RetryAfter { get; init; }

    /// <summary>True: the request certainly had no effect.</summary>
    public bool IsRefusal { get; init; }

    /// <summary>For <see cref="NemoErrorKind.UnsupportedFile"/>: why, where the backend says it.</summary>
    public RenderFailure? Refusal { get; init; }

    /// <summary>For <see cref="NemoErrorKind.OutOfCredits"/> of an anonymous account: the page to register at (NEMO_WEB_URL/register?bind=…).</summary>
    public Uri? RegistrationUrl { get; init; }
}
