using Compressor.Core.Jobs;
using Compressor.Core.Webhooks;
using Compressor.Edits;
using Compressor.Errors;
using Compressor.Media;
using Compressor.Nemo;
using Compressor.Storage;
using Microsoft.AspNetCore.Http;

namespace Compressor.Api.Errors;

/// <summary>Maps exceptions to what callers see.</summary>
/// <param name="RetryAfter">Sent as <c>Retry-After</c>.</param>
internal sealed record ExceptionProblem(int Status, JobError Error, TimeSpan? RetryAfter)
{
    public static ExceptionProblem Of(Exception exception, Language language) => exception switch
    {
        ApiException known => new(known.Status, known.In(language), known.RetryAfter),
        JobException { Error: var error } => Of(error),
        NemoException refused => Of(BackendErrors.ToJobError(refused, language)),
        IdempotencyConflictException => Of(Failures.IdempotencyConflict.In(language)),
        SubscriptionLimitException full => Of(Failures.TooManySubscriptions.In(language, ("limit", full.Limit))),
        BlobTooLargeException tooLarge => Of(Failures.FileTooLarge.In(language, ("limit", ByteSize.Format(tooLarge.MaxBytes)))),
        BadHttpRequestException { StatusCode: StatusCodes.Status413PayloadTooLarge } => Of(Failures.BodyTooLarge.In(language)),
        BadHttpRequestException bad => Of(Failures.RequestBroken.In(language)) with { Status = bad.StatusCode },
        _ when DiskFull.Is(exception) => Of(Failures.NoRoom.In(language)),
        _ when StorageDown.Is(exception) => Of(Failures.StorageUnavailable.In(language)) with { RetryAfter = StorageDown.RetryAfter },
        _ => Of(Failures.Internal.In(language)),
    };

    private static ExceptionProblem Of(JobError error) => new(
        Failures.Of(error.Code).HttpStatus, error, error.RetryAfterSeconds is { } seconds ? TimeSpan.FromSeconds(seconds) : null);
}
