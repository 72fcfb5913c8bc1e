using System.Net;
using Compressor.Edits;
using Compressor.Media;

namespace Compressor.Nemo.Http;

/// <summary>From the backend's codes and HTTP statuses to <see cref="NemoErrorKind"/>; a known code takes precedence over the status.</summary>
internal static class NemoErrors
{
    /// <summary>The backend's limit (docs/nemo-api.md, "Formats and limits"): what code 4002 means.</summary>
    public const string MaxFileSize = "500 MB";

    public static NemoErrorKind KindOf(NemoResponse answer) => FromCode(answer.Code) ?? FromStatus(answer) ?? NemoErrorKind.Other;

    /// <summary>The token was refused: code 1001 or HTTP 401.</summary>
    public static bool IsTokenRefused(NemoResponse answer) => KindOf(answer) == NemoErrorKind.InvalidToken;

    /// <summary>The request had no effect: 4xx, or an envelope that names a reason. 5xx, 408 and unresolved redirects leave it open.</summary>
    public static bool IsRefusal(NemoResponse answer) =>
        FromCode(answer.Code) is { } kind ? kind != NemoErrorKind.Unavailable : answer.Status switch
        {
            HttpStatusCode.RequestTimeout => false,
            >= HttpStatusCode.InternalServerError => false,
            >= HttpStatusCode.MultipleChoices => true,
            _ => answer.SaysFailed,
        };

    public static NemoException ToException(NemoResponse answer, bool ownToken = false, Uri? registration = null)
    {
        var kind = KindOf(answer);
        return new NemoException(kind, Sentence(kind, answer, ownToken))
        {
            Code = answer.Code is not (null or 0) ? answer.Code : (int)answer.Status,
            RetryAfter = kind is NemoErrorKind.RateLimited or NemoErrorKind.Unavailable ? answer.RetryAfter : null,
            IsRefusal = IsRefusal(answer),
            IsAnonymous = kind == NemoErrorKind.InvalidToken && !ownToken,
            RegistrationUrl = kind == NemoErrorKind.OutOfCredits ? registration : null,
            Refusal = kind == NemoErrorKind.UnsupportedFile && answer.ErrorCode is { } code
                ? new(code, answer.Message, SmallestBytes: null, FittingSeconds: null) { SaidInChinese = answer.ChineseMessage }
                : null,
        };
    }

    public static string Sentence(NemoErrorKind kind, NemoResponse answer, bool ownToken) => kind switch
    {
        NemoErrorKind.InvalidToken when !ownToken => "The backend does not accept the token it gave.",
        NemoErrorKind.Unavailable => $"The backend is not available ({(int)answer.Status}).",
        NemoErrorKind.Other when answer.Message.Length > 0 => $"The backend answered: {answer.Message}",
        NemoErrorKind.Other => $"The backend answered with {(answer.Code is not (null or 0) ? $"code {answer.Code}" : $"HTTP {(int)answer.Status}")}.",
        _ => BackendErrors.FailureOf(kind).In(Language.English, ("limit", MaxFileSize), ("formats", string.Join(", ", MediaFormats.NemoVideoNames))).Describe(),
    };

    private static NemoErrorKind? FromCode(int? code) => code switch
    {
        401 or 1001 => NemoErrorKind.InvalidToken,
        1002 => NemoErrorKind.SessionExpired,
        2001 => NemoErrorKind.OutOfCredits,
        4001 => NemoErrorKind.UnsupportedFile,
        413 or 4002 => NemoErrorKind.FileTooLarge,
        4003 => NemoErrorKind.DiskFull,
        402 => NemoErrorKind.ExportBlocked,
        429 => NemoErrorKind.RateLimited,
        >= 500 and <= 599 => NemoErrorKind.Unavailable,
        _ => null,
    };

    private static NemoErrorKind? FromStatus(NemoResponse answer) => answer.Status switch
    {
        HttpStatusCode.Unauthorized => NemoErrorKind.InvalidToken,
        HttpStatusCode.PaymentRequired => NemoErrorKind.ExportBlocked,
        HttpStatusCode.RequestEntityTooLarge => NemoErrorKind.FileTooLarge,
        HttpStatusCode.UnsupportedMediaType => NemoErrorKind.UnsupportedFile,
        HttpStatusCode.TooManyRequests => NemoErrorKind.RateLimited,
        HttpStatusCode.NotFound when answer.Message.Contains("session", StringComparison.OrdinalIgnoreCase) => NemoErrorKind.SessionExpired,
        HttpStatusCode.RequestTimeout or >= HttpStatusCode.InternalServerError => NemoErrorKind.Unavailable,
        _ => null,
    };
}
