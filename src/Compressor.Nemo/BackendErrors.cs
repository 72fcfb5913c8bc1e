using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo.Http;

namespace Compressor.Nemo;

/// <summary>What a job shows for each error of the backend: docs/nemo-api.md, "Envelope and errors".</summary>
public static class BackendErrors
{
    /// <summary>A wait for which "a few minutes" is not true.</summary>
    private static readonly TimeSpan Long = TimeSpan.FromMinutes(10);

    public static JobError ToJobError(NemoException e, Language language)
    {
        if (e.Refusal is { } refusal && Failures.IsKnown(refusal.Code)) return refusal.ToError(language);
        var error = FailureOf(e.Kind) switch
        {
            var failure when failure == Failures.OutOfCredits && e.RegistrationUrl is { } url => Failures.FreeCreditsUsedUp.In(language, ("url", url)),
            var failure when failure == Failures.InvalidToken && e.IsAnonymous => Failures.AnonymousTokenRefused.In(language),
            var failure when failure == Failures.RateLimited && e.RetryAfter >= Long => Failures.RateLimitedFor.In(language, ("wait", Say(e.RetryAfter.Value, language))),
            var failure when failure == Failures.BackendError => failure.Saying(e.Message, language),
            var failure when failure == Failures.FileTooLarge => failure.In(language, ("limit", NemoErrors.MaxFileSize)),
            var failure when failure == Failures.UnsupportedFile => failure.In(language, ("formats", string.Join(", ", MediaFormats.NemoVideoNames))),
            var failure => failure.In(language),
        };
        return error with { RetryAfterSeconds = e.RetryAfter?.TotalSeconds };
    }

    /// <summary>In whole minutes, hours or days, rounded up.</summary>
    private static string Say(TimeSpan wait, Language language) => wait switch
    {
        { TotalDays: > 2 } => language.Say($"{Math.Ceiling(wait.TotalDays)} days", $"{Math.Ceiling(wait.TotalDays)} 天"),
        { TotalHours: > 2 } => language.Say($"{Math.Ceiling(wait.TotalHours)} hours", $"{Math.Ceiling(wait.TotalHours)} 小时"),
        _ => language.Say($"{Math.Ceiling(wait.TotalMinutes)} minutes", $"{Math.Ceiling(wait.TotalMinutes)} 分钟"),
    };

    /// <summary>The row of the table that a kind of error is.</summary>
    public static Failure FailureOf(NemoErrorKind kind) => kind switch
    {
        NemoErrorKind.InvalidToken => Failures.InvalidToken,
        NemoErrorKind.SessionExpired => Failures.SessionExpired,
        NemoErrorKind.OutOfCredits => Failures.OutOfCredits,
        NemoErrorKind.UnsupportedFile => Failures.UnsupportedFile,
        NemoErrorKind.FileTooLarge => Failures.FileTooLarge,
        NemoErrorKind.ExportBlocked => Failures.ExportBlocked,
        NemoErrorKind.RateLimited => Failures.RateLimited,
        NemoErrorKind.Unavailable => Failures.BackendUnavailable,
        NemoErrorKind.StreamBroken => Failures.NoAnswer,
        NemoErrorKind.DiskFull => Failures.NoRoom,
        NemoErrorKind.DuplicateRender or NemoErrorKind.RenderUnknown or NemoErrorKind.Other => Failures.BackendError,
        _ => throw new ArgumentOutOfRangeException(nameof(kind), kind, message: null),
    };
}
