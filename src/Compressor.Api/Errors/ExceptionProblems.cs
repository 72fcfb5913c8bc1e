using Compressor.Core.Jobs;
using Compressor.Core.Jobs.Subscriptions;
using Compressor.Core.Nemo;
using Compressor.Core.Storage;
using Compressor.Media;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Errors;

/// <summary>What an exception is to a caller.</summary>
internal static class ExceptionProblems
{
    public static ApiException Of(Exception exception) => exception switch
    {
        ApiException known => known,
        JobException { Error: var error } => new ApiException(StatusOf(error.Code), error.Code, $"{error.Message} {error.Action}".TrimEnd())
        {
            RetryAfter = error.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null,
        },
        IdempotencyConflictException => new ApiException(
            409, "idempotency_conflict", "This Idempotency-Key was used for another request. Send a new key with a new request."),
        SubscriptionLimitException full => new ApiException(
            409, "too_many_subscriptions", $"There are {full.Limit} subscriptions already. Delete one that is not needed any more."),
        BlobTooLargeException tooLarge => TooLarge(tooLarge.MaxBytes),
        BadHttpRequestException { StatusCode: 413 } => new ApiException(413, "body_too_large", "The request's body is too large. Upload files by POST /api/uploads."),
        BadHttpRequestException bad => new ApiException(bad.StatusCode, "bad_request", "The request could not be read to its end. Send it again."),
        NemoException { Kind: NemoErrorKind.Unavailable } => new ApiException(503, JobErrorCodes.BackendUnavailable, "The video backend does not answer. Try again in a minute."),
        NemoException { Kind: NemoErrorKind.RateLimited } limited => new ApiException(429, JobErrorCodes.RateLimited, "The video backend asks to wait. Try again later.")
        {
            RetryAfter = limited.RetryAfter ?? TimeSpan.FromSeconds(30),
        },
        NemoException => new ApiException(502, JobErrorCodes.BackendError, "The video backend refused the request. Try again, and look at the server's log when it goes on."),
        _ => new ApiException(500, JobErrorCodes.Internal, "Something went wrong on the server. Try again, and look at its log when it goes on."),
    };

    public static ApiException TooLarge(long maxBytes) => new(
        413, JobErrorCodes.FileTooLarge, $"The file is larger than {ByteSize.Format(maxBytes)}. Trim it, or compress it roughly first.");

    private static int StatusOf(string code) => code switch
    {
        JobErrorCodes.PromptInvalid => 400,
        JobErrorCodes.OutOfCredits or JobErrorCodes.ExportBlocked => 402,
        "job_running" or JobErrorCodes.Cancelled => 409,
        JobErrorCodes.FileTooLarge => 413,
        JobErrorCodes.UnsupportedFile => 415,
        JobErrorCodes.RateLimited => 429,
        JobErrorCodes.Internal => 500,
        JobErrorCodes.BackendError or JobErrorCodes.NoAnswer or JobErrorCodes.InvalidToken => 502,
        JobErrorCodes.BackendUnavailable => 503,
        _ => 422,
    };
}
